import { describe, expect, test } from "vitest";
import { casePoints, strayReason } from "../../../src/analyses/geo/casePoints";
import { chosenEvents } from "../../../src/analyses/geo/chosenEvents";
import { recordingPlace } from "../../../src/analyses/geo/recording";
import { entity } from "../../../src/core/entity";
import { type IncidentMade, mapCase, placeAt } from "./mapCase";

const here: IncidentMade = { at: [682_650, 308_750] };
const numbers = ({ located: { strays, ...rest } }: ReturnType<typeof chosenEvents>) => ({
  ...rest,
  strays: strays.map(({ why }) => why),
});

describe("points that cannot be where they say", () => {
  test.each([
    [0, 0, "null island"],
    [0.0001, -0.002, "null island"],
    [52.6, 2.17, "swapped"],
    [-5.93, 54.6, "Northern Ireland"],
    [-6.26, 53.35, "outside Great Britain"],
    [2.35, 48.86, "outside Great Britain"],
    [-74, 40.7, "outside Great Britain"],
    [Number.NaN, 52, "outside Great Britain"],
  ])("%f, %f: %s", (lon, lat, why) => {
    expect(strayReason(lon, lat)).toBe(why);
  });

  test.each([
    ["Scilly", -6.3, 49.92],
    ["St David's", -5.27, 51.88],
    ["Shetland", -1.15, 60.15],
    ["Lowestoft", 1.75, 52.48],
    ["Kintyre", -5.6, 55.43],
    ["Anglesey", -4.4, 53.25],
    ["Stornoway", -6.39, 58.21],
  ])("%s is in Great Britain", (_, lon, lat) => {
    expect(strayReason(lon, lat)).toBeUndefined();
  });

  test("include the one that lies 500 km from all others, which would make a grid of millions of cells", () => {
    const many = Array.from({ length: 150 }, (_, at): IncidentMade => ({ at: [400_000 + at * 20, 300_000] }));
    const kase = mapCase({ incidents: [...many, { at: [400_000, 800_000] }] });
    expect([...casePoints(kase).strays]).toEqual([[150, "far from all others"]]);
    const line = mapCase({ incidents: [...many, { at: [480_000, 350_000] }] });
    expect(casePoints(line).strays.size).toBe(0);
  });
});

describe("the events of a question", () => {
  const kase = mapCase({
    incidents: [
      { ...here, from: "2026-01-10" },
      { ...here, from: "2026-05-10", weight: 40 },
      { ...here },
      { from: "2026-01-11" },
      { lonLat: [0, 0], from: "2026-01-12" },
      { lonLat: [-5.93, 54.6], from: "2026-01-12" },
      { ...here, layer: "enforcement", from: "2026-01-10" },
      { ...here, from: "2026-02", offence: "nobody knows", address: "On or near Police Station" },
    ],
  });

  test("are of one layer, and what is left out is counted by why", () => {
    expect(numbers(chosenEvents(kase, {}))).toMatchObject({
      events: 7,
      placed: 4,
      noPlace: 1,
      strays: ["null island", "Northern Ireland"],
      undated: 0,
      artefacts: 1,
    });
    expect(chosenEvents(kase, { layer: "enforcement" }).located).toMatchObject({ events: 1, placed: 1 });
  });

  test("lie within the period; an undated one is in none", () => {
    const found = chosenEvents(kase, { period: { from: "2026-01-01", to: "2026-02-14" } });
    expect(numbers(found)).toMatchObject({ placed: 2, undated: 1, otherPeriod: 1, noPlace: 1 });
  });

  test("add up: every event is placed, or in one of the other numbers", () => {
    for (const asked of [{}, { period: { from: "2026-02-01" } }, { leaveOutRecording: true }]) {
      const { located } = chosenEvents(kase, asked);
      const { placed, noPlace, strays, otherPeriod, undated, leftOut } = located;
      expect(placed + noPlace + strays.length + otherPeriod + undated + leftOut).toBe(located.events);
    }
  });

  test("have their own weight before that of the table, and say how each got it", () => {
    const found = chosenEvents(kase, {});
    expect([...found.harm]).toEqual([365, 40, 365, 1]);
    expect(found.weights).toEqual({ own: 1, offence: 0, group: 2, floor: 1, unknown: ["nobody knows"] });
    expect([...chosenEvents(kase, { scheme: { type: "counts" } }).harm]).toEqual([1, 1, 1, 1]);
  });

  test("of enforcement count as one each, whatever the weights: where police looked is no harm", () => {
    const searches = mapCase({
      incidents: [{ ...here, layer: "enforcement", offence: "robbery", weight: 365 }],
    });
    const found = chosenEvents(searches, { layer: "enforcement", scheme: { type: "cchi" } });
    expect([...found.harm]).toEqual([1]);
  });

  test("do not mix their own days with the courts' scores", () => {
    expect([...chosenEvents(kase, { scheme: { type: "severity" } }).harm]).toEqual([746, 746, 746, 1]);
  });
});

describe("places where events are recorded", () => {
  test.each([
    ["On or near Police Station", "police station"],
    ["HMP Calder", "prison"],
    ["Calder Royal Infirmary", "hospital"],
    ["Calder Magistrates' Court", "court"],
    ["Custody suite, Quay Street", "police station"],
    ["Hospital Road", undefined],
    ["12 Prison Lane", undefined],
    ["Flat 2, Pier Court", undefined],
    ["County Court Walk", undefined],
    ["Old Police Station Yard", undefined],
  ])("%s: %s", (name, what) => {
    expect(recordingPlace(name)).toBe(what);
  });

  test("are found by premises of the case too, and left out when asked", () => {
    const station = entity("n1", "premises", "Calder police station", { place: placeAt([682_640, 308_740]) });
    const kase = mapCase({ incidents: [here, { at: [682_900, 308_750] }], entities: [station] });
    expect(chosenEvents(kase, {}).located).toMatchObject({ placed: 2, artefacts: 1, leftOut: 0 });
    expect(chosenEvents(kase, { leaveOutRecording: true }).located).toMatchObject({ placed: 1, leftOut: 1 });
  });
});

describe("published snap points", () => {
  const spread = (count: number, sharing: number) =>
    Array.from({ length: count }, (_, at): IncidentMade => {
      const point = Math.floor(at / sharing);
      return { at: [400_000 + point * 37, 300_000 + point * 11] };
    });

  test("are seen by how many events share one place", () => {
    expect(chosenEvents(mapCase({ incidents: spread(60, 6) }), {}).snapped).toMatchObject({
      snapped: true,
      points: 10,
    });
    expect(chosenEvents(mapCase({ incidents: spread(60, 2) }), {}).snapped.snapped).toBe(false);
    // Six at one address are no published data.
    expect(chosenEvents(mapCase({ incidents: spread(12, 6) }), {}).snapped.snapped).toBe(false);
  });

  test("are believed where the file says so", () => {
    const said = spread(4, 1).map((each) => ({ ...each, snap: true }));
    expect(chosenEvents(mapCase({ incidents: said }), {}).snapped.snapped).toBe(true);
  });
});
