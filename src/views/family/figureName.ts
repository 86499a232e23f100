import type { Case } from "../../core/case";
import { isProtected } from "../../core/entity";
import type { Family } from "../../core/family";
import { numberWords, type PointNumber } from "../../core/pointNumbers";
import { isChild } from "../../core/target";
import type { FamilyLook } from "../../encode/familyLook";
import { counted, listed, statusWords } from "../../encode/kindWords";
import { roleOfWords } from "../../encode/markWords";
import { personWords } from "./personWords";

/** What is said of a person to those who do not see the tree: name, age, role, standing, and how many nearest kin are drawn. */
export function figureName(
  kase: Case,
  family: Family,
  id: string,
  about: {
    readonly look: FamilyLook;
    readonly nameOf: (id: string) => string;
    readonly focus: readonly string[];
    readonly point: PointNumber | undefined;
    readonly folded: number;
  },
): string {
  const item = kase.entities.get(id);
  if (!item) return "";
  const { name, caption } = personWords(kase, item, about.nameOf);
  const sex = family.sexes.get(id);
  const child = isChild(kase, item) || isProtected(item);
  const parts = [
    caption ? `${name}, ${caption}` : name,
    ...(about.look.main ? ["the main person"] : []),
    ...(sex ? [sex] : ["sex not recorded"]),
    ...(child && !item.status.includes("child") && isChild(kase, item) ? ["child, to be protected"] : []),
    ...(child && isProtected(item) ? [roleOfWords(kase, item, about.focus).toLowerCase()] : []),
    ...(!child && item.memberships.length > 0 ? [roleOfWords(kase, item, about.focus)] : []),
    ...about.look.badges.filter((badge) => badge === "protective").map(() => "protective adult"),
    ...about.look.badges.filter((badge) => badge === "school age"),
  ];
  const status = item.status
    .filter((each) => ["in custody", "wanted", "abroad", "deceased"].includes(each))
    .map((each) => statusWords[each]);
  const point = about.point ? `Interdiction point ${numberWords(about.point)}.` : "";
  const folded =
    about.folded > 0 ? `${counted(about.folded, "person", "people")} folded away here: press U to show.` : "";
  return [`${parts.join(". ")}.`, status.length > 0 ? `${listed(status)}.` : "", point, folded]
    .filter(Boolean)
    .join(" ");
}
