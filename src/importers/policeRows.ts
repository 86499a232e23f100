import type { Attribute, Place } from "../core/entity";
import { gridAccuracy, gridRefusal } from "../core/nationalGrid";
import type { Incident } from "../core/place";
import { readDate } from "../core/time";
import type { Assembly } from "./assemble";
import { bare, readNumber } from "./cell";
import { layerOfCrime } from "./offenceLayer";
import { toWgs84 } from "./osgb";
import type { Pace } from "./pace";
import type { PoliceTable } from "./policeTable";
import type { Point, SharedValues, Spot } from "./sharedValues";
import type { Table } from "./table";

/** Everything that reading the rows of one published table needs. */
export interface PoliceRun {
  readonly table: Table;
  readonly police: PoliceTable;
  readonly shared: SharedValues;
  readonly pause: Pace;
}

/** One row, taken apart. */
export interface PoliceRow {
  readonly sourceId: string;
  readonly what: string;
  readonly label: string;
  /** ISO month, or date and time of a search; absent where the cell is no date. */
  readonly from: string | undefined;
  readonly place: Place | undefined;
  readonly attributes: readonly Attribute[];
}

/** 'On or near ' with nothing behind it names no street. */
const addressOf = (text: string): string => (/^on or near$/i.test(text) ? "" : text);

/** The United Kingdom lies at 49–61° N and 9° W–2° E: the other way round is off Somalia. */
const isSwapped = (lon: number, lat: number) => lat >= -9 && lat <= 2 && lon >= 49 && lon <= 61;

/** Makes the reader of positions of a table: undefined = the row states none; what is stated and impossible is said. */
function positionReader({ table, police, shared }: PoliceRun) {
  const grid = police.lon === undefined || police.lat === undefined;
  const [first, second] = grid ? [police.easting, police.northing] : [police.lon, police.lat];

  const read = (one: string, two: string): Point | string => {
    const [x, y] = [readNumber(one), readNumber(two)];
    if (x === undefined || y === undefined) return "is no position";
    if (grid) {
      const refusal = gridRefusal({ easting: x, northing: y });
      if (refusal) return refusal;
      return toWgs84(x, y);
    }
    if (Math.abs(x) > 180 || Math.abs(y) > 90 || (x === 0 && y === 0)) return "is no position";
    if (isSwapped(x, y))
      table.remarks.once(
        "swapped",
        table.name,
        "Longitude and latitude look swapped: read as they stand, these places lie in the Indian Ocean.",
        "read as they stand",
      );
    return [x, y];
  };

  const mark = grid ? "grid " : "";
  const tellGrid = () =>
    table.remarks.once(
      "national-grid",
      table.name,
      "Positions are given in the British National Grid.",
      gridAccuracy,
    );
  return (row: readonly string[], line: number): Spot | undefined => {
    const one = bare(row[first ?? -1] ?? "");
    const two = bare(row[second ?? -1] ?? "");
    if (one === "" && two === "") return undefined;
    const found = shared.spot(`${mark}${one},${two}`, () => read(one, two));
    if (typeof found !== "string") {
      if (grid) tellGrid();
      return found;
    }
    const text = `${one}, ${two}`.slice(0, 80);
    table.remarks.add("bad-value", `'${text}' ${found}.`, { line, done: "kept as text" });
    return undefined;
  };
}

/** Walks the rows of a table; false when the user has cancelled. */
export async function eachPoliceRow(run: PoliceRun, take: (row: PoliceRow) => void): Promise<boolean> {
  const { table, police, shared, pause } = run;
  const { headers, rows, lines } = table;
  const placed = new Set([police.lon, police.lat, police.easting, police.northing, police.location]);
  const own = new Set([police.id, police.date, police.label]);
  // The type of an outcome names the incident and is no offence: it stays an attribute, to be filtered by.
  if (police.kind !== "outcomes") own.add(police.what);
  const others = headers.flatMap((_, at) => (placed.has(at) || own.has(at) ? [] : [at]));
  const attributesOf = shared.attributes(headers, others);
  const unplaced = headers.flatMap((_, at) => (placed.has(at) ? [at] : []));
  const positionOf = positionReader(run);
  const dates = new Map<string, string | undefined>();
  const dateOf = (text: string): string | undefined => {
    if (!dates.has(text)) dates.set(text, readDate(text));
    return dates.get(text);
  };
  for (let index = 0; index < rows.length; index++) {
    if (
      (index & 255) === 0 &&
      pause.due() &&
      !(await pause.rest(`Reading ${table.name}`, index / rows.length))
    )
      return false;
    const row = rows[index] ?? [];
    const cell = (at: number | undefined) => (at === undefined ? "" : bare(row[at] ?? ""));
    const line = lines[index] ?? 0;
    const spot = positionOf(row, line);
    const dated = cell(police.date);
    const from = dated === "" ? undefined : dateOf(dated);
    let attributes = attributesOf(row);
    const kept: Attribute[] = [];
    const keep = (at: number | undefined) => {
      const value = cell(at);
      if (at !== undefined && value !== "") kept.push(shared.attribute(headers[at] ?? "", value));
    };
    if (!spot) for (const at of unplaced) keep(at);
    if (dated !== "" && from === undefined) {
      table.remarks.add("bad-value", `'${dated.slice(0, 80)}' is no date.`, { line, done: "kept as text" });
      keep(police.date);
    }
    if (kept.length > 0) attributes = [...attributes, ...kept];
    take({
      sourceId: cell(police.id),
      what: cell(police.what),
      label: cell(police.label),
      from,
      place: spot?.place(addressOf(cell(police.location))),
      attributes,
    });
  }
  return true;
}

const undated: Incident["times"] = Object.freeze({});
const noProvenance: Incident["provenance"] = Object.freeze([]);

/** Adds a row as an incident, with or without a place. */
export function addIncident(
  { police, shared }: PoliceRun,
  assembly: Assembly,
  row: PoliceRow,
  more: readonly Attribute[] = [],
): void {
  const { sourceId, what, label, from, place } = row;
  const attributes = more.length > 0 ? [...row.attributes, ...more] : row.attributes;
  const street = police.kind === "street";
  const layers = street ? layerOfCrime(what) : ({ layer: "enforcement", reportedBy: "enforcement" } as const);
  const named = street ? what || "Crime" : police.kind === "outcomes" ? what || "Outcome" : label || "Search";
  const base = {
    sourceId,
    label: named,
    // The result of a case is no offence; the object of a search is what was suspected.
    offence: police.kind === "outcomes" ? "" : what,
    layer: layers.layer,
    reportedBy: layers.reportedBy,
    times: from === undefined ? undated : shared.times(from),
    attributes,
    provenance: noProvenance,
  };
  assembly.incident((id) => (place ? { id, ...base, place } : { id, ...base }));
}
