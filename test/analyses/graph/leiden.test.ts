import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeGraph } from "../../../src/analyses/graph/graph";
import { agreement, leiden, modularity } from "../../../src/analyses/graph/leiden";
import { seededRandom } from "../../../src/core/random";
import { barbell, zachary } from "./textbook";

describe("communities", () => {
  it("of Zachary's club reach the best known modularity, 0.4198 in four groups", () => {
    const runs = [1, 2, 3, 4, 5].map((seed) => leiden(zachary.graph, seededRandom(seed)));
    const best = Math.max(...runs.map((of) => modularity(zachary.graph, of)));
    expect(best).toBeCloseTo(0.4198, 4);
    for (const of of runs) expect(modularity(zachary.graph, of)).toBeGreaterThan(0.41);
  });

  it("of a barbell are its two bells", () => {
    const of = leiden(barbell.graph, seededRandom(1));
    expect(new Set([0, 1, 2, 3].map((v) => of[v])).size).toBe(1);
    expect(new Set([7, 8, 9, 10].map((v) => of[v])).size).toBe(1);
    expect(of[0]).not.toBe(of[10]);
  });

  it("are connected, the same for the same seed, and never worse than everyone alone", () => {
    const any = fc
      .integer({ min: 2, max: 40 })
      .chain((n) =>
        fc.tuple(
          fc.constant(n),
          fc.array(fc.nat(n - 1), { maxLength: 160 }),
          fc.integer({ min: 0, max: 99 }),
        ),
      );
    fc.assert(
      fc.property(any, ([n, ends, seed]) => {
        const { graph } = makeGraph(n, ends.slice(0, ends.length - (ends.length % 2)));
        const of = leiden(graph, seededRandom(seed));
        expect([...leiden(graph, seededRandom(seed))]).toEqual([...of]);
        const alone = Int32Array.from({ length: n }, (_, v) => v);
        expect(modularity(graph, of)).toBeGreaterThanOrEqual(modularity(graph, alone) - 1e-9);
        for (const group of new Set(of)) {
          const inside = new Set([...of.keys()].filter((v) => of[v] === group));
          const [first = 0] = inside;
          const seen = new Set([first]);
          for (const v of seen)
            for (let at = graph.start[v] ?? 0; at < (graph.start[v + 1] ?? 0); at++) {
              const w = graph.next[at] ?? 0;
              if (inside.has(w)) seen.add(w);
            }
          expect(seen.size).toBe(inside.size);
        }
      }),
    );
  });

  it("agree wholly with themselves and not at all with everyone in one", () => {
    const of = leiden(zachary.graph, seededRandom(1));
    expect(agreement(of, of)).toBeCloseTo(1, 10);
    expect(agreement(of, new Int32Array(of.length))).toBeCloseTo(0, 10);
  });
});
