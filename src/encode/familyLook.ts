import type { Case } from "../core/case";
import { ageAt, type Entity, isProtected } from "../core/entity";
import type { Sex } from "../core/familyTie";
import { protectiveWords } from "../core/kinProtective";
import { isChild } from "../core/target";
import type { Slot } from "./palette";
import { slotOf } from "./palette";
import { knownOcgs, roleOf } from "./symbol";

/** What the inside and the edge of a symbol say, as on the chart: colour is an OCG and nothing else. */
export type FamilyDress =
  | { readonly type: "member"; readonly slots: readonly Slot[] }
  /** A member of an OCG that is not known. */
  | { readonly type: "unplaced" }
  /** Child, victim, exploited or vulnerable: double outline and shield, never in OCG colour. */
  | { readonly type: "protected" }
  | { readonly type: "plain" }
  /** Referred to, not in the file. */
  | { readonly type: "unknown" };

export type FamilyBadge = "protective" | "in custody" | "wanted" | "abroad" | "school age";

/** How one person looks in a family tree, in any notation and theme. */
export interface FamilyLook {
  /** Square male, circle female, diamond not known. */
  readonly shape: "square" | "circle" | "diamond";
  /** Half the side of the symbol without ring. */
  readonly body: number;
  readonly ring?: { readonly gap: number; readonly width: number };
  readonly dress: FamilyDress;
  readonly dead: boolean;
  /** The person whom the tree is about. */
  readonly main: boolean;
  readonly badges: readonly FamilyBadge[];
  /** 3 principal, 2 significant, 1 peripheral, 0 none. */
  readonly tier: 0 | 1 | 2 | 3;
}

const base = 21;
const tiers = {
  principal: { body: 27, ring: { gap: 4.5, width: 4 }, tier: 3 },
  significant: { body: 22, ring: { gap: 3.5, width: 2.5 }, tier: 2 },
  peripheral: { body: 21, tier: 1 },
} as const;

/** Ages of compulsory schooling in England (from the term after the fifth birthday to sixteen). */
const school = { from: 5, to: 16 };

/** Half of the whole symbol, ring included. */
export function familyReach({ body, ring }: Pick<FamilyLook, "body" | "ring">): number {
  return body + (ring ? ring.gap + ring.width : 0);
}

/** Age at the case's date, where both are known and the person lives. */
export function familyAge(kase: Pick<Case, "head">, item: Entity): number | undefined {
  if (!kase.head.asAt || isDead(item)) return undefined;
  return ageAt(item.born, kase.head.asAt);
}

/** True for one who has died, by status or by an attribute of the file. */
export function isDead(item: Entity): boolean {
  return (
    item.status.includes("deceased") ||
    item.attributes.some(({ name }) => /^(died|death|deceased|burial|buried)\b/i.test(name.trim()))
  );
}

function dressOf(kase: Case, item: Entity, focus: readonly string[]): FamilyDress {
  if (isProtected(item) || isChild(kase, item)) return { type: "protected" };
  if (item.placeholder || item.kind !== "person") return { type: "unknown" };
  if (item.memberships.length === 0) return { type: "plain" };
  const groups = knownOcgs(kase, item, focus).slice(0, 2);
  return groups.length === 0
    ? { type: "unplaced" }
    : { type: "member", slots: groups.map((group) => slotOf(group.id, focus)) };
}

/** Look of a person; `focus` are the OCGs in colour. */
export function familyLook(
  kase: Case,
  item: Entity,
  options: { readonly sex: Sex | undefined; readonly focus: readonly string[]; readonly main: boolean },
): FamilyLook {
  const dress = dressOf(kase, item, options.focus);
  const role = dress.type === "member" || dress.type === "unplaced" ? roleOf(item) : undefined;
  const size = role ? tiers[role] : { body: base, tier: 0 as const };
  const age = familyAge(kase, item);
  const dead = isDead(item);
  const badges: FamilyBadge[] = [];
  if (!dead && protectiveWords(item) !== undefined) badges.push("protective");
  for (const each of ["in custody", "wanted", "abroad"] as const)
    if (!dead && item.status.includes(each)) badges.push(each);
  if (!dead && age !== undefined && age >= school.from && age < school.to) badges.push("school age");
  return {
    shape: options.sex === "male" ? "square" : options.sex === "female" ? "circle" : "diamond",
    ...size,
    dress,
    dead,
    main: options.main,
    badges,
  };
}
