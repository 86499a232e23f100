import type { Point } from "./geometry";
import type { Segment } from "./pathData";

/** x' = a x + c y + e, y' = b x + d y + f, as in SVG and PDF. */
export interface Matrix2d {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const identity: Matrix2d = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** First `inner`, then `outer`. */
export function times(outer: Matrix2d, inner: Matrix2d): Matrix2d {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  };
}

/** Scaled, turned (degrees, clockwise), then moved. */
export function placed(x: number, y: number, scale = 1, turn = 0): Matrix2d {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = turn === 0 ? [1, 0] : [Math.cos(angle), Math.sin(angle)];
  return { a: scale * cos, b: scale * sin, c: -scale * sin, d: scale * cos, e: x, f: y };
}

export function onPoint({ a, b, c, d, e, f }: Matrix2d, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** By how much lengths grow: the square root of the area's growth. */
export function growth({ a, b, c, d }: Matrix2d): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

export function onSegments(matrix: Matrix2d, segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment) => {
    switch (segment.type) {
      case "close":
        return segment;
      case "curve": {
        const one = onPoint(matrix, { x: segment.x1, y: segment.y1 });
        const two = onPoint(matrix, { x: segment.x2, y: segment.y2 });
        return {
          type: "curve",
          x1: one.x,
          y1: one.y,
          x2: two.x,
          y2: two.y,
          ...onPoint(matrix, segment),
        };
      }
      default:
        return { type: segment.type, ...onPoint(matrix, segment) };
    }
  });
}
