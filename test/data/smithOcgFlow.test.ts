import { describe, expect, test } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { linksAt } from "../../src/core/case";
import { chainFunctions, chainLanes } from "../../src/core/chain";
import { isProtected } from "../../src/core/entity";
import { independentRoutes, volume } from "./maxFlow";

const { case: kase } = smithOcg();
const items = [...kase.entities.values()];

describe("the business model of the SMITH case", () => {
  test("has something in every function", () => {
    const empty = chainFunctions.filter((name) => !items.some((item) => item.functions.includes(name)));
    expect(empty).toEqual([]);
  });

  test("has flow with a volume in or out of every lane", () => {
    const touched = new Set<string>();
    for (const item of kase.links.values()) {
      if (item.flow === "none") continue;
      expect(item.volume?.amount, item.label).toBeGreaterThan(0);
      expect(item.direction, item.label).not.toBe("none");
      for (const end of [item.from, item.to])
        for (const name of kase.entities.get(end)?.functions ?? []) touched.add(name);
    }
    expect(chainLanes.filter((lane) => !touched.has(lane))).toEqual([]);
  });

  test("has one route from transport to storage and one from collection to laundering, and at least two at every other junction", () => {
    expect({
      "source to transport": independentRoutes(kase, "commodity", "source", "transport") >= 2,
      "transport to storage": independentRoutes(kase, "commodity", "transport", "storage"),
      "storage to distribution": independentRoutes(kase, "commodity", "storage", "distribution") >= 2,
      "distribution to exchange": independentRoutes(kase, "commodity", "distribution", "exchange") >= 2,
      "exchange to collection": independentRoutes(kase, "money", "exchange", "collection") >= 2,
      "collection to laundering": independentRoutes(kase, "money", "collection", "laundering"),
      "laundering to reinvestment": independentRoutes(kase, "money", "laundering", "reinvestment") >= 2,
    }).toEqual({
      "source to transport": true,
      "transport to storage": 1,
      "storage to distribution": true,
      "distribution to exchange": true,
      "exchange to collection": true,
      "collection to laundering": 1,
      "laundering to reinvestment": true,
    });
  });

  test("loses all goods with the van or its driver, and only most with the main source", () => {
    const whole = volume(kase, "commodity", "source", "exchange");
    expect(whole).toBeGreaterThan(2);
    expect(volume(kase, "commodity", "source", "storage", ["n-van"])).toBe(0);
    expect(volume(kase, "commodity", "source", "storage", ["n-wood"])).toBe(0);
    const left = volume(kase, "commodity", "source", "storage", ["n-nesbitt"]);
    expect(left / volume(kase, "commodity", "source", "storage")).toBeCloseTo(0.16, 2);
  });

  test("loses all laundering with DARBY and none with any one runner", () => {
    const whole = volume(kase, "money", "exchange", "reinvestment");
    expect(whole).toBeGreaterThan(5000);
    expect(volume(kase, "money", "exchange", "reinvestment", ["n-darby"])).toBe(0);
    expect(volume(kase, "money", "exchange", "reinvestment", ["n-baker"])).toBe(whole);
  });

  test("has SMITH, David as the person with most links, without whom everything still flows", () => {
    const at = linksAt(kase);
    const people = items
      .filter((item) => item.kind === "person")
      .sort((a, b) => (at.get(b.id)?.length ?? 0) - (at.get(a.id)?.length ?? 0));
    expect(people[0]?.label).toBe("SMITH, David");
    expect(at.get("n-david")?.length).toBeGreaterThan(at.get(people[1]?.id ?? "")?.length ?? 0);
    for (const [what, from, to] of [
      ["commodity", "source", "exchange"],
      ["money", "exchange", "reinvestment"],
    ] as const)
      expect(volume(kase, what, from, to, ["n-david"])).toBe(volume(kase, what, from, to));
  });

  test("has no child, victim or exploited person on any flow", () => {
    const carriers = [...kase.links.values()]
      .filter((item) => item.flow !== "none")
      .flatMap((item) => [item.from, item.to]);
    const shielded = items.filter(isProtected).map((item) => item.id);
    expect(shielded.length).toBeGreaterThan(5);
    expect(shielded.filter((id) => carriers.includes(id))).toEqual([]);
  });
});
