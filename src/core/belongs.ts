import { type Case, linksAt } from "./case";
import type { Entity, EntityKind } from "./entity";
import { otherEnd } from "./link";

const none: readonly string[] = Object.freeze([]);
/** Things that may take the colour of an OCG from the people they are linked to; an event or a document belongs to nobody. */
const things: ReadonlySet<EntityKind> = new Set<EntityKind>([
  "premises",
  "vehicle",
  "phone",
  "account",
  "business",
  "organisation",
  "commodity",
  "cash",
  "weapon",
  "online",
]);

const answers = new WeakMap<Case, Map<string, readonly string[]>>();

/** Group ids of the OCGs by the entity that stands for them. */
function ocgMarks(kase: Case): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const group of kase.groups.values())
    if (group.type === "ocg" && group.entity) marks.set(group.entity, group.id);
  return marks;
}

function memberGroups(item: Entity): readonly string[] {
  return item.memberships.length === 0 ? none : [...new Set(item.memberships.map((each) => each.group))];
}

/**
 * OCGs (group ids) that an entity belongs to, for colour and boxes: a member's own; the OCG that a hexagon stands for;
 * for a thing without membership, the one OCG whose members it is directly linked to (none when there are several).
 * A person without membership belongs to none: an associate never looks like a member.
 */
export function ocgsOf(kase: Case, item: Entity): readonly string[] {
  const known = answers.get(kase) ?? new Map<string, readonly string[]>();
  answers.set(kase, known);
  const answer = known.get(item.id);
  if (answer) return answer;
  const made = work(kase, item);
  known.set(item.id, made);
  return made;
}

const marksOf = new WeakMap<Case["groups"], ReadonlyMap<string, string>>();

function work(kase: Case, item: Entity): readonly string[] {
  const own = memberGroups(item);
  if (own.length > 0) return own;
  const marks = marksOf.get(kase.groups) ?? ocgMarks(kase);
  marksOf.set(kase.groups, marks);
  const standsFor = marks.get(item.id);
  if (standsFor) return [standsFor];
  if (!things.has(item.kind)) return none;
  const found = new Set<string>();
  for (const id of linksAt(kase).get(item.id) ?? []) {
    const line = kase.links.get(id);
    const other = line ? kase.entities.get(otherEnd(line, item.id)) : undefined;
    for (const group of other?.memberships ?? []) found.add(group.group);
  }
  return found.size === 1 ? [...found] : none;
}
