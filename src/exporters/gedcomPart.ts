import type { Case } from "../core/case";
import type { Entity } from "../core/entity";
import { familyPeople } from "../core/familyPeople";
import type { Link } from "../core/link";

/** What a family tree holds of a case. */
export interface FamilyPart {
  readonly people: readonly Entity[];
  readonly family: readonly Link[];
  /** Other ties between people that GEDCOM has a place for: godparents and witnesses, records of one person. */
  readonly ties: readonly Link[];
}

/** Label of the link between two records of one person. */
export const sameness = "may be the same person as";

/** People, whatever else stands in a family link, and the links between them. */
export function familyPart(kase: Case): FamilyPart {
  const ids = familyPeople(kase);
  const family: Link[] = [];
  const ties: Link[] = [];
  for (const item of kase.links.values()) if (item.kind === "family") family.push(item);
  for (const item of kase.links.values()) {
    if (!ids.has(item.from) || !ids.has(item.to)) continue;
    const named = item.kind === "association" && item.attributes.some(({ name }) => name === "role");
    if (named || (item.kind === "other" && item.label === sameness)) ties.push(item);
  }
  return { people: [...kase.entities.values()].filter((item) => ids.has(item.id)), family, ties };
}
