import { gridAccuracy, gridRefusal, isOnGrid } from "../core/nationalGrid";
import { toWgs84 } from "../core/osgb";
import { type Problem, problem } from "../core/problem";
import type { Spot } from "./shape";

/** How the numbers of a map file become degrees. */
export type Projection =
  | { readonly type: "degrees" }
  | { readonly type: "grid" }
  | { readonly type: "mercator" }
  | { readonly type: "refused"; readonly why: string };

/** Number of a reference system in any of its spellings: 'urn:ogc:def:crs:EPSG::27700', 'EPSG:27700', a web address. */
function epsgOf(crs: string): number | undefined {
  const found = /epsg\D{0,20}?(?:[\d.]*[:/])?(\d{4,6})\b/i.exec(crs.slice(0, 300));
  return found ? Number(found[1]) : undefined;
}

/** WGS84, ETRS89 and NAD83 in degrees: within two metres of each other, which no chart of ours shows. */
const degreeSystems = [4326, 4979, 4258, 4937, 4269];
const mercatorSystems = [3857, 3785, 900913, 102100, 102113];
/** Irish Grid, Irish Transverse Mercator and their parts. */
const irishSystems = [29900, 29901, 29902, 29903, 2157, 2158, 4299];

const impossible = ([x = Number.NaN, y = Number.NaN]: Spot) => Math.abs(x) > 360 || Math.abs(y) > 90;
/** A latitude of 91 is a mistake, no position in metres: nothing of Great Britain lies within a kilometre of the grid's edges. */
const onGrid = ([x = Number.NaN, y = Number.NaN]: Spot) =>
  x >= 1000 && y >= 1000 && isOnGrid({ easting: x, northing: y });

const told = (code: string, message: string, done: string, severity: Problem["severity"]) =>
  problem(code, message, { done, severity });

/** Metres of a Web Mercator map are never those of the ground, but turn into degrees exactly. */
const mercatorRadius = 6_378_137;

/**
 * Chooses the projection of a file from the system that it names and from one position of each feature. Without a name, numbers
 * that cannot be degrees and lie on the British National Grid are taken for it: most council data is.
 */
export function projectionOf(
  crs: string,
  samples: readonly Spot[],
): { readonly projection: Projection; readonly problems: readonly Problem[] } {
  const epsg = epsgOf(crs);
  const named = crs.trim() !== "";
  const large = samples.filter(impossible);
  const gridLike = large.length > 0 && large.length >= samples.length * 0.9 && large.every(onGrid);
  const one = (projection: Projection, ...problems: Problem[]) => ({ projection, problems });
  if (epsg === 27700 || /osgb|british.?national.?grid/i.test(crs)) {
    // Some exporters convert to degrees and leave the old name in.
    if (samples.length > 0 && samples.every((spot) => !impossible(spot)))
      return one(
        { type: "degrees" },
        told(
          "crs",
          `The file names British National Grid, but its numbers are degrees.`,
          "read as longitude and latitude",
          "warning",
        ),
      );
    return one(
      { type: "grid" },
      told("national-grid", "Positions are given in British National Grid.", gridAccuracy, "note"),
    );
  }
  if (epsg !== undefined && irishSystems.includes(epsg)) {
    const why = `The file is in the Irish Grid (EPSG:${epsg}), which is not converted: save it with longitude and latitude (WGS84)`;
    return one({ type: "refused", why }, told("irish-grid", `${why}.`, "kept without places", "warning"));
  }
  if (epsg !== undefined && mercatorSystems.includes(epsg))
    return one(
      { type: "mercator" },
      told("crs", "Positions are given in Web Mercator.", "converted to longitude and latitude", "note"),
    );
  const usual = /crs:?:?84|wgs.?84/i.test(crs) || (epsg !== undefined && degreeSystems.includes(epsg));
  if (gridLike)
    return one(
      { type: "grid" },
      told(
        "national-grid",
        `Numbers such as ${(large[0] ?? []).slice(0, 2).join(", ")} are no degrees; they lie on the British National Grid.`,
        gridAccuracy,
        "note",
      ),
    );
  if (!named) return one({ type: "degrees" });
  if (usual)
    return one(
      { type: "degrees" },
      told("crs", "The file names its reference system, as older files do.", "read as WGS84", "note"),
    );
  return one(
    { type: "degrees" },
    told(
      "crs",
      `The reference system '${crs.slice(0, 80)}' is not known here.`,
      "numbers are read as longitude and latitude where they can be",
      "warning",
    ),
  );
}

/** Seven decimals are 1 cm. */
const rounded = (value: number) => Math.round(value * 1e7) / 1e7;

/** One position in degrees, or in words why it cannot be one. */
export function projected(spot: Spot, projection: Projection): Spot | string {
  const [x = Number.NaN, y = Number.NaN] = spot;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return "is no pair of numbers";
  switch (projection.type) {
    case "degrees": {
      if (Math.abs(y) > 90) return "has a latitude beyond 90";
      // Shapes across the 180th meridian go on beyond it, in KML and in older GeoJSON.
      return Math.abs(x) > 360 ? "has a longitude beyond 360" : spot;
    }
    case "grid": {
      const refusal = gridRefusal({ easting: x, northing: y });
      return refusal ?? [...toWgs84(x, y), ...spot.slice(2)];
    }
    case "mercator": {
      const lon = (x / mercatorRadius) * (180 / Math.PI);
      const lat = Math.atan(Math.sinh(y / mercatorRadius)) * (180 / Math.PI);
      return Math.abs(lon) > 360
        ? "lies outside the map of Web Mercator"
        : [rounded(lon), rounded(lat), ...spot.slice(2)];
    }
    case "refused":
      return "is not converted";
  }
}
