import type { Case } from "./case";
import { type Evidence, joined } from "./familyEvidence";
import type { FamilyTie, Sex } from "./familyTie";
import type { ChildTie } from "./familyUnion";
import type { Union } from "./group";
import type { KinKind, Link } from "./link";

/** That somebody is a child of somebody. */
export interface Descent {
  readonly tie: ChildTie;
  readonly evidence: Evidence;
}

/** What the case says of families, before anything is made of it. */
export interface FamilyFacts {
  /** By child, then by parent. */
  readonly parents: Map<string, Map<string, Descent>>;
  /** Couples as links say them. */
  readonly couples: readonly Link[];
  /** Brothers and sisters as links say them, whole and half. */
  readonly siblings: readonly Link[];
  /** Ties that name no parent: cousins, grandparents, step-siblings, others. */
  readonly loose: readonly FamilyTie[];
  readonly unions: readonly Union[];
  /** People recorded as their own parent, partner or sibling. */
  readonly selves: readonly Link[];
}

const tieOf: ReadonlyMap<KinKind, ChildTie> = new Map([
  ["parent", "birth"],
  ["step-parent", "step"],
  ["foster-parent", "foster"],
  ["adoptive-parent", "adopted"],
  ["guardian", "guardian"],
]);
/** Of two ties between the same two, the one that says more of blood or law. */
const order: readonly ChildTie[] = ["birth", "adopted", "guardian", "foster", "step", "unknown"];

/** Parents in a family record whose way of being parents no word of ours fits. */
const inTheFamily = /^parent in\b/i;

const looseCost: ReadonlyMap<KinKind, FamilyTie["kin"]> = new Map([
  ["grandparent", "grandparent"],
  ["aunt or uncle", "aunt or uncle"],
  ["cousin", "cousin"],
  ["step-sibling", "step-sibling"],
]);

const female =
  /^(?:(?:step|half|adoptive|foster|great|grand)[- ]?)*(?:mother|sister|daughter|wife|aunt|niece)\b/i;
const male =
  /^(?:(?:step|half|adoptive|foster|great|grand)[- ]?)*(?:father|brother|son|husband|uncle|nephew)\b/i;

/** Sex by its own attribute, else by what a family link calls somebody ('mother of'). */
export function sexesOf(
  kase: Case,
  people: Iterable<string>,
  links: Iterable<Link>,
): ReadonlyMap<string, Sex> {
  const found = new Map<string, Sex>();
  for (const id of people)
    for (const { name, value } of kase.entities.get(id)?.attributes ?? []) {
      if (!/^(sex|gender)$/i.test(name)) continue;
      const word = value.trim().toLowerCase();
      if (word === "female" || word === "f") found.set(id, "female");
      else if (word === "male" || word === "m") found.set(id, "male");
    }
  for (const { from, label } of links) {
    if (found.has(from)) continue;
    if (female.test(label)) found.set(from, "female");
    else if (male.test(label)) found.set(from, "male");
  }
  return found;
}

/** Takes the family links and unions of a case apart. */
export function familyFacts(kase: Case): FamilyFacts {
  const parents = new Map<string, Map<string, Descent>>();
  const couples: Link[] = [];
  const siblings: Link[] = [];
  const loose: FamilyTie[] = [];
  const selves: Link[] = [];
  const descend = (parent: string, child: string, tie: ChildTie, evidence: Evidence) => {
    const own = parents.get(child) ?? new Map<string, Descent>();
    parents.set(child, own);
    const known = own.get(parent);
    const better = known && order.indexOf(known.tie) <= order.indexOf(tie) ? known.tie : tie;
    own.set(parent, { tie: better, evidence: known ? joined(known.evidence, evidence) : evidence });
  };
  for (const item of kase.links.values()) {
    if (item.kind !== "family") continue;
    if (!kase.entities.has(item.from) || !kase.entities.has(item.to)) continue;
    if (item.from === item.to) {
      selves.push(item);
      continue;
    }
    const evidence: Evidence = { links: [item.id], groups: [] };
    const tie = item.kin === undefined ? undefined : tieOf.get(item.kin);
    if (tie !== undefined) descend(item.from, item.to, tie, evidence);
    else if (item.kin === "partner" || item.kin === "former partner") couples.push(item);
    else if (item.kin === "sibling" || item.kin === "half-sibling") siblings.push(item);
    else if (item.kin === "other" && inTheFamily.test(item.label))
      descend(item.from, item.to, "unknown", evidence);
    else
      loose.push({
        ...{ from: item.from, to: item.to, kin: looseCost.get(item.kin ?? "other") ?? "other" },
        ...{ links: [item.id] },
      });
  }
  const unions: Union[] = [];
  for (const group of kase.groups.values()) {
    if (group.type !== "union") continue;
    const here = (ids: readonly string[]) => [...new Set(ids)].filter((id) => kase.entities.has(id));
    const partners = here(group.partners);
    const children = here(group.children).filter((id) => !partners.includes(id));
    unions.push({ ...group, partners, children });
    for (const child of children)
      for (const parent of partners) {
        const known = parents.get(child)?.get(parent);
        descend(parent, child, known?.tie ?? "birth", { links: [], groups: [group.id] });
      }
  }
  return { parents, couples, siblings, loose, unions, selves };
}
