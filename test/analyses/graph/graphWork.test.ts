import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweenness, brandes } from "../../../src/analyses/graph/betweenness";
import { harmonic } from "../../../src/analyses/graph/distances";
import { type Graph, makeGraph } from "../../../src/analyses/graph/graph";
import {
  addSums,
  alone,
  type GraphSteps,
  type GraphWork,
  graphWorker,
} from "../../../src/analyses/graph/graphWork";
import { leiden } from "../../../src/analyses/graph/leiden";
import { seededRandom } from "../../../src/core/random";

const graphs = fc
  .integer({ min: 1, max: 24 })
  .chain((n) =>
    fc
      .array(fc.integer({ min: 0, max: n - 1 }), { maxLength: 4 * n })
      .map((ends) => makeGraph(n, ends.length % 2 === 0 ? ends : ends.slice(1)).graph),
  );
const numbers = (n: number) => Uint32Array.from({ length: n }, (_, v) => v);

/** The sums of work whose items are dealt out to several, each with sums of its own. */
function dealt(work: GraphWork, hands: number): readonly Float64Array[] {
  const parts = Array.from({ length: hands }, (_, hand) => {
    const { add, sums } = graphWorker(structuredClone(work));
    for (const item of work.items.filter((_, at) => at % hands === hand)) add(item);
    return sums();
  });
  const [all = [], ...others] = parts;
  for (const part of others) addSums(all, part);
  return all;
}

function expectClose(found: ArrayLike<number> | undefined, wanted: ArrayLike<number>): void {
  expect(found?.length).toBe(wanted.length);
  for (let index = 0; index < wanted.length; index++)
    expect(Math.abs((found?.[index] ?? Number.NaN) - (wanted[index] ?? 0))).toBeLessThan(1e-9);
}

/** Pair dependencies by looking at every pair and every node between them: slow and plain. */
function plainly(graph: Graph): Float64Array {
  const { n } = graph;
  const far: number[][] = [];
  const ways: number[][] = [];
  for (let s = 0; s < n; s++) {
    const distance = new Array<number>(n).fill(Number.POSITIVE_INFINITY);
    const count = new Array<number>(n).fill(0);
    distance[s] = 0;
    count[s] = 1;
    const queue = [s];
    for (const v of queue)
      for (const w of graph.next.subarray(graph.start[v], graph.start[v + 1])) {
        if (distance[w] === Number.POSITIVE_INFINITY) {
          distance[w] = (distance[v] ?? 0) + 1;
          queue.push(w);
        }
        if (distance[w] === (distance[v] ?? 0) + 1) count[w] = (count[w] ?? 0) + (count[v] ?? 0);
      }
    far.push(distance);
    ways.push(count);
  }
  const sums = new Float64Array(n);
  for (let s = 0; s < n; s++)
    for (let t = 0; t < n; t++)
      for (let v = 0; v < n; v++) {
        if (v === s || v === t || s === t) continue;
        const on = (far[s]?.[v] ?? 0) + (far[v]?.[t] ?? 0);
        if (on === far[s]?.[t] && Number.isFinite(on))
          sums[v] = (sums[v] ?? 0) + ((ways[s]?.[v] ?? 0) * (ways[v]?.[t] ?? 0)) / (ways[s]?.[t] ?? 1);
      }
  return sums;
}

describe("work on a graph", () => {
  it("gives the same betweenness however its sources are dealt out", () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 5 }), (graph, hands) => {
        const whole = brandes(graph);
        for (const v of numbers(graph.n)) whole.add(v);
        const [nodes, edges] = dealt({ type: "betweenness", graph, items: numbers(graph.n) }, hands);
        expectClose(nodes, whole.sums.nodes);
        expectClose(edges, whole.sums.edges);
      }),
    );
  });

  it("gives the betweenness that looking at every pair gives", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const [nodes] = dealt({ type: "betweenness", graph, items: numbers(graph.n) }, 2);
        expectClose(nodes, plainly(graph));
      }),
      { numRuns: 60 },
    );
  });

  it("takes lengths that are all 1 as steps", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const steps = betweenness(graph);
        const lengths = betweenness(graph, new Float64Array(graph.m).fill(1));
        expectClose(lengths.nodes, steps.nodes);
        expectClose(lengths.edges, steps.edges);
      }),
    );
  });

  it("gives the same closeness and the same groups, dealt out or not", () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 4 }), (graph, hands) => {
        const [close = []] = dealt({ type: "harmonic", graph, items: numbers(graph.n) }, hands);
        const others = Math.max(1, graph.n - 1);
        expectClose(
          Array.from(close, (sum) => sum / others),
          harmonic(graph),
        );
        const groups = dealt({ type: "communities", graph, items: numbers(3), runs: 3, seed: 7 }, hands);
        expect([...(groups[2] ?? [])]).toEqual([...leiden(graph, seededRandom(9))]);
      }),
    );
  });

  it("is done in one go by whoever runs an analysis alone", () => {
    const { graph } = makeGraph(3, [0, 1, 1, 2]);
    const answer = alone(
      (function* (): GraphSteps<readonly number[]> {
        const [nodes] = yield { type: "betweenness", graph, items: numbers(3) } as const;
        return [...(nodes ?? [])];
      })(),
    );
    expect(answer).toEqual([0, 2, 0]);
  });
});
