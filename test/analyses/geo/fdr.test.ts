import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adjusted } from "../../../src/analyses/geo/fdr";

const p25 = [
  0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34,
  0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
];

describe("Benjamini and Hochberg's adjusted p-values", () => {
  test("are those of statsmodels on their own 25", () => {
    const found = adjusted(Float64Array.from(p25));
    for (const [at, wanted] of [0.025, 0.1, 0.21, 0.21, 0.21, 0.25].entries())
      expect(found[at]).toBeCloseTo(wanted, 12);
  });

  test("pass exactly the p-values up to the largest with p ≤ k·α/m, whatever their order", () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 60 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        let passes = 0;
        for (const [at, value] of sorted.entries())
          if (value <= ((at + 1) * 0.05) / values.length) passes = at + 1;
        const limit = passes === 0 ? -1 : (sorted[passes - 1] ?? -1);
        const found = adjusted(Float64Array.from(values));
        for (const [at, value] of values.entries()) {
          const close = Math.abs((found[at] ?? 0) - 0.05) < 1e-12;
          if (!close) expect((found[at] ?? 1) <= 0.05).toBe(value <= limit);
        }
      }),
    );
  });

  test("count only what was tested", () => {
    const found = adjusted(Float64Array.of(0.01, Number.NaN, 0.04));
    expect(found[0]).toBeCloseTo(0.02, 12);
    expect(found[1]).toBeNaN();
    expect(found[2]).toBeCloseTo(0.04, 12);
  });
});
