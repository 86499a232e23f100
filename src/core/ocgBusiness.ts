import { ocgsOf } from "./belongs";
import { type Case, linksAt } from "./case";
import { type ChainFunction, lanePlace } from "./chain";
import type { Entity } from "./entity";
import { type Link, otherEnd } from "./link";

/** An OCG works in this many functions of the chain before it counts as a business of its own: a supplier alone is part of another's. */
const leastLanes = 3;

const lanesIn = (item: Entity) => item.functions.filter((each) => lanePlace(each) >= 0);

/** OCGs (group ids, in the case's order) that have a business of their own: what belongs to them works in three functions of the chain or more. */
export function businessOcgs(kase: Case): readonly string[] {
  const lanes = new Map<string, Set<ChainFunction>>();
  for (const group of kase.groups.values()) if (group.type === "ocg") lanes.set(group.id, new Set());
  for (const item of kase.entities.values()) {
    const own = lanesIn(item);
    if (own.length === 0) continue;
    for (const group of ocgsOf(kase, item)) for (const lane of own) lanes.get(group)?.add(lane);
  }
  return [...lanes].filter(([, held]) => held.size >= leastLanes).map(([group]) => group);
}

/**
 * The OCG whose business is looked at unless another is chosen: where a case holds several businesses they are never judged
 * as one, so the first in focus, else the first of the case; undefined = the whole case is one business.
 */
export function defaultOcg(kase: Case, focus: readonly string[] = []): string | undefined {
  const found = businessOcgs(kase);
  if (found.length < 2) return undefined;
  return focus.find((group) => found.includes(group)) ?? found[0];
}

/**
 * Options with the OCG whose business is to be judged: the one asked for ('' = all of the case as one business, and so is a
 * group that is no OCG of it), else the default.
 */
export function ocgOption(
  kase: Case,
  asked: string | undefined,
  focus: readonly string[] = [],
): { readonly group?: string } {
  const group = asked === undefined ? defaultOcg(kase, focus) : asked;
  return group !== undefined && kase.groups.get(group)?.type === "ocg" ? { group } : {};
}

/** 'For ALPHA.', or that several businesses were judged as one; empty where there is but one. */
export function ocgWords(kase: Case, group: string | undefined): string {
  const found = group === undefined ? undefined : kase.groups.get(group);
  if (found?.type === "ocg") return `For ${found.name}.`;
  return businessOcgs(kase).length > 1 ? "For all OCGs of the case as if they were one business." : "";
}

/**
 * OCGs that each entity works for: its own; for what belongs to none, those nearest along the flows (all of the nearest: an
 * enabler that several share works for each of them), and where no flow reaches it, those whose members it is linked to.
 */
function worksFor(kase: Case): ReadonlyMap<string, ReadonlySet<string>> {
  const at = linksAt(kase);
  const found = new Map<string, Set<string>>();
  for (const item of kase.entities.values()) {
    const own = ocgsOf(kase, item);
    if (own.length > 0) found.set(item.id, new Set(own));
  }
  let edge = [...found.keys()];
  while (edge.length > 0) {
    const reached = new Map<string, Set<string>>();
    for (const id of edge)
      for (const link of at.get(id) ?? []) {
        const item = kase.links.get(link);
        const next = item && item.flow !== "none" ? otherEnd(item, id) : undefined;
        if (next === undefined || found.has(next)) continue;
        const groups = reached.get(next) ?? new Set<string>();
        reached.set(next, groups);
        for (const group of found.get(id) ?? []) groups.add(group);
      }
    for (const [id, groups] of reached) found.set(id, groups);
    edge = [...reached.keys()];
  }
  for (const item of kase.entities.values()) {
    if (item.functions.length === 0 || found.has(item.id)) continue;
    const groups = new Set<string>();
    for (const link of at.get(item.id) ?? []) {
      const line = kase.links.get(link);
      const other = line ? kase.entities.get(otherEnd(line, item.id)) : undefined;
      for (const each of other?.memberships ?? []) groups.add(each.group);
    }
    if (groups.size > 0) found.set(item.id, groups);
  }
  return found;
}

/** True when goods or money go along a link from the end `id`. */
const givesFrom = (line: Link, id: string) =>
  line.direction === "both" || (line.from === id) === (line.direction !== "back");

/**
 * What an OCG buys in: people and things of another OCG that give it goods or take its money, and source for it or do what nobody
 * of its own does. Each with those functions only: what else they do is the other's business, and so are those who buy from it.
 */
function boughtIn(kase: Case, own: ReadonlyMap<string, Entity>): readonly Entity[] {
  const held = new Set([...own.values()].flatMap((item) => item.functions));
  const found = new Map<string, Entity>();
  for (const line of kase.links.values()) {
    if (line.flow === "none" || own.has(line.from) === own.has(line.to)) continue;
    const [inside, outside] = own.has(line.from) ? [line.from, line.to] : [line.to, line.from];
    if (!givesFrom(line, line.flow === "commodity" ? outside : inside)) continue;
    const item = kase.entities.get(outside);
    const functions = item ? lanesIn(item).filter((each) => each === "source" || !held.has(each)) : [];
    if (item && functions.length > 0) found.set(item.id, { ...item, functions });
  }
  return [...found.values()];
}

const made = new WeakMap<Case, Map<string, Case>>();
const workers = new WeakMap<Case, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * The case of one OCG's business: what belongs to it, carriers of no OCG that work for it, enablers that it shares, and what it
 * buys in; with the links between these. Lanes, streams and junctions of it are that OCG's alone. Contacts are never judged on it.
 */
export function businessCase(kase: Case, group: string): Case {
  const cases = made.get(kase) ?? new Map<string, Case>();
  made.set(kase, cases);
  const known = cases.get(group);
  if (known) return known;
  const works = workers.get(kase) ?? worksFor(kase);
  workers.set(kase, works);
  const own = new Map([...kase.entities].filter(([id]) => works.get(id)?.has(group)));
  for (const item of boughtIn(kase, own)) own.set(item.id, item);
  const links = [...kase.links].filter(([, item]) => own.has(item.from) && own.has(item.to));
  const answer: Case = { ...kase, entities: own, links: new Map(links) };
  cases.set(group, answer);
  return answer;
}
