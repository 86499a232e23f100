import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../src/analyses/index";
import { stepped } from "../../src/analyses/stepped";
import { whatIfOf, whatIfSteps } from "../../src/analyses/whatIf";
import type { Case } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import { ocg } from "../../src/core/group";
import { link } from "../../src/core/link";
import { readFile } from "../../src/importers/index";
import { madeOf } from "./madeOf";
import { hasValueChain, valueChain } from "./valueChain";

const nothing = { entities: [], links: [] };
if (!hasValueChain) console.log("The corpus is not beside the project: the value chain is not checked.");

describe.skipIf(!hasValueChain)("the value chain of the reference", () => {
  const kase = hasValueChain ? valueChain() : madeOf([], []);
  const without = (...entities: string[]) => whatIfOf(kase, { ...nothing, entities });

  it("lets 1 of 11 through without L1, over the bypass C3 > L2 > R2", () => {
    const { goods, reroutes } = without("L1");
    const money = goods.find((each) => each.goods === "money");
    expect([money?.now, money?.after]).toEqual([11, 1]);
    expect(money?.lost.share).toBeCloseTo(10 / 11, 9);
    const open = reroutes.filter((each) => each.type === "bypass");
    expect(open).toHaveLength(1);
    expect(open[0]?.around).toEqual(["C3", "L2", "R2"]);
    expect(open[0]?.flow).toBe(1);
    expect(open[0]?.links.every((id) => kase.links.has(id))).toBe(true);
  });

  it.each([
    ["L1", 10],
    ["C1", 7],
    ["R1", 6],
    ["R2", 5],
  ])("loses of the money what the reference says without %s", (id, lost) => {
    const money = without(id).goods.find((each) => each.goods === "money");
    expect((money?.now ?? 0) - (money?.after ?? 0)).toBe(lost);
  });

  it("stops all of the money without both launderers, and leaves no bypass", () => {
    const { goods, reroutes } = without("L1", "L2");
    expect(goods.find((each) => each.goods === "money")?.lost.share).toBe(1);
    expect(reroutes.some((each) => each.type === "bypass")).toBe(false);
  });

  it("changes nothing upstream of what goes, nor the other goods", () => {
    const { lanes, goods } = without("L1");
    for (const each of lanes)
      if (!["laundering", "reinvestment"].includes(each.lane)) expect(each.left.share).toBe(1);
    expect(lanes.find((each) => each.lane === "source")?.start).toBe(true);
    expect(lanes.find((each) => each.lane === "laundering")?.left.share).toBeLessThan(1);
    expect(goods.find((each) => each.goods === "commodity")?.lost.share).toBe(0);
  });

  it("has ranges that hold what is left, and the same ones for the same seed", () => {
    const one = whatIfOf(kase, { entities: ["L1"], links: [], seed: 7, draws: 300 });
    const two = whatIfOf(kase, { entities: ["L1"], links: [], seed: 7, draws: 300 });
    expect(two).toEqual(one);
    for (const { left } of one.lanes) {
      expect(left.range?.draws).toBeGreaterThan(0);
      expect(left.range?.low).toBeLessThanOrEqual(left.range?.high ?? 0);
    }
  });

  it("takes a link out as well as an entity", () => {
    const only = [...kase.links.values()].find((item) => item.from === "L2" && item.to === "R2");
    const { goods } = whatIfOf(kase, { entities: ["L1"], links: [only?.id ?? ""] });
    expect(goods.find((each) => each.goods === "money")?.after).toBe(0);
  });
});

const person = (id: string, rest = {}) => entity(id, "person", id, rest);
const knows = (a: string, b: string, rest = {}) => link(`${a}-${b}`, a, b, "association", rest);

