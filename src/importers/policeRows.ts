import type { Attribute, Place } from "../core/entity";
import { gridAccuracy, gridRefusal } from "../core/nationalGrid";
import { toWgs84 } from "../core/osgb";
import type { Incident } from "../core/place";
import { readDate } from "../core/time";
import type { Assembly } from "./assemble";
import { bare, readNumber } from "./cell";
import { layerOfCrime } from "./offenceLayer";
import type { Pace } from "./pace";
import type { PoliceKind, PoliceTable } from "./policeTable";
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

const none: readonly never[] = Object.freeze([]);

const cellOf = (row: readonly string[], at: number | undefined): string =>
  at === undefined ? "" : bare(row[at] ?? "");

const joined = (first: readonly Attribute[], second: readonly Attribute[]): readonly Attribute[] =>
  second.length > 0 ? [...first, ...second] : first;

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
  let dated = "";
  let date: string | undefined;
  const dateOf = (text: string): string | undefined => {
    if (text !== dated) {
      dated = text;
      date = readDate(text);
    }
    return date;
  };
  /** Cells that did not become a place or a date, as attributes. */
  const kept = (row: readonly string[], columns: readonly (number | undefined)[]): readonly Attribute[] =>
    columns.flatMap((at) => {
      const value = at === undefined ? "" : bare(row[at] ?? "");
      return at === undefined || value === "" ? [] : [shared.attribute(headers[at] ?? "", value)];
    });
  for (let index = 0; index < rows.length; index++) {
    if (
      (index & 255) === 0 &&
      pause.due() &&
      !(await pause.rest(`Reading ${table.name}`, index / rows.length))
    )
      return false;
    const row = rows[index] ?? none;
    const line = lines[index] ?? 0;
    const spot = positionOf(row, line);
    const day = cellOf(row, police.date);
    const from = day === "" ? undefined : dateOf(day);
    let attributes = attributesOf(row);
    if (!spot) attributes = joined(attributes, kept(row, unplaced));
    if (day !== "" && from === undefined) {
      table.remarks.add("bad-value", `'${day.slice(0, 80)}' is no date.`, { line, done: "kept as text" });
      attributes = joined(attributes, kept(row, [police.date]));
    }
    take({
      sourceId: cellOf(row, police.id),
      what: cellOf(row, police.what),
      label: cellOf(row, police.label),
      from,
      place: spot?.place(addressOf(cellOf(row, police.location))),
      attributes,
    });
  }
  return true;
}

const undated: Incident["times"] = Object.freeze({});
const byPolice = { layer: "enforcement", reportedBy: "enforcement" } as const;

function labelOf(kind: PoliceKind, { what, label }: PoliceRow): string {
  switch (kind) {
    case "street":
      return what || "Crime";
    case "outcomes":
      return what || "Outcome";
    case "search":
      return label || "Search";
  }
}

/** Adds a row as an incident, with or without a place. */
export function addIncident(
  { police: { kind }, shared }: PoliceRun,
  assembly: Assembly,
  row: PoliceRow,
  more: readonly Attribute[] = none,
): void {
  const { sourceId, what, from, place } = row;
  const { layer, reportedBy } = kind === "street" ? layerOfCrime(what) : byPolice;
  const label = labelOf(kind, row);
  // The result of a case is no offence; the object of a search is what was suspected.
  const offence = kind === "outcomes" ? "" : what;
  const times = from === undefined ? undated : shared.times(from);
  const attributes = joined(row.attributes, more);
  // Written out: spreading costs a third of the time of 100,000 rows.
  assembly.incident((id) =>
    place
      ? { id, sourceId, label, offence, layer, reportedBy, times, attributes, provenance: none, place }
      : { id, sourceId, label, offence, layer, reportedBy, times, attributes, provenance: none },
  );
}
