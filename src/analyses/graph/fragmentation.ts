import { inverseDistances } from "./distances";
import type { Graph } from "./graph";
import { pieces } from "./pieces";

/** What is left of a network when some are taken out. */
export interface Fragmentation {
  /** Borgatti 2006: 1 − Σ s(s−1) / (n₀(n₀−1)), n₀ = headcount before: the removed count as cut off. */
  readonly f: number;
  /** The same over the people left; 0 when fewer than two are left. */
  readonly fLeft: number;
  /** Sizes of the pieces left, largest first. */
  readonly sizes: readonly number[];
}

/** F of a removal. With nothing removed it is the fragmentation as it stands. */
export function fragmentation(graph: Graph, removed?: Uint8Array): Fragmentation {
  const { sizes } = pieces(graph, removed);
  let pairs = 0;
  let left = 0;
  for (const size of sizes) {
    pairs += size * (size - 1);
    left += size;
  }
  return {
    f: graph.n > 1 ? 1 - pairs / (graph.n * (graph.n - 1)) : 0,
    fLeft: left > 1 ? 1 - pairs / (left * (left - 1)) : 0,
    sizes: [...sizes].sort((a, b) => b - a),
  };
}

/** Distance-weighted fragmentation DF = 1 − Σ 1/d / (n₀(n₀−1)); `left` over the people left. For networks without cut points, where F only counts the removed. */
export function distanceFragmentation(
  graph: Graph,
  removed?: Uint8Array,
): { readonly df: number; readonly dfLeft: number } {
  const sums = inverseDistances(graph, removed);
  const total = sums.reduce((sum, each) => sum + each, 0);
  const left = removed ? graph.n - removed.reduce((sum, each) => sum + each, 0) : graph.n;
  return {
    df: graph.n > 1 ? 1 - total / (graph.n * (graph.n - 1)) : 0,
    dfLeft: left > 1 ? 1 - total / (left * (left - 1)) : 0,
  };
}

/** F with a weight for each person (network capital, Schwartz and Rouselle 2009): 1 − Σ (U² − Σu²) / (U₀² − Σu₀²); all 1 gives F. */
export function weightedFragmentation(graph: Graph, weight: Float64Array, removed?: Uint8Array): number {
  const { of, sizes } = pieces(graph, removed);
  const sums = new Float64Array(sizes.length);
  const squares = new Float64Array(sizes.length);
  let all = 0;
  let allSquares = 0;
  for (let v = 0; v < graph.n; v++) {
    const u = weight[v] ?? 0;
    all += u;
    allSquares += u * u;
    const piece = of[v] ?? -1;
    if (piece < 0) continue;
    sums[piece] = (sums[piece] ?? 0) + u;
    squares[piece] = (squares[piece] ?? 0) + u * u;
  }
  const whole = all * all - allSquares;
  const left = sums.reduce((sum, each, piece) => sum + each * each - (squares[piece] ?? 0), 0);
  return whole > 0 ? 1 - left / whole : 0;
}
