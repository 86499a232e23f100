import type { Graph } from "./graph";

/** Sums of pair dependencies, each unordered pair counted twice: `undirected` halves and normalises. */
export interface Dependencies {
  readonly nodes: Float64Array;
  readonly edges: Float64Array;
}

/** Room that one run needs; made once and used for every source. */
interface Room {
  readonly distance: Float64Array;
  readonly paths: Float64Array;
  readonly share: Float64Array;
  readonly order: Uint32Array;
  readonly heap: Uint32Array;
  readonly heapAt: Int32Array;
}

/** The same for steps, where distances are whole numbers. */
interface StepRoom {
  readonly steps: Int32Array;
  readonly paths: Float64Array;
  /** (1 + share) / paths of each node that is done. */
  readonly part: Float64Array;
  /** What went over each place of the rows: written in a row, where edges would be written all over the memory. */
  readonly slots: Float64Array;
  readonly order: Uint32Array;
}

function makeRoom(n: number): Room {
  return {
    distance: new Float64Array(n).fill(-1),
    paths: new Float64Array(n),
    share: new Float64Array(n),
    order: new Uint32Array(n),
    heap: new Uint32Array(n),
    heapAt: new Int32Array(n).fill(-1),
  };
}

/** Two ways are equally short when they differ by rounding only. */
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));

/** Nodes from `source` by distance, with numbers of shortest paths (Dijkstra over a binary heap). Returns how many were reached. */
function dijkstra(graph: Graph, room: Room, source: number, lengths: Float64Array): number {
  const { start, next, edge } = graph;
  const { distance, paths, order, heap, heapAt } = room;
  let size = 0;
  const less = (a: number, b: number) => (distance[a] as number) < (distance[b] as number);
  const put = (v: number, at: number) => {
    heap[at] = v;
    heapAt[v] = at;
  };
  const rise = (v: number, from: number) => {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const u = heap[above] as number;
      if (!less(v, u)) break;
      put(u, at);
      at = above;
    }
    put(v, at);
  };
  const sink = (v: number) => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && less(heap[child + 1] as number, heap[child] as number)) child++;
      const u = heap[child] as number;
      if (!less(u, v)) break;
      put(u, at);
      at = child;
    }
    put(v, at);
  };
  distance[source] = 0;
  paths[source] = 1;
  rise(source, size++);
  let tail = 0;
  while (size > 0) {
    const v = heap[0] as number;
    heapAt[v] = -2;
    const last = heap[--size] as number;
    if (size > 0) sink(last);
    order[tail++] = v;
    const end = start[v + 1] as number;
    for (let at = start[v] as number; at < end; at++) {
      const w = next[at] as number;
      if (heapAt[w] === -2) continue;
      const far = (distance[v] as number) + (lengths[edge[at] as number] as number);
      const known = distance[w] as number;
      if (known >= 0 && same(far, known)) paths[w] = (paths[w] as number) + (paths[v] as number);
      else if (known < 0 || far < known) {
        distance[w] = far;
        paths[w] = paths[v] as number;
        rise(w, known < 0 ? size++ : (heapAt[w] as number));
      }
    }
  }
  for (let index = 0; index < tail; index++) heapAt[order[index] as number] = -1;
  return tail;
}

/** Goes back from the farthest node and hands each node's share to those before it (Brandes 2001). Clears the room for the next source. */
function gather(
  graph: Graph,
  room: Room,
  source: number,
  reached: number,
  sums: Dependencies,
  lengths: Float64Array,
): void {
  const { start, next, edge } = graph;
  const { distance, paths, share, order } = room;
  for (let index = reached - 1; index >= 0; index--) {
    const w = order[index] as number;
    const each = (1 + (share[w] as number)) / (paths[w] as number);
    const far = distance[w] as number;
    const end = start[w + 1] as number;
    for (let at = start[w] as number; at < end; at++) {
      const v = next[at] as number;
      const e = edge[at] as number;
      const before = distance[v] as number;
      if (!(before < far && same(before + (lengths[e] as number), far))) continue;
      const part = (paths[v] as number) * each;
      share[v] = (share[v] as number) + part;
      sums.edges[e] = (sums.edges[e] as number) + part;
    }
    if (w !== source) sums.nodes[w] = (sums.nodes[w] as number) + (share[w] as number);
  }
  for (let index = 0; index < reached; index++) {
    const v = order[index] as number;
    distance[v] = -1;
    share[v] = 0;
  }
}

