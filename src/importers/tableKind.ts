import type { EntityKind } from "../core/entity";
import { headerWords } from "./headerNames";
import { entityKindOf } from "./kindWords";
import { labelFromName } from "./neo4j";

/** Kinds that the last word of a file name may tell ('kek-company', 'op-persons'); 'london_gang' is about people, not a table of gangs. */
const tableKinds: readonly EntityKind[] = [
  "person",
  "vehicle",
  "phone",
  "premises",
  "event",
  "business",
  "organisation",
  "account",
];

function kindOfName(name: string): EntityKind | undefined {
  const label = labelFromName(name);
  const whole = entityKindOf(label);
  if (whole) return whole;
  const words = label
    .split(/[^\p{L}]+/u)
    .filter((word) => !/^(nodes?|entities|vertices|list|export|data|table|all)?$/i.test(word));
  const last = entityKindOf((words.at(-1) ?? "").replace(/ies$/i, "y"));
  return last && tableKinds.includes(last) ? last : undefined;
}

/** Kind of things in an entity table, from its name or from the columns that it has. */
export function kindOfTable(name: string, headers: readonly string[]): EntityKind {
  const byName = kindOfName(name);
  if (byName) return byName;
  const words = new Set(headers.map(headerWords));
  const has = (...names: string[]) => names.some((item) => words.has(item));
  if (
    has(
      "surname",
      "last name",
      "forename",
      "first name",
      "dob",
      "date of birth",
      "nominal ref",
      "nominal",
      "pnc id",
    )
  )
    return "person";
  if (has("vrm", "vrn", "registration number", "registration")) return "vehicle";
  if (has("msisdn", "imei", "imsi")) return "phone";
  if (has("company number", "company name")) return "business";
  if (has("sort code")) return "account";
  return "unknown";
}
