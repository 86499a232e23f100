import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/core/timeBars";
import {
  exactTo,
  tells,
  timeUnits,
  unitEdges,
  unitIndex,
  unitStart,
  unitStep,
} from "../../src/core/timeUnit";

const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const time = fc.integer({ min: at("1700-01-01"), max: at("2300-01-01") });

describe("units of time", () => {
  it("begin on Monday, on the first, on New Year's Day", () => {
    expect(isoDay(unitStart(at("2026-03-01"), "week"))).toBe("2026-02-23");
    expect(isoDay(unitStart(at("2026-03-31"), "month"))).toBe("2026-03-01");
    expect(isoDay(unitStart(at("2026-03-31"), "year"))).toBe("2026-01-01");
    expect(isoDay(unitStep(at("2026-01-01"), "month", -1))).toBe("2025-12-01");
  });

  it("follow each other without a hole, and each time lies in exactly one", () => {
    fc.assert(
      fc.property(
        time,
        fc.integer({ min: 0, max: 2000 }),
        fc.constantFrom(...timeUnits),
        (from, days, unit) => {
          const to = from + days * 86_400_000;
          const edges = unitEdges(from, to, unit);
          const index = unitIndex(edges, to);
          expect(unitIndex(edges, from)).toBe(0);
          expect(index).toBe(edges.length - 2);
          for (let each = 0; each + 1 < edges.length; each++)
            expect(unitStep(edges[each] ?? 0, unit)).toBe(edges[each + 1]);
          expect(unitIndex(edges, edges.at(-1) ?? 0)).toBe(-1);
          expect(unitIndex(edges, (edges[0] ?? 0) - 1)).toBe(-1);
        },
      ),
    );
  });

  it("a month does not say which week, a year not which month", () => {
    expect(exactTo("2026-03-14T21:40")).toBe("day");
    expect(tells(exactTo("2026-03"), "week")).toBe(false);
    expect(tells(exactTo("2026-03"), "month")).toBe(true);
    expect(tells(exactTo("2026"), "month")).toBe(false);
  });
});
