import { chainFunctions } from "../core/chain";
import {
  type Attribute,
  type Entity,
  entityKinds,
  type Place,
  statuses,
  subjectCategories,
} from "../core/entity";
import {
  attributeOfColumn,
  derivedFactNames,
  drawingNames,
  entityFactNames,
  linkFactNames,
} from "../core/factNames";
import { flows, kinKinds, type Link, linkKinds } from "../core/link";
import { strengths } from "../core/provenance";
import { entityKindOf, linkKindOf } from "./kindWords";
import type { NamedValue } from "./namedRoles";
import { isRecordName, noProvenance, type OwnRecord, readOwnRecord } from "./ownRecord";

/** Columns of one item of a file that Linchpin wrote. */
export interface OwnColumns {
  readonly facts: ReadonlyMap<string, string>;
  readonly attributes: readonly Attribute[];
  readonly record: OwnRecord | undefined;
}

const entityNames: ReadonlySet<string> = new Set(entityFactNames);
const linkNames: ReadonlySet<string> = new Set(linkFactNames);
/** Follow from the rest, or are the drawing. */
const ignored: ReadonlySet<string> = new Set([...derivedFactNames, ...drawingNames]);

function withRecord(attributes: Attribute[], record: OwnRecord): void {
  for (const { at, name, value, provenance } of record.attributes) {
    if (value !== undefined) {
      attributes.splice(at, 0, { name, value, provenance });
      continue;
    }
    const index = attributes[at]?.name === name ? at : attributes.findIndex((each) => each.name === name);
    const found = attributes[index];
    if (found) attributes[index] = { ...found, provenance };
  }
}

/** Sorts the columns of one item; a record that cannot be read is kept as an attribute. */
export function ownColumns(values: readonly NamedValue[], type: "entity" | "link"): OwnColumns {
  const names = type === "entity" ? entityNames : linkNames;
  const facts = new Map<string, string>();
  const attributes: Attribute[] = [];
  let record: OwnRecord | undefined;
  const keep = (name: string, value: string) =>
    void attributes.push({ name, value, provenance: noProvenance });
  for (const { name, value } of values) {
    const word = name.toLowerCase();
    if (names.has(word)) facts.set(word, value);
    else if (isRecordName(word)) {
      record ??= readOwnRecord(value);
      // Other tools fill a column with blanks where there is nothing.
      if (!record && value.trim() !== "") keep(name, value);
    } else if (!ignored.has(word) && value.trim() !== "") keep(attributeOfColumn(name), value);
  }
  if (record) withRecord(attributes, record);
  return { facts, attributes, record };
}

type Writable<T> = { -readonly [K in keyof T]?: T[K] };

/** Reads facts; a word that another tool put there and that means nothing to us stays as an attribute. */
function reader(facts: ReadonlyMap<string, string>, attributes: Attribute[]) {
  const text = (name: string): string | undefined => facts.get(name) || undefined;
  const unknown = (name: string, value: string) =>
    void attributes.push({ name, value, provenance: noProvenance });
  const read = <T>(name: string, take: (value: string) => T | undefined): T | undefined => {
    const value = text(name);
    if (value === undefined || value.trim() === "") return undefined;
    const taken = take(value);
    if (taken === undefined) unknown(name, value);
    return taken;
  };
  const number = (name: string) =>
    read(name, (value) => (Number.isFinite(Number(value)) ? Number(value) : undefined));
  const oneOf = <T extends string>(name: string, words: readonly T[]) =>
    read(name, (value) => words.find((word) => word === value.trim()));
  const manyOf = <T extends string>(name: string, words: readonly T[]) =>
    read(name, (value) => {
      const parts = value.split(";").map((part) => part.trim());
      const found = parts.flatMap((part) => words.find((word) => word === part) ?? []);
      return found.length === parts.length ? found : undefined;
    });
  return { text, read, number, oneOf, manyOf };
}

function timesOf(from: string | undefined, to: string | undefined): Entity["times"] | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

const precisions: readonly Place["precision"][] = ["exact", "street", "area", "snap"];

function placeOf(from: ReturnType<typeof reader>): Place | undefined {
  const lon = from.number("lon");
  const lat = from.number("lat");
  const precision = from.oneOf("precision", precisions) ?? "area";
  const address = from.text("address") ?? "";
  return lon === undefined || lat === undefined ? undefined : { lon, lat, precision, address };
}

function common(
  fields: Writable<Entity> | Writable<Link>,
  columns: OwnColumns,
  from: ReturnType<typeof reader>,
) {
  const { record } = columns;
  const times = timesOf(from.text("start"), from.text("end"));
  if (times) fields.times = times;
  if (from.oneOf("handling", ["P", "C"]) === "C") fields.handling = "C";
  if (!record) return;
  if (record.provenance.length > 0) fields.provenance = record.provenance;
  if (record.notes.length > 0) fields.notes = record.notes;
  if (record.marking) fields.marking = record.marking;
}

/** Fields of an entity from columns of ours. */
export function ownEntityFields(columns: OwnColumns): Partial<Entity> {
  const attributes = [...columns.attributes];
  const from = reader(columns.facts, attributes);
  const fields: Writable<Entity> = {
    attributes,
    label: from.text("label") ?? "",
    kind: from.oneOf("kind", entityKinds) ?? entityKindOf(from.text("kind") ?? "") ?? "unknown",
    typeName: from.text("type") ?? "",
    caption: from.text("caption") ?? "",
  };
  const aliases = from.text("aliases");
  if (columns.record?.aliases) fields.aliases = columns.record.aliases;
  else if (aliases) fields.aliases = aliases.split(";").map((part) => part.trim());
  if (columns.record && columns.record.memberships.length > 0)
    fields.memberships = columns.record.memberships;
  const functions = from.manyOf("functions", chainFunctions);
  if (functions) fields.functions = functions;
  const status = from.manyOf("status", statuses);
  if (status) fields.status = status;
  const categories = from.manyOf("categories", subjectCategories);
  if (categories) fields.categories = categories;
  const born = from.text("born");
  if (born !== undefined) fields.born = born;
  const place = placeOf(from);
  if (place) fields.place = place;
  const photo = from.read("photo", (value) => (value.startsWith("data:image/") ? value : undefined));
  if (photo !== undefined) fields.photo = photo;
  if (from.text("placeholder")?.trim() === "true") fields.placeholder = true;
  common(fields, columns, from);
  return fields;
}

/** Fields of a link from columns of ours; direction is told by the edge itself. */
export function ownLinkFields(columns: OwnColumns): Partial<Link> {
  const attributes = [...columns.attributes];
  const from = reader(columns.facts, attributes);
  const fields: Writable<Link> = {
    attributes,
    label: from.text("label") ?? "",
    kind: from.oneOf("kind", linkKinds) ?? linkKindOf(from.text("kind") ?? "") ?? "association",
  };
  const kin = from.oneOf("kin", kinKinds);
  if (kin) fields.kin = kin;
  const flow = from.oneOf("flow", flows);
  if (flow) fields.flow = flow;
  const amount = from.number("amount");
  if (amount !== undefined) fields.volume = { amount, unit: from.text("unit") ?? "" };
  const strength = from.oneOf("strength", strengths);
  if (strength) fields.strength = strength;
  const count = from.number("count");
  if (count !== undefined) fields.count = count;
  const weight = from.number("weight");
  if (weight !== undefined) fields.weight = weight;
  common(fields, columns, from);
  return fields;
}
