import type { Fold, Position } from "./arrangement";
import type { Case, CaseHead } from "./case";
import type { CaseFile } from "./caseFile";
import type { Edit, Put } from "./edit";
import type { Entity, Note } from "./entity";
import type { Filter, FilterRow } from "./filter";
import type { Group } from "./group";
import type { Link } from "./link";
import type { MapChange } from "./mapChange";
import { type Marking, markingText } from "./marking";

const nameOf = (kase: Case, id: string) => kase.entities.get(id)?.label || id;

/** 'WOOD, Gary', 'WOOD, Gary and 3 more'. */
export function namesOf(kase: Case, ids: readonly string[]): string {
  const [first] = ids;
  if (first === undefined) return "nothing";
  const more = ids.length - 1;
  return more === 0 ? nameOf(kase, first) : `${nameOf(kase, first)} and ${more} more`;
}

/** 'WOOD, Gary – DARBY, Paul'. */
function lineName(kase: Case, item: Link): string {
  return `${nameOf(kase, item.from)} – ${nameOf(kase, item.to)}`;
}

/** Adds an entity or replaces the one with its id. */
export function putEntity(file: CaseFile, item: Entity): Edit {
  const verb = file.case.entities.has(item.id) ? "Change" : "Add";
  return { note: `${verb} ${item.label || item.id}`, put: { entities: [{ item }] } };
}

/** Adds a link or replaces the one with its id. */
export function putLink(file: CaseFile, item: Link): Edit {
  const verb = file.case.links.has(item.id) ? "Change link" : "Link";
  return { note: `${verb} ${lineName(file.case, item)}`, put: { links: [{ item }] } };
}

/** Adds a group or replaces the one with its id. */
export function putGroup(file: CaseFile, item: Group): Edit {
  const verb = file.case.groups.has(item.id) ? "Change" : "Add";
  return { note: `${verb} ${item.name || item.id}`, put: { groups: [{ item }] } };
}

/** Takes links away. */
export function removeLinks(file: CaseFile, ids: readonly string[]): Edit {
  const known = ids.filter((id) => file.case.links.has(id));
  const [first] = known;
  const item = first === undefined ? undefined : file.case.links.get(first);
  const note =
    item && known.length === 1 ? `Remove link ${lineName(file.case, item)}` : `Remove ${known.length} links`;
  return { note, remove: { links: known } };
}

/** The group without the entities, or undefined when none of them is in it. */
function groupWithout(group: Group, gone: ReadonlySet<string>): Group | undefined {
  const stay = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  const some = (...ids: readonly (string | undefined)[]) =>
    ids.some((id) => id !== undefined && gone.has(id));
  switch (group.type) {
    case "ocg": {
      if (!some(group.entity)) return undefined;
      const { entity: _, ...rest } = group;
      return rest;
    }
    case "household": {
      if (!some(group.address, ...group.members)) return undefined;
      const { address, ...rest } = group;
      const kept = address === undefined || gone.has(address) ? {} : { address };
      return { ...rest, ...kept, members: stay(group.members) };
    }
    case "union":
      if (!some(...group.partners, ...group.children)) return undefined;
      return { ...group, partners: stay(group.partners), children: stay(group.children) };
    case "cluster": {
      if (!some(group.entity, ...group.members)) return undefined;
      const { entity, ...rest } = group;
      const kept = entity === undefined || gone.has(entity) ? {} : { entity };
      return { ...rest, ...kept, members: stay(group.members) };
    }
  }
}

/** The folds without the entities; one that is left with fewer than two members is no fold any more. */
function foldsWithout(file: CaseFile, gone: ReadonlySet<string>): readonly MapChange<Fold>[] {
  const changes: MapChange<Fold>[] = [];
  for (const fold of file.arrangement.folds.values()) {
    const members = fold.members.filter((id) => !gone.has(id));
    if (members.length < fold.members.length)
      changes.push([fold.id, members.length < 2 ? null : { ...fold, members }]);
  }
  return changes;
}

/**
 * Takes entities away with all that hangs on them: their links, their places in households, unions, clusters and folds,
 * their positions. The plan keeps its words: decisions are a record of what was decided (CPIA 1996).
 */
export function removeEntities(file: CaseFile, ids: readonly string[]): Edit {
  const { case: kase, arrangement } = file;
  const known = [...new Set(ids)].filter((id) => kase.entities.has(id));
  const gone = new Set(known);
  const links = [...kase.links.values()].filter((item) => gone.has(item.from) || gone.has(item.to));
  const groups = [...kase.groups.values()].flatMap((group): Put<Group>[] => {
    const item = groupWithout(group, gone);
    return item ? [{ item }] : [];
  });
  const folds = foldsWithout(file, gone);
  const unplaced = [...known, ...folds.flatMap(([id, fold]) => (fold === null ? [id] : []))].filter((id) =>
    arrangement.positions.has(id),
  );
  const positions = unplaced.map((id): MapChange<Position> => [id, null]);
  const count = links.length === 1 ? " and 1 link" : links.length > 1 ? ` and ${links.length} links` : "";
  return {
    note: `Remove ${namesOf(kase, known)}${count}`,
    remove: { entities: known, ...(links.length > 0 ? { links: links.map((item) => item.id) } : {}) },
    ...(groups.length > 0 ? { put: { groups } } : {}),
    ...(positions.length + folds.length > 0 ? { arrangement: { positions, folds } } : {}),
  };
}

/** Binds a note to an entity or a link. */
export function addNote(file: CaseFile, id: string, note: Note): Edit {
  const item = file.case.entities.get(id);
  if (item)
    return {
      note: `Note on ${item.label || id}`,
      put: { entities: [{ item: { ...item, notes: [...item.notes, note] } }] },
    };
  const line = file.case.links.get(id);
  if (!line) return { note: "Note on nothing" };
  return {
    note: `Note on link ${lineName(file.case, line)}`,
    put: { links: [{ item: { ...line, notes: [...line.notes, note] } }] },
  };
}

/** Changes what is true of the case as a whole. */
export function setHead(file: CaseFile, change: Partial<CaseHead>, note = "Change the case's details"): Edit {
  return { note, head: { ...file.case.head, ...change } };
}

/** Chooses the protective marking of the case; undefined takes it away. */
export function setMarking(file: CaseFile, marking: Marking | undefined): Edit {
  const { marking: _, ...rest } = file.case.head;
  return marking
    ? { note: `Mark the case ${markingText(marking)}`, head: { ...rest, marking } }
    : { note: "Take the case's marking away", head: rest };
}

/** Sets the whole filter. */
export function setFilter(_: CaseFile, filter: Filter, note = "Change the filters"): Edit {
  return { note, filter };
}

/** Adds a row to the filter or replaces the one with its id. */
export function setFilterRow(file: CaseFile, row: FilterRow, note?: string): Edit {
  const known = file.filter.some((each) => each.id === row.id);
  const filter = known ? file.filter.map((each) => (each.id === row.id ? row : each)) : [...file.filter, row];
  return { note: note ?? (known ? "Change a filter" : "Add a filter"), filter };
}

/** Takes a row of the filter away. */
export function removeFilterRow(file: CaseFile, id: string): Edit {
  return { note: "Remove a filter", filter: file.filter.filter((row) => row.id !== id) };
}

// One place for every edit that the app makes; those of the chart alone are in a file of their own.
export {
  foldMembers,
  moveMarks,
  pinMarks,
  setFocus,
  setLayout,
  setMultiplicity,
  unfold,
  unpinMarks,
} from "./arrange";
