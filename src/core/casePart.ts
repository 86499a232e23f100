import type { Case } from "./case";
import { familyPeople } from "./familyPeople";
import { planItems } from "./plan";

/** Parts of a case that a format keeps whole or leaves out, in the order in which people want to know of them. */
export const caseParts = [
  "people",
  "things",
  "familyLinks",
  "links",
  "ocgs",
  "unions",
  "groups",
  "incidents",
  "areas",
  "plan",
  "notes",
  "photos",
] as const;
export type CasePart = (typeof caseParts)[number];
export type PartCounts = { readonly [P in CasePart]: number };

/** How many of each part a case has. `people` are persons and all who stand in a family; `groups` are households and clusters. */
export function partCounts(kase: Case): PartCounts {
  const people = familyPeople(kase);
  const counts = { notes: 0, photos: 0, familyLinks: 0, ocgs: 0, unions: 0 };
  for (const item of kase.entities.values()) {
    counts.notes += item.notes.length;
    if (item.photo !== undefined) counts.photos++;
  }
  for (const item of kase.links.values()) {
    counts.notes += item.notes.length;
    if (item.kind === "family") counts.familyLinks++;
  }
  for (const group of kase.groups.values()) {
    if (group.type === "ocg") counts.ocgs++;
    else if (group.type === "union") counts.unions++;
  }
  return {
    ...counts,
    people: people.size,
    things: kase.entities.size - people.size,
    links: kase.links.size - counts.familyLinks,
    groups: kase.groups.size - counts.ocgs - counts.unions,
    incidents: kase.incidents.size,
    areas: kase.areas.size,
    plan: planItems(kase.plan),
  };
}
