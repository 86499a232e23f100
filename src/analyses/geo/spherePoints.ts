import { type Case, linksAt } from "../../core/case";
import { type Entity, isProtected, type Role } from "../../core/entity";
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

const weightIn = (item: Entity, group: string) =>
  Math.max(0, ...item.memberships.filter((each) => each.group === group).map(({ role }) => roleWeight[role]));

/** A report that is held to be false places nobody. */
const believed = (link: Link) => !suspectedFalse(link.provenance);

/**
 * Located things of an OCG: members who have a place, and what its members are directly linked to (homes, premises, vehicles,
 * events). A child, a victim or an exploited person places no OCG, whatever the file says of membership.
 */
export function ocgPoints(kase: Case, group: string): readonly OcgPoint[] {
  const at = new Map(entityPoints(kase).map((point) => [point.item.id, point]));
  const found = new Map<string, { weight: number; times: Interval[] }>();
  const add = (id: string, weight: number, ...times: Interval[]) => {
    if (!at.has(id)) return;
    const before = found.get(id);
    found.set(id, {
      weight: Math.max(weight, before?.weight ?? 0),
      times: [...(before?.times ?? []), ...times],
    });
  };
  const links = linksAt(kase);
  for (const item of kase.entities.values()) {
    const weight = weightIn(item, group);
    if (weight === 0 || isProtected(item)) continue;
    add(item.id, weight, item.times);
    for (const id of links.get(item.id) ?? []) {
      const link = kase.links.get(id);
      const other = link && kase.entities.get(otherEnd(link, item.id));
      if (!link || !other || other.kind === "person" || !believed(link)) continue;
      add(other.id, weight, link.times, ...(other.kind === "event" ? [other.times] : []));
    }
  }
  return [...found].flatMap(([id, more]) => {
    const point = at.get(id);
    return point ? [{ ...point, ...more }] : [];
  });
}
