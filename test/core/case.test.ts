import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCounts, emptyCase, linksAt } from "../../src/core/case";
import { anyCase } from "../arbitraries";
import { letters, tinyCase } from "../fixtures";

describe("counting a case", () => {
  it("counts the tiny case by hand", () => {
    expect(caseCounts(tinyCase())).toEqual({
      entities: 11,
      placeholders: 0,
      links: 11,
      groups: 3,
      incidents: 0,
      areas: 0,
      persons: 5,
      events: 1,
    });
  });

  it("counts nothing in an empty case", () => {
    expect(Object.values(caseCounts(emptyCase()))).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("counts placeholders among the entities", () => {
    fc.assert(
      fc.property(anyCase(), (kase) => {
        const counts = caseCounts(kase);
        const items = [...kase.entities.values()];
        expect(counts.placeholders).toBe(items.filter((item) => item.placeholder).length);
        expect(counts.persons + counts.events).toBeLessThanOrEqual(counts.entities);
        expect(counts.entities).toBe(items.length);
      }),
    );
  });
});

describe("links at an entity", () => {
  it("lists parallel links all and a self loop once; what has none is absent", () => {
    const at = linksAt(letters("abc", "ab", "ba", "aa"));
    expect([...at]).toEqual([
      ["a", ["e1", "e2", "e3"]],
      ["b", ["e1", "e2"]],
    ]);
  });

  it("has every end of every link, and is worked out once for a case", () => {
    fc.assert(
      fc.property(anyCase(), (kase) => {
        const at = linksAt(kase);
        const ends = [...kase.links.values()].reduce((sum, item) => sum + (item.from === item.to ? 1 : 2), 0);
        expect([...at.values()].reduce((sum, ids) => sum + ids.length, 0)).toBe(ends);
        for (const [id, ids] of at)
          for (const each of ids) {
            const item = kase.links.get(each);
            expect(item?.from === id || item?.to === id).toBe(true);
          }
        expect(linksAt({ ...kase, head: { ...kase.head, title: "new" } })).toBe(at);
      }),
    );
  });
});
