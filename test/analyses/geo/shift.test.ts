import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialP } from "../../../src/analyses/geo/binomial";
import { displacementOf, type PartSums, shiftOf } from "../../../src/analyses/geo/shift";

const counts = (events: number): PartSums => ({ events, harm: events, squares: events });

describe("a change between two periods", () => {
  test("of counts has the range of a ratio of two Poisson counts", () => {
    const { change, low, high, words } = shiftOf(counts(100), counts(69), [90, 90], 3);
    expect(change).toBeCloseTo(-0.31, 12);
    const spread = 1.959963984540054 * Math.sqrt(1 / 100 + 1 / 69);
    expect(low).toBeCloseTo(0.69 * Math.exp(-spread) - 1, 12);
    expect(high).toBeCloseTo(0.69 * Math.exp(spread) - 1, 12);
    expect(words).toBe("Down 31 %, 95 % range 6 to 49 % down");
  });

  test("is by the day: as many events in half the time are twice as much", () => {
    expect(shiftOf(counts(50), counts(50), [180, 90], 1).change).toBeCloseTo(1, 12);
    expect(shiftOf(counts(50), counts(50), [180, 90], 1).words).toMatch(
      /^Up 100 %, 95 % range \d+ to \d+ % up$/,
    );
  });

  test("of harm is less sure where few grave events make it", () => {
    const even = { events: 100, harm: 1000, squares: 100 * 100 };
    const grave = { events: 100, harm: 1000, squares: 901 ** 2 + 99 };
    const [sure, unsure] = [even, grave].map((part) => shiftOf(part, part, [90, 90], 1));
    expect((unsure?.high ?? 0) - (unsure?.low ?? 0)).toBeGreaterThan(
      3 * ((sure?.high ?? 0) - (sure?.low ?? 0)),
    );
    expect(unsure?.words).toMatch(/could be chance$/);
  });

  test("says when there is nothing to compare, or too little", () => {
    expect(shiftOf(counts(0), counts(7), [9, 9], 1)).toMatchObject({
      words: "Nothing before, so no percentage",
    });
    expect(shiftOf(counts(0), counts(0), [9, 9], 1).words).toBe("Nothing in either period");
    expect(shiftOf(counts(4), counts(40), [9, 9], 1).words).toBe("Up 900 %; too few events to give a range");
    expect(shiftOf(counts(40), counts(0), [9, 9], 1)).toMatchObject({
      change: -1,
      words: "Down 100 %; too few events to give a range",
    });
    expect(shiftOf(counts(400), counts(400), [9, 9], 1).words).toMatch(/^No change, 95 % range/);
  });

  test("holds the truth within its range nineteen times of twenty", () => {
    // Poisson counts of 60 and 40 a period: the true change is down a third.
    let state = 7;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    const poisson = (mean: number) => {
      let [n, product] = [0, random()];
      for (; product > Math.exp(-mean); n++) product *= random();
      return n;
    };
    let held = 0;
    for (let run = 0; run < 1000; run++) {
      const { low, high } = shiftOf(counts(poisson(60)), counts(poisson(40)), [30, 30], 1);
      if (low <= -1 / 3 && high >= -1 / 3) held++;
    }
    expect(held / 1000).toBeGreaterThan(0.93);
    expect(held / 1000).toBeLessThan(0.98);
  });
});

describe("the weighted displacement quotient", () => {
  const shift = (before: number, after: number) => shiftOf(counts(before), counts(after), [9, 9], 4);

  test("is under 0 where harm moved next door, over 0 where the benefit spread", () => {
    expect(displacementOf(shift(100, 50), shift(50, 75), shift(400, 400))).toBeCloseTo(-0.5, 12);
    expect(displacementOf(shift(100, 50), shift(50, 25), shift(400, 400))).toBeCloseTo(0.5, 12);
    // Everything fell alike: the target did not.
    expect(displacementOf(shift(100, 50), shift(50, 25), shift(400, 200))).toBeNaN();
    expect(displacementOf(shift(100, 150), shift(50, 25), shift(400, 400))).toBeNaN();
  });
});

describe("the exact test of a split", () => {
  test.each([
    [0, 6, 0.5, 2 / 64],
    [3, 6, 0.5, 1],
    [1, 10, 0.5, 22 / 1024],
    [25, 26, 0.5, (2 * 27) / 2 ** 26],
    [8, 10, 0.25, 2 * (45 * 0.25 ** 8 * 0.75 ** 2 + 10 * 0.25 ** 9 * 0.75 + 0.25 ** 10)],
  ])("%i of %i where %f is expected: %f", (k, n, share, p) => {
    expect(binomialP(k, n, share)).toBeCloseTo(p, 12);
  });

  test("adds up over all splits, also of many events", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (n, share) => {
          const middle = Math.round(n * share);
          const p = binomialP(middle, n, share);
          expect(p).toBeGreaterThan(0.6);
          expect(p).toBeLessThanOrEqual(1);
          expect(binomialP(0, n, share)).toBeCloseTo(Math.min(1, 2 * Math.min((1 - share) ** n, 1)), 9);
        },
      ),
      { numRuns: 40 },
    );
  });
});
