import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drained } from "../../src/core/tableRows";
import { folded, naturalKey, sortedOrder, valueKey } from "../../src/core/tableRowsOrder";

const sorted = (texts: readonly string[], key: (text: string) => string | undefined = naturalKey) =>
  Array.from(drained(sortedOrder(texts.map(key), "ascending")), (index) => texts[index]);

describe("natural order", () => {
  test("numbers in names count as numbers, case and accents do not count", () => {
    expect(sorted(["unit 10", "Unit 9", "unit 2", "Únit 1", "unit"])).toEqual([
      "unit",
      "Únit 1",
      "unit 2",
      "Unit 9",
      "unit 10",
    ]);
  });

  test("thousands, decimals and leading zeros are read as people read them", () => {
    expect(sorted(["£10,000", "£1,200", "£900", "£1,200,000"])).toEqual([
      "£900",
      "£1,200",
      "£10,000",
      "£1,200,000",
    ]);
    expect(sorted(["1.5", "1.25", "10.1", "2"])).toEqual(["1.25", "1.5", "2", "10.1"]);
    expect(naturalKey("L007")).toBe(naturalKey("L7"));
  });

  test("nothing but space is no value", () => {
    expect(naturalKey("  ")).toBeUndefined();
    expect(naturalKey("0")).toBeDefined();
  });

  test("whole numbers in text order are in number order, whatever stands before and after them", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.stringMatching(/^[a-z ]{0,6}$/), (a, b, words) => {
        const key = (value: number) => naturalKey(`x${words}${value} b`) ?? "";
        expect(Math.sign(a - b)).toBe(key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
      }),
    );
  });

  test("dates in an attribute are ordered by time, in whatever notation", () => {
    expect(sorted(["14/03/2026", "1 December 2025", "2026-01-09", "02/02/2024"], valueKey)).toEqual([
      "02/02/2024",
      "1 December 2025",
      "2026-01-09",
      "14/03/2026",
    ]);
  });

  test("finding ignores case and accents", () => {
    expect(folded("Ünit ÀB")).toBe("unit ab");
  });
});

describe("the interruptible sort", () => {
  const key = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });

  test("orders as a stable sort does, empty values last in both directions", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), fc.boolean(), (keys, up) => {
        const sign = up ? 1 : -1;
        const naive = keys
          .map((value, index) => ({ value, index }))
          .sort((a, b) => {
            if (a.value === undefined || b.value === undefined)
              return Number(a.value === undefined) - Number(b.value === undefined) || a.index - b.index;
            return sign * (a.value - b.value) || a.index - b.index;
          })
          .map((each) => each.index);
        expect([...drained(sortedOrder(keys, up ? "ascending" : "descending"))]).toEqual(naive);
      }),
    );
  });

  test("rests often: 100,000 keys are ordered in more than 300 pieces", () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 100_003);
    const work = sortedOrder(keys, "ascending");
    let pieces = 0;
    let step = work.next();
    while (!step.done) {
      pieces++;
      step = work.next();
    }
    const order = step.value;
    expect(pieces).toBeGreaterThan(300);
    expect(
      [...order].every((index, at) => at === 0 || (keys[order[at - 1] ?? 0] ?? 0) <= (keys[index] ?? 0)),
    ).toBe(true);
  });
});
