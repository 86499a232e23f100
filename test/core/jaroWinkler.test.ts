import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jaroWinkler } from "../../src/core/jaroWinkler";

describe("likeness of two words", () => {
  // Winkler 1990; the same three stand in the R and Lucene documentation.
  it.each([
    ["MARTHA", "MARHTA", 0.961],
    ["DWAYNE", "DUANE", 0.84],
    ["DIXON", "DICKSONX", 0.813],
  ])("%s and %s have the published value", (first, second, value) => {
    expect(jaroWinkler(first, second)).toBeCloseTo(value, 3);
    expect(jaroWinkler(second, first)).toBeCloseTo(value, 3);
  });

  it("is 1 for equal words, 0 for words without a common letter, and never outside", () => {
    expect(jaroWinkler("wood", "wood")).toBe(1);
    expect(jaroWinkler("abc", "xyz")).toBe(0);
    expect(jaroWinkler("", "abc")).toBe(0);
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const value = jaroWinkler(first, second);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
