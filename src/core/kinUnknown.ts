import { type Case, linksAt } from "./case";
import type { Entity } from "./entity";
import type { Family } from "./family";
import type { FamilyHousehold } from "./familyHouseholds";
import { mayProtect, protectiveWords } from "./kinProtective";
import { otherEnd } from "./link";

/** What is not recorded and social care would ask: whether a parent who lives elsewhere is in touch. */
export function unknownOf(
  kase: Case,
  family: Family,
  item: Entity,
  homes: readonly FamilyHousehold[],
): readonly string[] {
  const found: string[] = [];
  if (homes.length === 0) found.push("Who this person lives with is not recorded.");
  for (const { parent, tie } of family.parents.get(item.id)?.values() ?? []) {
    const other = kase.entities.get(parent);
    if ((tie !== "birth" && tie !== "adopted") || !other || !mayProtect(kase, other)) continue;
    if (homes.length === 0 || homes.some(({ members }) => members.includes(parent))) continue;
    const told =
      protectiveWords(other) !== undefined ||
      (linksAt(kase).get(item.id) ?? []).some((id) => {
        const link = kase.links.get(id);
        return link !== undefined && link.kind !== "family" && otherEnd(link, item.id) === parent;
      });
    const sex = family.sexes.get(parent);
    const word = sex === "male" ? "Father" : sex === "female" ? "Mother" : "Parent";
    if (!told) found.push(`${word} ${other.label} lives elsewhere: contact is not recorded.`);
  }
  return found;
}
