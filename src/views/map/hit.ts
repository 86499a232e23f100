import { toScreen, type View } from "./camera";
import type { LonLat, Polygon } from "./mapLayer";
import type { Standing } from "./standing";

/** The mark under a spot of the screen, the nearest of them; a finger's breadth is near enough. */
export function markAt(
  standings: readonly Standing[],
  view: View,
  at: LonLat,
  reach = 16,
): Standing | undefined {
  const [px, py] = toScreen(view, ...at);
  let best: { standing: Standing; far: number } | undefined;
  for (const standing of standings) {
    const [x, y] = toScreen(view, standing.lon, standing.lat);
    const far = Math.hypot(x - px, y - py);
    if (far <= reach && (!best || far < best.far)) best = { standing, far };
  }
  return best?.standing;
}

/** True inside a ring of degrees, by the even-odd rule. */
export function inOutline([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  let inside = false;
  for (let at = 0; at < ring.length; at++) {
    const [ax, ay] = ring[at] ?? [0, 0];
    const [bx, by] = ring[(at + ring.length - 1) % ring.length] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** True inside polygons with holes. */
export function inPolygons(at: LonLat, polygons: readonly Polygon[]): boolean {
  return polygons.some(([outer, ...holes]) => {
    if (!outer || !inOutline(at, outer)) return false;
    return !holes.some((hole) => inOutline(at, hole));
  });
}
