import fc from "fast-check";
import { chainFunctions } from "../src/core/chain";
import { entityKinds, roles } from "../src/core/entity";
import type { Clause, Filter } from "../src/core/filter";
import { linkKinds } from "../src/core/link";
import { handlings, informationGrades, strengths } from "../src/core/provenance";
import { anyInterval, anyText, few, pick, record } from "./arbitraryParts";

/** A clause of any type, over the ids given. */
export function anyClause(ids: fc.Arbitrary<string> = anyText): fc.Arbitrary<Clause> {
  const type = <T extends Clause["type"]>(name: T) => fc.constant(name);
  return fc.oneof(
    record<Extract<Clause, { type: "kind" }>>({ type: type("kind"), kinds: few(pick(entityKinds), 8) }),
    record<Extract<Clause, { type: "typeName" }>>({ type: type("typeName"), names: few(anyText) }),
    record<Extract<Clause, { type: "ocg" }>>({ type: type("ocg"), groups: few(ids), others: fc.boolean() }),
    record<Extract<Clause, { type: "role" }>>({
      type: type("role"),
      roles: few(pick([...roles, "associate", "protected"] as const)),
    }),
    record<Extract<Clause, { type: "function" }>>({
      type: type("function"),
      functions: few(pick(chainFunctions)),
    }),
    record<Extract<Clause, { type: "handling" }>>({
      type: type("handling"),
      handling: few(pick(handlings), 2),
    }),
    record<Extract<Clause, { type: "linkCount" }>>({
      type: type("linkCount"),
      min: fc.nat(4),
      max: fc.oneof(fc.nat(6), fc.constant(Number.POSITIVE_INFINITY)),
    }),
    record<Extract<Clause, { type: "within" }>>({ type: type("within"), of: few(ids), steps: fc.nat(4) }),
    record<Extract<Clause, { type: "only" }>>({ type: type("only"), ids: few(ids, 5) }),
    record<Extract<Clause, { type: "also" }>>({ type: type("also"), ids: few(ids) }),
    record<Extract<Clause, { type: "hidden" }>>({ type: type("hidden"), ids: few(ids) }),
    record<Extract<Clause, { type: "linkKind" }>>({ type: type("linkKind"), kinds: few(pick(linkKinds), 9) }),
    record<Extract<Clause, { type: "strength" }>>({
      type: type("strength"),
      strengths: few(pick(strengths)),
      suspectedFalse: fc.boolean(),
    }),
    record<Extract<Clause, { type: "grade" }>>({
      type: type("grade"),
      grades: few(pick([...informationGrades, "ungraded"] as const), 5),
    }),
    record<Extract<Clause, { type: "date" }>>({ type: type("date"), window: anyInterval }),
  );
}

export function anyFilter(ids: fc.Arbitrary<string> = anyText): fc.Arbitrary<Filter> {
  return fc.uniqueArray(record({ id: anyText, clause: anyClause(ids) }), {
    maxLength: 4,
    selector: (row) => row.id,
  });
}
