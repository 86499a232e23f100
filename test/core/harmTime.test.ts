import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case";
import type { HarmTable } from "../../src/core/harmScheme";
import { harmEvents, statedWeights, tableWeights } from "../../src/core/harmTime";
import type { Incident } from "../../src/core/place";
import { caseOf } from "../fixtures";

const incident = (id: string, offence: string, rest: Partial<Incident> = {}): Incident => ({
  id,
  sourceId: "",
  label: offence,
  offence,
  layer: "harm",
  reportedBy: "victim",
  times: { from: "2026-03-02" },
  attributes: [],
  provenance: [],
  ...rest,
});

const of = (...incidents: readonly Incident[]): Case => ({
  ...caseOf({}),
  incidents: new Map(incidents.map((each) => [each.id, each])),
});

const table: HarmTable = {
  title: "An index",
  edition: "2026",
  statement: "made up",
  loaded: false,
  unit: "days",
  floor: 2,
  rows: [
    { code: "", offence: "Robbery", weight: 365, basis: "offence" },
    { code: "", offence: "Violence with injury", weight: 100, basis: "group" },
  ],
};

const kase = of(
  incident("i1", "robbery"),
  incident("i2", "violence with injury"),
  incident("i3", "moonraking"),
  incident("i4", "robbery", { weight: 10 }),
  incident("i5", "arrest", { layer: "enforcement", reportedBy: "enforcement" }),
  incident("i6", "robbery", { times: {}, reportedBy: "unknown" }),
);

describe("harm by the table", () => {
  it("goes by an event's own weight, else by its offence, and says what fell back on a default", () => {
    const made = tableWeights(kase, table);
    expect(["i1", "i2", "i3", "i4"].map(made.of)).toEqual([365, 100, 2, 10]);
    expect(made.title).toBe("An index, 2026");
    expect(made.fallback).toBe(
      "1 of 5 events carry their own weight; 1 of 5 events used a group default; 1 of 5 events are not in the table and count as 2",
    );
  });

  it("takes no weight of an event for a score of the courts", () => {
    expect(tableWeights(kase, table, false).of("i4")).toBe(365);
  });

  it("without a table goes by what the file states, and says how much of it states nothing", () => {
    const made = statedWeights(kase);
    expect([made?.of("i4"), made?.of("i1")]).toEqual([10, 1]);
    expect(made?.fallback).toContain("4 of 5 events have no weight");
    expect(statedWeights(of(incident("i1", "robbery")))).toBeUndefined();
  });

  it("counts what victims suffered, not what the police found, and tells the undated and the unclear", () => {
    const events = harmEvents(kase);
    expect(events.items.map(({ id }) => id)).toEqual(["i1", "i2", "i3", "i4"]);
    expect([events.undated, events.unknownReporter]).toEqual([1, 1]);
  });
});
