import type { Case } from "./case";
import { highestMarking, type Marking } from "./marking";

type Tables = Pick<Case, "head" | "entities" | "links">;

/** What is shown, by id. Ids that the case does not have are passed over. */
export interface ShownIds {
  readonly entities: Iterable<string>;
  readonly links: Iterable<string>;
}

type Marked = ReadonlyMap<string, Marking>;
const known = new WeakMap<ReadonlyMap<string, { readonly marking?: Marking }>, Marked>();

/** Items of a table with a marking of their own: a few or none of many thousand, looked for once. */
function markedIn(table: ReadonlyMap<string, { readonly marking?: Marking }>): Marked {
  const held = known.get(table);
  if (held) return held;
  const found = new Map<string, Marking>();
  for (const [id, { marking }] of table) if (marking) found.set(id, marking);
  known.set(table, found);
  return found;
}

function* ofIds(marked: Marked, ids: Iterable<string>): Generator<Marking | undefined> {
  if (marked.size === 0) return;
  if (ids instanceof Set) for (const [id, marking] of marked) yield ids.has(id) ? marking : undefined;
  else for (const id of ids) yield marked.get(id);
}

/** The highest marking of what is shown and of the case itself: what stands at the top and the bottom of a view, a page, a slide, a picture. */
export function shownMarking(kase: Tables, shown: ShownIds): Marking | undefined {
  return highestMarking([
    kase.head.marking,
    ...ofIds(markedIn(kase.entities), shown.entities),
    ...ofIds(markedIn(kase.links), shown.links),
  ]);
}

/** The highest marking of the case and of every item in it: what goes on a file that holds all of it. */
export function wholeMarking(kase: Tables): Marking | undefined {
  return highestMarking([
    kase.head.marking,
    ...markedIn(kase.entities).values(),
    ...markedIn(kase.links).values(),
  ]);
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
