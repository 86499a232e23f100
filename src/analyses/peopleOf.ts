import type { Case } from "../core/case";
import type { Entity } from "../core/entity";

const known = new WeakMap<Case["entities"], boolean>();

/** True when a case marks nobody as a person: a bare list of contacts, whose things of unknown kind are then taken as people, and said to be. */
export function takesUnknownAsPeople(kase: Pick<Case, "entities">): boolean {
  const made = known.get(kase.entities);
  if (made !== undefined) return made;
  let unknown = false;
  let person = false;
  for (const item of kase.entities.values()) {
    if (item.kind === "person") person = true;
    else if (item.kind === "unknown") unknown = true;
    if (person) break;
  }
  const answer = unknown && !person;
  known.set(kase.entities, answer);
  return answer;
}

/** Whether an entity is one of the people that contacts are between. */
export function isPerson(kase: Pick<Case, "entities">, item: Entity | undefined): boolean {
  return item?.kind === "person" || (item?.kind === "unknown" && takesUnknownAsPeople(kase));
}
