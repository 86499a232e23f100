import type { Point } from "../../core/geometry";
import type { Segment } from "../../core/pathData";
import type { Box } from "../../core/picture";

/** A run of points; closed ones end where they begin. */
export interface Run {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Straight pieces for a curve: at the size of a mark none of them is seen. */
const pieces = 12;

/** An outline as straight runs. */
export function runsOf(segments: readonly Segment[]): readonly Run[] {
  const runs: Run[] = [];
  let points: Point[] = [];
  const end = (closed: boolean) => {
    if (points.length > 1) runs.push({ points, closed });
    points = [];
  };
  for (const each of segments) {
    if (each.type === "close") {
      const [first] = points;
      end(true);
      if (first) points = [first];
    } else if (each.type === "move") {
      end(false);
      points = [{ x: each.x, y: each.y }];
    } else if (each.type === "line") points.push({ x: each.x, y: each.y });
    else {
      const from = points.at(-1) ?? { x: each.x, y: each.y };
      for (let step = 1; step <= pieces; step++) {
        const t = step / pieces;
        const u = 1 - t;
        const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
        points.push({
          x: a * from.x + b * each.x1 + c * each.x2 + d * each.x,
          y: a * from.y + b * each.y1 + c * each.y2 + d * each.y,
        });
      }
    }
  }
  end(false);
  return runs;
}

type Side = { readonly inside: (point: Point) => boolean; readonly cut: (a: Point, b: Point) => Point };

function sidesOf({ x, y, w, h }: Box): readonly Side[] {
  const onX = (at: number) => (a: Point, b: Point) => ({
    x: at,
    y: a.y + ((b.y - a.y) * (at - a.x)) / (b.x - a.x),
  });
  const onY = (at: number) => (a: Point, b: Point) => ({
    x: a.x + ((b.x - a.x) * (at - a.y)) / (b.y - a.y),
    y: at,
  });
  return [
    { inside: (point) => point.x >= x, cut: onX(x) },
    { inside: (point) => point.x <= x + w, cut: onX(x + w) },
    { inside: (point) => point.y >= y, cut: onY(y) },
    { inside: (point) => point.y <= y + h, cut: onY(y + h) },
  ];
}

/** The part of a filled outline inside a box (Sutherland and Hodgman). */
export function clipFill(runs: readonly Run[], box: Box): readonly Run[] {
  return runs.flatMap(({ points }) => {
    let kept = points;
    for (const side of sidesOf(box)) {
      kept = kept.flatMap((point, index) => {
        const before = kept.at(index - 1) ?? point;
        const [was, is] = [side.inside(before), side.inside(point)];
        if (is) return was ? [point] : [side.cut(before, point), point];
        return was ? [side.cut(before, point)] : [];
      });
    }
    return kept.length > 2 ? [{ points: kept, closed: true }] : [];
  });
}

/** The parts of a line inside a box. */
export function clipLine(runs: readonly Run[], box: Box): readonly Run[] {
  let open = runs.map(({ points, closed }) => {
    const [first] = points;
    return closed && first ? [...points, first] : [...points];
  });
  for (const side of sidesOf(box))
    open = open.flatMap((points) => {
      const parts: Point[][] = [];
      let part: Point[] = [];
      points.forEach((point, index) => {
        const before = index > 0 ? points[index - 1] : undefined;
        const is = side.inside(point);
        if (before && side.inside(before) !== is) part.push(side.cut(before, point));
        if (is) part.push(point);
        else if (part.length > 0) {
          parts.push(part);
          part = [];
        }
      });
      if (part.length > 0) parts.push(part);
      return parts.filter((each) => each.length > 1);
    });
  return open.map((points) => ({ points, closed: false }));
}

/** Straight runs as an outline. */
export function segmentsOf(runs: readonly Run[]): readonly Segment[] {
  return runs.flatMap(({ points, closed }) => [
    ...points.map(({ x, y }, index) => ({ type: index === 0 ? "move" : "line", x, y }) as const),
    ...(closed ? [{ type: "close" } as const] : []),
  ]);
}

/** The box around an outline; control points count, which is never too small. */
export function boundsOf(segments: readonly Segment[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const see = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const each of segments) {
    if (each.type === "close") continue;
    see(each.x, each.y);
    if (each.type === "curve") {
      see(each.x1, each.y1);
      see(each.x2, each.y2);
    }
  }
  return left <= right ? { x: left, y: top, w: right - left, h: bottom - top } : undefined;
}

export function overlap(a: Box, b: Box): Box | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const w = Math.min(a.x + a.w, b.x + b.w) - x;
  const h = Math.min(a.y + a.h, b.y + b.h) - y;
  return w >= 0 && h >= 0 ? { x, y, w, h } : undefined;
}

export function holds(outer: Box, inner: Box): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.w <= outer.x + outer.w + slack &&
    inner.y + inner.h <= outer.y + outer.h + slack
  );
}
