import { describe, expect, it } from "vitest";
import { link } from "../../src/core/link";
import { isoDay, timeBars } from "../../src/core/timeBars";
import { caseOf, letters } from "../fixtures";

const dated = (...dates: readonly string[]) =>
  caseOf({
    links: dates.map((from, index) =>
      link(`e${index}`, "a", "b", "association", { times: from ? { from } : {} }),
    ),
  });

describe("time bars", () => {
  it("are weeks from Monday, and every dated item is in exactly one", () => {
    const made = timeBars(dated("2026-03-01", "2026-03-02", "2026-03-08", "2026-03-23", ""));
    expect(made?.unit).toBe("week");
    expect(made?.bars.map((bar) => [isoDay(bar.from), bar.count])).toEqual([
      ["2026-02-23", 1],
      ["2026-03-02", 2],
      ["2026-03-09", 0],
      ["2026-03-16", 0],
      ["2026-03-23", 1],
    ]);
    expect([made?.dated, made?.undated]).toEqual([4, 1]);
  });

  it("leave the oldest few before the first bar when that lets the rest be told by the week", () => {
    const made = timeBars(dated("1992", "2026-01-05", "2026-01-06", "2026-02-05", "2026-03-05"));
    expect([made?.unit, made?.earlier, made?.bars.reduce((sum, bar) => sum + bar.count, 0)]).toEqual([
      "week",
      1,
      4,
    ]);
  });

  it("are months or years where weeks would be too thin", () => {
    expect(timeBars(dated("2016-01-01", "2026-01-01"))?.unit).toBe("month");
    expect(timeBars(dated("1726-01-01", "2026-01-01"))?.unit).toBe("year");
  });

  it("are none when nothing is dated", () => {
    expect(timeBars(letters("ab", "ab"))).toBeUndefined();
  });
});
