import { bestGrade } from "../../core/cellText";
import { type Entity, isProtected } from "../../core/entity";
import { type Link, strengthOf } from "../../core/link";
import type { Provenance } from "../../core/provenance";
import type { Facet } from "../../core/tableRows";
import { linkKindWords, roleWords, strengthWords } from "../../encode/kindWords";
import { roleOf } from "../../encode/symbol";
import { handlingCell } from "./column";
import { typeText } from "./entityColumns";

function grade(item: { readonly provenance: readonly Provenance[] }): string {
  const best = bestGrade(item.provenance);
  return best ? `${best.source}${best.information}` : "Not graded";
}

function role(item: Entity): string {
  if (item.kind !== "person") return "Not a person";
  if (isProtected(item)) return roleWords.protected;
  return roleWords[roleOf(item) ?? "associate"];
}

/** Values by which the rows of the table of entities can be kept. */
export const entityFacets: readonly Facet<Entity>[] = [
  { id: "type", title: "Type", value: typeText },
  { id: "role", title: "Role", value: role },
  { id: "grade", title: "Best grade", value: grade, ordered: true },
  { id: "handling", title: "Handling", value: (item) => handlingCell[item.handling] },
];

/** Values by which the rows of the table of links can be kept. */
export const linkFacets: readonly Facet<Link>[] = [
  { id: "kind", title: "Kind", value: (item) => linkKindWords[item.kind] },
  { id: "strength", title: "Strength", value: (item) => strengthWords[strengthOf(item)] },
  { id: "grade", title: "Best grade", value: grade, ordered: true },
  { id: "handling", title: "Handling", value: (item) => handlingCell[item.handling] },
];
