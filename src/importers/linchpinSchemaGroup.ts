import * as v from "valibot";
import { ocgTypes } from "../core/group";
import { list, provenanceSchema, text, times } from "./linchpinSchemaCommon";

export const bandSchema = v.strictObject({
  criminality: v.picklist([1, 2, 3, 4, 5]),
  intent: v.picklist(["A", "B", "C"]),
});

export const ocgSchema = v.strictObject({
  type: v.literal("ocg"),
  id: v.string(),
  sourceId: text,
  name: text,
  entity: v.exactOptional(v.string()),
  ocgType: v.exactOptional(v.picklist(ocgTypes), "unknown"),
  band: v.exactOptional(bandSchema),
  tier: v.exactOptional(v.picklist([1, 2, 3, 4])),
  priority: v.exactOptional(v.picklist(["P1", "P2", "P3", "P4"])),
  reviewDate: v.exactOptional(v.string()),
  planOwner: text,
  locality: text,
  criminality: list(v.string()),
  capability: v.exactOptional(v.strictObject({ violence: text, cashFlow: text, cohesion: text }), {}),
  summary: text,
  provenance: list(provenanceSchema),
  wording: v.exactOptional(v.array(v.strictObject({ place: v.string(), words: text, of: text }))),
});

export const householdSchema = v.strictObject({
  type: v.literal("household"),
  id: v.string(),
  sourceId: text,
  name: text,
  address: v.exactOptional(v.string()),
  members: list(v.string()),
  times,
  provenance: list(provenanceSchema),
});

export const unionSchema = v.strictObject({
  type: v.literal("union"),
  id: v.string(),
  sourceId: text,
  name: text,
  partners: list(v.string()),
  children: list(v.string()),
  times,
  ended: v.exactOptional(v.picklist(["no", "separated", "divorced", "death", "unknown"]), "unknown"),
  provenance: list(provenanceSchema),
});

export const clusterSchema = v.strictObject({
  type: v.literal("cluster"),
  id: v.string(),
  sourceId: text,
  name: text,
  entity: v.exactOptional(v.string()),
  members: list(v.string()),
});

/** OCG, household, union or cluster, told apart by `type`. */
export const groupSchema = v.variant("type", [ocgSchema, householdSchema, unionSchema, clusterSchema]);
