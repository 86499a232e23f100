import type { Point } from "../../core/geometry";

export interface Disc extends Point {
  readonly r: number;
}

/** Longest join: marks further apart stand in outlines of their own with the same letter. */
const longest = 130;

/** Distance of a place from a segment. */
function distance(at: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - a.x - dx * t, at.y - a.y - dy * t);
}

/** Outlines of a piece: discs that are joined where they are near and nobody of another piece would be swallowed. Places are numbers of `discs`. */
export function outlines(
  discs: readonly Disc[],
  strangers: readonly Disc[],
  around: number,
): readonly {
  readonly members: readonly number[];
  readonly joins: readonly (readonly [number, number])[];
}[] {
  const joins = spanning(discs).filter(([a, b]) => {
    const [p, q] = [discs[a], discs[b]];
    if (!p || !q || Math.hypot(p.x - q.x, p.y - q.y) > longest) return false;
    const wide = Math.min(p.r, q.r) + around;
    return strangers.every((each) => distance(each, p, q) > wide + each.r * 0.6);
  });
  const of = discs.map((_, at) => at);
  const root = (at: number): number => (of[at] === at || of[at] === undefined ? at : root(of[at] ?? at));
  for (const [a, b] of joins) of[root(a)] = root(b);
  const found = new Map<number, { members: number[]; joins: (readonly [number, number])[] }>();
  discs.forEach((_, at) => {
    const own = found.get(root(at)) ?? { members: [], joins: [] };
    own.members.push(at);
    found.set(root(at), own);
  });
  for (const join of joins) found.get(root(join[0]))?.joins.push(join);
  return [...found.values()];
}

/** Segments that join all places with the least length (Prim): an outline along them swallows fewer strangers than a hull would. */
export function spanning(points: readonly Point[]): readonly (readonly [number, number])[] {
  const joined = [0];
  const open = new Set(points.map((_, at) => at).slice(1));
  const found: [number, number][] = [];
  while (open.size > 0) {
    let best: [number, number] | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const a of joined)
      for (const b of open) {
        const [p, q] = [points[a], points[b]];
        if (!p || !q) continue;
        const far = Math.hypot(p.x - q.x, p.y - q.y);
        if (far >= least) continue;
        least = far;
        best = [a, b];
      }
    if (!best) return found;
    found.push(best);
    joined.push(best[1]);
    open.delete(best[1]);
  }
  return found;
}
