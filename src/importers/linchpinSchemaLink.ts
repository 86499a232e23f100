import * as v from "valibot";
import { directions, flows, kinKinds, linkKinds } from "../core/link";
import { strengths } from "../core/provenance";
import {
  attributeSchema,
  handling,
  list,
  markingSchema,
  noteSchema,
  number,
  provenanceSchema,
  text,
  times,
} from "./linchpinSchemaCommon";

/** A link; ends that are not in the file become placeholders when it is read. */
export const linkSchema = v.strictObject({
  id: v.string(),
  sourceId: text,
  from: v.string(),
  to: v.string(),
  kind: v.picklist(linkKinds),
  kin: v.exactOptional(v.picklist(kinKinds)),
  label: text,
  direction: v.exactOptional(v.picklist(directions), "none"),
  flow: v.exactOptional(v.picklist(flows), "none"),
  volume: v.exactOptional(v.strictObject({ amount: number, unit: text })),
  strength: v.exactOptional(v.picklist(strengths)),
  count: v.exactOptional(number, 1),
  weight: v.exactOptional(number),
  attributes: list(attributeSchema),
  times,
  provenance: list(provenanceSchema),
  handling,
  marking: v.exactOptional(markingSchema),
  notes: list(noteSchema),
});
