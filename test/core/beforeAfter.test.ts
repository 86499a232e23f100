import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beforeAfter, changeWords, isClear, rangeWords } from "../../src/core/beforeAfter";
import { seededRandom } from "../../src/core/random";

describe("before and after", () => {
  it("compares as many full units on each side and leaves the unit of the day out", () => {
    const series = Float64Array.from([9, 10, 10, 10, 10, 500, 5, 5, 5, 5, 7]);
    const made = beforeAfter(series, 5, 4);
    expect([made?.before, made?.after]).toEqual([
      [1, 5],
      [6, 10],
    ]);
    expect([made?.meanBefore, made?.meanAfter, made?.change]).toEqual([10, 5, -0.5]);
    expect([made?.low, made?.high]).toEqual([-0.5, -0.5]);
  });

  it("says nothing with fewer than four units on a side, and nothing of a rise from nothing", () => {
    expect(beforeAfter(Float64Array.from([1, 1, 1, 1, 1, 1, 1, 1]), 3, 13)).toBeUndefined();
    expect(beforeAfter(Float64Array.from([1, 1, 1, 1, 1, 1, 1, 1, 1]), 4, 13, 1)).toBeUndefined();
    const risen = beforeAfter(Float64Array.from([0, 0, 0, 0, 3, 4, 4, 4, 4]), 4, 13);
    expect(risen?.change).toBeNaN();
    expect(changeWords(risen?.change ?? 0)).toBe("no change can be stated");
  });

  it("calls a change that chance makes clear in about one case in twenty, not more than in one of eight", () => {
    // Weeks of a heavy tail, as harm has: mostly small, now and then very large. With 13 weeks a side the percentile range is known to be a little narrow.
    const random = seededRandom(7);
    const week = () => -Math.log(1 - random()) * (random() < 0.15 ? 400 : 60);
    let clear = 0;
    for (let run = 0; run < 200; run++) {
      const made = beforeAfter(Float64Array.from({ length: 27 }, week), 13, 13);
      if (made && isClear(made)) clear++;
    }
    expect(clear / 200).toBeLessThan(0.125);
  });

  it("finds a fall to a half in steady weeks, and its range holds it", () => {
    const random = seededRandom(3);
    const series = Float64Array.from(
      { length: 27 },
      (_, week) => (week < 13 ? 100 : 50) * (0.8 + 0.4 * random()),
    );
    const made = beforeAfter(series, 13, 13);
    expect(made && isClear(made)).toBe(true);
    expect(made?.low ?? 0).toBeLessThan(-0.5 + 0.05);
    expect(made?.high ?? 0).toBeGreaterThan(-0.5 - 0.05);
  });

  it("gives a range around the change, whatever the weeks were", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 9, maxLength: 40 }), (weeks) => {
        const made = beforeAfter(Float64Array.from(weeks), Math.floor(weeks.length / 2), 13);
        if (!made) return;
        expect(made.low).toBeLessThanOrEqual(made.high);
        expect(made.low).toBeLessThanOrEqual(made.change + 1e-9);
        expect(made.high).toBeGreaterThanOrEqual(made.change - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it("speaks in words that need no sign", () => {
    expect(changeWords(-0.31)).toBe("down 31 %");
    expect(changeWords(0.004)).toBe("no change");
    expect(rangeWords({ low: -0.42, high: -0.18 })).toBe("95 % range 18 to 42 % down");
    expect(rangeWords({ low: -0.12, high: 0.08 })).toBe("95 % range down 12 % to up 8 %");
  });
});
