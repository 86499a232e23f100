import { bestGrade } from "../../core/cellText";
import { type Entity, isProtected } from "../../core/entity";
import { type Link, strengthOf } from "../../core/link";
import type { Area, Incident } from "../../core/place";
import type { Provenance } from "../../core/provenance";
import type { Column, Facet } from "../../core/tableRows";
import { linkKindWords, roleWords, strengthWords } from "../../encode/kindWords";
import { layerWords, reportedWords } from "../../encode/placeWords";
import { roleOf } from "../../encode/symbol";
import { kindText } from "./areaColumns";
import { attributeColumn, handlingCell } from "./column";
import { typeText } from "./entityColumns";
import { precisionText } from "./incidentColumns";

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

/** Facets of columns of named values that come of few words, like what became of a crime. */
function valueFacets<Item>(columns: readonly Column<Item>[], wanted: RegExp): readonly Facet<Item>[] {
  return columns
    .filter((each) => each.id.startsWith(attributeColumn("")) && each.first && wanted.test(each.title))
    .map((each) => ({ id: each.id, title: each.title, value: (item) => each.text(item) || "None stated" }));
}

/** Values by which the rows of the table of incidents can be kept; outcomes where the file has them. */
export function incidentFacets(columns: readonly Column<Incident>[]): readonly Facet<Incident>[] {
  return [
    { id: "offence", title: "Offence", value: (item) => item.offence || "None stated" },
    { id: "layer", title: "Layer", value: (item) => layerWords[item.layer] },
    { id: "reported", title: "Reported by", value: (item) => reportedWords[item.reportedBy] },
    { id: "precision", title: "How exact", value: precisionText },
    ...valueFacets(columns, /outcome/i).slice(0, 1),
  ];
}

/** Values by which the rows of the table of areas can be kept. */
export const areaFacets: readonly Facet<Area>[] = [
  { id: "family", title: "Kind", value: (item) => kindText(item) || "No national code" },
  { id: "layer", title: "Layer", value: (item) => layerWords[item.layer] },
  { id: "shape", title: "Shape", value: (item) => (item.polygons.length > 0 ? "Has a shape" : "No shape") },
];
