import type { Graph } from "./graph";

/** Tarjan's lowpoints (Tarjan 1972; Hopcroft and Tarjan 1973), all by one depth-first walk in O(n + m). */
export interface Cuts {
  /** 1 = cut point: without it its piece falls apart. */
  readonly cutPoint: Uint8Array;
  /** Sizes of what each cut point parts its piece into, largest first; empty for others. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  /** Bridges by edge index, with the number of nodes on the smaller side. */
  readonly bridges: ReadonlyMap<number, number>;
  /** Biconnected component of each edge. */
  readonly blockOf: Int32Array;
  /** Nodes in each biconnected component. */
  readonly blocks: readonly number[];
}

interface Walk {
  readonly disc: Int32Array;
  readonly low: Int32Array;
  readonly size: Uint32Array;
  readonly parent: Int32Array;
  readonly parentEdge: Int32Array;
  readonly place: Uint32Array;
}

/** Cut points, bridges and biconnected components, iteratively: a chain of 100,000 would overflow the call stack. */
export function cuts(graph: Graph): Cuts {
  const { n, m, start, next, edge } = graph;
  const walk: Walk = {
    disc: new Int32Array(n).fill(-1),
    low: new Int32Array(n),
    size: new Uint32Array(n),
    parent: new Int32Array(n).fill(-1),
    parentEdge: new Int32Array(n).fill(-1),
    place: start.slice(0, n),
  };
  const { disc, low, size, parent, parentEdge, place } = walk;
  const cutPoint = new Uint8Array(n);
  const fallen = new Map<number, number[]>();
  const bridgeBelow = new Map<number, number>();
  const blockOf = new Int32Array(m).fill(-1);
  const blocks: number[] = [];
  const edgeStack: number[] = [];
  const pieceSize = new Map<number, number>();
  const rootOf = new Int32Array(n);
  let clock = 0;

  const closeBlock = (last: number) => {
    const nodes = new Set<number>();
    for (;;) {
      const e = edgeStack.pop();
      if (e === undefined) break;
      blockOf[e] = blocks.length;
      nodes.add(graph.ends[2 * e] ?? 0).add(graph.ends[2 * e + 1] ?? 0);
      if (e === last) break;
    }
    blocks.push(nodes.size);
  };

  /** Back from a finished child v to its parent. */
  const retreat = (v: number, root: number) => {
    const p = parent[v] ?? -1;
    if (p < 0) return;
    size[p] = (size[p] ?? 0) + (size[v] ?? 0);
    if ((low[v] ?? 0) < (low[p] ?? 0)) low[p] = low[v] ?? 0;
    const e = parentEdge[v] ?? -1;
    if ((low[v] ?? 0) > (disc[p] ?? 0)) bridgeBelow.set(e, v);
    if ((low[v] ?? 0) < (disc[p] ?? 0)) return;
    closeBlock(e);
    const list = fallen.get(p);
    if (list) list.push(size[v] ?? 0);
    else fallen.set(p, [size[v] ?? 0]);
    // The root is one only with a second child; that is settled when its walk ends.
    if (p !== root) cutPoint[p] = 1;
  };

  for (let root = 0; root < n; root++) {
    if (disc[root] !== -1) continue;
    const stack = [root];
    disc[root] = low[root] = clock++;
    size[root] = 1;
    rootOf[root] = root;
    while (stack.length > 0) {
      const v = stack[stack.length - 1] ?? 0;
      const at = place[v] ?? 0;
      if (at === (start[v + 1] ?? 0)) {
        stack.pop();
        retreat(v, root);
        continue;
      }
      place[v] = at + 1;
      const w = next[at] ?? 0;
      const e = edge[at] ?? 0;
      if (disc[w] === -1) {
        disc[w] = low[w] = clock++;
        size[w] = 1;
        parent[w] = v;
        parentEdge[w] = e;
        rootOf[w] = root;
        edgeStack.push(e);
        stack.push(w);
      } else if (e !== parentEdge[v] && (disc[w] ?? 0) < (disc[v] ?? 0)) {
        if ((disc[w] ?? 0) < (low[v] ?? 0)) low[v] = disc[w] ?? 0;
        edgeStack.push(e);
      }
    }
    pieceSize.set(root, size[root] ?? 1);
    if ((fallen.get(root)?.length ?? 0) > 1) cutPoint[root] = 1;
  }

  const total = (v: number) => pieceSize.get(rootOf[v] ?? 0) ?? 1;
  const parts = new Map<number, readonly number[]>();
  for (const [v, below] of fallen) {
    if (!cutPoint[v]) continue;
    const above = total(v) - 1 - below.reduce((sum, each) => sum + each, 0);
    parts.set(
      v,
      [...below, ...(above > 0 ? [above] : [])].sort((a, b) => b - a),
    );
  }
  const bridges = new Map<number, number>();
  for (const [e, v] of bridgeBelow) bridges.set(e, Math.min(size[v] ?? 0, total(v) - (size[v] ?? 0)));
  return { cutPoint, parts, bridges, blockOf, blocks };
}
