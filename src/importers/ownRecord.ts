import * as v from "valibot";
import { recordName } from "../core/factNames";
import type { Provenance } from "../core/provenance";
import { headSchema } from "./linchpinSchema";
import { list, markingSchema, noteSchema, provenanceSchema } from "./linchpinSchemaCommon";
import { membershipSchema } from "./linchpinSchemaEntity";
import { groupSchema } from "./linchpinSchemaGroup";

const oddAttribute = v.object({
  /** Place among the attributes of the item. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  name: v.string(),
  /** Absent = a column has it. */
  value: v.exactOptional(v.string()),
  provenance: list(provenanceSchema),
});

/** Fields that a later version adds are left alone, unlike in a case file: this is an annex to a graph that stands by itself. */
const caseSchema = v.object({ head: v.exactOptional(headSchema), groups: list(groupSchema) });

const itemSchema = v.object({
  sourceId: v.exactOptional(v.string()),
  aliases: v.exactOptional(v.array(v.string())),
  attributes: list(oddAttribute),
  memberships: list(membershipSchema),
  provenance: list(provenanceSchema),
  notes: list(noteSchema),
  marking: v.exactOptional(markingSchema),
  pinned: v.exactOptional(v.boolean()),
  case: v.exactOptional(caseSchema),
});

/** What the writers of graph files put beside the plain columns of an item. */
export type OwnRecord = v.InferOutput<typeof itemSchema>;
export type OwnCase = v.InferOutput<typeof caseSchema>;

/** Provenance of attributes, shared when there is none. */
export const noProvenance: readonly Provenance[] = Object.freeze([]);

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  json: string,
): v.InferOutput<Schema> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Cut off, changed or nested too deep: the plain columns still stand.
    return undefined;
  }
  const answer = v.safeParse(schema, value);
  return answer.success ? answer.output : undefined;
}

/** Undefined when it is no record of ours. */
export function readOwnRecord(json: string): OwnRecord | undefined {
  return parsed(itemSchema, json);
}

/** The record of a whole case, where a format has a place for it. */
export function readOwnCase(json: string): OwnCase | undefined {
  return parsed(caseSchema, json);
}

/** True for the name of the column that makes a file one of ours. */
export function isRecordName(name: string): boolean {
  return name.trim().toLowerCase() === recordName;
}
