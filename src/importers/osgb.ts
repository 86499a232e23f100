import proj4 from "proj4";
import { type GridPoint, nationalGridDefinition } from "../core/nationalGrid";

const converter = proj4(nationalGridDefinition, "EPSG:4326");

/** Longitude and latitude (WGS84, seven decimals = 1 cm) of a position in British National Grid metres. */
export function toWgs84(easting: number, northing: number): readonly [lon: number, lat: number] {
  const [lon = Number.NaN, lat = Number.NaN] = converter.forward([easting, northing]);
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}

/** British National Grid metres of a position in WGS84 degrees. */
export function toGrid(lon: number, lat: number): GridPoint {
  const [easting = Number.NaN, northing = Number.NaN] = converter.inverse([lon, lat]);
  return { easting, northing };
}
