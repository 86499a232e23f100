import type { Point } from "../../core/geometry";
import type { LineLook } from "../../encode/lineLook";
import { round2 } from "../../encode/round2";

/** Half extents of what a line ends at, and whether it is round. */
export interface LineEnd extends Point {
  readonly w: number;
  readonly h: number;
  readonly round: boolean;
}

export interface LineShape {
  readonly d: string;
  readonly heads: readonly string[];
  readonly bars: readonly string[];
}

const gap = 12;

/** How far from its middle the edge of a mark is, towards a point. */
function reach(end: LineEnd, to: Point): number {
  const dx = Math.abs(to.x - end.x);
  const dy = Math.abs(to.y - end.y);
  const length = Math.hypot(dx, dy) || 1;
  if (end.round) return Math.max(end.w, end.h);
  const kx = dx > 0 ? end.w / dx : Number.POSITIVE_INFINITY;
  const ky = dy > 0 ? end.h / dy : Number.POSITIVE_INFINITY;
  return Math.min(kx, ky) * length;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function head(tip: Point, from: Point, size: number): string {
  const back = towards(tip, from, size);
  const [ux, uy] = [(tip.x - back.x) / size, (tip.y - back.y) / size];
  const half = size * 0.46;
  return `M${round2(tip.x)} ${round2(tip.y)}L${round2(back.x - uy * half)} ${round2(back.y + ux * half)}L${round2(back.x + uy * half)} ${round2(back.y - ux * half)}z`;
}

function bar(at: Point, from: Point): string {
  const length = Math.hypot(at.x - from.x, at.y - from.y) || 1;
  const [ux, uy] = [(at.x - from.x) / length, (at.y - from.y) / length];
  return `M${round2(at.x - uy * 15)} ${round2(at.y + ux * 15)}L${round2(at.x + uy * 15)} ${round2(at.y - ux * 15)}`;
}

/** A line between two marks: it ends short of both, its arrowheads touch nothing, several between the same two are bent apart. */
export function lineShape(a: LineEnd, b: LineEnd, look: LineLook, width: number, bend: number): LineShape {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const control = {
    x: middle.x - ((b.y - a.y) / length) * bend * 2,
    y: middle.y + ((b.x - a.x) / length) * bend * 2,
  };
  const size = 14 + width * 2.1;
  const start = towards(a, control, Math.min(length / 2, reach(a, control) + gap));
  const end = towards(b, control, Math.min(length / 2, reach(b, control) + gap));
  // The stroke stops inside the head, or it would blunt the tip.
  const from = look.arrowFrom ? towards(start, control, size * 0.8) : start;
  const to = look.arrowTo ? towards(end, control, size * 0.8) : end;
  const d =
    bend === 0
      ? `M${round2(from.x)} ${round2(from.y)}L${round2(to.x)} ${round2(to.y)}`
      : `M${round2(from.x)} ${round2(from.y)}Q${round2(control.x)} ${round2(control.y)} ${round2(to.x)} ${round2(to.y)}`;
  return {
    d,
    heads: [
      ...(look.arrowFrom ? [head(start, control, size)] : []),
      ...(look.arrowTo ? [head(end, control, size)] : []),
    ],
    bars: look.rival ? [bar(start, control), bar(end, control)] : [],
  };
}

/** A line of a mark to itself: a loop at its upper left. */
export function loopShape(a: LineEnd): LineShape {
  const r = 22;
  const x = a.x - a.w * 0.8;
  const y = a.y - a.h * 0.8;
  return {
    d: `M${round2(x + r)} ${round2(y - 4)}A${r} ${r} 0 1 0 ${round2(x - 4)} ${round2(y + r)}`,
    heads: [],
    bars: [],
  };
}
