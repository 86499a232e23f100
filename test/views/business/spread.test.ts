import fc from "fast-check";
import { expect, test } from "vitest";
import { needed, spread } from "../../../src/views/business/spread";

const wants = fc.array(
  fc.record({
    y: fc.double({ min: -500, max: 1500, noNaN: true }),
    weight: fc.double({ min: 0, max: 50, noNaN: true }),
    above: fc.double({ min: 1, max: 60, noNaN: true }),
    below: fc.double({ min: 1, max: 60, noNaN: true }),
  }),
  { maxLength: 12 },
);

test("nothing lies over anything else, and all keep their order", () => {
  fc.assert(
    fc.property(wants, (list) => {
      const places = spread(list, 0, 600);
      places.forEach((y, index) => {
        const before = places[index - 1];
        const room = (list[index - 1]?.below ?? 0) + (list[index]?.above ?? 0);
        if (before !== undefined) expect(y - before).toBeGreaterThanOrEqual(room - 1e-6);
      });
    }),
  );
});

test("all stay inside where there is room", () => {
  fc.assert(
    fc.property(wants, (list) => {
      fc.pre(list.length > 0 && needed(list) <= 600);
      const places = spread(list, 0, 600);
      expect((places[0] ?? 0) - (list[0]?.above ?? 0)).toBeGreaterThanOrEqual(-1e-6);
      expect((places.at(-1) ?? 0) + (list.at(-1)?.below ?? 0)).toBeLessThanOrEqual(600 + 1e-6);
    }),
  );
});

test("what has room stands where it wants to", () => {
  const at = (y: number) => ({ y, weight: 1, above: 10, below: 10 });
  expect(spread([at(100), at(300)], 0, 600)).toEqual([100, 300]);
});

test("two that want the same place meet half way", () => {
  const at = (y: number) => ({ y, weight: 1, above: 10, below: 10 });
  expect(spread([at(200), at(200)], 0, 600)).toEqual([190, 210]);
});
