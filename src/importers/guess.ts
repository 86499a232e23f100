import type { EntityKind } from "../core/entity";
import { type Problem, problem } from "../core/problem";
import { type AreaColumns, areaColumns } from "./areaTable";
import { bare } from "./cell";
import { isUnique, overlap, passes } from "./columnTests";
import { hasHeader } from "./header";
import { headerWords, type Named, namedRole } from "./headerNames";
import { type Ends, joinEnds, linkEnds } from "./linkEnds";
import type { ColumnRole, Mapping } from "./mapping";
import { matrixOf } from "./matrix";
import { isNeighbourList } from "./neighbours";
import { isNeo4jHeader, neo4jRole } from "./neo4j";
import { ownMapping } from "./ownTables";
import type { Records } from "./records";
import { type Table, tableOf } from "./table";
import { kindOfTable } from "./tableKind";

export interface Guess {
  readonly mapping: Mapping;
  /** The table as it was looked at, with or without a header as guessed. */
  readonly table: Table;
  /** What the guess found out and the reader should know ('the id column is not unique'). */
  readonly notes: readonly Problem[];
}

/** Roles that several columns may have; of all others the surest column gets it. */
const repeatable = new Set<ColumnRole>(["attribute", "ignore", "alias", "note"]);

const halves: readonly (readonly [ColumnRole, ColumnRole])[] = [
  ["sourceGrade", "infoGrade"],
  ["infoGrade", "sourceGrade"],
];

const saysDirection = (table: Table, column: number): boolean =>
  table.rows.slice(0, 100).every((row) => /^\s*((un)?directed|mutual)?\s*$/i.test(row[column] ?? "")) &&
  table.rows.some((row) => bare(row[column] ?? "") !== "");

/** Gives each column the role that its name says and its values bear out. */
function rolesOf(
  table: Table,
  rows: "entity" | "link" | "incident",
  fixed: ReadonlyMap<number, ColumnRole>,
  notes: Problem[],
) {
  const roles: ColumnRole[] = table.headers.map((_, at) => fixed.get(at) ?? "attribute");
  const taken = new Set(fixed.values());
  const candidates = table.headers
    .map((header, at) => ({ at, header, named: fixed.has(at) ? undefined : namedRole(header, rows) }))
    .filter((item): item is typeof item & { named: Named } => item.named !== undefined)
    .sort((a, b) => a.named.rank - b.named.rank);
  for (const { at, header, named } of candidates) {
    // Gephi's 'Type' says 'Directed' or 'Undirected'.
    const role = named.role === "linkKind" && saysDirection(table, at) ? "direction" : named.role;
    if (taken.has(role) && !repeatable.has(role)) continue;
    if (!passes(role, table.rows, at, "day")) continue;
    if (role === "id" && rows === "entity" && !isUnique(table.rows, at)) {
      if (table.rows.some((row) => bare(row[at] ?? "") !== ""))
        notes.push(
          problem(
            "id-not-unique",
            `The values of '${header}' are not unique, so they cannot tell the rows apart.`,
            {
              severity: "note",
              done: "kept as an attribute, each row is an item of its own",
              where: { file: table.name, column: header },
            },
          ),
        );
      continue;
    }
    roles[at] = role;
    taken.add(role);
  }
  // One half of a grade is no grade: alone it stays what it is.
  for (const [half, other] of halves) {
    const at = roles.indexOf(half);
    if (at >= 0 && !taken.has(other)) roles[at] = "attribute";
  }
  return { roles, taken };
}

/** Columns that name a thing when there is no name: a registration, a number, an address, the best first. */
const namingHeaders =
  "vrm|vrn|registration|registration number|reg|reg no|msisdn|phone number|phone no|telephone number|telephone|phone|mobile|email address|email|account number|badge no|address|location|postcode|post code|area code|code".split(
    "|",
  );
/** Columns that say what sort of event a row is: the second line on a chart. */
const sortHeaders = ["type", "crime type", "offence", "offence type", "call type", "category"];

