/**
 * What a row of a table is. `matrix` cells are links between row and column; `neighbours` = one thing and, after it, those
 * that it is linked to (an adjacency list).
 */
export const rowMeanings = ["entity", "link", "matrix", "neighbours", "incident"] as const;
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
  "linkLabel",
  "direction",
  "flow",
  "amount",
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
  "source",
  "handling",
  "note",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export interface Mapping {
  readonly rows: RowMeaning;
  /** False when the first row is data already. */
  readonly header: boolean;
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

/** What the mapping dialog shows of one table. */
export interface TablePreview {
  readonly name: string;
  readonly headers: readonly string[];
  /** The first rows as text. */
  readonly sample: readonly (readonly string[])[];
  readonly rowCount: number;
  readonly guess: Mapping;
  /** Identifies the shape of the table, so that a mapping can be remembered. */
  readonly signature: string;
}
