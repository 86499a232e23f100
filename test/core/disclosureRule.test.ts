import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disclose, partnerRule, ruleWords } from "../../src/core/disclosureRule";

const counts = fc.array(fc.oneof(fc.nat(8), fc.nat(60)), { maxLength: 40 });

describe("counts for a partner copy", () => {
  test("under five are withheld, the rest rounded to five", () => {
    expect(disclose([12, 3, 2, 4, 21, 0, 8])).toEqual({
      shown: [10, undefined, undefined, undefined, 20, 0, 10],
      total: 50,
      small: 3,
      guards: 0,
    });
  });

  test("a small one alone takes the next smallest with it, or the total would tell it", () => {
    expect(disclose([12, 3, 21, 8])).toMatchObject({
      shown: [10, undefined, 20, undefined],
      guards: 1,
      total: 45,
    });
  });

  test("ones take another with them: their sum says that each is one", () => {
    expect(disclose([1, 1, 1, 30, 40]).shown).toEqual([undefined, undefined, undefined, undefined, 40]);
  });

  test("the total goes too where nothing is left to guard with", () => {
    expect(disclose([3])).toEqual({ shown: [undefined], total: undefined, small: 1, guards: 0 });
    expect(disclose([1, 1])).toMatchObject({ total: undefined });
    expect(disclose([])).toEqual({ shown: [], total: 0, small: 0, guards: 0 });
  });

  test("never let a small one be worked out by somebody who knows the exact total and every count that is shown", () => {
    fc.assert(
      fc.property(counts, (list) => {
        const { shown, total } = disclose(list);
        const hidden = [...list.keys()].filter((at) => shown[at] === undefined);
        for (const [at, count] of list.entries()) {
          if (count > 0 && count < partnerRule.threshold) expect(shown[at]).toBeUndefined();
          if (shown[at] !== undefined) expect(Math.abs((shown[at] ?? 0) - count)).toBeLessThanOrEqual(2);
        }
        if (hidden.length === 0 || total === undefined) return;
        // What is known: the sum of those that are withheld, and that each is 1 or more. Every split of it is possible.
        const sum = hidden.reduce((all, at) => all + (list[at] ?? 0), 0);
        const possible = sum - (hidden.length - 1);
        expect(hidden.length).toBeGreaterThan(1);
        expect(possible).toBeGreaterThanOrEqual(partnerRule.threshold);
      }),
    );
  });

  test("have among all splits of the withheld sum at least five values for each that is withheld", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7), { minLength: 2, maxLength: 6 }), (list) => {
        const { shown, total } = disclose(list);
        const hidden = [...list.keys()].filter((at) => shown[at] === undefined);
        if (hidden.length === 0 || total === undefined) return;
        const sum = hidden.reduce((all, at) => all + (list[at] ?? 0), 0);
        const values = hidden.map(() => new Set<number>());
        const split = (at: number, left: number, chosen: readonly number[]): void => {
          if (at === hidden.length - 1) {
            for (const [index, value] of [...chosen, left].entries()) values[index]?.add(value);
            return;
          }
          for (let value = 1; value <= left - (hidden.length - 1 - at); value++)
            split(at + 1, left - value, [...chosen, value]);
        };
        split(0, sum, []);
        for (const possible of values) expect(possible.size).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  test("withhold no more than they must: one guard fewer would give a small one away", () => {
    fc.assert(
      fc.property(counts, (list) => {
        const { shown, guards, small } = disclose(list);
        if (guards === 0) return;
        const hidden = [...list.keys()].filter((at) => shown[at] === undefined);
        const largest = Math.max(...hidden.map((at) => list[at] ?? 0));
        const sum = hidden.reduce((all, at) => all + (list[at] ?? 0), 0) - largest;
        const left = hidden.length - 1;
        expect(small > 0 && (left < 2 || sum - left + 1 < partnerRule.threshold)).toBe(true);
      }),
    );
  });

  test("say their rule", () => {
    expect(ruleWords(partnerRule, false)).toBe(
      "Squares of 500 m; no points, no victims, no children. Counts under 5, and others that would give them away, are withheld; the rest are rounded to the nearest 5.",
    );
    expect(ruleWords(partnerRule, true)).toMatch(/^Whole areas;/);
  });
});
