import * as v from "valibot";
import { layerKinds } from "../core/place";
import {
  attributeSchema,
  list,
  number,
  placeSchema,
  provenanceSchema,
  text,
  times,
} from "./linchpinSchemaCommon";

/** A polygon with indicators: polygons → rings → [lon, lat]. */
export const areaSchema = v.strictObject({
  id: v.string(),
  sourceId: text,
  name: text,
  layer: v.picklist(layerKinds),
  polygons: list(v.array(v.array(v.strictTuple([number, number])))),
  indicators: list(attributeSchema),
  provenance: list(provenanceSchema),
});

/** One recorded event of harm or enforcement. */
export const incidentSchema = v.strictObject({
  id: v.string(),
  sourceId: text,
  label: text,
  offence: text,
  layer: v.picklist(layerKinds),
  reportedBy: v.exactOptional(v.picklist(["victim", "enforcement", "unknown"]), "unknown"),
  times,
  place: v.exactOptional(placeSchema),
  weight: v.exactOptional(number),
  attributes: list(attributeSchema),
  provenance: list(provenanceSchema),
});