function entityMapping(table: Table, fixed: ReadonlyMap<number, ColumnRole>, notes: Problem[]): Mapping {
  const { roles, taken } = rolesOf(table, "entity", fixed, notes);
  const find = (role: ColumnRole) => roles.indexOf(role);
  const entityKind = kindOfTable(table.name, table.headers);
  // 'name' beside 'surname' is the forename.
  const label = find("label");
  if (
    taken.has("surname") &&
    !taken.has("forename") &&
    label >= 0 &&
    headerWords(table.headers[label] ?? "") === "name"
  )
    roles[label] = "forename";
  if (
    taken.has("forename") &&
    !taken.has("surname") &&
    headerWords(table.headers[find("forename")] ?? "") === "first"
  )
    roles[find("forename")] = "attribute";
  if (!taken.has("label") && !taken.has("surname") && !taken.has("forename")) {
    const words = table.headers.map(headerWords);
    const free = (names: readonly string[], ...allowed: ColumnRole[]) =>
      names
        .map((name) => words.indexOf(name))
        .find((at) => at >= 0 && allowed.includes(roles[at] ?? "ignore"));
    // An address with coordinates stays the address of its place and names it as well.
    const named = free(namingHeaders, "attribute", "address");
    if (named !== undefined && roles[named] !== "address") roles[named] = "label";
    const sort = free(sortHeaders, "attribute");
    if (entityKind === "event" && sort !== undefined && !taken.has("caption")) roles[sort] = "caption";
  }
  return {
    rows: "entity",
    header: true,
    columns: roles,
    entityKind,
    directed: false,
    dates: "day",
  };
}

const endKinds: readonly (readonly [RegExp, EntityKind])[] = [
  [/\b(caller|callee|called|calling|msisdn|phone)\b|^a (party )?number$/, "phone"],
  [/\b(payer|payee|account|beneficiary)\b/, "account"],
  [/\b(person|nominal|suspect|individual)\b/, "person"],
];

/** Undirected when every pair is written once with the smaller number first, as half a symmetric matrix is. */
function looksDirected(table: Table, from: number, to: number): boolean {
  let ordered = 0;
  const pairs = new Set(table.rows.map((row) => `${bare(row[from] ?? "")}\n${bare(row[to] ?? "")}`));
  for (const row of table.rows) {
    const a = bare(row[from] ?? "");
    const b = bare(row[to] ?? "");
    if (a !== b && pairs.has(`${b}\n${a}`)) return true;
    if (a.localeCompare(b, "en", { numeric: true }) <= 0) ordered++;
  }
  return !(table.rows.length >= 10 && ordered === table.rows.length);
}

function linkMapping(table: Table, header: boolean, ends: Ends, notes: Problem[]): Mapping {
  const { roles } = header
    ? rolesOf(table, "link", ends.columns, notes)
    : { roles: table.headers.map((_, at): ColumnRole => ends.columns.get(at) ?? "attribute") };
  if (!header && roles.length === 3 && passes("weight", table.rows, 2, "day")) roles[2] = "weight";
  const from = roles.indexOf("from");
  const words = header ? headerWords(table.headers[from] ?? "") : "";
  return {
    rows: "link",
    header,
    columns: roles,
    entityKind: endKinds.find(([pattern]) => pattern.test(words))?.[1] ?? "unknown",
    directed: ends.directed === "unsure" ? looksDirected(table, from, roles.indexOf("to")) : ends.directed,
    dates: "day",
  };
}

/** True for rows of street-level crime, outcomes or stop and search, as published for every force. */
function isIncidents(headers: readonly string[]): boolean {
  const words = new Set(headers.map(headerWords));
  const placed =
    (words.has("longitude") && words.has("latitude")) || (words.has("easting") && words.has("northing"));
  const dated = words.has("month") || words.has("date");
  if (!placed || !dated) return false;
  return (
    words.has("crime type") ||
    words.has("outcome type") ||
    words.has("object of search") ||
    words.has("lsoa code") ||
    // Cut down by someone to month and position.
    (words.has("month") && headers.length <= 5)
  );
}

function areaMapping(table: Table, areas: AreaColumns): Mapping {
  const columns = table.headers.map((_, at): ColumnRole => {
    if (at === areas.code) return "id";
    return at === areas.name ? "label" : "attribute";
  });
  return { rows: "area", header: true, columns, entityKind: "unknown", directed: false, dates: "day" };
}

