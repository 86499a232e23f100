import { describe, expect, test } from "vitest";
import { erfc, twoSided } from "../../../src/analyses/geo/normal";

describe("the two-sided p of the normal", () => {
  test.each([
    [0, 1],
    [1.6448536269514722, 0.1],
    [1.959963984540054, 0.05],
    [2.5758293035489004, 0.01],
    [3.290526731491926, 0.001],
    [6, 1.973175290075396e-9],
    [10, 1.5239706048321e-23],
  ])("of %f is %f", (z, p) => {
    expect(twoSided(z) / p).toBeCloseTo(1, 9);
    expect(twoSided(-z)).toBe(twoSided(z));
  });

  test("has no seam where its two ways of working meet", () => {
    expect(erfc(3 - 1e-12) / erfc(3)).toBeCloseTo(1, 9);
    expect(erfc(-0.7) + erfc(0.7)).toBeCloseTo(2, 14);
  });
});
