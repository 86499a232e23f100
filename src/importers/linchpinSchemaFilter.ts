import * as v from "valibot";
import { chainFunctions } from "../core/chain";
import { entityKinds, roles } from "../core/entity";
import { linkKinds } from "../core/link";
import { handlings, informationGrades, strengths } from "../core/provenance";
import { flag, list, number, times } from "./linchpinSchemaCommon";

/** JSON has no infinity: a left-out `max` is 'and more'. */
const linkCountSchema = v.pipe(
  v.strictObject({ type: v.literal("linkCount"), min: number, max: v.exactOptional(number) }),
  v.transform((clause) => ({ ...clause, max: clause.max ?? Number.POSITIVE_INFINITY })),
);

export const clauseSchema = v.variant("type", [
  v.strictObject({ type: v.literal("kind"), kinds: list(v.picklist(entityKinds)) }),
  v.strictObject({ type: v.literal("typeName"), names: list(v.string()) }),
  v.strictObject({ type: v.literal("ocg"), groups: list(v.string()), others: flag }),
  v.strictObject({ type: v.literal("role"), roles: list(v.picklist([...roles, "associate", "protected"])) }),
  v.strictObject({ type: v.literal("function"), functions: list(v.picklist(chainFunctions)) }),
  v.strictObject({ type: v.literal("handling"), handling: list(v.picklist(handlings)) }),
  linkCountSchema,
  v.strictObject({ type: v.literal("within"), of: list(v.string()), steps: number }),
  v.strictObject({ type: v.literal("only"), ids: list(v.string()) }),
  v.strictObject({ type: v.literal("also"), ids: list(v.string()) }),
  v.strictObject({ type: v.literal("hidden"), ids: list(v.string()) }),
  v.strictObject({ type: v.literal("linkKind"), kinds: list(v.picklist(linkKinds)) }),
  v.strictObject({
    type: v.literal("strength"),
    strengths: list(v.picklist(strengths)),
    suspectedFalse: flag,
  }),
  v.strictObject({ type: v.literal("grade"), grades: list(v.picklist([...informationGrades, "ungraded"])) }),
  v.strictObject({ type: v.literal("date"), window: times }),
]);

/** One row of the filter. */
export const filterRowSchema = v.strictObject({ id: v.string(), clause: clauseSchema });
