/**
 * An undirected simple graph on the numbers 0..n-1 as compressed rows: the neighbours of v are next[start[v]..start[v+1]),
 * edge[] holds the index of the edge in each place. Parallel pairs are one edge, self loops none.
 */
export interface Graph {
  readonly n: number;
  /** Number of edges. */
  readonly m: number;
  readonly start: Uint32Array;
  readonly next: Uint32Array;
  readonly edge: Uint32Array;
  /** Ends of edge e: ends[2e] < ends[2e+1]. */
  readonly ends: Uint32Array;
}

export interface Built {
  readonly graph: Graph;
  /** Edge that each pair became, in the order given; -1 = a self loop. */
  readonly edgeOf: Int32Array;
}

/** Builds a graph from pairs of ends (a0, b0, a1, b1, …). Edges are numbered in order of first appearance. Throws for an end outside 0..n-1: a bug of ours. */
export function makeGraph(n: number, pairs: ArrayLike<number>): Built {
  const count = pairs.length >> 1;
  const edgeOf = new Int32Array(count);
  const known = new Map<number, number>();
  const ends: number[] = [];
  for (let index = 0; index < count; index++) {
    const a = pairs[2 * index] ?? -1;
    const b = pairs[2 * index + 1] ?? -1;
    if (a < 0 || b < 0 || a >= n || b >= n) throw new Error(`edge ${a}–${b} outside 0..${n - 1}`);
    if (a === b) {
      edgeOf[index] = -1;
      continue;
    }
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const key = low * n + high;
    let edge = known.get(key);
    if (edge === undefined) {
      edge = ends.length >> 1;
      known.set(key, edge);
      ends.push(low, high);
    }
    edgeOf[index] = edge;
  }
  return { graph: rows(n, Uint32Array.from(ends)), edgeOf };
}

function rows(n: number, ends: Uint32Array): Graph {
  const start = new Uint32Array(n + 1);
  for (const end of ends) start[end + 1] = (start[end + 1] ?? 0) + 1;
  for (let v = 0; v < n; v++) start[v + 1] = (start[v + 1] ?? 0) + (start[v] ?? 0);
  const fill = start.slice();
  const next = new Uint32Array(ends.length);
  const edge = new Uint32Array(ends.length);
  const m = ends.length >> 1;
  for (let e = 0; e < m; e++) {
    const a = ends[2 * e] ?? 0;
    const b = ends[2 * e + 1] ?? 0;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = fill[from] ?? 0;
      next[at] = to;
      edge[at] = e;
      fill[from] = at + 1;
    }
  }
  return { n, m, start, next, edge, ends };
}

/** Number of neighbours of v. */
export function degree(graph: Graph, v: number): number {
  return (graph.start[v + 1] ?? 0) - (graph.start[v] ?? 0);
}

/** Neighbours of v as a view of the rows; not to be written to. */
export function neighboursOf(graph: Graph, v: number): Uint32Array {
  return graph.next.subarray(graph.start[v] ?? 0, graph.start[v + 1] ?? 0);
}
