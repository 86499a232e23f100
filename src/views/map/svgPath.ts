import { geoIdentity, geoPath } from "d3-geo";
import type { View } from "./camera";
import type { LonLat, Polygon } from "./mapLayer";
import type { Plane } from "./plane";

/** Positions on a sheet: x, y, x, y … and their box. */
interface OnSheet {
  readonly points: Float64Array;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
}

/** A ring is put on a sheet once, however often it is drawn. */
const sheets = new WeakMap<Plane, WeakMap<readonly LonLat[], OnSheet>>();

function onSheet(plane: Plane, points: readonly LonLat[]): OnSheet {
  const mine = sheets.get(plane) ?? new WeakMap<readonly LonLat[], OnSheet>();
  sheets.set(plane, mine);
  const known = mine.get(points);
  if (known) return known;
  const flat = new Float64Array(points.length * 2);
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [at, [lon, lat]] of points.entries()) {
    const [x, y] = plane.to(lon, lat);
    flat[2 * at] = x;
    flat[2 * at + 1] = y;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  const made: OnSheet = { points: flat, box: [left, bottom, right, top] };
  mine.set(points, made);
  return made;
}

/** How far beyond the edge things are still drawn, in px: a short drag shows no bare paper. */
const rim = 260;

function inView({ box: [left, bottom, right, top] }: OnSheet, view: View): boolean {
  const w = (view.width / 2 + rim) * view.step;
  const h = (view.height / 2 + rim) * view.step;
  return left < view.x + w && right > view.x - w && bottom < view.y + h && top > view.y - h;
}

/** A ring in px, without points nearer than half a px to the one before. */
function inPx({ points }: OnSheet, view: View): [number, number][] {
  const found: [number, number][] = [];
  let [px, py] = [Number.NaN, Number.NaN];
  const last = points.length - 2;
  for (let at = 0; at < points.length; at += 2) {
    const x = view.width / 2 + ((points[at] ?? 0) - view.x) / view.step;
    const y = view.height / 2 - ((points[at + 1] ?? 0) - view.y) / view.step;
    if (at > 0 && at < last && Math.abs(x - px) < 0.5 && Math.abs(y - py) < 0.5) continue;
    found.push([x, y]);
    px = x;
    py = y;
  }
  return found;
}

function cutter({ width, height }: View) {
  const identity = geoIdentity().clipExtent([
    [-rim, -rim],
    [width + rim, height + rim],
  ]);
  return geoPath(identity).digits(1);
}

/** SVG path data of polygons, cut to the view. Fill it by the even-odd rule: sources wind their rings either way. */
export function areaPath(polygons: readonly Polygon[], view: View): string {
  const cut = cutter(view);
  let d = "";
  for (const polygon of polygons) {
    const [outer] = polygon;
    if (!outer || !inView(onSheet(view.plane, outer), view)) continue;
    const coordinates = polygon.map((ring) => inPx(onSheet(view.plane, ring), view));
    d += cut({ type: "Polygon", coordinates }) ?? "";
  }
  return d;
}

/** SVG path data of lines, cut to the view. */
export function linePath(paths: readonly (readonly LonLat[])[], view: View): string {
  const cut = cutter(view);
  let d = "";
  for (const points of paths) {
    if (points.length < 2) continue;
    const sheet = onSheet(view.plane, points);
    if (inView(sheet, view)) d += cut({ type: "LineString", coordinates: inPx(sheet, view) }) ?? "";
  }
  return d;
}

/** Rings of polygons in px, uncut: for hatching, which cuts for itself. */
export function ringsInPx(
  polygons: readonly Polygon[],
  view: View,
): readonly (readonly [number, number][])[] {
  return polygons.flatMap((polygon) => {
    const [outer] = polygon;
    if (!outer || !inView(onSheet(view.plane, outer), view)) return [];
    return polygon.map((ring) => inPx(onSheet(view.plane, ring), view));
  });
}

const dotSheets = new WeakMap<Plane, WeakMap<Float64Array, Float64Array>>();

/** Dots are put on a sheet once: the way there costs more than all the rest. */
function dotsOnSheet(plane: Plane, positions: Float64Array): Float64Array {
  const mine = dotSheets.get(plane) ?? new WeakMap<Float64Array, Float64Array>();
  dotSheets.set(plane, mine);
  const known = mine.get(positions);
  if (known) return known;
  const made = new Float64Array(positions.length);
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const [x, y] = plane.to(positions[at] ?? 0, positions[at + 1] ?? 0);
    made[at] = x;
    made[at + 1] = y;
  }
  mine.set(positions, made);
  return made;
}

/**
 * SVG path data of dots: strokes without length, which round caps turn into discs. Dots on one px are drawn once: 100,000
 * of them are then as many as the screen can tell apart.
 */
export function dotPath(positions: Float64Array, view: View, cross = 0): string {
  const seen = new Set<number>();
  const parts: string[] = [];
  const sheet = dotsOnSheet(view.plane, positions);
  const across = view.width + 2 * rim;
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const x = Math.round(view.width / 2 + ((sheet[at] ?? 0) - view.x) / view.step);
    const y = Math.round(view.height / 2 - ((sheet[at + 1] ?? 0) - view.y) / view.step);
    if (x < -rim || y < -rim || x > view.width + rim || y > view.height + rim) continue;
    const spot = (y + rim) * across + x + rim;
    if (seen.has(spot)) continue;
    seen.add(spot);
    parts.push(
      cross === 0
        ? `M${x} ${y}h0`
        : `M${x - cross} ${y - cross}l${2 * cross} ${2 * cross}m0 ${-2 * cross}l${-2 * cross} ${2 * cross}`,
    );
  }
  return parts.join("");
}
