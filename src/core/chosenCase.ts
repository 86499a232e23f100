import type { Case } from "./case";
import { type CaseFile, caseFile } from "./caseFile";
import type { Entity } from "./entity";
import type { Shown } from "./filter";
import type { Group } from "./group";
import { emptyPlan } from "./plan";

/** Which part of a case leaves. */
export interface Choice {
  /** Absent = every entity and link. */
  readonly only?: { readonly entities: ReadonlySet<string>; readonly links: ReadonlySet<string> };
  readonly incidents: boolean;
  readonly areas: boolean;
}

/** What is selected, as a part: the entities, those at the ends of selected links, those links and all between the entities. */
export function selectedPart(
  kase: Case,
  entities: readonly string[],
  links: readonly string[],
): Pick<Shown, "entities" | "links"> {
  const ids = new Set(entities.filter((id) => kase.entities.has(id)));
  const kept = new Set<string>();
  for (const id of links) {
    const link = kase.links.get(id);
    if (!link) continue;
    kept.add(id);
    ids.add(link.from).add(link.to);
  }
  const chosen = new Set(entities);
  for (const { id, from, to } of kase.links.values()) if (chosen.has(from) && chosen.has(to)) kept.add(id);
  return { entities: ids, links: kept };
}

const listOf = (ids: readonly string[], kept: ReadonlySet<string>) => ids.filter((id) => kept.has(id));

/** A group as far as its members are chosen; undefined when none is. The name of a couple names both, so it goes with the first who is left out. */
function groupPart(group: Group, kept: ReadonlySet<string>, ocgs: ReadonlySet<string>): Group | undefined {
  switch (group.type) {
    case "ocg": {
      const { entity, ...rest } = group;
      const marked = entity !== undefined && kept.has(entity);
      if (!marked && !ocgs.has(group.id)) return undefined;
      return marked ? group : rest;
    }
    case "household": {
      const { address, ...rest } = group;
      const members = listOf(group.members, kept);
      if (members.length === 0) return undefined;
      return address !== undefined && kept.has(address) ? { ...group, members } : { ...rest, members };
    }
    case "union": {
      const partners = listOf(group.partners, kept);
      const children = listOf(group.children, kept);
      if (partners.length + children.length === 0) return undefined;
      const whole = partners.length + children.length === group.partners.length + group.children.length;
      return { ...group, partners, children, name: whole ? group.name : "" };
    }
    case "cluster": {
      const { entity, ...rest } = group;
      const members = listOf(group.members, kept);
      const marked = entity !== undefined && kept.has(entity);
      if (!marked && members.length === 0) return undefined;
      return marked ? { ...group, members } : { ...rest, members };
    }
  }
}

function chosenMap<T extends { readonly id: string }>(
  items: ReadonlyMap<string, T>,
  keep: (item: T) => boolean,
): ReadonlyMap<string, T> {
  const kept = new Map<string, T>();
  for (const [id, item] of items) if (keep(item)) kept.set(id, item);
  return kept;
}

/** The chosen part of a case as a case of its own: nothing that is left out is named in it. The plan, which names what it is about, goes with the whole case only. */
export function chosenCase(kase: Case, choice: Choice): Case {
  const { only } = choice;
  const incidents = choice.incidents ? kase.incidents : new Map();
  const areas = choice.areas ? kase.areas : new Map();
  if (!only) return choice.incidents && choice.areas ? kase : { ...kase, incidents, areas };
  const entities = chosenMap<Entity>(kase.entities, ({ id }) => only.entities.has(id));
  const links = chosenMap(
    kase.links,
    ({ id, from, to }) => only.links.has(id) && entities.has(from) && entities.has(to),
  );
  const ids = new Set(entities.keys());
  const ocgs = new Set<string>();
  for (const item of entities.values()) for (const { group } of item.memberships) ocgs.add(group);
  const groups = new Map<string, Group>();
  for (const group of kase.groups.values()) {
    const part = groupPart(group, ids, ocgs);
    if (part) groups.set(part.id, part);
  }
  return { ...kase, entities, links, groups, incidents, areas, plan: emptyPlan };
}

/** The chosen part of a case file. A filter names ids and words of what it hides, so it goes with the whole case only. */
export function chosenFile(file: CaseFile, choice: Choice): CaseFile {
  const kase = chosenCase(file.case, choice);
  if (!choice.only) return { ...file, case: kase };
  const { arrangement } = file;
  const folds = new Map(
    [...arrangement.folds].flatMap(([id, fold]) => {
      const members = fold.members.filter((member) => kase.entities.has(member));
      return members.length === fold.members.length ? [[id, fold] as const] : [];
    }),
  );
  const positions = new Map(
    [...arrangement.positions].filter(([id]) => kase.entities.has(id) || folds.has(id)),
  );
  const focus = arrangement.focus.filter((id) => kase.groups.has(id));
  return caseFile(kase, { arrangement: { ...arrangement, folds, positions, focus } });
}
