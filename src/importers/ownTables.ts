import { entityHeaders, linkHeaders } from "../core/csvText";
import { extraSheets } from "../core/extraSheets";
import { bare } from "./cell";
import type { ColumnRole, Mapping } from "./mapping";

const roles: ReadonlyMap<string, ColumnRole> = new Map([
  ["type", "typeName"],
  ["aliases", "alias"],
  ["functions", "function"],
]);
const linkRoles: ReadonlyMap<string, ColumnRole> = new Map([
  ["from label", "fromLabel"],
  ["to label", "toLabel"],
  ["kind", "linkKind"],
  ["label", "linkLabel"],
]);
const incidentRoles: ReadonlyMap<string, ColumnRole> = new Map([
  ["offence", "kind"],
  ["layer", "attribute"],
  ["reported by", "attribute"],
  ["harm weight", "attribute"],
]);

const begins = (headers: readonly string[], names: readonly string[]): boolean =>
  headers.length >= names.length && names.every((name, at) => headers[at] === name);

/** The mapping of a table that Linchpin wrote: its first columns are known in full, all after them are attributes whatever they are called. */
export function ownMapping(record: readonly string[]): Mapping | undefined {
  const headers = record.map(bare);
  const made = (
    rows: Mapping["rows"],
    names: readonly string[],
    own: ReadonlyMap<string, ColumnRole>,
  ): Mapping => ({
    rows,
    header: true,
    columns: headers.map((header, at) =>
      at < names.length ? (own.get(header) ?? (header as ColumnRole)) : "attribute",
    ),
    entityKind: "unknown",
    directed: false,
    dates: "day",
  });
  if (begins(headers, entityHeaders)) return made("entity", entityHeaders, roles);
  if (begins(headers, linkHeaders)) return made("link", linkHeaders, linkRoles);
  if (begins(headers, extraSheets.incidents)) return made("incident", extraSheets.incidents, incidentRoles);
  const told = [extraSheets.groups, extraSheets.areas, extraSheets.notes].some((names) =>
    begins(headers, names),
  );
  return told
    ? { ...made("ignore", [], new Map()), columns: headers.map((): ColumnRole => "attribute") }
    : undefined;
}
