import type { Point } from "../../core/geometry";

/** Distance between neighbouring lines of one pair at their middle (charting reference §4.3). */
export const fanStep = 12;

/** How far the middle of a line stands off the straight one, for line `index` of `of`: symmetric, 12 px apart. */
export function fanOffset(index: number, of: number): number {
  return (index - (of - 1) / 2) * fanStep;
}

/** A curve whose middle stands `offset` off needs its control point twice as far out (quadratic Bézier). */
export function controlDistance(index: number, of: number): number {
  return 2 * fanOffset(index, of);
}

/** Point at `t` (0–1) along the line from a to b whose middle is bent by `offset`, to the left of the way from a to b for positive values as Cytoscape bends it. */
export function alongFan(a: Point, b: Point, offset: number, t: number): Point {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy) || 1;
  // 4 t (1 - t) is 1 in the middle and 0 at the ends, as the quadratic curve is.
  const bend = 4 * t * (1 - t) * offset;
  return { x: a.x + dx * t + (dy / length) * -bend, y: a.y + dy * t + (dx / length) * bend };
}

/** Direction of the loop `index` at a mark, clockwise from the top in degrees: the first to the upper left, further ones round it. */
export function loopDirection(index: number): number {
  return -45 + index * 60;
}

/** Where a loop is furthest from its mark, whose half size is `reach`: the place of its words. */
export function loopMiddle(at: Point, reach: number, index: number): Point {
  const turn = (loopDirection(index) * Math.PI) / 180;
  const far = reach + 26;
  return { x: at.x + Math.sin(turn) * far, y: at.y - Math.cos(turn) * far };
}
