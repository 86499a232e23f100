import { type Case, linksAt } from "../../core/case";
import { isProtected, type Role } from "../../core/entity";
import { type Link, otherEnd } from "../../core/link";
import { suspectedFalse } from "../../core/provenance";
import type { Interval } from "../../core/time";
import { type EntityPoint, entityPoints } from "./entityPoints";

/** What a point counts: by the role of the member it is of. */
export const roleWeight: { readonly [R in Role]: number } = { principal: 3, significant: 2, peripheral: 1 };

/** A located thing of an OCG, with the dates that are known of it. */
export interface OcgPoint extends EntityPoint {
  readonly weight: number;
  readonly times: readonly Interval[];
}

/** A report that is held to be false places nobody. */
const believed = (link: Link) => !suspectedFalse(link.provenance);

interface Found {
  weight: number;
  readonly times: Interval[];
}

/**
 * Located things by OCG: members who have a place, and what its members are directly linked to (homes, premises, vehicles,
 * events). A child, a victim or an exploited person places no OCG, whatever the file says of membership.
 */
export function ocgPoints(kase: Case): ReadonlyMap<string, readonly OcgPoint[]> {
  const at = new Map(entityPoints(kase).map((point) => [point.item.id, point]));
  const found = new Map<string, Map<string, Found>>();
  const add = (group: string, id: string, weight: number, ...times: readonly Interval[]) => {
    if (!at.has(id)) return;
    const own = found.get(group) ?? new Map<string, Found>();
    found.set(group, own);
    const known = own.get(id) ?? { weight: 0, times: [] };
    own.set(id, known);
    known.weight = Math.max(weight, known.weight);
    known.times.push(...times);
  };
  const links = linksAt(kase);
  for (const item of kase.entities.values()) {
    if (item.memberships.length === 0 || isProtected(item)) continue;
    for (const { group, role } of item.memberships) {
      const weight = roleWeight[role];
      add(group, item.id, weight, item.times);
      for (const id of links.get(item.id) ?? []) {
        const link = kase.links.get(id);
        const other = link && kase.entities.get(otherEnd(link, item.id));
        if (!link || !other || other.kind === "person" || !believed(link)) continue;
        add(group, other.id, weight, link.times, ...(other.kind === "event" ? [other.times] : []));
      }
    }
  }
  const pointsOf = (own: ReadonlyMap<string, Found>) =>
    [...own].flatMap(([id, more]) => {
      const point = at.get(id);
      return point ? [{ ...point, ...more }] : [];
    });
  return new Map([...found].map(([group, own]) => [group, pointsOf(own)]));
}
