import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rectsOverlap } from "../../../src/core/geometry";
import { planCards } from "../../../src/views/chart/overviewPlaces";

const bins = (counts: readonly number[]) =>
  counts.map((count, index) => ({
    id: `b${index}`,
    label: `Type ${index}`,
    kind: "person" as const,
    count,
    clause: { type: "typeName" as const, names: [`Type ${index}`] },
  }));

describe("cards of the overview", () => {
  it("are all drawn, inside the plan, and never on each other", () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    const frame = fc.record({
      w: fc.integer({ min: 300, max: 1600 }),
      h: fc.integer({ min: 200, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 40 }), frame, (counts, size) => {
        const plan = planCards({ bins: bins(counts), lines: [] }, size);
        expect(plan.cards).toHaveLength(counts.length);
        const rects = plan.cards.map((card) => ({
          x: card.x - card.w / 2,
          y: card.y - card.h / 2,
          w: card.w,
          h: card.h,
        }));
        for (const [index, rect] of rects.entries()) {
          expect(rect.y).toBeGreaterThanOrEqual(0);
          expect(rect.y + rect.h).toBeLessThanOrEqual(plan.h + 0.001);
          for (const other of rects.slice(index + 1)) expect(rectsOverlap(rect, other)).toBe(false);
        }
      }),
    );
  });
  it("have an area that grows with the count", () => {
    const { cards } = planCards({ bins: bins([10, 1000, 5000]), lines: [] }, { w: 1100, h: 700 });
    const area = (id: string) =>
      cards.filter((card) => card.bin.id === id).map((card) => card.w * card.h)[0] ?? 0;
    expect(area("b2")).toBeGreaterThan(area("b1"));
    expect(area("b1")).toBeGreaterThan(area("b0"));
  });
  it("join lines to the middles of their cards, wider for more links", () => {
    const lines = [
      { id: "s0", from: "b0", to: "b1", count: 4 },
      { id: "s1", from: "b1", to: "b2", count: 400 },
    ];
    const plan = planCards({ bins: bins([1, 2, 3]), lines }, { w: 1100, h: 700 });
    const [first, second] = plan.lines;
    expect(first?.from).toMatchObject({ x: plan.cards.find((card) => card.bin.id === "b0")?.x });
    expect(second?.width).toBeGreaterThan(first?.width ?? 0);
  });
});
