import { type Case, linksAt } from "../core/case";
import type { Entity } from "../core/entity";
import { otherEnd } from "../core/link";
import { neverTarget } from "../core/target";

function contactsOf(kase: Case, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const link of linksAt(kase).get(id) ?? []) {
    const item = kase.links.get(link);
    if (item && item.kind !== "rival") found.add(otherEnd(item, id));
  }
  found.delete(id);
  return found;
}

function sameFunction(kase: Case, of: Entity): readonly Entity[] {
  return [...kase.entities.values()].filter(
    (item) =>
      item.id !== of.id &&
      item.kind === of.kind &&
      item.functions.some((each) => of.functions.includes(each)) &&
      neverTarget(kase, item) === undefined,
  );
}

/** Ready substitutes: of the same kind and function, sharing at least half the contacts (interdiction §2, recovery). */
export function substitutesOf(kase: Case, id: string): readonly string[] {
  const of = kase.entities.get(id);
  if (!of || of.functions.length === 0) return [];
  const own = contactsOf(kase, id);
  return sameFunction(kase, of)
    .filter((item) => {
      const theirs = contactsOf(kase, item.id);
      const rest = [...own].filter((each) => each !== item.id);
      const shared = rest.filter((each) => theirs.has(each)).length;
      return rest.length > 0 && shared * 2 >= rest.length;
    })
    .map((item) => item.id);
}

/** Others of the same function within some links of an entity; none = nobody near could take it over. */
export function othersNear(kase: Case, id: string, steps: number): readonly string[] {
  const of = kase.entities.get(id);
  if (!of) return [];
  const seen = new Set([id]);
  let edge = [id];
  for (let step = 0; step < steps; step++) {
    edge = edge.flatMap((each) => [...contactsOf(kase, each)].filter((next) => !seen.has(next)));
    for (const next of edge) seen.add(next);
  }
  return sameFunction(kase, of)
    .map((item) => item.id)
    .filter((each) => seen.has(each));
}
