import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bestSets } from "../../../src/analyses/graph/bestSets";
import { betweenness } from "../../../src/analyses/graph/betweenness";
import { cores } from "../../../src/analyses/graph/cores";
import { cuts } from "../../../src/analyses/graph/cuts";
import { harmonic } from "../../../src/analyses/graph/distances";
import { ego } from "../../../src/analyses/graph/ego";
import { distanceFragmentation, fragmentation } from "../../../src/analyses/graph/fragmentation";
import { degree } from "../../../src/analyses/graph/graph";
import { bestReach } from "../../../src/analyses/graph/reach";
import { named } from "./textbook";

const folder = join(import.meta.dirname, "../../../../shared/corpus/networks");
const here = existsSync(folder);
if (!here)
  console.log("The corpus is not beside the project: reference numbers of public networks are not checked.");

interface Reference {
  readonly n: number;
  readonly m: number;
  readonly F0: number;
  readonly DF0: number;
  readonly max_core: number;
  readonly core_nodes: number;
  readonly betweenness_top: readonly (readonly [string, number])[];
  readonly degree_top: readonly (readonly [string, number])[];
  readonly harmonic_top: readonly (readonly [string, number])[];
  readonly constraint_low: readonly (readonly [string, number])[];
  readonly effsize_top: readonly (readonly [string, number])[];
  readonly articulation: readonly string[];
  readonly bridges: number;
  readonly biconnected: number;
  readonly biconnected_largest: number;
  readonly edge_betweenness_top: readonly (readonly [string, string, number])[];
  readonly DF1_top: readonly (readonly [string, number])[];
  readonly static_bet: {
    readonly seq: readonly string[];
    readonly F: readonly number[];
    readonly F_n0: readonly number[];
  };
  readonly kppneg_best_2: readonly {
    readonly set: readonly string[];
    readonly F: number;
    readonly F_n0: number;
  }[];
  readonly kppneg_ties_1: number;
  readonly kppneg_ties_2: number;
  readonly kppneg_ties_3: number;
  readonly kpppos_m1_1: readonly [readonly string[], number, ...unknown[]];
  readonly kpppos_m1_2: readonly [readonly string[], number, ...unknown[]];
  readonly kpppos_m1_3: readonly [readonly string[], number, ...unknown[]];
}

const lines = (name: string) => readFileSync(join(folder, name), "utf8").trim().split(/\r?\n/).slice(1);

describe.skipIf(!here)("every network of the reference file", () => {
  const all: Record<string, Reference> = here
    ? JSON.parse(readFileSync(join(folder, "reference.json"), "utf8"))
    : {};
  for (const [name, want] of Object.entries(all))
    it(name, () => {
      const nodes = lines(`${name}.nodes.csv`).map((line) => line.split(",")[0] ?? "");
      const pairs = lines(`${name}.csv`).map((line) => line.split(",").slice(0, 2).join("-"));
      const { graph, names, at } = named(pairs.join(" "), nodes);
      const close = (value: number | undefined, wanted: number) => expect(value).toBeCloseTo(wanted, 5);
      expect([graph.n, graph.m]).toEqual([want.n, want.m]);
      close(fragmentation(graph).f, want.F0);
      close(distanceFragmentation(graph).df, want.DF0);
      const core = cores(graph);
      expect(Math.max(...core)).toBe(want.max_core);
      expect(core.filter((k) => k === want.max_core)).toHaveLength(want.core_nodes);
      const b = betweenness(graph);
      for (const [id, value] of want.betweenness_top) close(b.nodes[at(id)], value);
      for (const [id, value] of want.degree_top) expect(degree(graph, at(id))).toBe(value);
      const h = harmonic(graph);
      for (const [id, value] of want.harmonic_top) close(h[at(id)], value);
      const { constraint, effectiveSize } = ego(graph);
      for (const [id, value] of want.constraint_low) close(constraint[at(id)], value);
      for (const [id, value] of want.effsize_top) expect(effectiveSize[at(id)]).toBeCloseTo(value, 3);
      const cut = cuts(graph);
      expect(names.filter((_, v) => cut.cutPoint[v])).toEqual(want.articulation);
      expect(cut.bridges.size).toBe(want.bridges);
      expect(cut.blocks).toHaveLength(want.biconnected);
      expect(Math.max(...cut.blocks)).toBe(want.biconnected_largest);
      for (const [from, to, value] of want.edge_betweenness_top) {
        const [low, high] = [at(from), at(to)].sort((x, y) => x - y);
        const edge = Array.from({ length: graph.m }, (_, e) => e).find(
          (e) => graph.ends[2 * e] === low && graph.ends[2 * e + 1] === high,
        );
        close(b.edges[edge ?? -1], value);
      }
      for (const [id, value] of want.DF1_top) {
        const removed = new Uint8Array(graph.n);
        removed[at(id)] = 1;
        close(distanceFragmentation(graph, removed).dfLeft, value);
      }
      const gone = new Uint8Array(graph.n);
      want.static_bet.seq.forEach((id, step) => {
        gone[at(id)] = 1;
        const left = fragmentation(graph, gone);
        close(left.f, want.static_bet.F_n0[step] ?? Number.NaN);
        close(left.fLeft, want.static_bet.F[step] ?? Number.NaN);
      });
      const everyone = names.map((_, v) => v);
      for (const [size, ties] of [want.kppneg_ties_1, want.kppneg_ties_2, want.kppneg_ties_3].entries())
        expect(bestSets(graph, everyone, size + 1, true)?.ties).toBe(ties);
      const pair = bestSets(graph, everyone, 2, true);
      close(pair?.f, want.kppneg_best_2[0]?.F_n0 ?? Number.NaN);
      expect(pair?.sets[0]?.map((v) => names[v])).toEqual(want.kppneg_best_2[0]?.set);
      for (const [count, wanted] of [want.kpppos_m1_1, want.kpppos_m1_2, want.kpppos_m1_3].entries())
        expect(bestReach(graph, 1, count + 1).reached).toBe(wanted[1]);
    });
});
