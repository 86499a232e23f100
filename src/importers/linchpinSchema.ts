import * as v from "valibot";
import { nativeVersion } from "../core/caseFile";
import { arrangementSchema } from "./linchpinSchemaArrangement";
import { list, markingSchema, text } from "./linchpinSchemaCommon";
import { entitySchema } from "./linchpinSchemaEntity";
import { filterRowSchema } from "./linchpinSchemaFilter";
import { groupSchema } from "./linchpinSchemaGroup";
import { linkSchema } from "./linchpinSchemaLink";
import { areaSchema, incidentSchema } from "./linchpinSchemaPlace";
import { planSchema } from "./linchpinSchemaPlan";

export const headSchema = v.strictObject({
  id: text,
  title: text,
  note: text,
  marking: v.exactOptional(markingSchema),
  asAt: text,
  files: list(v.string()),
});

export const caseSchema = v.strictObject({
  head: v.exactOptional(headSchema, {}),
  entities: list(entitySchema),
  links: list(linkSchema),
  groups: list(groupSchema),
  areas: list(areaSchema),
  incidents: list(incidentSchema),
  plan: v.exactOptional(planSchema, {}),
});

/** A whole `*.linchpin.json` as it is published; the reader goes item by item, so that a bad one is skipped alone. */
export const linchpinSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal("linchpin"),
  version: v.literal(nativeVersion),
  case: caseSchema,
  arrangement: v.exactOptional(arrangementSchema, {}),
  filter: list(filterRowSchema),
});
