import { type Case, emptyCase } from "./case";
import type { Attribute, Entity } from "./entity";
import type { Link } from "./link";
import { gradeText, type Provenance } from "./provenance";

/** What a spreadsheet would run as a formula (OWASP ASVS 1.2.10: = + - @ TAB CR; LF, NUL and the full-width forms behave alike), behind any quotes that an earlier round has put there. */
const dangerous = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
/** A plain number or an international phone number is no formula. */
const harmless = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|\+\d[\d ]{4,18}\d)$/;

/** True when a cell gets a leading ' so that no spreadsheet runs it. */
export function looksLikeFormula(text: string): boolean {
  return dangerous.test(text) && !harmless.test(text);
}

/** One cell: formula-safe by a leading ', quoted where RFC 4180 asks for it, lone surrogates replaced since UTF-8 has none. */
export function csvCell(text: string): string {
  const whole = text.toWellFormed();
  const safe = looksLikeFormula(whole) ? `'${whole}` : whole;
  return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Takes back the leading ' of csvCell, and no other. */
export function cellValue(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Several values in one cell. */
const separator = "; ";
const joined = (values: Iterable<string>) => [...values].join(separator);

/** One column of a table of ours: its header and what stands in it. */
export type CsvColumn<T> = readonly [header: string, cell: (item: T) => string];

const numberCell = (value: number | undefined) => (value === undefined ? "" : String(value));

const grades = (provenance: readonly Provenance[]) =>
  joined(provenance.flatMap((each) => (each.grade ? [gradeText(each.grade)] : [])));
const sources = (provenance: readonly Provenance[]) =>
  joined(new Set(provenance.flatMap((each) => (each.source ? [each.source] : []))));

function groupName(kase: Case, id: string): string {
  return kase.groups.get(id)?.name || id;
}

function entityColumns(kase: Case): readonly CsvColumn<Entity>[] {
  return [
    ["id", (item) => item.id],
    ["label", (item) => item.label],
    ["kind", (item) => item.kind],
    ["type", (item) => item.typeName],
    ["caption", (item) => item.caption],
    ["aliases", (item) => joined(item.aliases)],
    ["ocg", (item) => joined(item.memberships.map((each) => groupName(kase, each.group)))],
    ["role", (item) => joined(item.memberships.map((each) => each.role))],
    ["functions", (item) => joined(item.functions)],
    ["status", (item) => joined(item.status)],
    ["born", (item) => item.born ?? ""],
    ["start", (item) => item.times.from ?? ""],
    ["end", (item) => item.times.to ?? ""],
    ["lat", (item) => numberCell(item.place?.lat)],
    ["lon", (item) => numberCell(item.place?.lon)],
    ["address", (item) => item.place?.address ?? ""],
    ["grade", (item) => grades(item.provenance)],
    ["source", (item) => sources(item.provenance)],
    ["handling", (item) => item.handling],
  ];
}

function linkColumns(kase: Case): readonly CsvColumn<Link>[] {
  const label = (id: string) => kase.entities.get(id)?.label ?? "";
  return [
    ["id", (item) => item.id],
    ["from", (item) => item.from],
    ["to", (item) => item.to],
    ["from label", (item) => label(item.from)],
    ["to label", (item) => label(item.to)],
    ["kind", (item) => item.kind],
    ["kin", (item) => item.kin ?? ""],
    ["label", (item) => item.label],
    ["direction", (item) => item.direction],
    ["flow", (item) => item.flow],
    ["amount", (item) => numberCell(item.volume?.amount)],
    ["unit", (item) => item.volume?.unit ?? ""],
    ["strength", (item) => item.strength ?? ""],
    ["count", (item) => numberCell(item.count)],
    ["weight", (item) => numberCell(item.weight)],
    ["start", (item) => item.times.from ?? ""],
    ["end", (item) => item.times.to ?? ""],
    ["grade", (item) => grades(item.provenance)],
    ["source", (item) => sources(item.provenance)],
    ["handling", (item) => item.handling],
  ];
}

/** One column per attribute name, in order of first use; a name that a fixed column has already gets ' (attribute)'. */
function attributeColumns<T extends { readonly attributes: readonly Attribute[] }>(
  items: readonly T[],
  fixed: readonly CsvColumn<T>[],
): readonly CsvColumn<T>[] {
  const taken = new Set(fixed.map(([header]) => header.toLowerCase()));
  const names = new Set(items.flatMap((item) => item.attributes.map((each) => each.name)));
  return [...names].map((name) => {
    let header = name.trim() === "" ? "attribute" : name;
    while (taken.has(header.toLowerCase())) header += " (attribute)";
    taken.add(header.toLowerCase());
    const cell = (item: T) =>
      joined(item.attributes.flatMap((each) => (each.name === name ? [each.value] : [])));
    return [header, cell];
  });
}

const line = (cells: readonly string[]) => `${cells.map(csvCell).join(",")}\r\n`;

function* tableRows<T extends { readonly attributes: readonly Attribute[] }>(
  items: readonly T[],
  fixed: readonly CsvColumn<T>[],
): Generator<readonly string[]> {
  const columns = [...fixed, ...attributeColumns(items, fixed)];
  yield columns.map(([header]) => header);
  for (const item of items) yield columns.map(([, cell]) => cell(item));
}

function* linesOf(rows: Iterable<readonly string[]>): Generator<string> {
  for (const row of rows) yield line(row);
}

/** Names of the columns that every entity table of ours begins with. */
export const entityHeaders: readonly string[] = entityColumns(emptyCase()).map(([header]) => header);

/** Names of the columns that every link table of ours begins with. */
export const linkHeaders: readonly string[] = linkColumns(emptyCase()).map(([header]) => header);

/** Rows of the entity table as plain texts, header first. */
export function entityTable(kase: Case, ids?: Iterable<string>): Generator<readonly string[]> {
  return tableRows(chosen(kase.entities, ids), entityColumns(kase));
}

/** Rows of the link table as plain texts, header first. */
export function linkTable(kase: Case, ids?: Iterable<string>): Generator<readonly string[]> {
  return tableRows(chosen(kase.links, ids), linkColumns(kase));
}

function chosen<T>(map: ReadonlyMap<string, T>, ids: Iterable<string> | undefined): readonly T[] {
  if (!ids) return [...map.values()];
  return [...ids].flatMap((id) => map.get(id) ?? []);
}

/** Lines of a table of ours: its own columns, then one for each attribute, each line ending in CRLF. */
export function csvLines<T extends { readonly attributes: readonly Attribute[] }>(
  items: readonly T[],
  fixed: readonly CsvColumn<T>[],
): Generator<string> {
  return linesOf(tableRows(items, fixed));
}

/** Lines of the entity table, header first, each ending in CRLF; `ids` = which and in what order, default all. */
export function entityLines(kase: Case, ids?: Iterable<string>): Generator<string> {
  return linesOf(entityTable(kase, ids));
}

/** Lines of the link table, header first, each ending in CRLF. */
export function linkLines(kase: Case, ids?: Iterable<string>): Generator<string> {
  return linesOf(linkTable(kase, ids));
}

/** The entity table as CSV text without a byte order mark, for 'copy as CSV'. */
export function entitiesCsv(kase: Case, ids?: Iterable<string>): string {
  return [...entityLines(kase, ids)].join("");
}

/** The link table as CSV text without a byte order mark. */
export function linksCsv(kase: Case, ids?: Iterable<string>): string {
  return [...linkLines(kase, ids)].join("");
}
