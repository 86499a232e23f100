import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LayoutItem, LayoutLine } from "../../src/core/layoutInput";
import { hierarchy } from "../../src/layouts/hierarchy";
import { noStep, sampleInput, smithLike } from "./sample";

const person = (id: string): LayoutItem => ({
  id,
  kind: "person",
  tier: 1,
  w: 16,
  h: 16,
  labelW: 80,
  labelH: 18,
});
const people = (count: number) => Array.from({ length: count }, (_, index) => person(`p${index}`));

describe("the command hierarchy", () => {
  it("stands whoever directs above whom they direct", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.boolean()), { maxLength: 25 }),
        async (pairs) => {
          // From a lower number to a higher only: no circles.
          const lines = pairs.flatMap(([a, b, turned]): LayoutLine[] => {
            if (a === b) return [];
            const [upper, lower] = [`p${Math.min(a, b)}`, `p${Math.max(a, b)}`];
            return [
              turned
                ? { a: lower, b: upper, directs: "ba", weight: 1 }
                : { a: upper, b: lower, directs: "ab", weight: 1 },
            ];
          });
          const at = await hierarchy.run(sampleInput({ items: people(15), lines }), noStep);
          for (const line of lines) {
            const [upper, lower] = line.directs === "ab" ? [line.a, line.b] : [line.b, line.a];
            expect(at.get(upper)?.y).toBeLessThan(at.get(lower)?.y ?? Number.NaN);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("lays out people who direct each other in a circle", async () => {
    const lines = [0, 1, 2].map(
      (index): LayoutLine => ({ a: `p${index}`, b: `p${(index + 1) % 3}`, directs: "ab", weight: 1 }),
    );
    const at = await hierarchy.run(sampleInput({ items: people(3), lines }), noStep);
    expect(new Set([...at.values()].map(({ y }) => y)).size).toBe(3);
  });

  it("stands a commander over the middle of those below", async () => {
    const lines = [1, 2, 3].map(
      (index): LayoutLine => ({ a: "p0", b: `p${index}`, directs: "ab", weight: 1 }),
    );
    const at = await hierarchy.run(sampleInput({ items: people(4), lines }), noStep);
    expect(at.get("p0")?.x).toBe(at.get("p2")?.x);
    expect(new Set(["p1", "p2", "p3"].map((id) => at.get(id)?.y)).size).toBe(1);
  });

  it("stands what nobody directs below the person it is linked to", async () => {
    const lines: LayoutLine[] = [
      { a: "p0", b: "p1", directs: "ab", weight: 1 },
      { a: "p1", b: "p2", weight: 1 },
      { a: "p2", b: "p3", weight: 1 },
    ];
    const at = await hierarchy.run(sampleInput({ items: people(4), lines }), noStep);
    for (const id of ["p2", "p3"]) expect(at.get(id)?.y).toBeGreaterThan(at.get("p1")?.y ?? Number.NaN);
  });

  it("puts the principal of the case at the top", async () => {
    const at = await hierarchy.run(sampleInput(smithLike), noStep);
    expect(at.get("m0")?.y).toBe(Math.min(...[...at.values()].map(({ y }) => y)));
  });

  it("survives a chain of command of a thousand", async () => {
    const lines = people(999).map(
      (_, index): LayoutLine => ({ a: `p${index}`, b: `p${index + 1}`, directs: "ab", weight: 1 }),
    );
    const at = await hierarchy.run(sampleInput({ items: people(1000), lines }), noStep);
    expect(at.get("p999")?.y).toBeGreaterThan(at.get("p0")?.y ?? Number.NaN);
  });
});
