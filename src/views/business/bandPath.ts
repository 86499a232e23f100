import { round2 } from "../../encode/round2";
import type { Spot } from "./layoutLanes";

/** The two edges of a band, and the area between them, as SVG paths. */
export interface BandPath {
  readonly area: string;
  readonly edges: string;
}

const n = round2;

/** A smooth line through points, level at each of them. */
function line(points: readonly Spot[], start: "M" | "L"): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      if (!before) return `${start}${n(point.x)} ${n(point.y)}`;
      if (before.y === point.y) return `H${n(point.x)}`;
      const half = (before.x + point.x) / 2;
      return `C${n(half)} ${n(before.y)} ${n(half)} ${n(point.y)} ${n(point.x)} ${n(point.y)}`;
    })
    .join("");
}

/** A band of one width along points that run from left to right. */
export function bandPath(points: readonly Spot[], width: number): BandPath {
  const [first, second] = points;
  if (points.length === 2 && first && second && second.x <= first.x) return bow(first, second, width);
  const upper = points.map(({ x, y }) => ({ x, y: y - width / 2 }));
  const lower = points.map(({ x, y }) => ({ x, y: y + width / 2 }));
  return {
    area: `${line(upper, "M")}${line([...lower].reverse(), "L")}Z`,
    edges: `${line(upper, "M")}${line(lower, "M")}`,
  };
}

/** A band to what stands over or under its start, or before it: a bow to the right, as far out as the two stand apart. */
function bow(from: Spot, to: Spot, width: number): BandPath {
  const out = Math.min(60, 18 + Math.abs(to.y - from.y) * 0.3) + Math.max(0, from.x - to.x);
  const edge = (d: number, start: "M" | "L", a: Spot, b: Spot) =>
    `${start}${n(a.x)} ${n(a.y + d)}C${n(a.x + out)} ${n(a.y + d)} ${n(b.x + out)} ${n(b.y + d)} ${n(b.x)} ${n(b.y + d)}`;
  const upper = edge(-width / 2, "M", from, to);
  return {
    area: `${upper}${edge(width / 2, "L", to, from)}Z`,
    edges: `${upper}${edge(width / 2, "M", from, to)}`,
  };
}

/** A band down from one mark, along the foot and up to another, with round corners. */
export function footPath(from: Spot, to: Spot, foot: number, width: number): BandPath {
  const half = width / 2;
  const side = from.x > to.x ? 1 : -1;
  const r = 16;
  const corner = (inner: boolean) => {
    const d = inner ? -half : half;
    const radius = r + d;
    const y = foot + d;
    const x0 = from.x + side * d;
    const x1 = to.x - side * d;
    return { x0, x1, y, radius };
  };
  const outer = corner(false);
  const inner = corner(true);
  const way = ({ x0, x1, y, radius }: typeof outer) =>
    `M${n(x0)} ${n(from.y)}V${n(y - radius)}Q${n(x0)} ${n(y)} ${n(x0 - side * radius)} ${n(y)}H${n(x1 + side * radius)}Q${n(x1)} ${n(y)} ${n(x1)} ${n(y - radius)}V${n(to.y)}`;
  const back = ({ x0, x1, y, radius }: typeof outer) =>
    `L${n(x1)} ${n(to.y)}V${n(y - radius)}Q${n(x1)} ${n(y)} ${n(x1 + side * radius)} ${n(y)}H${n(x0 - side * radius)}Q${n(x0)} ${n(y)} ${n(x0)} ${n(y - radius)}V${n(from.y)}Z`;
  return { area: `${way(outer)}${back(inner)}`, edges: `${way(outer)}${way(inner)}` };
}
