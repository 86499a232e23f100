import { type Case, linksAt } from "./case";
import type { Entity } from "./entity";

/** Somebody in a copy who can be told by shape alone: the only one with that role, those functions and that many links. */
export interface Recognisable {
  /** Id in the copy. */
  readonly id: string;
  readonly name: string;
  /** Why, in a sentence: 'the only principal, with 12 links'. */
  readonly why: string;
  readonly links: number;
}

/** Steps of 'how many': nobody counts 9 and 11 links apart from memory. */
const stepOf = (links: number) => (links < 3 ? links : links < 5 ? 3 : links < 9 ? 5 : links < 17 ? 9 : 17);

const rank = { principal: 3, significant: 2, peripheral: 1 } as const;

function roleOf(item: Entity): keyof typeof rank | "outsider" {
  let best: keyof typeof rank | "outsider" = "outsider";
  for (const { role } of item.memberships) if (best === "outsider" || rank[role] > rank[best]) best = role;
  return best;
}

/**
 * People of a copy who stand alone by role, functions and reach among those who go by a stand-in name: whoever knows the group could
 * guess. Those with the most links first. People with two links or fewer are passed over: a mark at the edge tells little.
 */
export function recognisable(copy: Case, named: ReadonlySet<string>): readonly Recognisable[] {
  const at = linksAt(copy);
  const groups = new Map<string, { item: Entity; links: number }[]>();
  const byRole = new Map<string, number>();
  for (const item of copy.entities.values()) {
    if (item.kind !== "person") continue;
    const role = roleOf(item);
    byRole.set(role, (byRole.get(role) ?? 0) + 1);
    const links = at.get(item.id)?.length ?? 0;
    const key = [role, [...item.functions].sort().join("+"), stepOf(links)].join("|");
    const list = groups.get(key);
    if (list) list.push({ item, links });
    else groups.set(key, [{ item, links }]);
  }
  const found: Recognisable[] = [];
  for (const [only, second] of groups.values()) {
    if (!only || second || only.links < 3 || named.has(only.item.id)) continue;
    const role = roleOf(only.item);
    const parts = [
      byRole.get(role) === 1 && role !== "outsider" ? `the only ${role}` : "",
      only.item.functions.length > 0 ? `the only one with ${only.item.functions.join(" and ")}` : "",
    ].filter(Boolean);
    const reach = `with ${only.links} links`;
    found.push({
      id: only.item.id,
      name: only.item.label,
      links: only.links,
      why: parts.length > 0 ? `${parts[0]}, ${reach}` : `the only mark ${reach}`,
    });
  }
  return found.sort((a, b) => b.links - a.links || (a.name < b.name ? -1 : 1));
}
