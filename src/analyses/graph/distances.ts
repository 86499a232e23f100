import { type Graph, neighboursOf } from "./graph";

/** Steps from one node to all others; -1 = cannot be reached or removed. The queue is returned for reuse: its first `reached` places are the nodes in order. */
export interface Sweep {
  readonly steps: Int32Array;
  readonly queue: Uint32Array;
}

export function makeSweep(graph: Graph): Sweep {
  return { steps: new Int32Array(graph.n), queue: new Uint32Array(graph.n) };
}

/** Breadth first from `from` to at most `most` steps; returns how many nodes were reached, the start counted. */
export function sweep(
  graph: Graph,
  { steps, queue }: Sweep,
  from: number,
  removed?: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): number {
  steps.fill(-1);
  let tail = 0;
  queue[tail++] = from;
  steps[from] = 0;
  for (let head = 0; head < tail; head++) {
    const v = queue[head] ?? 0;
    const far = (steps[v] ?? 0) + 1;
    if (far > most) break;
    for (const w of neighboursOf(graph, v)) {
      if (steps[w] !== -1 || removed?.[w]) continue;
      steps[w] = far;
      queue[tail++] = w;
    }
  }
  return tail;
}

/** Sum of 1/d from each node to all others, 0 for a removed one. Divide by n − 1 for harmonic closeness; their sum is what DF is made of. */
export function inverseDistances(graph: Graph, removed?: Uint8Array): Float64Array {
  const sums = new Float64Array(graph.n);
  const room = makeSweep(graph);
  for (let v = 0; v < graph.n; v++) {
    if (removed?.[v]) continue;
    const reached = sweep(graph, room, v, removed);
    let sum = 0;
    for (let index = 1; index < reached; index++) sum += 1 / (room.steps[room.queue[index] ?? 0] ?? 1);
    sums[v] = sum;
  }
  return sums;
}

/** Σ 1/d from one node to all others, a node at a time: levels are counted, so that there is one division a level. */
export function harmonicSums(graph: Graph): (source: number) => number {
  const { start, next } = graph;
  // A mark of its own for each source: nothing has to be cleared.
  const seen = new Uint32Array(graph.n);
  const queue = new Uint32Array(graph.n);
  let mark = 0;
  return (source) => {
    mark++;
    seen[source] = mark;
    queue[0] = source;
    let tail = 1;
    let head = 0;
    let sum = 0;
    for (let step = 1; head < tail; step++) {
      const level = tail;
      for (; head < level; head++) {
        const v = queue[head] as number;
        const end = start[v + 1] as number;
        for (let at = start[v] as number; at < end; at++) {
          const w = next[at] as number;
          if (seen[w] === mark) continue;
          seen[w] = mark;
          queue[tail++] = w;
        }
      }
      sum += (tail - level) / step;
    }
    return sum;
  };
}

/** Harmonic closeness (1/(n−1)) Σ 1/d: safe on charts that are in pieces. */
export function harmonic(graph: Graph): Float64Array {
  return inverseDistances(graph).map((sum) => (graph.n > 1 ? sum / (graph.n - 1) : 0));
}
