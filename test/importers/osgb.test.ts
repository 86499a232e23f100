import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toGrid, toWgs84 } from "../../src/importers/osgb";

const path = new URL("../../../shared/reference/geo-refs.json", import.meta.url).pathname;
const there = existsSync(path);
if (!there) console.log(`skipped: no reference values at ${path}`);

type Row = readonly [
  id: string,
  lat: number,
  lon: number,
  east: number,
  north: number,
  eastH: number,
  northH: number,
];
const rows: readonly Row[] = there ? JSON.parse(readFileSync(path, "utf8")).bng.rows : [];

describe.skipIf(!there)("the Ordnance Survey's test points", () => {
  it.each(rows)("%s: within 5 m of OSTN15, within 1 cm of the seven-parameter shift", (...row) => {
    const [, lat, lon, east, north, eastH, northH] = row;
    const { easting, northing } = toGrid(lon, lat);
    expect(Math.hypot(easting - east, northing - north)).toBeLessThan(5);
    expect(Math.hypot(easting - eastH, northing - northH)).toBeLessThan(0.01);
    const [backLon, backLat] = toWgs84(easting, northing);
    expect(backLon).toBeCloseTo(lon, 6);
    expect(backLat).toBeCloseTo(lat, 6);
  });
});

describe("British National Grid", () => {
  it("has its datum shift: without it Lambeth lies 124 m off", () => {
    // TP09 of the developer pack for OSTN15.
    const { easting, northing } = toGrid(-0.1199255718, 51.4893656495);
    expect(Math.hypot(easting - 530_624.974, northing - 178_388.464)).toBeLessThan(5);
  });
});
