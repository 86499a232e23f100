import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rectsOverlap } from "../../src/core/geometry";
import { packShelves } from "../../src/layouts/pack";

const size = fc.record({ w: fc.integer({ min: 1, max: 300 }), h: fc.integer({ min: 1, max: 300 }) });

describe("packing in shelves", () => {
  it("overlaps nothing, stays within its width, and keeps to the grid", () => {
    fc.assert(
      fc.property(fc.array(size, { maxLength: 20 }), fc.integer({ min: 50, max: 1000 }), (sizes, width) => {
        const packed = packShelves(sizes, width);
        const rects = sizes.map((each, index) => ({
          ...each,
          ...(packed.at[index] ?? { x: Number.NaN, y: Number.NaN }),
        }));
        rects.forEach((one, index) => {
          expect([one.x % 20, one.y % 20]).toEqual([0, 0]);
          expect(one.x + one.w).toBeLessThanOrEqual(Math.max(width, ...sizes.map((each) => each.w)));
          expect(one.y + one.h).toBeLessThanOrEqual(packed.h);
          for (const two of rects.slice(index + 1)) expect(rectsOverlap(one, two)).toBe(false);
        });
      }),
    );
  });
});
