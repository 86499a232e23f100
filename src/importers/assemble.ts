import { type Case, emptyCase } from "../core/case";
import { type Entity, entity } from "../core/entity";
import type { Group } from "../core/group";
import { type Link, link } from "../core/link";
import type { Area, Incident } from "../core/place";
import { type Problem, problem, type Where } from "../core/problem";

/** Gathers what a reader finds and makes a Case of it: internal ids, duplicate ids merged, dangling ends given a visible placeholder. */
export interface Assembly {
  /** Adds an entity under the id its source gives it; a repeated id keeps the first and takes over what the first lacks. Returns the internal id. */
  readonly entity: (sourceId: string, item: Partial<Entity>, where?: Where) => string;
  /** Adds a link by the source ids of its ends, which may come later in the file or never. Returns the internal id. */
  readonly link: (from: string, to: string, item: Partial<Link>, where?: Where) => string;
  readonly group: (make: (id: string) => Group) => string;
  readonly area: (make: (id: string) => Area) => string;
  readonly incident: (make: (id: string) => Incident) => string;
  /** Internal id of a source id, if it has been seen. */
  readonly idOf: (sourceId: string) => string | undefined;
  readonly remark: (item: Problem) => void;
  /** Resolves the ends and closes the case; call once. */
  readonly finish: (head?: Partial<Case["head"]>) => {
    readonly case: Case;
    readonly problems: readonly Problem[];
  };
}

interface PendingLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly item: Partial<Link>;
  readonly where: Where | undefined;
}

/** Both lists, each value once. */
function union<T>(first: readonly T[], second: readonly T[] | undefined): readonly T[] {
  return second && second.length > 0 ? [...new Set([...first, ...second])] : first;
}

/** The first item with what it lacks from the second; statuses are united, since a child or victim must stay one. */
function merged(first: Entity, second: Partial<Entity>): Entity {
  const names = new Set(first.attributes.map((attribute) => attribute.name));
  const extra = (second.attributes ?? []).filter((attribute) => !names.has(attribute.name));
  const groups = new Set(first.memberships.map((membership) => membership.group));
  const memberships = (second.memberships ?? []).filter((membership) => !groups.has(membership.group));
  const unnamed = first.label === "" || first.label === first.sourceId;
  const label = unnamed ? (second.label ?? first.label) : first.label;
  const otherName = second.label && second.label !== first.sourceId ? [second.label] : [];
  const aliases = [...(second.aliases ?? []), ...otherName].filter((alias) => alias !== label);
  return {
    ...second,
    ...first,
    kind: first.kind === "unknown" && second.kind ? second.kind : first.kind,
    typeName: first.typeName || (second.typeName ?? ""),
    label,
    caption: first.caption || (second.caption ?? ""),
    attributes: union(first.attributes, extra),
    aliases: union(first.aliases, aliases),
    memberships: union(first.memberships, memberships),
    functions: union(first.functions, second.functions),
    status: union(first.status, second.status),
    categories: union(first.categories, second.categories),
    times: { ...second.times, ...first.times },
    provenance: union(first.provenance, second.provenance),
    notes: union(first.notes, second.notes),
    handling: second.handling === "C" ? "C" : first.handling,
  };
}

/** Starts an assembly. Source ids live in a Map and are never used as keys of an object. */
export function assemble(): Assembly {
  const entities = new Map<string, Entity>();
  const ids = new Map<string, string>();
  const pending: PendingLink[] = [];
  const groups = new Map<string, Group>();
  const areas = new Map<string, Area>();
  const incidents = new Map<string, Incident>();
  const problems: Problem[] = [];

  const addEntity = (sourceId: string, item: Partial<Entity>, where?: Where): string => {
    const known = ids.get(sourceId);
    if (known !== undefined) {
      const first = entities.get(known);
      if (first) entities.set(known, merged(first, item));
      problems.push(
        problem("duplicate-id", `The id '${sourceId}' stands for more than one item.`, {
          done: "first kept, what it lacked was taken from the second",
          where: { ...where, entity: known },
        }),
      );
      return known;
    }
    const id = `n${entities.size + 1}`;
    ids.set(sourceId, id);
    // Assigned, not spread again: a second copy of 60,000 items costs as much as reading them.
    const made = entity(id, item.kind ?? "unknown", item.label ?? sourceId, item);
    entities.set(id, Object.assign(made, { id, sourceId }));
    return id;
  };

  const endOf = (sourceId: string, where: Where | undefined): string => {
    const known = ids.get(sourceId);
    if (known !== undefined) return known;
    const id = `n${entities.size + 1}`;
    ids.set(sourceId, id);
    entities.set(
      id,
      entity(id, "unknown", `Not in file: ${sourceId}`, {
        sourceId,
        placeholder: true,
      }),
    );
    problems.push(
      problem("dangling-end", `A link refers to '${sourceId}', which is not in the file.`, {
        done: "placeholder made, link kept",
        where: { ...where, entity: id },
      }),
    );
    return id;
  };

  const numbered = <T>(map: Map<string, T>, letter: string, make: (id: string) => T): string => {
    const id = `${letter}${map.size + 1}`;
    map.set(id, make(id));
    return id;
  };

  return {
    entity: addEntity,
    link: (from, to, item, where) => {
      const id = `e${pending.length + 1}`;
      pending.push({ id, from, to, item, where });
      return id;
    },
    group: (make) => numbered(groups, "g", make),
    area: (make) => numbered(areas, "a", make),
    incident: (make) => numbered(incidents, "i", make),
    idOf: (sourceId) => ids.get(sourceId),
    remark: (item) => void problems.push(item),
    finish: (head = {}) => {
      const links = new Map<string, Link>();
      for (const { id, from: fromId, to: toId, item, where } of pending) {
        const from = endOf(fromId, where);
        const to = endOf(toId, where);
        const kind = item.kind ?? "association";
        // Readers hardly ever set id or ends themselves; one copy less of each of 100,000 links.
        const own = item.id === undefined && item.from === undefined && item.to === undefined;
        links.set(id, link(id, from, to, kind, own ? item : { ...item, id, from, to }));
      }
      return {
        case: { ...emptyCase(head), entities, links, groups, areas, incidents },
        problems,
      };
    },
  };
}
