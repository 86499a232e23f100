import { degree, type Graph, neighboursOf } from "./graph";

/** Burt's constraint and effective size of each node; NaN for isolates, where they are not defined. */
export interface Ego {
  readonly constraint: Float64Array;
  readonly effectiveSize: Float64Array;
}

/**
 * Burt 1992 on a simple undirected graph: p_ij = w_ij / sum_k w_ik, c_i = sum_j (p_ij + sum_q p_iq p_qj)², effective size
 * d_i − 2 t_i / d_i with t_i = ties among the contacts. `weights` per edge, all 1 by default; effective size ignores them.
 */
export function ego(graph: Graph, weights?: Float64Array): Ego {
  const { n, start, next, edge } = graph;
  const strength = new Float64Array(n);
  const weight = (at: number) => weights?.[edge[at] ?? 0] ?? 1;
  for (let v = 0; v < n; v++)
    for (let at = start[v] ?? 0; at < (start[v + 1] ?? 0); at++)
      strength[v] = (strength[v] ?? 0) + weight(at);
  const constraint = new Float64Array(n).fill(Number.NaN);
  const effectiveSize = new Float64Array(n).fill(Number.NaN);
  const through = new Float64Array(n);
  const contact = new Uint8Array(n);
  for (let v = 0; v < n; v++) {
    const d = degree(graph, v);
    if (d === 0) continue;
    const contacts = neighboursOf(graph, v);
    for (const j of contacts) {
      contact[j] = 1;
      through[j] = 0;
    }
    let ties = 0;
    for (let at = start[v] ?? 0; at < (start[v + 1] ?? 0); at++) {
      const q = next[at] ?? 0;
      const share = weight(at) / (strength[v] ?? 1);
      for (let on = start[q] ?? 0; on < (start[q + 1] ?? 0); on++) {
        const j = next[on] ?? 0;
        if (!contact[j]) continue;
        ties++;
        through[j] = (through[j] ?? 0) + (share * weight(on)) / (strength[q] ?? 1);
      }
    }
    let sum = 0;
    for (let at = start[v] ?? 0; at < (start[v + 1] ?? 0); at++) {
      const j = next[at] ?? 0;
      const own = weight(at) / (strength[v] ?? 1) + (through[j] ?? 0);
      sum += own * own;
      contact[j] = 0;
    }
    constraint[v] = sum;
    // Each tie among contacts was met from both its ends.
    effectiveSize[v] = d - ties / d;
  }
  return { constraint, effectiveSize };
}
