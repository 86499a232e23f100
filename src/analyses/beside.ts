import { type Case, linksAt } from "../core/case";
import { isProtected } from "../core/entity";
import { otherEnd } from "../core/link";
import { isChild } from "../core/target";

/** A child, victim or vulnerable person near a target, and whether they share a home. */
export interface Beside {
  readonly id: string;
  /** The one of the entities that it shares a home with, if any. */
  readonly livesWith?: string;
}

const homes: ReadonlySet<string> = new Set(["resides", "household"]);

/** Protected people directly linked to any of the entities, or living where one of them lives (a shared home or household). Those who live together come first. */
export function besideOf(kase: Case, entities: readonly string[]): readonly Beside[] {
  const at = linksAt(kase);
  const found = new Map<string, Beside>();
  const note = (id: string, livesWith: string | undefined) => {
    const item = kase.entities.get(id);
    if (!item || entities.includes(id)) return;
    if (!isProtected(item) && !isChild(kase, item)) return;
    if (livesWith !== undefined || !found.has(id)) found.set(id, { id, ...(livesWith ? { livesWith } : {}) });
  };
  for (const id of entities)
    for (const link of at.get(id) ?? []) {
      const item = kase.links.get(link);
      if (!item) continue;
      const other = otherEnd(item, id);
      note(other, item.kind === "household" ? id : undefined);
      if (!homes.has(item.kind)) continue;
      for (const far of at.get(other) ?? []) {
        const home = kase.links.get(far);
        if (home && homes.has(home.kind)) note(otherEnd(home, other), id);
      }
    }
  for (const group of kase.groups.values()) {
    if (group.type !== "household") continue;
    const here = entities.find((id) => group.members.includes(id) || group.address === id);
    if (here !== undefined) for (const member of group.members) note(member, here);
  }
  const order = (each: Beside) => (each.livesWith === undefined ? 1 : 0);
  return [...found.values()].sort((a, b) => order(a) - order(b));
}
