import type { Point } from "../../core/geometry";

/** True when a point lies inside a closed outline (even-odd rule). */
export function insideOutline(point: Point, outline: readonly Point[]): boolean {
  let inside = false;
  for (let index = 0, before = outline.length - 1; index < outline.length; before = index++) {
    const a = outline[index];
    const b = outline[before];
    if (!a || !b) continue;
    if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x)
      inside = !inside;
  }
  return inside;
}

/** Ids of the marks whose centre the outline holds. Fewer than three corners hold nothing. */
export function caught(positions: ReadonlyMap<string, Point>, outline: readonly Point[]): readonly string[] {
  if (outline.length < 3) return [];
  return [...positions].filter(([, at]) => insideOutline(at, outline)).map(([id]) => id);
}

/** The rectangle between two corners, as an outline. */
export function boxOutline(a: Point, b: Point): readonly Point[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}
