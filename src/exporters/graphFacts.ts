import type { Case } from "../core/case";
import type { Attribute, Entity } from "../core/entity";
import type { DerivedFactName, EntityFactName, LinkFactName } from "../core/factNames";
import type { Link } from "../core/link";
import { gradeText, type Provenance } from "../core/provenance";
import { columnsOf, joinedWords } from "./graphRecord";

export type FactType = "string" | "double" | "long" | "boolean";

/** One fact of ours as a plain column of a graph file. */
export interface FactColumn<T, Name extends string> {
  readonly name: Name;
  readonly type: FactType;
  /** Undefined or empty = not written. */
  readonly value: (item: T) => string | undefined;
}

export type EntityColumn = FactColumn<Entity, EntityFactName | DerivedFactName>;
export type LinkColumn = FactColumn<Link, LinkFactName | DerivedFactName>;

/** A number as it is read again; one that is not finite is left out. */
function numberText(value: number | undefined): string | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : String(value);
}

const each = (values: Iterable<string>) => [...new Set(values)].join("; ");
const grades = (provenance: readonly Provenance[]) =>
  each(provenance.flatMap(({ grade }) => (grade ? [gradeText(grade)] : [])));
const sources = (provenance: readonly Provenance[]) =>
  each(provenance.flatMap(({ source }) => (source ? [source] : [])));

/** A place is one thing: without both numbers it is none. */
function placeOf(item: Entity) {
  const { place } = item;
  return place && Number.isFinite(place.lon) && Number.isFinite(place.lat) ? place : undefined;
}

/** The columns of entities, the plainest first. */
export function entityColumns(kase: Case): readonly EntityColumn[] {
  const groupName = (id: string) => kase.groups.get(id)?.name || id;
  return [
    { name: "label", type: "string", value: (item) => item.label },
    { name: "kind", type: "string", value: (item) => item.kind },
    { name: "type", type: "string", value: (item) => item.typeName },
    { name: "caption", type: "string", value: (item) => item.caption },
    { name: "aliases", type: "string", value: (item) => joinedWords(item.aliases) },
    {
      name: "ocg",
      type: "string",
      value: (item) => each(item.memberships.map(({ group }) => groupName(group))),
    },
    { name: "role", type: "string", value: (item) => each(item.memberships.map(({ role }) => role)) },
    { name: "functions", type: "string", value: (item) => joinedWords(item.functions) },
    { name: "status", type: "string", value: (item) => joinedWords(item.status) },
    { name: "categories", type: "string", value: (item) => joinedWords(item.categories) },
    { name: "born", type: "string", value: (item) => item.born },
    { name: "start", type: "string", value: (item) => item.times.from },
    { name: "end", type: "string", value: (item) => item.times.to },
    { name: "lat", type: "double", value: (item) => numberText(placeOf(item)?.lat) },
    { name: "lon", type: "double", value: (item) => numberText(placeOf(item)?.lon) },
    { name: "precision", type: "string", value: (item) => placeOf(item)?.precision },
    { name: "address", type: "string", value: (item) => placeOf(item)?.address },
    { name: "photo", type: "string", value: (item) => item.photo },
    { name: "grade", type: "string", value: (item) => grades(item.provenance) },
    { name: "source", type: "string", value: (item) => sources(item.provenance) },
    {
      name: "handling",
      type: "string",
      value: (item) => (item.handling === "P" ? undefined : item.handling),
    },
    { name: "placeholder", type: "boolean", value: (item) => (item.placeholder ? "true" : undefined) },
  ];
}

/** The columns of links. */
export function linkColumns(): readonly LinkColumn[] {
  return [
    { name: "label", type: "string", value: (item) => item.label },
    { name: "kind", type: "string", value: (item) => item.kind },
    { name: "kin", type: "string", value: (item) => item.kin },
    {
      name: "direction",
      type: "string",
      value: (item) => (item.direction === "none" ? undefined : item.direction),
    },
    { name: "flow", type: "string", value: (item) => (item.flow === "none" ? undefined : item.flow) },
    { name: "amount", type: "double", value: (item) => numberText(item.volume?.amount) },
    {
      name: "unit",
      type: "string",
      value: (item) => (numberText(item.volume?.amount) === undefined ? undefined : item.volume?.unit),
    },
    { name: "strength", type: "string", value: (item) => item.strength },
    {
      name: "count",
      type: "double",
      value: (item) => (item.count === 1 ? undefined : numberText(item.count)),
    },
    { name: "weight", type: "double", value: (item) => numberText(item.weight) },
    { name: "start", type: "string", value: (item) => item.times.from },
    { name: "end", type: "string", value: (item) => item.times.to },
    { name: "grade", type: "string", value: (item) => grades(item.provenance) },
    { name: "source", type: "string", value: (item) => sources(item.provenance) },
    {
      name: "handling",
      type: "string",
      value: (item) => (item.handling === "P" ? undefined : item.handling),
    },
  ];
}

/** A column of free attributes. */
export interface AttributeColumn {
  /** Id in the file: 'a0', 'a1' … */
  readonly id: string;
  readonly name: string;
  readonly type: FactType;
}

const integer = /^(?:0|-?[1-9]\d{0,15})$/;
const decimal = /^-?(?:0|[1-9]\d{0,14})\.\d{1,15}$/;

/** A number only where no letter of its text says more: '007' and '07700 900123' are text. */
function typeOf(text: string): FactType {
  if (integer.test(text) && Number.isSafeInteger(Number(text))) return "long";
  return decimal.test(text) ? "double" : "string";
}

/** The columns for the attributes of items, in order of first use, by name. */
export function attributeColumns(
  items: Iterable<Entity | Link>,
  prefix: string,
): ReadonlyMap<string, AttributeColumn> {
  const types = new Map<string, FactType>();
  for (const item of items) {
    if (item.attributes.length === 0) continue;
    for (const [at, name] of columnsOf(item).entries()) {
      if (name === undefined) continue;
      const known = types.get(name);
      if (known === "string") continue;
      const type = typeOf(item.attributes[at]?.value ?? "");
      types.set(name, known === undefined || known === type ? type : type === "string" ? type : "double");
    }
  }
  return new Map([...types].map(([name, type], index) => [name, { id: `${prefix}${index}`, name, type }]));
}

/** The attributes of one item with their columns; those that no column can bear are in the record. */
export function attributesIn(
  item: Entity | Link,
  columns: ReadonlyMap<string, AttributeColumn>,
): readonly { readonly column: AttributeColumn; readonly attribute: Attribute }[] {
  if (item.attributes.length === 0) return [];
  const names = columnsOf(item);
  return item.attributes.flatMap((attribute, at) => {
    const column = columns.get(names[at] ?? "");
    return column && names[at] !== undefined ? [{ column, attribute }] : [];
  });
}

/** The columns that some item has a value in. */
export function usedColumns<T, Name extends string>(
  columns: readonly FactColumn<T, Name>[],
  items: ReadonlyMap<string, T>,
): readonly FactColumn<T, Name>[] {
  const unused = new Set(columns);
  for (const item of items.values()) {
    for (const column of unused) if (column.value(item)) unused.delete(column);
    if (unused.size === 0) break;
  }
  return columns.filter((column) => !unused.has(column));
}
