import type { Place } from "../core/entity";
import { readNumber } from "./cell";
import type { RowReader, TableRun } from "./tableRun";

/** Decimals of a coordinate tell how exact it can be: four are about 10 m, three about 100 m. */
function precisionOf(lon: string, lat: string): Place["precision"] {
  const decimals = Math.min(...[lon, lat].map((text) => text.split(".")[1]?.length ?? 0));
  if (decimals >= 4) return "exact";
  return decimals === 3 ? "street" : "area";
}

const gridRoles = ["easting", "northing", "gridRef"] as const;

/** Place of a row from longitude and latitude; impossible values stay text, National Grid positions stay attributes. */
export function placeOf(run: TableRun, row: RowReader, precision?: Place["precision"]): Place | undefined {
  if (gridRoles.some((role) => run.columns.has(role))) {
    for (const role of gridRoles) row.keep(role);
    run.table.remarks.once(
      "national-grid",
      run.table.name,
      "Positions are given in the National Grid.",
      "kept as text, not on the map: give longitude and latitude columns for that",
    );
  }
  const lonText = row.text("lon");
  const latText = row.text("lat");
  if (lonText === "" && latText === "") return undefined;
  const lon = readNumber(lonText);
  const lat = readNumber(latText);
  const possible =
    lon !== undefined &&
    lat !== undefined &&
    Math.abs(lon) <= 180 &&
    Math.abs(lat) <= 90 &&
    !(lon === 0 && lat === 0);
  if (!possible) {
    row.keep("lon");
    row.keep("lat");
    row.remark("bad-value", `'${lonText}', '${latText}' is no position.`, "kept as text");
    return undefined;
  }
  // The United Kingdom lies at 49–61° N and 9° W–2° E: the other way round is off Somalia.
  if (lat >= -9 && lat <= 2 && lon >= 49 && lon <= 61)
    run.table.remarks.once(
      "swapped",
      run.table.name,
      "Longitude and latitude look swapped: read as they stand, these places lie in the Indian Ocean.",
      "read as they stand; change the two columns in the mapping",
    );
  return { lon, lat, precision: precision ?? precisionOf(lonText, latText), address: row.text("address") };
}
