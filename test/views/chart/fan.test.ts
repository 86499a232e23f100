import { describe, expect, it } from "vitest";
import { alongFan, controlDistance, fanOffset, fanStep, loopMiddle } from "../../../src/views/chart/fan";

describe("fan of parallel lines", () => {
  it("stands 12 px apart, symmetric about the straight line", () => {
    for (const of of [1, 2, 3, 6]) {
      const offsets = Array.from({ length: of }, (_, index) => fanOffset(index, of));
      expect(offsets.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0);
      offsets.slice(1).forEach((each, index) => {
        expect(each - (offsets[index] ?? 0)).toBe(fanStep);
      });
    }
    expect(fanOffset(0, 1)).toBe(0);
  });
  it("bends the middle of the curve by the offset: half the control point's distance", () => {
    const a = { x: 0, y: 0 };
    const b = { x: 100, y: 0 };
    const middle = alongFan(a, b, fanOffset(2, 3), 0.5);
    expect(middle).toEqual({ x: 50, y: controlDistance(2, 3) / 2 });
    expect(alongFan(a, b, 12, 0)).toEqual(a);
    expect(alongFan(a, b, 12, 1)).toEqual(b);
  });
  it("stays finite for two marks in one place", () => {
    const { x, y } = alongFan({ x: 5, y: 5 }, { x: 5, y: 5 }, 12, 0.5);
    expect([x, y].every(Number.isFinite)).toBe(true);
  });
  it("puts the words of a loop outside its mark, those of several loops apart", () => {
    const at = { x: 10, y: 20 };
    const [one, two] = [loopMiddle(at, 16, 0), loopMiddle(at, 16, 1)];
    expect(Math.hypot(one.x - at.x, one.y - at.y)).toBeGreaterThan(16);
    expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan(20);
  });
});
