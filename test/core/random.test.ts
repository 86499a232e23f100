import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom, shuffle } from "../../src/core/random";

describe("seeded numbers", () => {
  it("are those of mulberry32", () => {
    const random = seededRandom(1);
    // From the reference C code of mulberry32 with seed 1, divided by 2^32.
    expect([random(), random(), random()].map((value) => Math.round(value * 2 ** 32))).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  it("lie in [0, 1) and are spread evenly", () => {
    const random = seededRandom(42);
    const bins = Array<number>(10).fill(0);
    for (let count = 0; count < 10_000; count++) {
      const value = random();
      expect(value >= 0 && value < 1).toBe(true);
      const bin = Math.floor(value * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it("shuffle a list into a permutation of itself", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        const mixed = [...list];
        shuffle(mixed, seededRandom(seed));
        expect([...mixed].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
      }),
    );
  });
});
