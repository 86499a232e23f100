/**
 * What a row of a table is. `matrix` cells are links between row and column; `neighbours` = one thing and, after it, those
 * that it is linked to (an adjacency list); `area` = a ward, a district and what is measured there; `ignore` = the table is not read (a sheet of notes, a hidden sheet).
 */
export const rowMeanings = ["entity", "link", "matrix", "neighbours", "incident", "area", "ignore"] as const;
export type RowMeaning = (typeof rowMeanings)[number];

/** What a column becomes. `attribute` keeps it under its own name, `ignore` leaves it out by choice. */
export const columnRoles = [
  "attribute",
  "ignore",
  "id",
  "label",
  "surname",
  "forename",
  "kind",
  "typeName",
  "alias",
  "caption",
  "ocg",
  "role",
  "function",
  "status",
  "born",
  "from",
  "to",
  "fromLabel",
  "toLabel",
  "fromKind",
  "toKind",
  "linkKind",
  "kin",
  "linkLabel",
  "direction",
  "flow",
  "amount",
  "unit",
  "strength",
  "weight",
  "count",
  "start",
  "end",
  "lon",
  "lat",
  "easting",
  "northing",
  "gridRef",
  "address",
  "photo",
  "grade",
  "sourceGrade",
  "infoGrade",
  "source",
  "handling",
  "note",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export interface Mapping {
  readonly rows: RowMeaning;
  /** False when the first row is data already. */
  readonly header: boolean;
  /** Line of the row that the table begins with, its header if it has one; rows above are titles. Absent = where the guess finds it. */
  readonly startRow?: number;
  /** One per column, in order. */
  readonly columns: readonly ColumnRole[];
  /** Kind for every entity of an entity table without a kind column; default 'unknown' or guessed from the table's name. */
  readonly entityKind: string;
  /** Kind of what stands in the columns of a two-mode matrix (meetings); absent = unknown. */
  readonly otherKind?: string;
  /** Whether links of this table have a direction; a symmetric matrix has none. */
  readonly directed: boolean;
  /** Order of numbers in dates; dd/mm/yyyy unless told. */
  readonly dates: "day" | "month";
}

/** A row as it stands in the file. */
export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What the mapping dialog shows of one table. */
export interface TablePreview {
  readonly name: string;
  readonly headers: readonly string[];
  /** The first rows as text. */
  readonly sample: readonly (readonly string[])[];
  readonly rowCount: number;
  /** Line of each row of the sample. */
  readonly lines: readonly number[];
  /** Line that the table begins with as guessed, and the rows above it. */
  readonly startRow: number;
  readonly above: readonly PreviewRow[];
  /** What should be known before the table is read: that it is hidden, that rows of it are. */
  readonly cautions: readonly string[];
  readonly guess: Mapping;
  /** Identifies the shape of the table, so that a mapping can be remembered. */
  readonly signature: string;
}
