import { ocgsOf } from "../core/belongs";
import { type Case, linksAt } from "../core/case";
import { lanesOf } from "../core/lane";
import { otherEnd } from "../core/link";
import type { Near, Vacuum } from "../core/whatIf";

/** Entities of each OCG: its mark and its members. */
function holdings(kase: Case): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const group of kase.groups.values())
    if (group.type === "ocg") found.set(group.id, new Set(group.entity ? [group.entity] : []));
  for (const item of kase.entities.values())
    for (const membership of item.memberships) found.get(membership.group)?.add(item.id);
  return found;
}

/** Groups that a recorded rivalry sets against the own ones, by their marks or their members. */
function rivalsOf(
  kase: Case,
  own: ReadonlySet<string>,
  of: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const groupsAt = new Map<string, string[]>();
  for (const [group, ids] of of)
    for (const id of ids) {
      const list = groupsAt.get(id);
      if (list) list.push(group);
      else groupsAt.set(id, [group]);
    }
  const rivals = new Set<string>();
  for (const item of kase.links.values()) {
    if (item.kind !== "rival") continue;
    const [a, b] = [groupsAt.get(item.from) ?? [], groupsAt.get(item.to) ?? []];
    for (const [here, there] of [
      [a, b],
      [b, a],
    ] as const)
      if (here.some((group) => own.has(group)))
        for (const group of there) if (!own.has(group)) rivals.add(group);
  }
  return rivals;
}

/**
 * Who stands nearest to the gap: of the OCGs in a recorded rivalry with the ones that lose (of all others where none is
 * recorded), those with the fewest links from what goes or from the lane it works in; rivalries count as links. Several
 * are told when they are as near.
 */
export function vacuumOf(kase: Case, entities: readonly string[]): Vacuum {
  const of = holdings(kase);
  const own = new Set(
    entities.flatMap((id) => {
      const item = kase.entities.get(id);
      return item ? ocgsOf(kase, item) : [];
    }),
  );
  const rivals = rivalsOf(kase, own, of);
  const wanted = [...of.keys()].filter(
    (group) => !own.has(group) && (rivals.size === 0 || rivals.has(group)),
  );
  const lanes = lanesOf(kase).filter(({ members }) => members.some((id) => entities.includes(id)));
  const at = linksAt(kase);
  const by = new Map<string, { readonly from: string; readonly link: string } | undefined>();
  const queue: string[] = [];
  for (const id of [...entities, ...lanes.flatMap(({ members }) => members)])
    if (!by.has(id)) {
      by.set(id, undefined);
      queue.push(id);
    }
  const steps = new Map(queue.map((id) => [id, 0]));
  for (let head = 0; head < queue.length; head++) {
    const id = queue[head] ?? "";
    for (const link of at.get(id) ?? []) {
      const item = kase.links.get(link);
      if (!item) continue;
      const next = otherEnd(item, id);
      if (by.has(next)) continue;
      by.set(next, { from: id, link });
      steps.set(next, (steps.get(id) ?? 0) + 1);
      queue.push(next);
    }
  }
  const found = wanted.flatMap((group): readonly Near[] => {
    let best: string | undefined;
    for (const id of of.get(group) ?? []) {
      const far = steps.get(id);
      if (far !== undefined && (best === undefined || far < (steps.get(best) ?? 0))) best = id;
    }
    if (best === undefined) return [];
    const path = [best];
    const links: string[] = [];
    for (let back = by.get(best); back; back = by.get(back.from)) {
      path.unshift(back.from);
      links.unshift(back.link);
    }
    return [{ group, rival: rivals.has(group), steps: steps.get(best) ?? 0, path, links }];
  });
  const least = found.reduce((min, each) => Math.min(min, each.steps), Number.POSITIVE_INFINITY);
  return {
    own: [...own],
    nearest: found.filter((each) => each.steps === least),
    rivalry: rivals.size > 0,
  };
}
