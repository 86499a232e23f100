import type { Case } from "./case";
import type { Entity, Membership, Role } from "./entity";
import { roles } from "./entity";
import { isNow } from "./familyHouseholds";

/** A living person with a role in an OCG now. */
export interface Nominal {
  readonly id: string;
  /** The highest, where there are several. */
  readonly role: Role;
  readonly group: string;
  readonly memberships: readonly Membership[];
  /** 'principal of SMITH', 'significant in ALPHA'. */
  readonly words: string;
}

/** How a role is said with its OCG. */
export function roleWords(kase: Case, { role, group }: Pick<Membership, "role" | "group">): string {
  const known = kase.groups.get(group);
  const name = known?.type === "ocg" ? known.name : "an OCG";
  return `${role} ${role === "principal" ? "of" : "in"} ${name}`;
}

/** Roles that a person has at the case's date, the highest first. */
export function rolesNow(kase: Case, item: Entity): readonly Membership[] {
  return item.memberships
    .filter(({ times }) => isNow(times, kase.head.asAt))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

/** Nominals of a case who live; the dead are nobody's risk. */
export function nominalsOf(kase: Case): ReadonlyMap<string, Nominal> {
  const found = new Map<string, Nominal>();
  for (const item of kase.entities.values()) {
    if (item.kind !== "person" || item.memberships.length === 0 || item.status.includes("deceased")) continue;
    const memberships = rolesNow(kase, item);
    const [first] = memberships;
    if (!first) continue;
    const words = memberships.map((each) => roleWords(kase, each)).join(", ");
    found.set(item.id, { id: item.id, role: first.role, group: first.group, memberships, words });
  }
  return found;
}
