import { seededRandom } from "../../core/random";
import { brandes } from "./betweenness";
import { harmonicSums } from "./distances";
import type { Graph } from "./graph";
import { leiden } from "./leiden";

/**
 * Work on a graph that is a sum over items which do not depend on each other, as plain data: it can be shared out over
 * several workers, stopped between any two items, and gives the same sums wherever it is done.
 */
export type GraphWork =
  /** Items are sources; sums are those of brandes: nodes, edges. */
  | {
      readonly type: "betweenness";
      readonly graph: Graph;
      readonly items: Uint32Array;
      /** Length of each edge; absent = all 1. */
      readonly lengths?: Float64Array;
    }
  /** Items are sources; the sum is Σ 1/d of each source. */
  | { readonly type: "harmonic"; readonly graph: Graph; readonly items: Uint32Array }
  /** Items are runs, 0..runs−1, with seeds from `seed` on; sum k holds the group of each node in run k. */
  | {
      readonly type: "communities";
      readonly graph: Graph;
      readonly items: Uint32Array;
      readonly runs: number;
      readonly seed: number;
    };

export type GraphSums = readonly Float64Array[];

/** An analysis that leaves its heavy parts to whoever runs it: it yields work and is given the sums. */
export type GraphSteps<T> = Generator<GraphWork, T, GraphSums>;

/** Does work an item at a time. */
export interface GraphWorker {
  readonly add: (item: number) => void;
  /** The sums over all items so far; asked for at the end. */
  readonly sums: () => GraphSums;
}

export function graphWorker(work: GraphWork): GraphWorker {
  const { graph } = work;
  switch (work.type) {
    case "betweenness": {
      const run = brandes(graph, work.lengths);
      return {
        add: run.add,
        sums: () => {
          const { nodes, edges } = run.sums;
          return [nodes, edges];
        },
      };
    }
    case "harmonic": {
      const sums = new Float64Array(graph.n);
      const add = harmonicSums(graph);
      return {
        sums: () => [sums],
        add: (source) => {
          sums[source] = add(source);
        },
      };
    }
    case "communities": {
      const sums = Array.from({ length: work.runs }, () => new Float64Array(graph.n));
      return { sums: () => sums, add: (run) => sums[run]?.set(leiden(graph, seededRandom(work.seed + run))) };
    }
  }
}

/** Runs an analysis to its end in this thread. */
export function alone<T>(steps: GraphSteps<T>): T {
  let step = steps.next([]);
  while (!step.done) {
    const { add, sums } = graphWorker(step.value);
    for (const item of step.value.items) add(item);
    step = steps.next(sums());
  }
  return step.value;
}

/** Adds the sums of a part of the items to those of the others. */
export function addSums(all: GraphSums, part: GraphSums): void {
  part.forEach((sums, at) => {
    const into = all[at];
    if (into)
      for (let index = 0; index < sums.length; index++) into[index] = (into[index] ?? 0) + (sums[index] ?? 0);
  });
}
