import type { Place } from "../core/entity";
import { type GridSquare, gridAccuracy, gridRefusal, readGridReference } from "../core/nationalGrid";
import { toWgs84 } from "../core/osgb";
import { fail, ok, type Result } from "../core/problem";
import { looksSwapped, swappedCode, swappedDone } from "../core/swapPlaces";
import { readNumber } from "./cell";
import type { RowReader, TableRun } from "./tableRun";

/** Decimals of a coordinate tell how exact it can be: four are about 10 m, three about 100 m. */
function precisionOf(lon: string, lat: string): Place["precision"] {
  const decimals = Math.min(...[lon, lat].map((text) => text.split(".")[1]?.length ?? 0));
  if (decimals >= 4) return "exact";
  return decimals === 3 ? "street" : "area";
}

const gridRoles = ["easting", "northing", "gridRef"] as const;

/** The position that a row gives in the British National Grid, as the side of the square that it names says how exact it is. */
function gridOf(row: RowReader): Result<GridSquare> | undefined {
  const [eastText, northText, reference] = gridRoles.map(row.text);
  if (eastText && northText) {
    const [easting, northing] = [readNumber(eastText), readNumber(northText)];
    if (easting === undefined || northing === undefined)
      return fail("grid-reference", `'${eastText}', '${northText}' is no position.`);
    const refusal = gridRefusal({ easting, northing });
    if (refusal) return fail("grid-reference", `${eastText}, ${northText} ${refusal}.`);
    const size = [1000, 100].find((side) => easting % side === 0 && northing % side === 0) ?? 1;
    return ok({ easting, northing, size });
  }
  if (reference) return readGridReference(reference);
  return eastText || northText
    ? fail("grid-reference", `'${eastText || northText}' alone is no position.`)
    : undefined;
}

/** Place of a row from the National Grid. What the row says of it stays an attribute, since the conversion is not exact. */
function gridPlaceOf(run: TableRun, row: RowReader, precision?: Place["precision"]): Place | undefined {
  const square = gridOf(row);
  if (!square) return undefined;
  for (const role of gridRoles) row.keep(role);
  if (!square.ok) {
    row.remark("bad-value", square.error.message, "kept as text");
    return undefined;
  }
  const { easting, northing, size } = square.value;
  run.table.remarks.once(
    "national-grid",
    run.table.name,
    "Positions are given in British National Grid.",
    `${gridAccuracy}; kept as attributes as well`,
  );
  const [lon, lat] = toWgs84(easting, northing);
  const exactness = size >= 1000 ? "area" : size >= 100 ? "street" : "exact";
  return { lon, lat, precision: precision ?? exactness, address: row.text("address") };
}

/** Place of a row from longitude and latitude, else from the National Grid; impossible values stay text. */
export function placeOf(run: TableRun, row: RowReader, precision?: Place["precision"]): Place | undefined {
  if (!gridRoles.some((role) => run.columns.has(role))) return degreesOf(run, row, precision);
  const grid = gridPlaceOf(run, row, precision);
  return degreesOf(run, row, precision) ?? grid;
}

function degreesOf(run: TableRun, row: RowReader, precision?: Place["precision"]): Place | undefined {
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
  if (looksSwapped(lon, lat))
    run.table.remarks.once(
      swappedCode,
      run.table.name,
      "Longitude and latitude look swapped: read as they stand, these places lie in the Indian Ocean.",
      `${swappedDone}; or change the two columns in the mapping`,
    );
  return { lon, lat, precision: precision ?? precisionOf(lonText, latText), address: row.text("address") };
}
