import type { Case } from "./case";
import { type Entity, isProtected } from "./entity";
import type { Link } from "./link";
import { suspectedFalse } from "./provenance";
import type { ShareProfile } from "./shareProfile";
import type { Naming } from "./shareRules";
import { isChild, neverTarget } from "./target";
import type { WithheldCategory } from "./withheld";

/** Which part of the case a copy is made of; absent = all of it. */
export interface CopyScope {
  readonly entities: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** What becomes of an entity or link in a copy, and why. */
export type Fate =
  | { readonly type: "kept"; readonly naming: Exclude<Naming, "left out">; readonly agreed: boolean }
  | { readonly type: "left out"; readonly category?: WithheldCategory; readonly reason: string };

const out = (reason: string, category?: WithheldCategory): Fate =>
  category ? { type: "left out", reason, category } : { type: "left out", reason };

const ranks = { OFFICIAL: 0, "OFFICIAL-SENSITIVE": 1, LOCAL: 2 } as const;

/** True when an item is marked higher than its case. */
function markedHigher(kase: Case, item: Pick<Entity, "marking">): boolean {
  const { marking } = kase.head;
  return item.marking !== undefined && (!marking || ranks[item.marking.level] > ranks[marking.level]);
}

/** A child, a victim, a witness, an exploited or vulnerable person. */
export function isToBeProtected(kase: Case, item: Entity): boolean {
  return isProtected(item) || isChild(kase, item) || neverTarget(kase, item) === "victim or witness";
}

function gated(kase: Case, item: Entity | Link, profile: ShareProfile): Fate | undefined {
  const { rules } = profile;
  if (markedHigher(kase, item)) return out("Marked higher than the case", "handling");
  if (item.handling === "C" && rules.handlingC === "left out")
    return out("Handling code C: shared on conditions only", "handling");
  if (suspectedFalse(item.provenance) && rules.suspectedFalse === "left out")
    return out("Graded E, suspected to be false");
  return undefined;
}

/** What becomes of an entity. What is agreed by hand passes the rules on kinds, never those on protection, handling or marking. */
export function entityFate(kase: Case, item: Entity, profile: ShareProfile, scope?: CopyScope): Fate {
  const { rules, audience } = profile;
  const agreed = profile.agreed.includes(item.id);
  if (item.kind === "person" && isToBeProtected(kase, item)) {
    if (rules.protected === "left out" || !agreed)
      return out("Children, victims and vulnerable people are told as counts only", "children");
  }
  const gate = gated(kase, item, profile);
  if (gate) return gate;
  if (scope && !scope.entities.has(item.id)) return out("Not in what is shown");
  if (agreed) return { type: "kept", naming: "kept", agreed };
  if (item.placeholder) return out("Known by a reference only");
  const outsider = item.kind === "person" && item.memberships.length === 0;
  const naming = outsider && rules.kinds.person !== "left out" ? rules.outsiders : rules.kinds[item.kind];
  if (naming === "left out")
    return out(
      outsider ? `People outside of the OCGs are left out for ${audience}` : `Not needed by ${audience}`,
    );
  return { type: "kept", naming, agreed };
}

/** Why a link is not in the copy; undefined = it is. */
export function linkGone(
  kase: Case,
  item: Link,
  profile: ShareProfile,
  kept: ReadonlySet<string>,
  scope?: CopyScope,
): string | undefined {
  const gate = gated(kase, item, profile);
  if (gate?.type === "left out") return gate.reason;
  if (scope && !scope.links.has(item.id)) return "Not in what is shown";
  if (!kept.has(item.from) || !kept.has(item.to)) return "One of its ends is left out";
  if (item.kind === "family" && profile.rules.family === "left out") return "Family links are left out";
  if (profile.folded.includes(item.from) || profile.folded.includes(item.to))
    return "Folded, so that nobody stands out by shape";
  return undefined;
}