describe("contacts that fall apart", () => {
  // Two triangles joined by a middleman, and a pair beside them that has nothing to do with it.
  const kase = madeOf(
    ["a", "b", "c", "m", "x", "y", "z", "p", "q"].map((id) => person(id)),
    [
      knows("a", "b"),
      knows("b", "c"),
      knows("a", "c"),
      knows("c", "m"),
      knows("m", "x"),
      knows("x", "y"),
      knows("y", "z"),
      knows("x", "z"),
      knows("p", "q"),
    ],
  );
  const found = whatIfOf(kase, { entities: ["m"], links: [] });

  it("are counted over the whole case, and lettered where they are touched", () => {
    expect([found.people.before, found.people.after]).toEqual([2, 3]);
    expect(found.people.pieces.map((piece) => [piece.letter, piece.size])).toEqual([
      ["A", 3],
      ["B", 3],
    ]);
    expect(found.people.pieces[1]?.members).toEqual(found.people.cutsOff);
    expect(found.people.f).toBeCloseTo(1 - (6 + 6 + 2) / 72, 12);
  });

  it("are mended by as many links as there are pieces more, between the closest former contacts", () => {
    expect(found.repairs).toBe(1);
    const repair = found.reroutes.find((each) => each.type === "repair");
    expect(repair).toMatchObject({ from: "c", to: "x", letter: "B", steps: 2, common: 1, equal: 0 });
  });

  it("stay whole when somebody at the edge goes: nothing to mend, nobody cut off", () => {
    const { people, repairs, reroutes } = whatIfOf(kase, { entities: ["a"], links: [] });
    expect([people.before, people.after, people.cutsOff.length, repairs]).toEqual([2, 2, 0, 0]);
    expect(reroutes).toEqual([]);
  });

  it("never name a child as the one who would mend them", () => {
    const entities = new Map(kase.entities);
    entities.set("x", person("x", { status: ["child"] }));
    const { reroutes, repairs, beside } = whatIfOf({ ...kase, entities }, { entities: ["m"], links: [] });
    expect(repairs).toBe(1);
    const repair = reroutes.find((each) => each.type === "repair");
    expect(repair?.type === "repair" ? [repair.from, repair.to] : []).not.toContain("x");
    expect(beside.map((each) => each.id)).toEqual(["x"]);
  });
});

describe("those who are never acted against", () => {
  it("are left in, and said", () => {
    const kase = madeOf(
      [person("child", { status: ["child"] }), person("man"), person("doctor", { status: ["professional"] })],
      [knows("child", "man"), knows("man", "doctor")],
    );
    const found = whatIfOf(kase, { entities: ["child", "man", "doctor", "nobody"], links: [] });
    expect(found.entities).toEqual(["man"]);
    expect(found.refused).toEqual([
      { id: "child", why: "protected" },
      { id: "doctor", why: "professional" },
    ]);
  });
});

describe("stand-ins", () => {
  const pay = (id: string, from: string, to: string, amount: number) =>
    link(id, from, to, "pays", {
      direction: "forward",
      flow: "money",
      volume: { amount, unit: "£ a week" },
      strength: "confirmed",
    });
  const kase = madeOf(
    [
      person("seller", { functions: ["exchange"] }),
      person("collector", { functions: ["collection"] }),
      person("other", { functions: ["collection"] }),
      person("stranger", { functions: ["collection"] }),
      person("shop", { functions: ["laundering"] }),
    ],
    [
      pay("e1", "seller", "collector", 100),
      pay("e2", "collector", "shop", 100),
      knows("other", "seller"),
      knows("other", "shop"),
    ],
  );

  it("are ready when they share half the contacts, with the most that comes back over those", () => {
    const { reroutes, goods } = whatIfOf(kase, { entities: ["collector"], links: [] });
    expect(goods[0]?.lost.share).toBe(1);
    const ins = reroutes.filter((each) => each.type === "substitute");
    expect(ins).toHaveLength(1);
    expect(ins[0]).toMatchObject({ by: "other", ready: true, shared: ["seller", "shop"], contacts: 2 });
    expect(ins[0]?.back).toEqual([{ goods: "money", share: 1 }]);
    expect([...(ins[0]?.links ?? [])].sort()).toEqual(["other-seller", "other-shop"]);
  });

  it("bring back nothing over contacts that they do not have", () => {
    const links = new Map(kase.links);
    links.delete("other-shop");
    const { reroutes } = whatIfOf({ ...kase, links }, { entities: ["collector"], links: [] });
    const [one] = reroutes.filter((each) => each.type === "substitute");
    expect(one?.back).toEqual([{ goods: "money", share: 0 }]);
  });
});

