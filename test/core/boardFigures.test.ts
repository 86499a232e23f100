import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { isClear } from "../../src/core/beforeAfter";
import { boardFigures } from "../../src/core/boardFigures";
import type { Case } from "../../src/core/case";
import { areaSets, incidentsIn, placeOf } from "../../src/core/harmPlaces";
import { harmEvents, statedWeights } from "../../src/core/harmTime";
import { readFile } from "../../src/importers/index";

async function sample(name: string): Promise<Case> {
  const path = new URL(`../../data/${name}.linchpin.json`, import.meta.url);
  const read = await readFile(`${name}.linchpin.json`, new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(read.error.message);
  return read.value.case;
}

let kase: Case;
beforeAll(async () => {
  kase = await sample("northgate");
});

function figures(of: Case, day: string, areas?: readonly string[]) {
  const weights = statedWeights(of);
  return boardFigures({
    items: harmEvents(of).items,
    weight: weights?.of ?? (() => 1),
    unit: "week",
    day,
    most: 13,
    inPlace: areas ? incidentsIn(of, areas) : undefined,
  });
}

describe("the figures for the performance board", () => {
  it("find the fall after Northgate's operation day where it was done, and none elsewhere", () => {
    const [strike] = kase.plan.disruptions;
    const place = strike ? placeOf(kase, strike) : undefined;
    expect(place?.title).toBe("Northgate Lockside (6 areas)");
    const made = figures(kase, strike?.date ?? "", place?.areas);
    expect(made?.shift && isClear(made.shift)).toBe(true);
    expect(made?.shift?.change ?? 0).toBeLessThan(-0.3);
    expect(made?.elsewhere?.change ?? -1).toBeGreaterThan(-0.05);
    const whole = figures(kase, strike?.date ?? "");
    expect(whole?.shift && isClear(whole.shift)).toBe(false);
    expect(whole?.elsewhere).toBeUndefined();
    expect(whole?.events).toBe([...kase.incidents.values()].filter(({ layer }) => layer === "harm").length);
  });

  it("here and elsewhere are all there is, week by week", () => {
    const [strike] = kase.plan.disruptions;
    const sets = areaSets(kase);
    const lockside = sets.find(({ title }) => title.startsWith("Northgate Lockside ("));
    const whole = figures(kase, strike?.date ?? "");
    const here = figures(kase, strike?.date ?? "", lockside?.areas);
    const inside = incidentsIn(kase, lockside?.areas ?? []);
    const weigh = statedWeights(kase)?.of ?? (() => 1);
    const rest = boardFigures({
      items: harmEvents(kase).items,
      weight: (id) => (inside.has(id) ? 0 : weigh(id)),
      unit: "week",
      day: "",
      most: 13,
      inPlace: undefined,
    });
    for (const [week, value] of (whole?.here ?? []).entries())
      expect((here?.here[week] ?? 0) + (rest?.here[week] ?? 0)).toBeCloseTo(value, 6);
    expect(rest?.shift).toBeUndefined();
  });

  it("leave an unfinished first and last week out of what is compared", () => {
    const items = Array.from({ length: 40 }, (_, day) => {
      const start = Date.parse("2026-01-07") + day * 86_400_000;
      return { id: `i${day}`, start, end: start + 1, exact: "day" as const };
    });
    // Wednesday 7 January to Sunday 15 February: five whole weeks from the 12th.
    const made = boardFigures({
      items,
      weight: () => 1,
      unit: "week",
      day: "2026-01-29",
      most: 13,
      inPlace: undefined,
    });
    expect([...(made?.here ?? [])]).toEqual([5, 7, 7, 7, 7, 7]);
    expect(made?.shift).toBeUndefined();
  });
});