const firstTwo: ReadonlyMap<number, ColumnRole> = new Map([
  [0, "from"],
  [1, "to"],
]);

function tableGuess(table: Table, header: boolean, notes: Problem[]): Mapping {
  if (!header) {
    const pair = table.headers.length >= 2 && table.headers.length <= 3;
    if (
      pair &&
      (table.headers.length === 2 ||
        passes("weight", table.rows, 2, "day") ||
        overlap(table.rows, 0, 1) >= 0.1)
    )
      return linkMapping(table, false, { columns: firstTwo, directed: "unsure" }, notes);
    return {
      ...entityMapping(table, new Map(), []),
      header: false,
      columns: table.headers.map(() => "attribute"),
    };
  }
  if (isIncidents(table.headers)) {
    const { roles } = rolesOf(table, "incident", new Map(), notes);
    return { rows: "incident", header, columns: roles, entityKind: "event", directed: false, dates: "day" };
  }
  const areas = areaColumns(table.name, table.headers, table.rows);
  if (areas) return areaMapping(table, areas);
  const ends = linkEnds(table) ?? joinEnds(table);
  if (ends) return linkMapping(table, header, ends, notes);
  const alike = table.headers.length >= 2 && table.headers.length <= 3 && overlap(table.rows, 0, 1) >= 0.3;
  const known = table.headers
    .slice(0, 2)
    .some((name) => ["id", "label"].includes(namedRole(name, "entity")?.role ?? ""));
  if (alike && !known && table.rows.length >= 3)
    return linkMapping(table, header, { columns: firstTwo, directed: "unsure" }, notes);
  return entityMapping(table, new Map(), notes);
}

/** The dialect says itself what its columns are; the rest of the columns are guessed. */
function neo4jGuess(all: Records, table: Table, notes: Problem[]): Mapping {
  const fixed = new Map<number, ColumnRole>();
  for (const [at, header] of (all.records[0] ?? []).entries()) {
    const role = neo4jRole(bare(header));
    if (role) fixed.set(at, role);
  }
  const isLink = [...fixed.values()].includes("from");
  const mapping = isLink
    ? linkMapping(table, true, { columns: fixed, directed: true }, notes)
    : entityMapping(table, fixed, notes);
  const columns = mapping.columns.map((role, at) =>
    (role === "id" || role === "kind" || role === "linkKind") && !fixed.has(at) ? "attribute" : role,
  );
  return { ...mapping, columns };
}

/** A code beside figures looks like a matrix of areas and columns. */
function isAreas({ name, records: [first = [], ...rows] }: Records): boolean {
  return areaColumns(name, first.map(bare), rows) !== undefined;
}

/** Guesses what a table is and what its columns become; the mapping dialog shows it as a guess. */
export function guessMapping(all: Records): Guess {
  const guess = guessRows(all);
  return all.aside === undefined ? guess : { ...guess, mapping: { ...guess.mapping, rows: "ignore" } };
}

function guessRows(all: Records): Guess {
  const notes: Problem[] = [];
  const own = ownMapping(all.records[0] ?? []);
  if (own) return { mapping: own, table: tableOf(all, true), notes };
  const dialect = isNeo4jHeader((all.records[0] ?? []).map(bare));
  const matrix = dialect || isAreas(all) ? undefined : matrixOf(all.records);
  const header = matrix ? matrix.labelled : hasHeader(all.records);
  const table = tableOf(all, header);
  if (matrix) {
    const columns = table.headers.map((_, at): ColumnRole => (matrix.labelled && at === 0 ? "id" : "weight"));
    const directed = matrix.square && !matrix.symmetric;
    return {
      mapping: { rows: "matrix", header, columns, entityKind: "unknown", directed, dates: "day" },
      table,
      notes,
    };
  }
  if (dialect) return { mapping: neo4jGuess(all, table, notes), table, notes };
  if (isNeighbourList(all.records)) {
    const columns = table.headers.map((_, at): ColumnRole => (at === 0 ? "from" : "to"));
    return {
      mapping: {
        rows: "neighbours",
        header: false,
        columns,
        entityKind: "unknown",
        directed: true,
        dates: "day",
      },
      table,
      notes,
    };
  }
  return { mapping: tableGuess(table, header, notes), table, notes };
}
