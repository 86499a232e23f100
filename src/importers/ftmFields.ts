import type { Attribute, Entity } from "../core/entity";
import type { KinKind, Link, Volume } from "../core/link";
import type { FtmRecord } from "./ftmRecords";
import { type FtmEdge, ftmKind } from "./ftmSchemata";
import { entityFields, linkFields } from "./graphAttributes";
import { numberOf, valueText } from "./json";
import type { NamedValue } from "./namedRoles";

/** Properties that say what a thing is called, the likeliest first. */
const labelNames = [
  ...["name", "full", "title", "subject", "registrationNumber", "accountNumber", "iban", "number"],
  ...["publicKey", "username", "email", "fileName", "caseNumber", "callerNumber", "summary"],
];
const addressParts = ["street", "city", "postalCode", "region", "country"];
const aliasNames = ["alias", "weakAlias", "previousName"];
/** Facts about the record in its database, not about the thing: 'first_seen' is no date of a person's life. */
const besideNames = ["datasets", "first_seen", "last_seen", "last_change", "target", "referents"];

/** 'Son' and 'mother of' may be said of either end in such files; only what reads the same both ways is taken as kinship. */
const bothWays: readonly KinKind[] = [
  ...(["partner", "former partner", "sibling", "half-sibling", "step-sibling", "cousin"] as const),
];

const textsOf = (record: FtmRecord, name: string): readonly string[] =>
  record.properties.get(name)?.map((value) => value.text) ?? [];

const joined = (texts: readonly string[]) => texts.join("; ");

/** What an entity is called in its file. */
export function ftmLabel(record: FtmRecord): string {
  const caption = valueText(Object.hasOwn(record.beside, "caption") ? record.beside.caption : undefined);
  if (caption?.trim()) return caption;
  for (const name of labelNames) {
    const [first] = textsOf(record, name);
    if (first !== undefined) return first;
  }
  const names = record.schema === "Address" ? addressParts : [];
  const parts = names.flatMap((name) => textsOf(record, name).slice(0, 1));
  return parts.join(", ") || record.id;
}

function besideOf(record: FtmRecord): Attribute[] {
  return besideNames.flatMap((name) => {
    const value = Object.hasOwn(record.beside, name) ? valueText(record.beside[name]) : undefined;
    return value === undefined || value === "" ? [] : [{ name, value, provenance: [] }];
  });
}

/** Fields of a thing; `references` are the properties that become links. */
export function ftmEntity(record: FtmRecord, references: ReadonlySet<string>): Partial<Entity> {
  const label = ftmLabel(record);
  const values: NamedValue[] = [];
  const aliases = new Set<string>();
  for (const name of record.properties.keys()) {
    const texts = textsOf(record, name);
    if (references.has(name)) continue;
    if (name === "name" || aliasNames.includes(name)) for (const text of texts) aliases.add(text);
    else if (texts.length > 1 || texts[0] !== label) values.push({ name, value: joined(texts) });
  }
  aliases.delete(label);
  const { fields } = entityFields(values, { label });
  return {
    ...fields,
    kind: ftmKind(record.schema),
    typeName: fields.typeName ?? record.schema,
    aliases: [...aliases],
    attributes: [...(fields.attributes ?? []), ...besideOf(record)],
    ...(record.properties.has("deathDate") ? { status: [...(fields.status ?? []), "deceased"] } : {}),
  };
}

/** The sum of a payment as the file has it, in its own currency before any that was worked out. */
function volumeOf(record: FtmRecord): { volume: Volume; name: string } | undefined {
  for (const name of ["amount", "amountEur", "amountUsd"]) {
    const [text, ...more] = textsOf(record, name);
    const amount = numberOf(text);
    if (amount === undefined || more.length > 0) continue;
    const unit =
      name === "amount" ? joined(textsOf(record, "currency")) : name.slice("amount".length).toUpperCase();
    return { volume: { amount, unit }, name };
  }
  return undefined;
}

/** Fields of a link; `labelOf` names the further entities that it mentions (the account that was paid into). */
export function ftmLink(record: FtmRecord, edge: FtmEdge, labelOf: (id: string) => string): Partial<Link> {
  const money = edge.flow === "money" ? volumeOf(record) : undefined;
  const said = [...textsOf(record, "role"), ...textsOf(record, "relationship")];
  const used = [edge.source, edge.target, money?.name, money?.name === "amount" ? "currency" : undefined];
  const values: NamedValue[] = [];
  for (const name of record.properties.keys()) {
    if (used.includes(name)) continue;
    if ((name === "role" || name === "relationship") && said.length === 1) continue;
    values.push({ name, value: joined(textsOf(record, name).map(labelOf)) });
  }
  const relation = said.length === 1 && said[0] !== undefined ? said[0] : edge.label;
  const fields = linkFields([{ name: "relationship", value: relation }, ...values], {
    id: record.id,
    label: relation,
    direction: edge.direction,
  });
  const { kin, ...rest } = fields;
  return {
    ...rest,
    kind: edge.kind,
    flow: edge.flow ?? "none",
    ...(kin && edge.kind === "family" && bothWays.includes(kin) ? { kin } : {}),
    ...(money ? { volume: money.volume } : {}),
    attributes: [
      ...(fields.attributes ?? []).filter((one) => one.name !== "relationship" || one.value !== relation),
      ...besideOf(record),
    ],
  };
}
