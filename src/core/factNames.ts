/**
 * Names under which Linchpin's own facts stand in graph files (GraphML, GEXF, .anx): writers and readers share them, so that a
 * file that comes back is read exactly and nothing is guessed. Every other column is a free attribute.
 */
export const entityFactNames = [
  "label",
  "kind",
  "type",
  "caption",
  "aliases",
  "functions",
  "status",
  "categories",
  "born",
  "start",
  "end",
  "lat",
  "lon",
  "precision",
  "address",
  "photo",
  "handling",
  "placeholder",
] as const;
export type EntityFactName = (typeof entityFactNames)[number];

export const linkFactNames = [
  "label",
  "kind",
  "kin",
  "direction",
  "flow",
  "amount",
  "unit",
  "strength",
  "count",
  "weight",
  "start",
  "end",
  "handling",
] as const;
export type LinkFactName = (typeof linkFactNames)[number];

/** Written for other tools only: each follows from something else in the file, so it is not read back. */
export const derivedFactNames = ["ocg", "role", "grade", "source"] as const;
export type DerivedFactName = (typeof derivedFactNames)[number];

/** Column of what plain columns cannot say (memberships, provenance, notes), as JSON. A file that declares it is one of ours. */
export const recordName = "linchpin";

/** Ids that Linchpin gave because the item has none of its own source. */
export const madeIdPrefix = "linchpin:";

/** Columns that say how an item is drawn, in the words of Gephi and of our own readers. */
export const drawingNames = ["x", "y", "z", "r", "g", "b", "size", "colour", "color", "shape", "thickness"];

/** Names that other tools keep for themselves (Gephi: id, source, target, interval, timeset). */
const others = ["id", "target", "interval", "timeset", "name", "parents", "description", "spans of time"];

const reserved: ReadonlySet<string> = new Set([
  ...entityFactNames,
  ...linkFactNames,
  ...derivedFactNames,
  ...drawingNames,
  ...others,
  recordName,
]);

/** A name that XML would change is no name of a column. */
const unfit = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;
const marked = /^(.+) \(attribute(?: \d+)?\)$/s;

/**
 * The column of a free attribute: its name, or 'Kind (attribute)' where the name is taken, 'Phone (attribute 2)' for the second
 * of that name in one item. Undefined = no column can bear this name exactly.
 */
export function attributeColumn(name: string, nth: number): string | undefined {
  if (name === "" || name !== name.trim() || marked.test(name) || unfit.test(name)) return undefined;
  if (nth > 1) return `${name} (attribute ${nth})`;
  return reserved.has(name.toLowerCase()) ? `${name} (attribute)` : name;
}

/** The name of the attribute that a column holds. */
export function attributeOfColumn(column: string): string {
  return marked.exec(column)?.[1] ?? column;
}
