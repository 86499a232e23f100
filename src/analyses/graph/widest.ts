import type { DirectedGraph } from "./junction";

export interface Way {
  /** Nodes in order, ends included. */
  readonly nodes: readonly number[];
  readonly arcs: readonly number[];
  /** The least volume along it. */
  readonly flow: number;
}

/** Below this a remainder of volumes is rounding. */
const tiny = 1e-9;

interface Rows {
  readonly start: Uint32Array;
  readonly arcs: Uint32Array;
}

function rowsOf(graph: DirectedGraph): Rows {
  const start = new Uint32Array(graph.n + 1);
  for (const v of graph.from) start[v + 1] = (start[v + 1] ?? 0) + 1;
  for (let v = 0; v < graph.n; v++) start[v + 1] = (start[v + 1] ?? 0) + (start[v] ?? 0);
  const fill = start.slice();
  const arcs = new Uint32Array(graph.from.length);
  graph.from.forEach((v, arc) => {
    const at = fill[v] ?? 0;
    arcs[at] = arc;
    fill[v] = at + 1;
  });
  return { start, arcs };
}

/** The way with fewest steps over arcs of at least `least`, breadth first. */
function shortest(
  graph: DirectedGraph,
  { start, arcs }: Rows,
  volume: Float64Array,
  a: readonly number[],
  b: ReadonlySet<number>,
  off: ReadonlySet<number>,
  least: number,
): Way | undefined {
  const by = new Int32Array(graph.n).fill(-2);
  const queue: number[] = [];
  for (const v of a)
    if (!off.has(v) && by[v] === -2) {
      by[v] = -1;
      queue.push(v);
    }
  for (let head = 0; head < queue.length; head++) {
    const v = queue[head] ?? 0;
    if (b.has(v)) {
      const nodes = [v];
      const path: number[] = [];
      for (let arc = by[v] ?? -1; arc >= 0; arc = by[graph.from[arc] ?? 0] ?? -1) {
        path.unshift(arc);
        nodes.unshift(graph.from[arc] ?? 0);
      }
      const flow = path.reduce((min, arc) => Math.min(min, volume[arc] ?? 0), Number.POSITIVE_INFINITY);
      return { nodes, arcs: path, flow };
    }
    for (let at = start[v] ?? 0; at < (start[v + 1] ?? 0); at++) {
      const arc = arcs[at] ?? 0;
      const w = graph.to[arc] ?? 0;
      if (by[w] !== -2 || off.has(w) || (volume[arc] ?? 0) < least) continue;
      by[w] = arc;
      queue.push(w);
    }
  }
  return undefined;
}

/**
 * Ways from A to B that stay open without some nodes, the one with most volume first, each on what the ones before it
 * leave; of equal ones the one with fewest steps. `b` must not touch `a`.
 */
export function widestWays(
  graph: DirectedGraph,
  a: readonly number[],
  b: readonly number[],
  off: readonly number[],
  most: number,
  own: ArrayLike<number> = graph.volume,
): readonly Way[] {
  const rows = rowsOf(graph);
  const volume = Float64Array.from(own);
  const ends = new Set(b);
  const out = new Set(off);
  const found: Way[] = [];
  while (found.length < most) {
    const sizes = [...new Set(volume)].filter((size) => size > tiny).sort((x, y) => x - y);
    // The largest threshold at which the ends are still joined, by halving.
    let low = 0;
    let high = sizes.length - 1;
    let best: Way | undefined;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const way = shortest(graph, rows, volume, a, ends, out, sizes[middle] ?? 0);
      if (way) {
        best = way;
        low = middle + 1;
      } else high = middle - 1;
    }
    if (!best || !Number.isFinite(best.flow)) break;
    for (const arc of best.arcs) volume[arc] = (volume[arc] ?? 0) - best.flow;
    found.push(best);
  }
  return found;
}
