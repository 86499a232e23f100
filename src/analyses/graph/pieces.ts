import { type Graph, neighboursOf } from "./graph";

export interface Pieces {
  /** Piece of each node; -1 = removed. */
  readonly of: Int32Array;
  /** Nodes in each piece, in order of its first node. */
  readonly sizes: readonly number[];
}

/** Connected pieces of what is left when `removed` nodes (1 = removed) are taken out; breadth first, O(n + m). */
export function pieces(graph: Graph, removed?: Uint8Array): Pieces {
  const of = new Int32Array(graph.n).fill(-1);
  const sizes: number[] = [];
  const queue = new Uint32Array(graph.n);
  for (let root = 0; root < graph.n; root++) {
    if (removed?.[root] || of[root] !== -1) continue;
    const piece = sizes.length;
    let tail = 0;
    queue[tail++] = root;
    of[root] = piece;
    for (let head = 0; head < tail; head++) {
      for (const w of neighboursOf(graph, queue[head] ?? 0)) {
        if (of[w] !== -1 || removed?.[w]) continue;
        of[w] = piece;
        queue[tail++] = w;
      }
    }
    sizes.push(tail);
  }
  return { of, sizes };
}
