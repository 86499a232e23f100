import { describe, expect, it } from "vitest";
import { emptyCase } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { applyEdit, invertEdit } from "../../src/core/edit";
import { entity, type Place } from "../../src/core/entity";
import type { Area, Incident } from "../../src/core/place";
import { looksSwapped, swapPlaces, swappedCount, swappedPlaces } from "../../src/core/swapPlaces";

const place = (lon: number, lat: number): Place => ({ lon, lat, precision: "exact", address: "Somewhere" });
const incident = (id: string, at?: Place): Incident => ({
  id,
  sourceId: "",
  label: id,
  offence: "",
  layer: "harm",
  reportedBy: "unknown",
  times: {},
  attributes: [],
  provenance: [],
  ...(at ? { place: at } : {}),
});
const area = (id: string, ring: readonly (readonly [number, number])[]): Area => ({
  id,
  sourceId: "",
  name: id,
  layer: "other",
  polygons: ring.length === 0 ? [] : [[ring]],
  indicators: [],
  provenance: [],
});

const file: CaseFile = caseFile({
  ...emptyCase(),
  entities: new Map(
    [
      entity("n1", "premises", "swapped", { place: place(52.5, -1.9) }),
      entity("n2", "premises", "right", { place: place(-1.9, 52.5) }),
      entity("n3", "premises", "no place"),
      entity("n4", "premises", "Paris", { place: place(2.35, 48.86) }),
    ].map((item) => [item.id, item]),
  ),
  incidents: new Map([incident("i1", place(51.5, 0.1)), incident("i2")].map((item) => [item.id, item])),
  areas: new Map(
    [
      area("a1", [
        [52, -2],
        [53, -2],
        [53, -1],
        [52, -2],
      ]),
      area("a2", [
        [52, -2],
        [-1, 52],
        [53, -1],
        [52, -2],
      ]),
      area("a3", []),
    ].map((item) => [item.id, item]),
  ),
});

describe("swapped coordinates", () => {
  it("are those that lie outside the United Kingdom and in it when they are swapped", () => {
    expect(looksSwapped(52.5, -1.9)).toBe(true);
    for (const [lon, lat] of [
      [-1.9, 52.5],
      [0, 0],
      [48, -1],
      [52, 3],
      [Number.NaN, 0],
    ])
      expect(looksSwapped(lon ?? 0, lat ?? 0)).toBe(false);
    const found = swappedPlaces(file.case);
    expect(found).toEqual({ entities: ["n1"], incidents: ["i1"], areas: ["a1"] });
    expect(swappedCount(found)).toBe(3);
  });

  it("are put right in one edit that says how many, and come back with its inverse", () => {
    const edit = swapPlaces(file);
    expect(edit.note).toBe("Swap latitude and longitude of 3 places");
    const after = applyEdit(file, edit);
    expect(after.case.entities.get("n1")?.place).toEqual(place(-1.9, 52.5));
    expect(after.case.incidents.get("i1")?.place).toEqual(place(0.1, 51.5));
    expect(after.case.areas.get("a1")?.polygons[0]?.[0]?.[0]).toEqual([-2, 52]);
    for (const id of ["n2", "n3", "n4"]) expect(after.case.entities.get(id)).toBe(file.case.entities.get(id));
    expect(swappedCount(swappedPlaces(after.case))).toBe(0);
    expect(applyEdit(after, invertEdit(file, edit)).case).toEqual(file.case);
  });
});