describe("the vacuum", () => {
  const world = (rivals: readonly string[]): Case => {
    const made = madeOf(
      [
        entity("hub", "ocg", "OWN"),
        person("us", { memberships: [{ group: "own", role: "significant", times: {}, provenance: [] }] }),
        person("near", { memberships: [{ group: "one", role: "peripheral", times: {}, provenance: [] }] }),
        person("between"),
        person("far", { memberships: [{ group: "two", role: "peripheral", times: {}, provenance: [] }] }),
        entity("hub2", "ocg", "TWO"),
      ],
      [
        knows("us", "near"),
        knows("us", "between"),
        knows("between", "far"),
        ...rivals.map((id) => link(`r-${id}`, "us", id, "rival")),
      ],
    );
    const groups = [
      ocg("own", "OWN", { entity: "hub" }),
      ocg("one", "ONE"),
      ocg("two", "TWO", { entity: "hub2" }),
    ];
    return { ...made, groups: new Map(groups.map((group) => [group.id, group])) };
  };

  it("is filled by the nearest OCG where no rivalry is recorded, and that is said", () => {
    const { vacuum } = whatIfOf(world([]), { entities: ["us"], links: [] });
    expect(vacuum.rivalry).toBe(false);
    expect(vacuum.nearest.map((each) => [each.group, each.steps, each.path])).toEqual([
      ["one", 1, ["us", "near"]],
    ]);
  });

  it("looks at rivals alone where there are some, a rivalry being a link too; equal ones are all told", () => {
    const one = whatIfOf(world(["far"]), { entities: ["us"], links: [] }).vacuum;
    expect(one.nearest.map((each) => [each.group, each.rival, each.steps])).toEqual([["two", true, 1]]);
    const both = whatIfOf(world(["far", "near"]), { entities: ["us"], links: [] }).vacuum;
    expect(both.nearest.map((each) => each.group)).toEqual(["one", "two"]);
  });
});

describe("SMITH without the courier and the cash run", async () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, "../../data/smith-ocg.linchpin.json")));
  const read = await readFile("smith-ocg.linchpin.json", bytes);
  if (!read.ok) throw new Error(read.error.message);
  const kase = read.value.case;
  const found = whatIfOf(kase, { entities: ["n-wood", "n-darby"], links: [] });

  it("gets neither goods to the market nor money to the end", () => {
    expect(found.goods.map((each) => [each.goods, each.lost.share])).toEqual([
      ["commodity", 1],
      ["money", 1],
    ]);
    const source = found.lanes.find((each) => each.lane === "source");
    expect(source?.left.share).toBe(1);
    expect(found.lanes.map((each) => each.lane)).toEqual([
      "source",
      "transport",
      "storage",
      "distribution",
      "exchange",
      "collection",
      "laundering",
      "reinvestment",
    ]);
  });

  it("parts the people in two, and names who would lose touch", () => {
    expect([found.people.before, found.people.after, found.people.cutsOff.length]).toEqual([10, 11, 2]);
    expect(found.repairs).toBe(1);
  });

  it("says which rival stands nearest", () => {
    expect(found.vacuum.rivalry).toBe(true);
    expect(found.vacuum.nearest.length).toBeGreaterThan(0);
  });

  it("says that children live there", () => {
    expect(found.beside.filter((each) => each.livesWith === "n-wood").length).toBeGreaterThan(0);
  });

  it("is the same as an analysis, and step by step it can be stopped", async () => {
    const [finding] = runAnalysis("whatIf", kase, { entities: ["n-wood", "n-darby"] });
    expect(finding?.type === "whatIf" ? finding.result : undefined).toEqual(found);
    let rests = 0;
    await expect(
      stepped(whatIfSteps(kase, { entities: ["n-wood"], links: [], draws: 100_000 }), async () => {
        rests++;
        if (rests > 2) throw new Error("stopped");
      }),
    ).rejects.toThrow("stopped");
  });
});
