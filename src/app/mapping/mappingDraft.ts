import { isUnique, passes } from "../../importers/columnTests";
import { namedRole } from "../../importers/headerNames";
import { joinEnds, linkEnds } from "../../importers/linkEnds";
import { remarksOf } from "../../importers/remarks";
import type { ColumnRole, Mapping, RowMeaning, TablePreview } from "../../worker/client";
import { hasRole, isRowed, type Rowed, repeatable } from "./columnWords";
import { tableSeen } from "./tableSeen";

/** The mapping of one table while it is being worked on. */
export interface MappingDraft {
  readonly mapping: Mapping;
  /** What was chosen for other meanings of a row, so that trying one out loses nothing. */
  readonly others: ReadonlyMap<string, Mapping>;
}

/** Where the mapping in front of the user comes from. */
export type Origin = "guess" | "remembered" | "changed";

const placeOf = (mapping: Pick<Mapping, "rows" | "header" | "startRow">): string =>
  `${mapping.rows} ${mapping.header} ${mapping.startRow ?? ""}`;

/** A mapping whose roles are all among those that can be chosen; what cannot be is kept as an attribute. */
function offered(mapping: Mapping): Mapping {
  const { rows } = mapping;
  if (!isRowed(rows)) return mapping;
  return { ...mapping, columns: mapping.columns.map((role) => (hasRole(rows, role) ? role : "attribute")) };
}

export function startDraft(table: TablePreview, remembered: Mapping | undefined): MappingDraft {
  return { mapping: offered(remembered ?? table.guess), others: new Map() };
}

/** The two ends: named by their headers, else the first two columns. */
function endsOf(
  table: TablePreview,
  header: boolean,
  startRow: number | undefined,
): ReadonlyMap<number, ColumnRole> {
  const { headers, rows } = tableSeen(table, header, startRow);
  const shape = { name: table.name, headers, rows, lines: [], remarks: remarksOf(table.name) };
  const found = header ? (linkEnds(shape) ?? joinEnds(shape)) : undefined;
  return (
    found?.columns ??
    new Map<number, ColumnRole>([
      [0, "from"],
      [1, "to"],
    ])
  );
}

function columnsFor(
  table: TablePreview,
  meaning: Rowed,
  header: boolean,
  startRow: number | undefined,
): readonly ColumnRole[] {
  const { headers, rows } = tableSeen(table, header, startRow);
  const fixed = meaning === "link" ? endsOf(table, header, startRow) : new Map<number, ColumnRole>();
  const roles = headers.map((_, at): ColumnRole => fixed.get(at) ?? "attribute");
  if (!header) return roles;
  const taken = new Set<ColumnRole>(fixed.values());
  const named = headers
    .flatMap((name, at) => {
      const found = fixed.has(at) ? undefined : namedRole(name, meaning);
      return found ? [{ at, ...found }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
  for (const { at, role } of named) {
    if ((taken.has(role) && !repeatable.has(role)) || !hasRole(meaning, role)) continue;
    if (!passes(role, rows, at, "day") || (role === "id" && meaning === "entity" && !isUnique(rows, at)))
      continue;
    roles[at] = role;
    taken.add(role);
  }
  return roles;
}

/** A mapping to start from when the user says what a row is; the guess where it says the same. */
export function mappingFor(
  table: TablePreview,
  meaning: RowMeaning,
  header: boolean,
  startRow: number = table.startRow,
): Mapping {
  const { guess } = table;
  const asGuessed = guess.header === header && startRow === table.startRow;
  if (guess.rows === meaning && asGuessed) return offered(guess);
  return {
    ...guess,
    rows: meaning,
    header,
    ...(startRow === (guess.startRow ?? table.startRow) ? {} : { startRow }),
    columns: isRowed(meaning) ? columnsFor(table, meaning, header, startRow) : guess.columns,
    directed: guess.rows === meaning ? guess.directed : meaning === "link",
  };
}

/** Turns to another meaning of a row, another view of the first row, or another row to begin with. */
export function turned(
  draft: MappingDraft,
  table: TablePreview,
  meaning: RowMeaning,
  header: boolean,
  startRow: number | undefined = draft.mapping.startRow,
): MappingDraft {
  const others = new Map(draft.others).set(placeOf(draft.mapping), draft.mapping);
  const mapping =
    others.get(placeOf({ rows: meaning, header, ...(startRow === undefined ? {} : { startRow }) })) ??
    mappingFor(table, meaning, header, startRow);
  return { mapping, others };
}

/** The mapping as it is kept for the next table of this shape: where that one begins is for the guess to find. */
export function lasting({ startRow, ...mapping }: Mapping, table: TablePreview): Mapping {
  return startRow === undefined || startRow === table.startRow ? mapping : { ...mapping, startRow };
}

export function sameMapping(one: Mapping, other: Mapping): boolean {
  return (
    one.rows === other.rows &&
    one.header === other.header &&
    one.startRow === other.startRow &&
    one.entityKind === other.entityKind &&
    (one.otherKind ?? "unknown") === (other.otherKind ?? "unknown") &&
    one.directed === other.directed &&
    one.dates === other.dates &&
    one.columns.length === other.columns.length &&
    one.columns.every((role, at) => role === other.columns[at])
  );
}

/** What may be said of where this mapping comes from. */
export function originOf(mapping: Mapping, table: TablePreview, remembered: Mapping | undefined): Origin {
  const same = (other: Mapping) => sameMapping(lasting(mapping, table), lasting(offered(other), table));
  if (remembered && same(remembered)) return "remembered";
  return same(table.guess) ? "guess" : "changed";
}
