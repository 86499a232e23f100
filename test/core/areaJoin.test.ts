import { describe, expect, it } from "vitest";
import { withJoinedAreas } from "../../src/core/areaJoin";
import { type Case, emptyCase } from "../../src/core/case";
import type { Area, Incident } from "../../src/core/place";

const ring = [
  [0, 51],
  [0, 52],
  [1, 52],
  [0, 51],
] as const;
const area = (id: string, sourceId: string, shaped: boolean): Area => ({
  id,
  sourceId,
  name: sourceId,
  layer: "other",
  polygons: shaped ? [[ring]] : [],
  indicators: [{ name: shaped ? "hectares" : "score", value: "1", provenance: [] }],
  provenance: [],
});
const crime = (id: string, code: string): Incident => ({
  id,
  sourceId: "",
  label: "Burglary",
  offence: "Burglary",
  layer: "harm",
  reportedBy: "victim",
  times: {},
  attributes: [{ name: "LSOA code", value: code, provenance: [] }],
  provenance: [],
});
const kaseOf = (areas: readonly Area[], incidents: readonly Incident[] = []): Case => ({
  ...emptyCase(),
  areas: new Map(areas.map((item) => [item.id, item])),
  incidents: new Map(incidents.map((item) => [item.id, item])),
});

describe("withJoinedAreas", () => {
  it("makes one area of a shape and a row, and keeps the row that has no shape", () => {
    const kase = kaseOf([
      area("a1", "E01000001", true),
      area("a2", "E01000001", false),
      area("a3", "E01000009", false),
    ]);
    const joined = withJoinedAreas(kase);
    expect([...joined.case.areas.keys()]).toEqual(["a1", "a3"]);
    expect(joined.case.areas.get("a1")?.indicators.map((item) => item.name)).toEqual(["hectares", "score"]);
  });

  it("leaves a case without shapes as it is", () => {
    const kase = kaseOf([area("a1", "E01000001", false)]);
    expect(withJoinedAreas(kase)).toEqual({ case: kase, problems: [] });
  });

  it("counts incidents in codes that the boundaries lack, unless all of them are elsewhere", () => {
    const inside = [crime("i1", "E01000001"), crime("i2", "E01000001")];
    const outside = [crime("i3", "E01033333"), crime("i4", "E01033333"), crime("i5", "E01044444")];
    const areas = [area("a1", "E01000001", true)];
    const some = withJoinedAreas(kaseOf(areas, [...inside, ...outside]));
    expect(some.problems.map((item) => item.message)).toEqual([
      "3 of 5 rows in 2 codes that the boundaries lack.",
    ]);
    expect(withJoinedAreas(kaseOf(areas, outside)).problems).toEqual([]);
  });
});