/**
 * Breadth first and back again where all lengths are 1: the same sums as above in half the time. Ends of an edge are at
 * most one step apart then, and each node gathers from those after it, so that only its own share is written.
 */
function runSteps(graph: Graph, room: StepRoom, source: number, nodes: Float64Array): void {
  const { start, next } = graph;
  const { steps, paths, part, order, slots } = room;
  let tail = 0;
  order[tail++] = source;
  steps[source] = 0;
  paths[source] = 1;
  for (let head = 0; head < tail; head++) {
    const v = order[head] as number;
    const far = (steps[v] as number) + 1;
    const own = paths[v] as number;
    const end = start[v + 1] as number;
    for (let at = start[v] as number; at < end; at++) {
      const w = next[at] as number;
      const known = steps[w] as number;
      if (known < 0) {
        steps[w] = far;
        paths[w] = own;
        order[tail++] = w;
      } else if (known === far) paths[w] = (paths[w] as number) + own;
    }
  }
  for (let index = tail - 1; index >= 0; index--) {
    const v = order[index] as number;
    const here = steps[v] as number;
    const own = paths[v] as number;
    const end = start[v + 1] as number;
    let share = 0;
    for (let at = start[v] as number; at < end; at++) {
      const w = next[at] as number;
      if ((steps[w] as number) <= here) continue;
      const over = own * (part[w] as number);
      share += over;
      slots[at] = (slots[at] as number) + over;
    }
    part[v] = (1 + share) / own;
    if (index > 0) nodes[v] = (nodes[v] as number) + share;
  }
  for (let index = 0; index < tail; index++) steps[order[index] as number] = -1;
}

/**
 * Brandes' accumulation, a source at a time so that the caller can stop, report, or share the sources out over several
 * workers: call `add` for each source, then read `sums`, the sum over them. `lengths` per edge (> 0): a weight must first become a
 * length, 1/w, or people with one heavy tie rank as brokers (reference: interdiction §9.1).
 */
export function brandes(
  graph: Graph,
  lengths?: Float64Array,
): { readonly add: (source: number) => void; readonly sums: Dependencies } {
  const { n, m } = graph;
  const sums = { nodes: new Float64Array(n), edges: new Float64Array(m) };
  if (!lengths) {
    const slots = new Float64Array(graph.next.length);
    const room: StepRoom = {
      slots,
      steps: new Int32Array(n).fill(-1),
      paths: new Float64Array(n),
      part: new Float64Array(n),
      order: new Uint32Array(n),
    };
    return {
      add: (source) => runSteps(graph, room, source, sums.nodes),
      get sums() {
        sums.edges.fill(0);
        slots.forEach((sum, at) => {
          const e = graph.edge[at] as number;
          sums.edges[e] = (sums.edges[e] as number) + sum;
        });
        return sums;
      },
    };
  }
  const room = makeRoom(n);
  return {
    sums,
    add: (source) => gather(graph, room, source, dijkstra(graph, room, source, lengths), sums, lengths),
  };
}

/** Exact betweenness, normalised by (n−1)(n−2)/2 for nodes and n(n−1)/2 for edges; n = all nodes, isolates and other pieces included. */
export function betweenness(graph: Graph, lengths?: Float64Array): Dependencies {
  const run = brandes(graph, lengths);
  for (let v = 0; v < graph.n; v++) run.add(v);
  return normalised(graph, run.sums);
}

/** Halves (each pair was met from both ends) and normalises; `scale` = n / sources when only some sources were run. */
export function normalised({ n }: { readonly n: number }, sums: Dependencies, scale = 1): Dependencies {
  const node = n > 2 ? scale / ((n - 1) * (n - 2)) : 0;
  const edge = n > 1 ? scale / (n * (n - 1)) : 0;
  return { nodes: sums.nodes.map((sum) => sum * node), edges: sums.edges.map((sum) => sum * edge) };
}
