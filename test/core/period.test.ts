import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Filter } from "../../src/core/filter";
import {
  closed,
  movedPeriod,
  periodOf,
  widenedPeriod,
  withoutPeriod,
  withPeriod,
} from "../../src/core/period";
import { isoDay } from "../../src/core/timeBars";

const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const all = { from: at("2025-12-01"), to: at("2026-06-01") };
const march = { from: at("2026-03-02"), to: at("2026-03-30") };
const days = ({ from, to }: { from: number; to: number }) => [isoDay(from), isoDay(to)];

describe("the period", () => {
  it("is the date row of the filter, whole days at both ends, and takes the place of the one before", () => {
    const rows: Filter = [{ id: "r1", clause: { type: "only", ids: ["a"] } }];
    const once = withPeriod(rows, march, all);
    expect(once.at(-1)?.clause).toEqual({ type: "date", window: { from: "2026-03-02", to: "2026-03-29" } });
    expect(periodOf(once)).toEqual(march);
    const again = withPeriod(once, { ...march, to: at("2026-03-09") }, all);
    expect(again).toHaveLength(2);
    expect(again.map(({ id }) => id)).toEqual(once.map(({ id }) => id));
    expect(withoutPeriod(again)).toEqual(rows);
  });

  it("is open at an end that reaches the end of what there is, and no row at all when it reaches both", () => {
    expect(withPeriod([], { from: all.from, to: march.to }, all)[0]?.clause).toEqual({
      type: "date",
      window: { to: "2026-03-29" },
    });
    expect(withPeriod(withPeriod([], march, all), all, all)).toEqual([]);
    expect(closed(periodOf(withPeriod([], { from: all.from, to: march.to }, all)), all)).toEqual({
      from: all.from,
      to: march.to,
    });
  });

  it("moves by a week as long as it was, and stops at the ends", () => {
    expect(days(movedPeriod(march, all, "week", 1))).toEqual(["2026-03-09", "2026-04-06"]);
    expect(days(movedPeriod(march, all, "week", -100))).toEqual(["2025-12-01", "2025-12-29"]);
    expect(days(movedPeriod(march, all, "week", 100))).toEqual(["2026-05-04", "2026-06-01"]);
  });

  it("is widened and narrowed at both ends, and never vanishes", () => {
    expect(days(widenedPeriod(march, all, "week", 1))).toEqual(["2026-02-23", "2026-04-06"]);
    expect(days(widenedPeriod(march, all, "week", -1))).toEqual(["2026-03-09", "2026-03-23"]);
    let now = march;
    for (let step = 0; step < 10; step++) now = widenedPeriod(now, all, "week", -1);
    expect(days(now)).toEqual(["2026-03-09", "2026-03-16"]);
  });

  it("stays within what there is and keeps its length, whatever is done", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: -30, max: 30 }),
        (first, weeks, by) => {
          const week = 7 * 86_400_000;
          const from = all.from + Math.min(first, 25) * week;
          const start = { from, to: Math.min(all.to, from + weeks * week) };
          const moved = movedPeriod(start, all, "week", by);
          expect(moved.to - moved.from).toBe(start.to - start.from);
          expect(moved.from).toBeGreaterThanOrEqual(all.from);
          expect(moved.to).toBeLessThanOrEqual(all.to);
          const wide = widenedPeriod(start, all, "week", by < 0 ? -1 : 1);
          expect(wide.to).toBeGreaterThan(wide.from);
          expect(wide.from).toBeGreaterThanOrEqual(all.from);
          expect(wide.to).toBeLessThanOrEqual(all.to);
        },
      ),
    );
  });
});
