import { describe, expect, test } from "vitest";
import { weekCounts } from "../../../src/analyses/geo/weeks";
import { entity } from "../../../src/core/entity";
import { because } from "../../fixtures";
import { mapCase } from "./mapCase";

describe("events by week", () => {
  const kase = mapCase({
    incidents: [
      { from: "2026-01-05T10:00", offence: "robbery", weight: 365 },
      { from: "2026-01-11T23:59", offence: "theft", weight: 2 },
      { from: "2026-01-12", offence: "theft", weight: 2 },
      { from: "2026-02-02", layer: "enforcement" },
      { from: "2026-01", offence: "theft" },
      { offence: "theft" },
      { from: "last summer", offence: "theft" },
    ],
    entities: [
      entity("e", "event", "Seen", { times: { from: "2026-01-20T10:00" } }),
      entity("p", "person", "P", { provenance: [because("seen", "L1", "1B/P", "2026-01-13")] }),
      entity("q", "person", "Q", { provenance: [because("seen", "L1", "1B/P", "2026-01-13")] }),
    ],
  });
  const weeks = weekCounts(kase, {});

  test("begin on Mondays, with no week left out between the first and the last", () => {
    expect(weeks.step).toBe("week");
    expect(weeks.starts).toEqual(["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02"]);
  });

  test("are counted by layer and kind, with their harm", () => {
    expect([...weeks.harmEvents]).toEqual([2, 1, 0, 0, 0]);
    expect([...weeks.harm]).toEqual([367, 2, 0, 0, 0]);
    expect([...weeks.enforcement]).toEqual([0, 0, 0, 0, 1]);
    expect([...weeks.chartEvents]).toEqual([0, 0, 1, 0, 0]);
    expect(weeks.kinds.map(({ offence, events }) => [offence, [...events]])).toEqual([
      ["theft", [1, 1, 0, 0, 0]],
      ["robbery", [1, 0, 0, 0, 0]],
    ]);
  });

  test("count one report once, however many facts rest on it", () => {
    expect([...weeks.intelligence]).toEqual([0, 1, 0, 0, 0]);
  });

  test("tell what has no date and what is dated to a month only", () => {
    expect([weeks.undated, weeks.coarse]).toEqual([2, 1]);
  });

  test("are months where that is all that the dates say", () => {
    const months = weekCounts(
      mapCase({ incidents: [{ from: "2025-11" }, { from: "2026-02" }, { from: "2026-02" }] }),
      {},
    );
    expect(months.step).toBe("month");
    expect(months.starts).toEqual(["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"]);
    expect([...months.harmEvents]).toEqual([1, 0, 0, 2]);
    expect(weekCounts(kase, { step: "month" }).coarse).toBe(0);
  });

  test("may be those of some incidents only", () => {
    const some = weekCounts(kase, { incidents: ["i0", "i2"], scheme: { type: "counts" } });
    expect([...some.harm]).toEqual([1, 1]);
    expect([...some.intelligence]).toEqual([0, 0]);
    expect(some.unit).toBe("events");
  });

  test("of nothing are none", () => {
    expect(weekCounts(mapCase({}), {})).toMatchObject({ starts: [], kinds: [], span: {} });
  });

  test("count the weeks before 1970 as Mondays too", () => {
    expect(weekCounts(mapCase({ incidents: [{ from: "1969-12-31" }] }), {}).starts).toEqual(["1969-12-29"]);
  });
});
