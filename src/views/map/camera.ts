import type { Plane } from "./plane";

/** Where the map looks: its middle and the zoom of web maps with tiles of 512 px. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The camera on one sheet and one screen: a plain scale and shift from metres to px. */
export interface View extends Size {
  readonly plane: Plane;
  readonly x: number;
  readonly y: number;
  /** Metres of the sheet to a px. */
  readonly step: number;
  readonly zoom: number;
}

export const leastZoom = 4;
export const mostZoom = 20;
/** Equator over the 512 px of the one tile of zoom 0. */
const metresAtZero = (2 * Math.PI * 6_378_137) / 512;

const held = (zoom: number) => Math.max(leastZoom, Math.min(mostZoom, zoom));

export function viewOf(camera: Camera, plane: Plane, { width, height }: Size): View {
  const [x, y] = plane.to(camera.lon, camera.lat);
  const ground = (metresAtZero / 2 ** camera.zoom) * Math.cos((camera.lat * Math.PI) / 180);
  return { plane, x, y, step: ground * plane.stretch(camera.lat), zoom: camera.zoom, width, height };
}

/** Metres on the ground to a px at the middle of the view. */
export function groundStep(view: View): number {
  const [, lat] = view.plane.from(view.x, view.y);
  return view.step / view.plane.stretch(lat);
}

export function toScreen(view: View, lon: number, lat: number): readonly [x: number, y: number] {
  const [x, y] = view.plane.to(lon, lat);
  return [view.width / 2 + (x - view.x) / view.step, view.height / 2 - (y - view.y) / view.step];
}

export function toGround(view: View, x: number, y: number): readonly [lon: number, lat: number] {
  return view.plane.from(
    view.x + (x - view.width / 2) * view.step,
    view.y - (y - view.height / 2) * view.step,
  );
}

/** The camera after the ground has been drawn along by some px. */
export function panned(camera: Camera, view: View, dx: number, dy: number): Camera {
  const [lon, lat] = view.plane.from(view.x - dx * view.step, view.y + dy * view.step);
  return { ...camera, lon, lat };
}

/** Nearer or further by some zoom steps, with the ground under a point of the screen staying there. */
export function zoomed(camera: Camera, view: View, by: number, x: number, y: number): Camera {
  const zoom = held(camera.zoom + by);
  const [lon, lat] = toGround(view, x, y);
  // The scale follows the latitude of the middle, which moves: two more turns bring the rest under a px.
  let next: Camera = { ...camera, zoom };
  for (let turn = 0; turn < 3; turn++) {
    const now = viewOf(next, view.plane, view);
    const [nx, ny] = toScreen(now, lon, lat);
    next = panned(next, now, x - nx, y - ny);
  }
  return next;
}

/** The camera that shows all of some bounds, with a rim. */
export function fitted(bounds: Bounds, plane: Plane, size: Size, rim = 48, most = 16.5): Camera {
  const [west, south, east, north] = bounds;
  const corners = [
    plane.to(west, south),
    plane.to(east, south),
    plane.to(east, north),
    plane.to(west, north),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const [lon, lat] = plane.from((left + right) / 2, (bottom + top) / 2);
  const room = { w: Math.max(80, size.width - 2 * rim), h: Math.max(80, size.height - 2 * rim) };
  const step = Math.max((right - left) / room.w, (top - bottom) / room.h, 1e-3) / plane.stretch(lat);
  const zoom = Math.log2((metresAtZero * Math.cos((lat * Math.PI) / 180)) / step);
  return { lon, lat, zoom: Math.min(most, held(zoom)) };
}

/** Bounds round positions; undefined for none. */
export function boundsOf(positions: Iterable<readonly [number, number]>): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west <= east ? [west, south, east, north] : undefined;
}

/** Bounds without the few that lie far off: the middle 98 of 100 each way, so that one slip does not make the town a dot. */
export function mostBounds(positions: readonly (readonly [number, number])[]): Bounds | undefined {
  if (positions.length < 50) return boundsOf(positions);
  const between = (values: number[]) => {
    values.sort((one, other) => one - other);
    const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
    return [at(0.01), at(0.99)] as const;
  };
  const [west, east] = between(positions.map(([lon]) => lon));
  const [south, north] = between(positions.map(([, lat]) => lat));
  return [west, south, east, north];
}
