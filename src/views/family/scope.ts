import type { Case } from "../../core/case";
import type { Family } from "../../core/family";
import { kinFrom } from "../../core/kinPath";
import { roleOf } from "../../encode/symbol";
import type { TreeScope } from "../../store/treeStore";

/** Who is drawn, and how many are folded away at whom. */
export interface Scoped {
  readonly shown: ReadonlySet<string>;
  /** By person shown: those behind them who are not. */
  readonly folds: ReadonlyMap<string, readonly string[]>;
}

/** People up to whom everybody is shown at first. */
export const mostAtFirst = 150;
/** Steps of kin that count round an OCG's nominals. */
const ocgSteps = 3;
/** Steps that a fold shows when it is opened. */
const openedSteps = 2;

/** The scope of a family nobody has chosen one for: all of it, or as many steps as can be read. */
export function firstScope(family: Family, main: string | undefined): TreeScope {
  if (family.people.length <= mostAtFirst || main === undefined) return { type: "all" };
  const paths = kinFrom(family, main, { within: 4 });
  const within = (steps: number) => paths.filter(({ distance }) => distance <= steps).length;
  return { type: "steps", steps: [4, 3, 2].find((steps) => within(steps) < mostAtFirst) ?? 1 };
}

/** The main person of a case: a principal of the OCG in focus, else whoever has most unions. */
export function firstFocus(kase: Case, family: Family, focus: readonly string[]): string | undefined {
  const rank = { principal: 3, significant: 2, peripheral: 1 } as const;
  const unions = new Map<string, number>();
  for (const { adults } of family.unions)
    for (const each of adults) unions.set(each, (unions.get(each) ?? 0) + 1);
  let best: { id: string; rank: number; own: number; unions: number } | undefined;
  for (const id of family.people) {
    const item = kase.entities.get(id);
    const role = item ? roleOf(item) : undefined;
    const own = item?.memberships.some(({ group }) => group === focus[0]) ? 1 : 0;
    const each = { id, rank: role ? rank[role] : 0, own, unions: unions.get(id) ?? 0 };
    if (
      !best ||
      each.rank > best.rank ||
      (each.rank === best.rank && each.own > best.own) ||
      (each.rank === best.rank && each.own === best.own && each.unions > best.unions)
    )
      best = each;
  }
  return best?.id;
}

/** Everybody who is in one union with somebody: parents, partners, children, brothers and sisters. */
export function nearest(family: Family): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>();
  for (const { adults, children } of family.unions) {
    const all = [...adults, ...children.map(({ person }) => person)];
    for (const each of all) {
      const known = near.get(each);
      const others = all.filter((other) => other !== each);
      if (known) known.push(...others);
      else near.set(each, others);
    }
  }
  return near;
}

function generationsFrom(family: Family, focus: string, count: number): ReadonlySet<string> {
  const level = new Map([[focus, 0]]);
  const queue = [focus];
  const at = new Map<string, { readonly union: number; readonly by: number }[]>();
  for (const [union, { adults, children }] of family.unions.entries()) {
    for (const each of adults) at.set(each, [...(at.get(each) ?? []), { union, by: 0 }]);
    for (const { person } of children) at.set(person, [...(at.get(person) ?? []), { union, by: 1 }]);
  }
  for (let next = 0; next < queue.length; next++) {
    const person = queue[next] ?? "";
    for (const { union, by } of at.get(person) ?? []) {
      const parents = (level.get(person) ?? 0) - by;
      const { adults = [], children = [] } = family.unions[union] ?? {};
      const put = (id: string, generation: number) => {
        if (level.has(id) || Math.abs(generation) > count) return;
        level.set(id, generation);
        queue.push(id);
      };
      for (const each of adults) put(each, parents);
      for (const { person: child } of children) put(child, parents + 1);
    }
  }
  return new Set(queue);
}

function within(family: Family, from: string, steps: number): readonly string[] {
  return [from, ...kinFrom(family, from, { within: steps }).map(({ to }) => to)];
}

function inScope(kase: Case, family: Family, scope: TreeScope, focus: string | undefined): Set<string> {
  switch (scope.type) {
    case "all":
      return new Set(family.people);
    case "steps":
      return new Set(focus === undefined ? family.people : within(family, focus, scope.steps));
    case "generations":
      return new Set(focus === undefined ? family.people : generationsFrom(family, focus, scope.count));
    case "ocg": {
      const nominals = family.people.filter((id) =>
        kase.entities.get(id)?.memberships.some(({ group }) => group === scope.group),
      );
      return new Set(nominals.flatMap((id) => within(family, id, ocgSteps)));
    }
  }
}

/** Who is shown in a scope, with the folds that were opened, and who is folded away where. */
export function scoped(
  kase: Case,
  family: Family,
  asked: { readonly scope: TreeScope; readonly focus: string | undefined; readonly opened: Iterable<string> },
): Scoped {
  const shown = inScope(kase, family, asked.scope, asked.focus);
  if (shown.size === family.people.length) return { shown, folds: new Map() };
  const people = new Set(family.people);
  const near = nearest(family);
  for (const person of asked.opened) {
    let edge = [person];
    for (let step = 0; step < openedSteps; step++) {
      edge = edge
        .flatMap((each) => near.get(each) ?? [])
        .filter((each) => people.has(each) && !shown.has(each));
      for (const each of edge) shown.add(each);
    }
  }
  // Who has no kin and lives with somebody who is shown is shown with them.
  for (const { members } of family.households)
    if (members.some((id) => shown.has(id))) for (const id of members) if (!near.has(id)) shown.add(id);
  return { shown, folds: foldsOf([...shown], near) };
}

/** Each hidden person counts at the one who is shown and nearest: nobody is counted twice. */
function foldsOf(
  shown: readonly string[],
  near: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const owner = new Map(shown.map((id) => [id, id] as const));
  const queue = [...shown];
  const folds = new Map<string, string[]>();
  for (let next = 0; next < queue.length; next++) {
    const id = queue[next] ?? "";
    const own = owner.get(id) ?? id;
    for (const other of near.get(id) ?? []) {
      if (owner.has(other)) continue;
      owner.set(other, own);
      queue.push(other);
      const known = folds.get(own);
      if (known) known.push(other);
      else folds.set(own, [other]);
    }
  }
  return folds;
}
