import { describe, expect, it, test } from "vitest";
import { bestSets } from "../../../src/analyses/graph/bestSets";
import { betweenness } from "../../../src/analyses/graph/betweenness";
import { cores } from "../../../src/analyses/graph/cores";
import { cuts } from "../../../src/analyses/graph/cuts";
import { harmonic } from "../../../src/analyses/graph/distances";
import { ego } from "../../../src/analyses/graph/ego";
import { distanceFragmentation } from "../../../src/analyses/graph/fragmentation";
import {
  barbell,
  complete4,
  cycle6,
  florentine,
  kite,
  type Named,
  path5,
  star6,
  triangles,
  zachary,
} from "./textbook";

const fixed = (value: number | undefined, digits = 4) => Number((value ?? Number.NaN).toFixed(digits));
const between = ({ graph, at }: Named, name: string) => fixed(betweenness(graph).nodes[at(name)]);
const constraint = ({ graph, at }: Named, name: string) => fixed(ego(graph).constraint[at(name)]);
const cutNames = ({ graph, names }: Named) => names.filter((_, index) => cuts(graph).cutPoint[index]).sort();
const df = ({ graph }: Named) => fixed(distanceFragmentation(graph).df);
const everyone = ({ graph }: Named) => Array.from({ length: graph.n }, (_, index) => index);
function best(network: Named, size: number) {
  const found = bestSets(network.graph, everyone(network), size, true);
  if (!found) throw new Error("stopped");
  return {
    sets: found.sets.map((set) => set.map((index) => network.names[index]).join("+")),
    f: fixed(found.f),
    fLeft: fixed(found.fLeft),
    ties: found.ties,
  };
}

describe("published values of textbook networks (reference: interdiction §4.5)", () => {
  it("Krackhardt's kite", () => {
    expect([kite.graph.n, kite.graph.m]).toEqual([10, 18]);
    expect(between(kite, "7")).toBe(0.3889);
    expect(between(kite, "5")).toBe(0.2315);
    expect(between(kite, "6")).toBe(0.2315);
    expect(fixed(harmonic(kite.graph)[7])).toBe(0.6667);
    expect(constraint(kite, "7")).toBe(0.4311);
    expect(cutNames(kite)).toEqual(["7", "8"]);
    expect(df(kite)).toBe(0.3537);
    expect(best(kite, 1)).toMatchObject({ sets: ["7"], f: 0.5111, fLeft: 0.3889 });
    expect(best(kite, 2)).toMatchObject({ sets: ["5+6"], f: 0.7111, fLeft: 0.5357 });
    expect(best(kite, 3).sets[0]).toBe("0+5+6");
    expect(best(kite, 3)).toMatchObject({ f: 0.8, fLeft: 0.5714 });
  });

  it("Florentine families", () => {
    expect([florentine.graph.n, florentine.graph.m]).toEqual([15, 20]);
    expect(between(florentine, "Medici")).toBe(0.522);
    expect(constraint(florentine, "Medici")).toBe(0.2099);
    expect(fixed(ego(florentine.graph).effectiveSize[florentine.at("Medici")])).toBe(5.6667);
    expect(cutNames(florentine)).toEqual(["Albizzi", "Guadagni", "Medici", "Salviati"]);
    expect(cuts(florentine.graph).bridges.size).toBe(5);
    expect(best(florentine, 1)).toMatchObject({ sets: ["Medici"], f: 0.4667, fLeft: 0.3846 });
    expect(best(florentine, 2)).toMatchObject({ sets: ["Medici+Guadagni"], f: 0.781, fLeft: 0.7051 });
    expect(best(florentine, 3)).toMatchObject({ f: 0.9143, fLeft: 0.8636 });
    expect(best(florentine, 3).sets[0]?.split("+").sort()).toEqual(["Guadagni", "Medici", "Strozzi"]);
    expect(df(florentine)).toBe(0.4998);
  });

  it("Zachary's club", () => {
    expect([zachary.graph.n, zachary.graph.m]).toEqual([34, 78]);
    expect(between(zachary, "1")).toBe(0.4376);
    expect(between(zachary, "34")).toBe(0.3041);
    expect(between(zachary, "33")).toBe(0.1452);
    expect(constraint(zachary, "1")).toBe(0.1554);
    expect(constraint(zachary, "34")).toBe(0.1564);
    expect(cutNames(zachary)).toEqual(["1"]);
    expect(cuts(zachary.graph).bridges.size).toBe(1);
    expect(best(zachary, 1)).toMatchObject({ sets: ["1"], f: 0.3565, fLeft: 0.3163 });
    expect(best(zachary, 3)).toMatchObject({ sets: ["1+33+34"], f: 0.6435, fLeft: 0.5699 });
    expect(df(zachary)).toBe(0.508);
    expect(Math.max(...cores(zachary.graph))).toBe(4);
  });

  test.each([
    ["path of five", path5, { cut: 3, f: 0.8, fLeft: 0.6667, df: 0.3583 }],
    ["star of six", star6, { cut: 1, f: 1, fLeft: 1, df: 0.3333 }],
    ["two triangles and a bridge", triangles, { cut: 2, f: 0.7333, fLeft: 0.6, df: undefined }],
    ["barbell", barbell, { cut: 3, f: 0.6364, fLeft: 0.5556, df: undefined }],
    ["ring of six", cycle6, { cut: 0, f: 0.3333, fLeft: 0, df: undefined }],
    ["complete four", complete4, { cut: 0, f: 0.5, fLeft: 0, df: undefined }],
  ] as const)("%s", (_, network, want) => {
    const one = best(network, 1);
    expect(cutNames(network)).toHaveLength(want.cut);
    expect(one.f).toBe(want.f);
    expect(one.fLeft).toBe(want.fLeft);
    if (want.df !== undefined) expect(df(network)).toBe(want.df);
  });

  it("betweenness and constraint of the small ones", () => {
    expect(["0", "1", "2", "3", "4"].map((name) => between(path5, name))).toEqual([0, 0.5, 0.6667, 0.5, 0]);
    expect(between(star6, "0")).toBe(1);
    expect(constraint(star6, "0")).toBe(0.2);
    expect(constraint(star6, "1")).toBe(1);
    expect(fixed(ego(star6.graph).effectiveSize[0])).toBe(5);
    expect(["0", "3"].map((name) => between(cycle6, name))).toEqual([0.2, 0.2]);
    expect(best(cycle6, 2)).toMatchObject({ sets: ["0+3", "1+4", "2+5"], f: 0.8667, fLeft: 0.6667, ties: 3 });
    expect(between(complete4, "0")).toBe(0);
    expect(constraint(complete4, "0")).toBe(0.9259);
    expect(between(triangles, "2")).toBe(0.6);
    expect(constraint(triangles, "2")).toBe(0.6111);
    expect(constraint(triangles, "0")).toBe(1.0069);
    expect(between(barbell, "5")).toBe(0.5556);
    expect(between(barbell, "4")).toBe(0.5333);
  });
});
