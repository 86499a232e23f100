import type { Arrangement } from "./arrangement";
import type { Entity } from "./entity";
import type { Group } from "./group";
import { chained } from "./ledger";
import type { Link } from "./link";
import type { Plan } from "./plan";
import { eachId as each, type NewId } from "./repointFilter";
import { repointedProfile } from "./repointProfile";
import { repointedScene } from "./repointScene";

/** The entity with its memberships in the groups that stand for them now. Its own id stays. */
export function repointedEntity(item: Entity, of: NewId): Entity {
  if (item.memberships.every(({ group }) => of(group) === group)) return item;
  return { ...item, memberships: item.memberships.map((own) => ({ ...own, group: of(own.group) })) };
}

/** The link between those that its ends are now. Its own id stays; a link between two that became one is a self loop. */
export function repointedLink(item: Link, of: NewId): Link {
  const from = of(item.from);
  const to = of(item.to);
  return from === item.from && to === item.to ? item : { ...item, from, to };
}

/** The group with its entities as they are now. Its own id stays. */
export function repointedGroup(group: Group, of: NewId): Group {
  switch (group.type) {
    case "ocg": {
      if (group.entity === undefined || of(group.entity) === group.entity) return group;
      return { ...group, entity: of(group.entity) };
    }
    case "household": {
      const members = each(group.members, of);
      const address = group.address === undefined ? undefined : of(group.address);
      if (members === group.members && address === group.address) return group;
      return { ...group, members, ...(address === undefined ? {} : { address }) };
    }
    case "union": {
      const partners = each(group.partners, of);
      const children = each(group.children, of);
      if (partners === group.partners && children === group.children) return group;
      return { ...group, partners, children };
    }
    case "cluster": {
      const members = each(group.members, of);
      const own = group.entity === undefined ? undefined : of(group.entity);
      if (members === group.members && own === group.entity) return group;
      return { ...group, members, ...(own === undefined ? {} : { entity: own }) };
    }
  }
}

/** Ids in the text of a scene: a view writes them as whole strings, as values or as names of properties. */
function repointedState(state: string, of: NewId): string {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return of(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [of(key), walk(inner)]));
  };
  try {
    return JSON.stringify(walk(JSON.parse(state)));
  } catch {
    return state;
  }
}

/** The plan about those that its items are about now; the same object when none of them changed. `inScenes` is asked for the words of scenes, which may only look like ids. */
export function repointedPlan(plan: Plan, of: NewId, inScenes: NewId = of): Plan {
  const changed = <T>(list: readonly T[], next: (item: T) => T): readonly T[] => {
    const made = list.map(next);
    return made.some((item, at) => item !== list[at]) ? made : list;
  };
  const next: Plan = {
    decisions: changed(plan.decisions, (item) => {
      const targets = each(item.targets, of);
      const earlier = changed(item.earlier ?? [], (old) => {
        const before = each(old.targets, of);
        return before === old.targets ? old : { ...old, targets: before };
      });
      if (item.earlier && earlier !== item.earlier) return { ...item, targets, earlier };
      return targets === item.targets ? item : { ...item, targets };
    }),
    disruptions: changed(plan.disruptions, (item) => {
      const targets = each(item.targets, of);
      return targets === item.targets ? item : { ...item, targets };
    }),
    gaps: changed(plan.gaps, (item) => {
      const about = each(item.about, of);
      return about === item.about ? item : { ...item, about };
    }),
    referrals: changed(plan.referrals, (item) => {
      const person = of(item.person);
      return person === item.person ? item : { ...item, person };
    }),
    scenes: changed(plan.scenes, (item) => {
      const state = repointedState(item.state, inScenes);
      return repointedScene(state === item.state ? item : { ...item, state }, of);
    }),
    disclosures: plan.disclosures,
    vulnerabilities: changed(plan.vulnerabilities, (item) => {
      const about = each(item.about, of);
      return about === item.about ? item : { ...item, about };
    }),
    alternatives: changed(plan.alternatives, (item) => {
      const entities = each(item.entities, of);
      const links = each(item.links, of);
      const judgements = changed(item.judgements, (judged) => {
        const about = each(judged.about, of);
        return about === judged.about ? judged : { ...judged, about };
      });
      const stays = entities === item.entities && links === item.links && judgements === item.judgements;
      return stays ? item : { ...item, entities, links, judgements };
    }),
    profiles: changed(plan.profiles, (item) => repointedProfile(item, of)),
    ledger: plan.ledger,
  };
  const same = (Object.keys(next) as (keyof Plan)[]).every((key) => next[key] === plan[key]);
  return same ? plan : chained(next, plan);
}

/** The arrangement of marks under their new ids; of several that became one, the first place counts. */
export function repointedArrangement(arrangement: Arrangement, of: NewId): Arrangement {
  const positions = new Map<string, NonNullable<ReturnType<Arrangement["positions"]["get"]>>>();
  for (const [id, at] of arrangement.positions) {
    const next = of(id);
    if (!positions.has(next)) positions.set(next, at);
  }
  const folds = [...arrangement.folds.values()].map((fold) => ({
    ...fold,
    id: of(fold.id),
    members: each(fold.members, of),
  }));
  return {
    ...arrangement,
    positions,
    folds: new Map(folds.map((fold) => [fold.id, fold])),
    focus: each(arrangement.focus, of),
  };
}
