import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DirectedGraph, flowLost, junctionCut } from "../../../src/analyses/graph/junction";

const lanes = {
  supply: ["S1", "S2"],
  transport: ["T1", "T2", "T3"],
  storage: ["W1", "W2", "W3"],
  exchange: ["X1", "X2", "X3", "X4", "X5"],
  collection: ["C1", "C2", "C3"],
  laundering: ["L1", "L2"],
  reinvestment: ["R1", "R2"],
} as const;
type Lane = keyof typeof lanes;

/** A made-up business of seven stages (reference: interdiction §7), 'from-to:volume'. */
const business = `S1-T1:6 S1-T2:2 S2-T2:3 S2-T3:1 T1-W1:5 T1-W2:2 T2-W2:4 T3-W2:1 T3-W3:1 W1-X1:3 W1-X2:2 W2-X2:2 W2-X3:4
  W2-X4:1 W3-X5:1 X1-C1:3 X2-C1:3 X3-C1:2 X3-C2:2 X4-C2:1 X5-C3:1 C1-L1:7 C2-L1:3 C3-L2:1 L1-R1:6 L1-R2:4 L2-R2:1 T2-X3:1`;

const names: readonly string[] = Object.values(lanes).flat();
const at = (name: string) => names.indexOf(name);
const arcs = business.split(/\s+/).map((text) => /(\w+)-(\w+):(\d+)/.exec(text) ?? []);
const graph: DirectedGraph = {
  n: names.length,
  from: arcs.map((arc) => at(arc[1] ?? "")),
  to: arcs.map((arc) => at(arc[2] ?? "")),
  volume: arcs.map((arc) => Number(arc[3])),
};
const lane = (name: Lane) => lanes[name].map(at);
const sets = (cut: { readonly sets: readonly (readonly number[])[] }) =>
  cut.sets.map((set) => set.map((v) => names[v]).join("+"));

describe("junctions of the seven-stage business", () => {
  it.each([
    ["supply", "transport", 2, 4, 12],
    ["transport", "storage", 3, 5, 13],
    ["storage", "exchange", 3, 6, 13],
    ["exchange", "collection", 3, 6, 12],
    ["collection", "laundering", 2, 3, 11],
    ["laundering", "reinvestment", 2, 3, 11],
    ["supply", "reinvestment", 2, 3, 11],
    ["exchange", "reinvestment", 2, 3, 11],
    ["transport", "exchange", 3, 6, 14],
  ] as const)("%s to %s: %i people, %i links, volume %i", (a, b, people, links, volume) => {
    expect(junctionCut(graph, lane(a), lane(b), "people").value).toBe(people);
    expect(junctionCut(graph, lane(a), lane(b), "links").value).toBe(links);
    expect(junctionCut(graph, lane(a), lane(b), "volume").value).toBe(volume);
  });

  it("lists every minimum set of the whole chain: nine, L1 in seven of them", () => {
    const found = sets(junctionCut(graph, lane("supply"), lane("reinvestment"), "people"));
    const nine = "S1+S2 S2+L1 T3+L1 W3+L1 X5+L1 C3+L1 L1+L2 L1+R2 R1+R2";
    expect([...found].sort()).toEqual(nine.split(" ").sort());
    expect(found.filter((set) => set.includes("L1"))).toHaveLength(7);
  });

  it("lists the one set of a wide junction without trying every part of it", () => {
    // One who hands to 28, each with two ways on: the 28 links are the only least set, and 2^28 parts of it are none.
    const wide = Array.from({ length: 28 }, (_, at) => at + 1);
    const pairs = wide.flatMap((v) => [[0, v] as const, [v, 29] as const, [v, 30] as const]);
    const star: DirectedGraph = {
      n: 31,
      from: pairs.map(([from]) => from),
      to: pairs.map(([, to]) => to),
      volume: pairs.map(() => 1),
    };
    const cut = junctionCut(star, [0], [29, 30], "links");
    expect([cut.value, cut.all, cut.sets.length, cut.sets[0]?.length]).toEqual([28, true, 1, 28]);
  });

  it("from exchange to reinvestment has five sets, and L1 with L2 is one of them without touching either end", () => {
    const all = sets(junctionCut(graph, lane("exchange"), lane("reinvestment"), "people"));
    expect([...all].sort()).toEqual(["C3+L1", "L1+L2", "L1+R2", "R1+R2", "X5+L1"]);
    const inner = junctionCut(graph, lane("exchange"), lane("reinvestment"), "inner");
    expect(inner.value).toBe(2);
    expect(sets(inner)).toContain("L1+L2");
  });

  it("has one set from transport to exchange, and no middleman since T2 sells to X3 directly", () => {
    const people = junctionCut(graph, lane("transport"), lane("exchange"), "people");
    expect(sets(people)).toEqual(["T1+T2+T3"]);
    expect(junctionCut(graph, lane("transport"), lane("exchange"), "inner").value).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it("never takes one who may not be acted against", () => {
    const found = junctionCut(
      graph,
      lane("supply"),
      lane("reinvestment"),
      "people",
      (v) => names[v] !== "L1",
    );
    expect(sets(found).join(" ")).not.toContain("L1");
    expect(sets(found).sort()).toEqual(["R1+R2", "S1+S2"]);
  });

  it("moves 11, of which L1 carries ten that no other way could", () => {
    const { whole, lost, without } = flowLost(graph, lane("supply"), lane("reinvestment"));
    expect(whole).toBe(11);
    const of = (name: string) => lost.get(at(name)) ?? 0;
    expect(["L1", "S1", "C1", "R1", "T1", "R2", "W2", "T2"].map(of)).toEqual([10, 7, 7, 6, 5, 5, 4, 4]);
    expect(without([at("L1"), at("L2")])).toBe(0);
  });
});

describe("minimum sets in any small network", () => {
  it("are just those that brute force finds", () => {
    const small = fc.record({
      n: fc.integer({ min: 3, max: 7 }),
      arcs: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 }),
    });
    fc.assert(
      fc.property(small, ({ n, arcs: pairs }) => {
        const own = pairs.filter(([x, y]) => x < n && y < n && x !== y);
        const any: DirectedGraph = {
          n,
          from: own.map(([x]) => x),
          to: own.map(([, y]) => y),
          volume: own.map(() => 1),
        };
        const a = [0];
        const b = [n - 1];
        const cut = junctionCut(any, a, b, "people");
        const joined = (gone: number) => {
          const seen = new Set(a.filter((v) => !(gone & (1 << v))));
          for (const v of seen)
            own.forEach(([x, y]) => {
              if (x === v && !(gone & (1 << y))) seen.add(y);
            });
          return b.some((v) => seen.has(v));
        };
        const subsets = Array.from({ length: 1 << n }, (_, bits) => bits).filter((bits) => !joined(bits));
        const size = (bits: number) => bits.toString(2).replaceAll("0", "").length;
        const least = Math.min(...subsets.map(size));
        const want = subsets
          .filter((bits) => size(bits) === least)
          .map((bits) =>
            Array.from({ length: n }, (_, v) => v)
              .filter((v) => bits & (1 << v))
              .join("+"),
          );
        expect(cut.value).toBe(least);
        if (least > 0) expect(cut.sets.map((set) => set.join("+")).sort()).toEqual(want.sort());
      }),
      { numRuns: 200 },
    );
  });
});
