import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../src/analyses/index";
import { kShortest } from "../../src/analyses/kShortest";
import type { Case } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import type { Route } from "../../src/core/finding";
import { link, otherEnd } from "../../src/core/link";
import { caseOf, letters, tinyCase } from "../fixtures";

/** Every loopless path by exhaustive search, as the independent answer. */
function allPaths(kase: Case, from: string, to: string): readonly (readonly string[])[] {
  const found = new Set<string>();
  const walk = (path: readonly string[]) => {
    const here = path.at(-1) ?? "";
    if (here === to) {
      found.add(JSON.stringify(path));
      return;
    }
    for (const item of kase.links.values()) {
      if (item.from !== here && item.to !== here) continue;
      const next = otherEnd(item, here);
      if (!path.includes(next)) walk([...path, next]);
    }
  };
  walk([from]);
  return [...found].map((text): string[] => JSON.parse(text)).sort((a, b) => a.length - b.length);
}

const graph = fc
  .array(fc.tuple(fc.constantFrom(..."abcdef"), fc.constantFrom(..."abcdef")), { maxLength: 12 })
  .map((ends) => letters("abcdef", ...ends.map(([a, b]) => a + b)));

const routesOf = (kase: Case, params: Record<string, string | number | string[]>): readonly Route[] =>
  runAnalysis("paths", kase, params).flatMap((finding) => (finding.type === "route" ? finding.routes : []));

describe("k shortest paths", () => {
  it("are as long as the shortest of an exhaustive search, all different, none with a loop", () => {
    fc.assert(
      fc.property(graph, fc.integer({ min: 1, max: 6 }), (kase, k) => {
        const found = kShortest(
          kase,
          "a",
          "f",
          k,
          () => true,
          () => 1,
        );
        const every = allPaths(kase, "a", "f");
        expect(found.map((path) => path.nodes.length)).toEqual(every.slice(0, k).map((path) => path.length));
        expect(new Set(found.map((path) => JSON.stringify(path.nodes))).size).toBe(found.length);
        for (const path of found) {
          expect(new Set(path.nodes).size).toBe(path.nodes.length);
          expect(every.map((each) => JSON.stringify(each))).toContain(JSON.stringify(path.nodes));
        }
      }),
    );
  });

  it("come in the order of their cost when doubtful links cost more", () => {
    const kase = caseOf({
      entities: ["a", "b", "c"].map((id) => entity(id, "person", id)),
      links: [
        link("ac", "a", "c", "association", { strength: "tentative" }),
        link("ab", "a", "b", "association", { strength: "confirmed" }),
        link("bc", "b", "c", "association", { strength: "confirmed" }),
      ],
    });
    expect(
      routesOf(kase, { from: "a", to: "c", k: 2, by: "strength" }).map((route) => route.entities),
    ).toEqual([
      ["a", "b", "c"],
      ["a", "c"],
    ]);
    expect(routesOf(kase, { from: "a", to: "c", k: 2, by: "steps" })[0]?.entities).toEqual(["a", "c"]);
  });

  it("name every parallel link of a step and say the way in words", () => {
    const [route] = routesOf(tinyCase(), { from: "smith", to: "lock-up", k: 1 });
    expect(route?.entities).toEqual(["smith", "wood", "van", "lock-up"]);
    expect(route?.links[1]).toEqual(["wood-van-1", "wood-van-2"]);
    expect(route?.words).toContain("WOOD, Gary – (drives, confirmed) ZZ99 ABC");
  });

  it("use only the kinds and strengths that are allowed", () => {
    expect(routesOf(tinyCase(), { from: "smith", to: "lock-up", k: 3, kinds: ["family"] })).toEqual([]);
    expect(routesOf(tinyCase(), { from: "smith", to: "wood", k: 1, strengths: ["tentative"] })).toEqual([]);
  });

  it("are none between an entity and itself, or to one that is not there", () => {
    expect(routesOf(letters("ab", "ab"), { from: "a", to: "a" })).toEqual([]);
    expect(routesOf(letters("ab", "ab"), { from: "a", to: "__proto__" })).toEqual([]);
  });
});
