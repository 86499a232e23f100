import { type Case, linksAt } from "./case";
import { chainFunctions } from "./chain";
import { entityKinds, isProtected, roles } from "./entity";
import type { Clause } from "./filter";
import { linkKinds, strengthOf } from "./link";
import { handlings, informationGrades, strengths, suspectedFalse } from "./provenance";

/** One value that can be filtered by, with how many entities or links of the whole case have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

export const facetTypes = [
  "kind",
  "typeName",
  "ocg",
  "role",
  "function",
  "handling",
  "linkKind",
  "strength",
  "grade",
] as const;
/** Clauses that choose among values. The others have numbers or dates. */
export type FacetType = (typeof facetTypes)[number];

function counted(values: Iterable<string>, order: readonly string[] | undefined): readonly Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const known = [...counts].map(([value, count]) => ({ value, count }));
  if (!order) return known.sort((a, b) => b.count - a.count);
  return known.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

function* entityValues(kase: Case, type: FacetType): Generator<string> {
  for (const item of kase.entities.values()) {
    if (type === "kind") yield item.kind;
    else if (type === "typeName" && item.typeName) yield item.typeName;
    else if (type === "handling") yield item.handling;
    else if (type === "function") yield* item.functions;
    else if (type === "ocg") yield* new Set(item.memberships.map((each) => each.group));
    else if (type === "role" && item.kind === "person") {
      if (isProtected(item)) yield "protected";
      yield* new Set(item.memberships.map((each) => each.role));
      if (item.memberships.length === 0 && !isProtected(item)) yield "associate";
    }
  }
}

function* linkValues(kase: Case, type: FacetType): Generator<string> {
  for (const item of kase.links.values()) {
    if (type === "linkKind") yield item.kind;
    else if (type === "strength") {
      if (!suspectedFalse(item.provenance)) yield strengthOf(item);
    } else if (type === "grade") {
      const grades = new Set(item.provenance.flatMap((each) => (each.grade ? [each.grade.information] : [])));
      if (grades.size === 0) yield "ungraded";
      else yield* grades;
    }
  }
}

const orders: { readonly [Type in FacetType]?: readonly string[] } = {
  kind: entityKinds,
  role: [...roles, "associate", "protected"],
  function: chainFunctions,
  handling: handlings,
  linkKind: linkKinds,
  strength: strengths,
  grade: [...informationGrades, "ungraded"],
};

/** True for facets that are of links. */
export function ofLinks(type: FacetType): boolean {
  return type === "linkKind" || type === "strength" || type === "grade";
}

/** The values of the whole case that a filter can choose among, with counts, in the order of the field. */
export function facets(kase: Case, type: FacetType): readonly Facet[] {
  return counted(ofLinks(type) ? linkValues(kase, type) : entityValues(kase, type), orders[type]);
}

/** The clause that keeps the chosen values. Values come from `facets`, so they are of the type's own words. */
export function facetClause(type: FacetType, chosen: readonly string[]): Clause {
  switch (type) {
    case "kind":
      return { type, kinds: entityKinds.filter((each) => chosen.includes(each)) };
    case "typeName":
      return { type, names: chosen };
    case "ocg":
      return { type, groups: chosen, others: false };
    case "role":
      return {
        type,
        roles: ([...roles, "associate", "protected"] as const).filter((each) => chosen.includes(each)),
      };
    case "function":
      return { type, functions: chainFunctions.filter((each) => chosen.includes(each)) };
    case "handling":
      return { type, handling: handlings.filter((each) => chosen.includes(each)) };
    case "linkKind":
      return { type, kinds: linkKinds.filter((each) => chosen.includes(each)) };
    case "strength":
      return { type, strengths: strengths.filter((each) => chosen.includes(each)), suspectedFalse: false };
    case "grade":
      return {
        type,
        grades: ([...informationGrades, "ungraded"] as const).filter((each) => chosen.includes(each)),
      };
  }
}

/** The most links that any entity has; the top of the slider. */
export function mostLinks(kase: Case): number {
  let most = 0;
  for (const list of linksAt(kase).values()) most = Math.max(most, list.length);
  return most;
}
