import * as v from "valibot";
import { entityKinds, statuses } from "../core/entity";
import {
  addressRules,
  birthRules,
  cellRules,
  dateRules,
  familyRules,
  incidentRules,
  keepings,
  namings,
  noteRules,
  protectedRules,
  sourceRules,
  strictRules,
} from "../core/shareRules";
import { list, markingSchema, number, text } from "./linchpinSchemaCommon";

const naming = v.picklist(namings);
const kinds = Object.fromEntries(
  entityKinds.map((kind) => [kind, v.exactOptional(naming, strictRules.kinds[kind])]),
) as {
  readonly [K in (typeof entityKinds)[number]]: v.ExactOptionalSchema<
    typeof naming,
    (typeof namings)[number]
  >;
};

const rulesSchema = v.strictObject({
  kinds: v.exactOptional(v.strictObject(kinds), strictRules.kinds),
  outsiders: v.exactOptional(naming, strictRules.outsiders),
  protected: v.exactOptional(v.picklist(protectedRules), strictRules.protected),
  groups: v.exactOptional(v.picklist(["kept", "stand-in"]), strictRules.groups),
  groupFacts: v.exactOptional(v.picklist(keepings), strictRules.groupFacts),
  roles: v.exactOptional(v.picklist(keepings), strictRules.roles),
  functions: v.exactOptional(v.picklist(keepings), strictRules.functions),
  categories: v.exactOptional(v.picklist(keepings), strictRules.categories),
  statuses: list(v.picklist(statuses)),
  births: v.exactOptional(v.picklist(birthRules), strictRules.births),
  addresses: v.exactOptional(v.picklist(addressRules), strictRules.addresses),
  cells: v.exactOptional(v.picklist(cellRules), strictRules.cells),
  photos: v.exactOptional(v.picklist(keepings), strictRules.photos),
  handlingC: v.exactOptional(v.picklist(keepings), strictRules.handlingC),
  suspectedFalse: v.exactOptional(v.picklist(keepings), strictRules.suspectedFalse),
  sources: v.exactOptional(v.picklist(sourceRules), strictRules.sources),
  notes: v.exactOptional(v.picklist(noteRules), strictRules.notes),
  words: v.exactOptional(v.picklist(keepings), strictRules.words),
  attributes: list(v.string()),
  family: v.exactOptional(v.picklist(familyRules), strictRules.family),
  dates: v.exactOptional(v.picklist(dateRules), strictRules.dates),
  volumes: v.exactOptional(v.picklist(keepings), strictRules.volumes),
  incidents: v.exactOptional(v.picklist(incidentRules), strictRules.incidents),
  areas: v.exactOptional(v.picklist(keepings), strictRules.areas),
});

/** Who may have what of a case. The secret never leaves with a copy: a copy has no plan. */
export const profileSchema = v.strictObject({
  id: v.string(),
  name: text,
  audience: text,
  recipient: text,
  version: v.exactOptional(number, 1),
  secret: text,
  rules: rulesSchema,
  needs: list(v.picklist(entityKinds)),
  agreed: list(v.string()),
  lines: list(v.strictObject({ item: v.string(), note: v.string(), read: text, text })),
  standIns: list(v.strictObject({ entity: v.string(), name: text })),
  folded: list(v.string()),
  accepted: list(v.strictObject({ entity: v.string(), why: text })),
  marking: v.exactOptional(markingSchema),
  markingWhy: text,
});
