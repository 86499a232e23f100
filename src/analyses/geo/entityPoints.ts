import { type Case, linksAt } from "../../core/case";
import type { Entity } from "../../core/entity";
import { otherEnd } from "../../core/link";
import { toGrid } from "../../core/osgb";
import { strayReason } from "./casePoints";

/** An entity that has a place of its own. */
export interface EntityPoint {
  readonly item: Entity;
  readonly easting: number;
  readonly northing: number;
}

const known = new WeakMap<Case["entities"], readonly EntityPoint[]>();

/** Entities of a case on the British map, in grid metres. */
export function entityPoints({ entities }: Case): readonly EntityPoint[] {
  const before = known.get(entities);
  if (before) return before;
  const made: EntityPoint[] = [];
  for (const item of entities.values())
    if (item.place && !strayReason(item.place.lon, item.place.lat))
      made.push({ item, ...toGrid(item.place.lon, item.place.lat) });
  known.set(entities, made);
  return made;
}

/**
 * OCGs that are present by an entity: its own, and those of all members that it is linked to. Unlike its colour, presence may be
 * of several at once.
 */
export function groupsPresent(kase: Case, item: Entity): readonly string[] {
  const found = new Set(item.memberships.map(({ group }) => group));
  if (item.kind === "person" || item.kind === "event" || item.kind === "document") return [...found];
  for (const id of linksAt(kase).get(item.id) ?? []) {
    const link = kase.links.get(id);
    const other = link && kase.entities.get(otherEnd(link, item.id));
    for (const { group } of other?.memberships ?? []) found.add(group);
  }
  return [...found];
}
