import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bestSets } from "../../src/analyses/graph/bestSets";
import { keyPlayerSteps, keyPlayersOf } from "../../src/analyses/keyPlayers";
import { stepped } from "../../src/analyses/stepped";
import type { Case } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import type { SetOrder } from "../../src/core/keyPlayers";
import { link } from "../../src/core/link";
import { readFile } from "../../src/importers/index";
import { florentine, kite, type Named, zachary } from "./graph/textbook";
import { madeOf } from "./madeOf";
import { hasValueChain, valueChain } from "./valueChain";

/** A textbook network as a case of people. */
function people({ graph, names }: Named): Case {
  return madeOf(
    names.map((name) => entity(name, "person", name)),
    Array.from({ length: graph.m }, (_, edge) => {
      const [a, b] = [graph.ends[2 * edge] ?? 0, graph.ends[2 * edge + 1] ?? 0];
      return link(`e${edge}`, names[a] ?? "", names[b] ?? "", "association");
    }),
  );
}
const best = (kase: Case, by: SetOrder = "fragmentation") =>
  keyPlayersOf(kase).sets.filter((each) => each.by === by);

describe("best sets by how the contacts fall apart", () => {
  it.each([
    ["kite", kite, [["7"], ["5", "6"], ["0", "5", "6"]], [0.5111, 0.7111, 0.8]],
    [
      "Florentine",
      florentine,
      [["Medici"], ["Guadagni", "Medici"], ["Guadagni", "Medici", "Strozzi"]],
      [0.4667, 0.781, 0.9143],
    ],
    ["Zachary", zachary, [["1"], undefined, ["1", "33", "34"]], [0.3565, undefined, 0.6435]],
  ] as const)("are those of the reference: %s", (_, network, sets, f) => {
    const found = best(people(network));
    sets.forEach((set, at) => {
      if (!set) return;
      const own = found.find((each) => each.size === at + 1);
      expect(own?.sets.map((each) => [...each].sort())).toContainEqual([...set].sort());
      expect(own?.f).toBeCloseTo(f[at] ?? 0, 4);
      expect(own?.complete).toBe(true);
    });
  });

  it.each([kite, florentine, zachary])(
    "agree with the plain search in F, number of ties and sets tried",
    (network) => {
      const found = best(people(network));
      const all = Array.from({ length: network.graph.n }, (_, v) => v);
      for (const size of [1, 2, 3]) {
        const plain = bestSets(network.graph, all, size, true);
        const own = found.find((each) => each.size === size);
        expect([own?.f, own?.fLeft]).toEqual([
          expect.closeTo(plain?.f ?? -1, 12),
          expect.closeTo(plain?.fLeft ?? -1, 12),
        ]);
        expect([own?.ties, own?.tried]).toEqual([plain?.ties, plain?.tried]);
      }
    },
  );

  it("never fall as one more goes", () => {
    const f = best(people(zachary)).map((each) => each.f);
    expect(f).toHaveLength(5);
    expect([...f].sort((a, b) => a - b)).toEqual(f);
  });

  it("never hold a child, a victim or a professional, though they count as contacts", () => {
    const kase = people(kite);
    const entities = new Map(kase.entities);
    entities.set("7", entity("7", "person", "7", { status: ["child"] }));
    const { sets, reach, people: n, allowed } = keyPlayersOf({ ...kase, entities });
    expect([n, allowed]).toEqual([10, 9]);
    expect(sets.flatMap((each) => each.sets.flat())).not.toContain("7");
    expect(reach.flatMap((each) => each.picks)).not.toContain("7");
    expect(sets[0]?.f).toBeLessThan(0.5111);
  });

  it("say when only a short list was tried", () => {
    const names = Array.from({ length: 160 }, (_, at) => `p${at}`);
    const ring = madeOf(
      names.map((name) => entity(name, "person", name)),
      names.map((name, at) => link(`e${at}`, name, names[(at + 1) % names.length] ?? "", "association")),
    );
    const [one, two] = best(ring);
    expect([one?.complete, one?.from, one?.tried]).toEqual([false, 15, 15]);
    expect(two?.tried).toBe(105);
  });
});

const gang = join(import.meta.dirname, "../../../shared/corpus/networks/london_gang.csv");
if (!existsSync(gang)) console.log("The corpus is not beside the project: the London gang is not checked.");

describe.skipIf(!existsSync(gang))("the London gang", () => {
  const rows = existsSync(gang) ? readFileSync(gang, "utf8").trim().split(/\r?\n/).slice(1) : [];
  const pairs = rows.map((row) => row.split(","));
  const ids = [...new Set(pairs.flatMap(([a = "", b = ""]) => [a, b]))];
  const kase = madeOf(
    ids.map((id) => entity(id, "person", id)),
    pairs.map(([a = "", b = ""], at) => link(`e${at}`, a, b, "association")),
  );

  it("has no single one whose loss tells: 54 equal answers, ten listed; then 19 and 20, then 50 triples with them", () => {
    const [one, two, three, four] = best(kase);
    expect([one?.ties, one?.sets.length, one?.largest]).toEqual([54, 10, 53]);
    expect(one?.f).toBeCloseTo(0.037, 4);
    expect(two?.sets.map((set) => [...set].sort())).toEqual([["19", "20"]]);
    expect([two?.pieces, two?.largest]).toEqual([3, 50]);
    expect(two?.f).toBeCloseTo(0.144, 4);
    expect(three?.ties).toBe(50);
    expect(three?.f).toBeCloseTo(0.1782, 4);
    // C(54, 4) = 316,251 is over the limit: the short list.
    expect([three?.complete, four?.complete]).toEqual([true, false]);
  });

  it("is reached as the reference says: 26, 37, 44 people by one, two and three", () => {
    const { reach } = keyPlayersOf(kase);
    expect(reach.filter((each) => each.steps === 1).map((each) => each.reached)).toEqual([26, 37, 44]);
    expect(reach.find((each) => each.steps === 2 && each.size === 1)?.reached).toBe(54);
  });
});

describe.skipIf(!hasValueChain)("best sets by flow", () => {
  it("take the launderer first, then both", () => {
    const [one, two] = best(valueChain(), "flow");
    // Goods end at exchange in a case: T and S count there, L1 leads with 10 of 11 of the money.
    expect(one?.sets).toEqual([["L1"]]);
    expect(one?.moneyLost).toBeCloseTo(10 / 11, 9);
    expect(Math.max(two?.moneyLost ?? 0, two?.commodityLost ?? 0)).toBe(1);
  });
});

describe("SMITH", async () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, "../../data/smith-ocg.linchpin.json")));
  const read = await readFile("smith-ocg.linchpin.json", bytes);
  if (!read.ok) throw new Error(read.error.message);
  const kase = read.value.case;

  it("stops goods and money with two, which are the planted junctions, and looks no further", () => {
    const sets = best(kase, "flow");
    expect(sets.map((each) => each.size)).toEqual([1, 2]);
    expect(sets[1]?.sets).toContainEqual(["n-wood", "n-darby"]);
    expect([sets[1]?.commodityLost, sets[1]?.moneyLost]).toEqual([1, 1]);
  });

  it("can be stopped between any two rests", async () => {
    const told: number[] = [];
    await expect(
      stepped(keyPlayerSteps(kase), async (done) => {
        told.push(done);
        if (told.length > 3) throw new Error("stopped");
      }),
    ).rejects.toThrow("stopped");
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });
});
