import * as v from "valibot";
import { chainFunctions } from "../core/chain";
import { entityKinds, roles, statuses, subjectCategories } from "../core/entity";
import {
  attributeSchema,
  flag,
  handling,
  list,
  markingSchema,
  noteSchema,
  placeSchema,
  provenanceSchema,
  text,
  times,
} from "./linchpinSchemaCommon";

export const membershipSchema = v.pipe(
  v.strictObject({
    group: v.string(),
    role: v.picklist(roles),
    times,
    provenance: list(provenanceSchema),
  }),
  v.description("Membership of an OCG; an associate has none."),
);

/** Only a picture inside the file: any other address would be a request that leaves the page. */
export const photoSchema = v.pipe(v.string(), v.regex(/^data:image\//));

/** An entity; what is left out is empty. */
export const entitySchema = v.strictObject({
  id: v.string(),
  sourceId: text,
  kind: v.picklist(entityKinds),
  typeName: text,
  label: text,
  caption: text,
  aliases: list(v.string()),
  attributes: list(attributeSchema),
  memberships: list(membershipSchema),
  functions: list(v.picklist(chainFunctions)),
  status: list(v.picklist(statuses)),
  categories: list(v.picklist(subjectCategories)),
  born: v.exactOptional(v.string()),
  times,
  place: v.exactOptional(placeSchema),
  photo: v.exactOptional(photoSchema),
  provenance: list(provenanceSchema),
  handling,
  marking: v.exactOptional(markingSchema),
  notes: list(noteSchema),
  placeholder: flag,
});
