import { describe, expect, test } from "vitest";
import { defaultPeriods, spanOf } from "../../src/core/harmPeriods";
import type { Disruption, Pillar } from "../../src/core/plan";
import { emptyPlan } from "../../src/core/plan";
import { mapCase } from "../analyses/geo/mapCase";

const kase = mapCase({
  incidents: [{ from: "2026-01-05" }, { from: "2026-06-28T23:10" }, { from: "nobody knows" }],
});
const disruption = (date: string, pillar: Pillar): Disruption => ({
  id: date,
  date,
  pillar,
  targets: [],
  title: `On ${date}`,
  effect: "",
});
const planned = (...disruptions: readonly Disruption[]) => ({ ...kase, plan: { ...emptyPlan, disruptions } });

describe("the two periods that are compared unasked", () => {
  test("are of whole weeks and equal length on both sides of the first Pursue disruption", () => {
    const periods = defaultPeriods(
      planned(disruption("2026-02-20", "Prevent"), disruption("2026-03-14", "Pursue")),
    );
    expect(periods).toEqual({
      before: { from: "2026-01-10", to: "2026-03-13" },
      after: { from: "2026-03-14", to: "2026-05-15" },
      words: "On 2026-03-14",
    });
  });

  test("lie on both sides of another disruption, or of the middle, where there is no Pursue", () => {
    expect(defaultPeriods(planned(disruption("2026-02-20", "Prevent")))?.words).toBe("On 2026-02-20");
    expect(defaultPeriods(kase)).toMatchObject({
      words: "the middle of the period",
      after: { from: "2026-04-02" },
    });
    // Too near the end to have an after.
    expect(defaultPeriods(planned(disruption("2026-06-27", "Pursue")))?.words).toBe(
      "the middle of the period",
    );
  });

  test("are none where the events span less than two weeks", () => {
    expect(
      defaultPeriods(mapCase({ incidents: [{ from: "2026-01-05" }, { from: "2026-01-10" }] })),
    ).toBeUndefined();
    expect(spanOf(mapCase({ incidents: [{}] }))).toBeUndefined();
  });
});
