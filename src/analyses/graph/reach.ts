import { makeSweep, sweep } from "./distances";
import type { Graph } from "./graph";

/** Nodes within `steps` of each node, itself counted, as bit sets of 32. */
export function balls(graph: Graph, steps: number): readonly Uint32Array[] {
  const room = makeSweep(graph);
  const words = (graph.n + 31) >> 5;
  return Array.from({ length: graph.n }, (_, v) => {
    const reached = sweep(graph, room, v, undefined, steps);
    const bits = new Uint32Array(words);
    for (let index = 0; index < reached; index++) {
      const w = room.queue[index] ?? 0;
      bits[w >> 5] = (bits[w >> 5] ?? 0) | (1 << (w & 31));
    }
    return bits;
  });
}

function ones(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function union(sets: readonly (Uint32Array | undefined)[]): number {
  const [first] = sets;
  if (!first) return 0;
  let count = 0;
  for (let word = 0; word < first.length; word++) {
    let bits = 0;
    for (const set of sets) bits |= set?.[word] ?? 0;
    count += ones(bits >>> 0);
  }
  return count;
}

export interface Reach {
  readonly picks: readonly number[];
  /** Nodes within the steps of a pick, picks counted (KPP-POS, Borgatti 2006). */
  readonly reached: number;
}

/** The picks that reach most: all sets of up to three where they are few enough, else one after the other (greedy). Ties: first in order. `from` limits who may be picked, never who is reached. */
export function bestReach(
  graph: Graph,
  steps: number,
  count: number,
  mostTried = 400_000,
  from: readonly number[] = Array.from({ length: graph.n }, (_, v) => v),
): Reach {
  const all = balls(graph, steps);
  let picks: readonly number[] = [];
  let reached = 0;
  const total = count === 1 ? from.length : count === 2 ? from.length ** 2 / 2 : from.length ** 3 / 6;
  if (count <= 3 && total <= mostTried) {
    const visit = (chosen: readonly number[], at: number) => {
      if (chosen.length === count) {
        const found = union(chosen.map((v) => all[v]));
        if (found > reached) {
          reached = found;
          picks = chosen;
        }
        return;
      }
      for (let next = at; next < from.length; next++) visit([...chosen, from[next] ?? 0], next + 1);
    };
    visit([], 0);
    return { picks, reached };
  }
  for (let step = 0; step < count; step++) {
    let best = -1;
    for (const v of from) {
      const found = union([...picks, v].map((each) => all[each]));
      if (found <= reached) continue;
      reached = found;
      best = v;
    }
    if (best < 0) break;
    picks = [...picks, best];
  }
  return { picks, reached };
}
