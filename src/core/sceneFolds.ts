import { type Fold, foldOf } from "./arrangement";
import { type Case, linksAt } from "./case";
import { type Entity, isProtected, roles } from "./entity";
import { otherEnd } from "./link";

/** Most marks with names on one slide (charting conventions, 4.7). */
export const mostMarks = 40;

interface Wanted {
  readonly entities: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Never folded: what the scene is about. */
  readonly marked: ReadonlySet<string>;
  readonly most: number;
}

/** From this weight on a mark stands for itself: OCGs, principal and significant nominals, what the scene is about. */
const own = 2000;

/** How much a mark is needed: what the scene is about, OCGs, then by role, then by its links. */
function weight(item: Entity, links: number, marked: ReadonlySet<string>): number {
  if (marked.has(item.id)) return Number.POSITIVE_INFINITY;
  const tiers = item.memberships.map((membership) => roles.length - roles.indexOf(membership.role));
  const tier = item.kind === "ocg" ? roles.length + 1 : Math.max(0, ...tiers);
  return tier * 1000 + Math.min(999, links);
}

/** Under what small marks are counted together, the closest likeness first: whoever is to be protected is never told with others. */
const likenesses: readonly ((item: Entity, beside: readonly string[]) => readonly unknown[] | undefined)[] = [
  // The same neighbour: the count still hangs where its members did.
  (item, beside) => (beside.length === 1 ? [beside, ...kinds(item), groupsOf(item)] : undefined),
  (item) => [...kinds(item), groupsOf(item)],
  (item) => kinds(item),
];

const kinds = (item: Entity) => [item.kind, isProtected(item)];
const groupsOf = (item: Entity) => item.memberships.map((each) => each.group).sort();

/**
 * Folds that bring a picture down to as many marks as can be read from the back of a room: the least needed ones are told in
 * counts, together with their like.
 */
export function sceneFolds(
  kase: Case,
  { entities, links, marked, most }: Wanted,
  folds: ReadonlyMap<string, Fold>,
): ReadonlyMap<string, Fold> {
  const inside = foldOf({ folds });
  const standing = new Set([...entities].map((id) => inside.get(id) ?? id));
  let over = standing.size - most;
  if (over <= 0) return folds;
  const at = linksAt(kase);
  const free = [...entities]
    .flatMap((id) => {
      const item = inside.has(id) ? undefined : kase.entities.get(id);
      if (!item) return [];
      const beside = (at.get(id) ?? []).flatMap((link) => {
        const line = links.has(link) ? kase.links.get(link) : undefined;
        const other = line ? otherEnd(line, id) : id;
        return other === id ? [] : [other];
      });
      return [{ item, beside: [...new Set(beside)].sort(), weight: weight(item, beside.length, marked) }];
    })
    .filter((each) => each.weight < own)
    .sort((a, b) => a.weight - b.weight || (a.item.id < b.item.id ? -1 : 1));
  const made = new Map(folds);
  const taken = new Set<string>();
  for (const likeness of likenesses) {
    const alike = new Map<string, string[]>();
    for (const { item, beside } of free) {
      const key = taken.has(item.id) ? undefined : likeness(item, beside);
      if (key === undefined) continue;
      const text = JSON.stringify(key);
      alike.set(text, [...(alike.get(text) ?? []), item.id]);
    }
    for (const members of alike.values()) {
      if (over <= 0) return made;
      // As many as are needed and no more: the least needed of them.
      const told = members.slice(0, over + 1);
      const [first] = told;
      if (first === undefined || told.length < 2) continue;
      for (const id of told) taken.add(id);
      over -= told.length - 1;
      made.set(`fs-${first}`, { id: `fs-${first}`, label: "", by: "chosen", members: told });
    }
  }
  return made;
}
