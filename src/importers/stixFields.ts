import type { Entity, EntityKind } from "../core/entity";
import type { Link } from "../core/link";
import { entityFields, linkFields } from "./graphAttributes";
import { field, isJsonObject, type JsonObject, numberOf, scalarText, valueText } from "./json";
import { entityKindOf, plainWord } from "./kindWords";
import type { NamedValue } from "./namedRoles";

/** Types of STIX that the common words for kinds leave out; a threat actor may be one person or many, so it is none of our kinds. */
const kinds: ReadonlyMap<string, EntityKind> = new Map([
  ...["ipv4-addr", "ipv6-addr", "domain-name", "url", "email-addr", "user-account", "infrastructure"].map(
    (type) => [type, "online"] as const,
  ),
  ...["observed-data", "campaign", "incident"].map((type) => [type, "event"] as const),
  ...["email-message", "note", "opinion", "malware-analysis", "x509-certificate"].map(
    (type) => [type, "document"] as const,
  ),
]);

/** The four that every writer shares: a file may use them without defining them (STIX 2.1, §7.2.1.4). */
const commonMarkings: ReadonlyMap<string, string> = new Map([
  ["marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "TLP:WHITE"],
  ["marking-definition--34098fce-860f-48ae-8e50-eb3cc5e41da1", "TLP:GREEN"],
  ["marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", "TLP:AMBER"],
  ["marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "TLP:RED"],
]);

const labelNames = [
  "name",
  "value",
  "display_name",
  "account_login",
  "user_id",
  "subject",
  "abstract",
  "path",
  "number",
];
const frame = ["type", "id", "spec_version"];

const textOf = (item: JsonObject, name: string) => scalarText(field(item, name));

/** Names of the fields that hold ids of other objects. */
export function stixRefs(
  item: JsonObject,
): readonly { readonly name: string; readonly ids: readonly string[] }[] {
  return Object.entries(item).flatMap(([name, value]) => {
    if (!/_refs?$/.test(name)) return [];
    const listed = (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap(
      (one) => scalarText(one) ?? [],
    );
    return [{ name, ids: listed.filter((id) => id !== "") }];
  });
}

/** The words of a marking: TLP, its name or its statement. */
export function stixMarking(id: string, markings: ReadonlyMap<string, JsonObject>): string {
  const marking = markings.get(id);
  const definition = field(marking, "definition");
  const tlp = scalarText(field(definition, "tlp"));
  const words = [
    marking && textOf(marking, "name"),
    tlp === undefined ? undefined : `TLP:${tlp.toUpperCase()}`,
    scalarText(field(definition, "statement")),
    commonMarkings.get(id),
  ];
  return words.find((text) => text !== undefined && text !== "") ?? id;
}

function valuesOf(
  item: JsonObject,
  markings: ReadonlyMap<string, JsonObject>,
  without: readonly string[],
): NamedValue[] {
  const values: NamedValue[] = [];
  for (const [name, raw] of Object.entries(item)) {
    if (frame.includes(name) || without.includes(name)) continue;
    const ids = name === "object_marking_refs" && Array.isArray(raw) ? (raw as unknown[]) : undefined;
    const value = ids
      ? ids
          .flatMap((id) => scalarText(id) ?? [])
          .map((id) => stixMarking(id, markings))
          .join("; ")
      : valueText(raw);
    if (value !== undefined) values.push({ name: ids ? "marking" : name, value });
  }
  return values;
}

function kindOf(item: JsonObject, type: string): EntityKind {
  if (type !== "identity") return kinds.get(type) ?? entityKindOf(type) ?? "unknown";
  const words = plainWord(textOf(item, "identity_class") ?? "");
  return words === "individual"
    ? "person"
    : ["organization", "group"].includes(words)
      ? "organisation"
      : "unknown";
}

export function stixLabel(item: JsonObject): string {
  for (const name of labelNames) {
    const text = textOf(item, name);
    if (text !== undefined && text.trim() !== "") return text;
  }
  return textOf(item, "id") ?? "";
}

/** Fields of an object; `refs` are the fields that become links. */
export function stixEntity(
  item: JsonObject,
  markings: ReadonlyMap<string, JsonObject>,
  refs: readonly string[],
): Partial<Entity> {
  const type = textOf(item, "type") ?? "";
  const label = stixLabel(item);
  const labelled = labelNames.filter((name) => textOf(item, name) === label).slice(0, 1);
  const { fields } = entityFields(valuesOf(item, markings, [...refs, ...labelled]), { label });
  return { ...fields, kind: kindOf(item, type), typeName: type };
}

/** Fields of a relationship or of a sighting. */
export function stixLink(item: JsonObject, markings: ReadonlyMap<string, JsonObject>): Partial<Link> {
  const sighting = textOf(item, "type") === "sighting";
  const relation = plainWord(textOf(item, "relationship_type") ?? (sighting ? "sighted by" : ""));
  const ends = sighting
    ? ["sighting_of_ref", "where_sighted_refs", "count"]
    : ["source_ref", "target_ref", "relationship_type"];
  const values = valuesOf(item, markings, ends);
  const fields = linkFields([{ name: "relationship", value: relation }, ...values], {
    id: textOf(item, "id") ?? "",
    label: relation,
    direction: "forward",
  });
  const count = sighting ? numberOf(field(item, "count")) : undefined;
  const { kin, ...rest } = fields;
  return {
    ...rest,
    // 'Related to' is a family's word elsewhere; here it is what is said when nothing more is known.
    ...(relation === "related to" ? { kind: "association" } : kin ? { kin } : {}),
    ...(count !== undefined && Number.isSafeInteger(count) && count > 0 ? { count } : {}),
  };
}

/** True for an object that its makers have taken back. */
export function isRevoked(item: unknown): boolean {
  return isJsonObject(item) && field(item, "revoked") === true;
}
