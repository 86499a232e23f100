import type { Case } from "./case";
import { highestMarking, type Marking } from "./marking";

/** What is shown, by id. Ids that the case does not have are passed over. */
export interface ShownIds {
  readonly entities: Iterable<string>;
  readonly links: Iterable<string>;
}

/** The highest marking of what is shown and of the case itself: what stands at the top and the bottom of a view, a page, a slide, a picture. */
export function shownMarking(
  kase: Pick<Case, "head" | "entities" | "links">,
  shown: ShownIds,
): Marking | undefined {
  function* all() {
    yield kase.head.marking;
    for (const id of shown.entities) yield kase.entities.get(id)?.marking;
    for (const id of shown.links) yield kase.links.get(id)?.marking;
  }
  return highestMarking(all());
}

/** The highest marking of the case and of every item in it: what goes on a file that holds all of it. */
export function wholeMarking(kase: Pick<Case, "head" | "entities" | "links">): Marking | undefined {
  return shownMarking(kase, { entities: kase.entities.keys(), links: kase.links.keys() });
}

const order = { OFFICIAL: 0, "OFFICIAL-SENSITIVE": 1, LOCAL: 2 } as const;

/**
 * Why a marking may not take the place of the one that stands, in words; undefined = it may. What is in the case does not
 * become less sensitive by another label: a copy without it is another file.
 */
export function refusedMarking(now: Marking | undefined, next: Marking): string | undefined {
  if (!now || order[next.level] >= order[now.level]) return undefined;
  const name = (marking: Marking) => (marking.level === "LOCAL" ? marking.local : marking.level);
  return `${name(now)} cannot be lowered to ${name(next)} here: make a sanitised copy, which leaves out what needs the higher marking and proves that it is gone.`;
}
