import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { nationalGridDefinition } from "../../src/core/nationalGrid";
import { toGrid, toWgs84 } from "../../src/core/osgb";

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
const refs = there ? JSON.parse(readFileSync(path, "utf8")).bng : { rows: [] };
const rows: readonly Row[] = refs.rows;

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

  it("were worked out with the definition that is pinned here, and lie within 4.74 m, 2.25 m in the mean square", () => {
    expect(nationalGridDefinition).toBe(refs.helmert_proj4);
    const off = rows.map(([, lat, lon, east, north]) => {
      const { easting, northing } = toGrid(lon, lat);
      return Math.hypot(easting - east, northing - north);
    });
    expect(Math.max(...off)).toBeCloseTo(refs.helmert_max_m, 2);
    expect(Math.sqrt(off.reduce((sum, each) => sum + each * each, 0) / off.length)).toBeCloseTo(
      refs.helmert_rms_m,
      2,
    );
  });
});

describe("British National Grid", () => {
  it("has its datum shift: without it Lambeth lies 124 m off", () => {
    // TP09 of the developer pack for OSTN15.
    const { easting, northing } = toGrid(-0.1199255718, 51.4893656495);
    expect(Math.hypot(easting - 530_624.974, northing - 178_388.464)).toBeLessThan(5);
    const bare = proj4("EPSG:4326", nationalGridDefinition.replace(/\+towgs84=\S+/, ""));
    const [east = 0, north = 0] = bare.forward([-0.1199255718, 51.4893656495]);
    expect(Math.hypot(east - 530_624.974, north - 178_388.464)).toBeCloseTo(123.8, 1);
  });

  it("is converted as proj4 does it from the same definition, to a millimetre, all over the grid and back", () => {
    const theirs = proj4("EPSG:4326", nationalGridDefinition);
    const span = { noNaN: true, noDefaultInfinity: true } as const;
    fc.assert(
      fc.property(
        fc.double({ min: -8.5, max: 2.5, ...span }),
        fc.double({ min: 49.5, max: 61, ...span }),
        (lon, lat) => {
          const [east = 0, north = 0] = theirs.forward([lon, lat]);
          const { easting, northing } = toGrid(lon, lat);
          expect(Math.hypot(easting - east, northing - north)).toBeLessThan(0.001);
          const [backLon = 0, backLat = 0] = theirs.inverse([east, north]);
          const back = toWgs84(east, north);
          // Seven decimals of a degree, rounded.
          expect(Math.abs(back[0] - backLon)).toBeLessThan(6e-8);
          expect(Math.abs(back[1] - backLat)).toBeLessThan(6e-8);
        },
      ),
    );
  });
});
