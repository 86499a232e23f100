import type { Point } from "../../core/geometry";
import { round2 } from "../../encode/round2";
import type { TreeLine } from "../../store/treeStore";

/** Radius of a hop over another line. */
const hopRadius = 5;

/** Path data of a line, with an arc upwards where it hops over another. */
export function linePath({ points, hops }: TreeLine): string {
  let d = "";
  for (const [at, point] of points.entries()) {
    const before = points[at - 1];
    if (!before) {
      d += `M${round2(point.x)} ${round2(point.y)}`;
      continue;
    }
    if (Math.abs(before.y - point.y) < 0.5) d += hopped(before, point, hops);
    d += `L${round2(point.x)} ${round2(point.y)}`;
  }
  return d;
}

function hopped(from: Point, to: Point, hops: readonly Point[]): string {
  const way = to.x > from.x ? 1 : -1;
  const own = hops
    .filter((hop) => Math.abs(hop.y - from.y) < 0.5 && (hop.x - from.x) * way > 1 && (to.x - hop.x) * way > 1)
    .map(({ x }) => x)
    .sort((a, b) => (a - b) * way);
  let d = "";
  for (const [at, x] of own.entries()) {
    const before = own[at - 1] ?? from.x;
    const after = own[at + 1] ?? to.x;
    const room = Math.min(
      own[at - 1] === undefined ? Math.abs(x - before) - 0.5 : Math.abs(x - before) / 2,
      own[at + 1] === undefined ? Math.abs(after - x) - 0.5 : Math.abs(after - x) / 2,
    );
    const r = Math.max(1, Math.min(hopRadius, room));
    d += `L${round2(x - way * r)} ${round2(from.y)}A${round2(r)} ${round2(r)} 0 0 ${way > 0 ? 1 : 0} ${round2(x + way * r)} ${round2(from.y)}`;
  }
  return d;
}

/** Path data of a closed outline of right angles with rounded corners. */
export function outlinePath(points: readonly Point[], radius = 10): string {
  const parts = points.map((point, at) => {
    const before = points[(at + points.length - 1) % points.length] ?? point;
    const after = points[(at + 1) % points.length] ?? point;
    const toward = (other: Point) => {
      const length = Math.hypot(other.x - point.x, other.y - point.y) || 1;
      const r = Math.min(radius, length / 2);
      return `${round2(point.x + ((other.x - point.x) / length) * r)} ${round2(point.y + ((other.y - point.y) / length) * r)}`;
    };
    return `${at === 0 ? "M" : "L"}${toward(before)}Q${round2(point.x)} ${round2(point.y)} ${toward(after)}`;
  });
  return parts.length > 0 ? `${parts.join("")}z` : "";
}
