import { kindWords, listed } from "../../encode/kindWords";
import { bare } from "../../importers/cell";
import { entityKindOf } from "../../importers/kindWords";
import type { ColumnRole, Mapping, TablePreview } from "../../worker/client";
import { isRowed, repeatable, roleText } from "./columnWords";
import { matrixSeen, tableSeen } from "./tableSeen";

/** One table with what is chosen for it. */
export interface Mapped {
  readonly table: TablePreview;
  readonly mapping: Mapping;
}

const naming: readonly ColumnRole[] = ["id", "label", "surname", "forename", "alias"];
/** What link rows say of their ends; taken up only where no entity table does. */
const ofEnds: readonly ColumnRole[] = ["fromLabel", "toLabel", "fromKind", "toKind"];

/** Roles that two or more columns have though only one of them would be read. */
export function doubled({ rows, columns }: Mapping): ReadonlySet<ColumnRole> {
  if (!isRowed(rows)) return new Set();
  return new Set(columns.filter((role, at) => !repeatable.has(role) && columns.indexOf(role) !== at));
}

/** Why this table cannot be read as it is mapped. */
export function tableTrouble({ table, mapping }: Mapped): string | undefined {
  const { rows, columns } = mapping;
  if (rows === "neighbours" || rows === "ignore") return undefined;
  if (rows === "matrix") {
    if (table.guess.rows === "matrix" || matrixSeen(table)) return undefined;
    return "This table is no matrix: each row and each column needs a label of its own, with figures between them.";
  }
  const [twice] = doubled(mapping);
  if (twice)
    return `Two columns become ‘${roleText(rows, twice)}’. Only one can: keep the other as an attribute.`;
  if (rows === "link") {
    const missing = (["from", "to"] as const).filter((role) => !columns.includes(role));
    if (missing.length === 2) return "A link needs two ends: choose the columns that become From and To.";
    if (missing[0])
      return `A link needs two ends: choose the column that becomes ${missing[0] === "from" ? "From" : "To"}.`;
    return undefined;
  }
  if (columns.every((role) => role === "ignore")) return "Every column is set to ‘Do not import’.";
  // Without a name the reader calls a row by its first filled cell, which may be one that must not be imported.
  if (rows === "entity" && columns.includes("ignore") && !columns.some((role) => naming.includes(role)))
    return "Choose the column that becomes the name or our reference.";
  return undefined;
}

/** The first thing that keeps the files from being read, with the table's name where there are several. */
export function setTrouble(all: readonly Mapped[]): string | undefined {
  if (all.every(({ mapping }) => mapping.rows === "ignore"))
    return all.length > 1
      ? "Every table is left out. Say of one of them what its rows are."
      : "This table is left out. Say what its rows are.";
  for (const one of all) {
    const trouble = tableTrouble(one);
    if (trouble) return all.length > 1 ? `${one.table.name}: ${trouble}` : trouble;
  }
  return undefined;
}

/** Tables that say which entities there are. */
export function entityTables(all: readonly Mapped[]): readonly Mapped[] {
  return all.filter(({ mapping }) => mapping.rows === "entity");
}

/** True when a role of a link's column has nothing to say, since an entity table names the ends. */
export function saidElsewhere(role: ColumnRole, all: readonly Mapped[]): boolean {
  return ofEnds.includes(role) && entityTables(all).length > 0;
}

/** What is sent to the reader: a column that would be passed over is kept as an attribute. */
export function mappingsOf(all: readonly Mapped[]): ReadonlyMap<string, Mapping> {
  return new Map(
    all.map(({ table, mapping }) => {
      const columns = mapping.columns.map((role) =>
        mapping.rows === "link" && saidElsewhere(role, all) ? "attribute" : role,
      );
      return [table.name, { ...mapping, columns }] as const;
    }),
  );
}

/** References and names that the entity tables hold; undefined when there is none, or too little of one is at hand to tell. */
export function knownEnds(all: readonly Mapped[]): { ends: ReadonlySet<string>; where: string } | undefined {
  const tables = entityTables(all);
  if (tables.length === 0) return undefined;
  const ends = new Set<string>();
  for (const { table, mapping } of tables) {
    const { rows, complete } = tableSeen(table, mapping.header, mapping.startRow);
    if (!complete) return undefined;
    const at = (role: ColumnRole) => mapping.columns.indexOf(role);
    for (const row of rows) {
      const cell = (role: ColumnRole) => bare(row[at(role)] ?? "");
      for (const name of [cell("id"), cell("label")]) if (name !== "") ends.add(name);
      // As the reader names a person without a name column.
      const whole = [cell("surname").toUpperCase(), cell("forename")].filter(Boolean).join(", ");
      if (whole !== "") ends.add(whole);
    }
  }
  return { ends, where: listed(tables.map(({ table }) => table.name)) };
}

/** Things of a kind in the plural within a sentence: 'people', 'OCGs', 'entities'. */
export function manyWords(kindText: string): string {
  const kind = entityKindOf(kindText) ?? "unknown";
  if (kind === "unknown") return "entities";
  return kind === "ocg" ? kindWords.ocg.many : kindWords[kind].many.toLowerCase();
}
