import type { Arrangement, Fold, Position } from "./arrangement";
import type { Case, CaseHead } from "./case";
import type { CaseFile } from "./caseFile";
import type { Entity } from "./entity";
import type { Filter } from "./filter";
import type { Group } from "./group";
import type { Link } from "./link";
import { changedMap, invertedChanges, type MapChange } from "./mapChange";
import type { Area, Incident } from "./place";
import type { Plan } from "./plan";

/** The item type of each table of a case. */
export interface Tables {
  readonly entities: Entity;
  readonly links: Link;
  readonly groups: Group;
  readonly areas: Area;
  readonly incidents: Incident;
}
export type TableName = keyof Tables;
export const tableNames = [
  "entities",
  "links",
  "groups",
  "areas",
  "incidents",
] as const satisfies readonly TableName[];

/** Puts an item: replaces the one with its id in place, else adds it before `before` (or last). */
export interface Put<T> {
  readonly item: T;
  readonly before?: string;
}

/** A change of the arrangement; null takes a position or fold away, and the order of folds counts (earlier ones win). */
export interface ArrangementChange {
  readonly layout?: string;
  readonly seed?: number;
  readonly focus?: readonly string[];
  readonly multiplicity?: Arrangement["multiplicity"];
  readonly positions?: readonly MapChange<Position>[];
  readonly folds?: readonly MapChange<Fold>[];
}

/** One change of a case file as data: what undo, autosave, crash recovery, logs and the worker's copy all live on. */
export interface Edit {
  /** What was done, in words for the undo menu and the log ('Pin WOOD, Gary'). */
  readonly note: string;
  readonly put?: {
    readonly [Name in TableName]?: readonly Put<Tables[Name]>[];
  };
  readonly remove?: { readonly [Name in TableName]?: readonly string[] };
  readonly head?: CaseHead;
  readonly plan?: Plan;
  readonly arrangement?: ArrangementChange;
  readonly filter?: Filter;
  /** True for a change that nobody asked for, as where a layout put new marks: kept, and no step of undo. */
  readonly quiet?: true;
}

/** Removes come first, so that an item that is removed and put again stands in its new place. */
function tableChanges<T extends { readonly id: string }>(
  puts: readonly Put<T>[] | undefined,
  removes: readonly string[] | undefined,
): readonly MapChange<T>[] {
  const changes: MapChange<T>[] = (removes ?? []).map((id) => [id, null]);
  for (const { item, before } of puts ?? [])
    changes.push(before === undefined ? [item.id, item] : [item.id, item, before]);
  return changes;
}

function changedTable<T extends { readonly id: string }>(
  table: ReadonlyMap<string, T>,
  puts: readonly Put<T>[] | undefined,
  removes: readonly string[] | undefined,
): ReadonlyMap<string, T> {
  return changedMap(table, tableChanges(puts, removes));
}

function invertedTable<T extends { readonly id: string }>(
  table: ReadonlyMap<string, T>,
  puts: readonly Put<T>[] | undefined,
  removes: readonly string[] | undefined,
): { put: Put<T>[]; remove: string[] } {
  const put: Put<T>[] = [];
  const remove: string[] = [];
  for (const [id, item, before] of invertedChanges(table, tableChanges(puts, removes))) {
    if (item === null) remove.push(id);
    else put.push(before === undefined ? { item } : { item, before });
  }
  return { put, remove };
}

function changedArrangement(arrangement: Arrangement, change: ArrangementChange): Arrangement {
  const { positions, folds, ...plain } = change;
  return {
    ...arrangement,
    ...plain,
    positions: changedMap(arrangement.positions, positions ?? []),
    folds: changedMap(arrangement.folds, folds ?? []),
  };
}

/** Applies an edit; the file given is not touched. */
export function applyEdit(file: CaseFile, edit: Edit): CaseFile {
  const { put = {}, remove = {} } = edit;
  const kase = file.case;
  const next: Case = {
    head: edit.head ?? kase.head,
    entities: changedTable(kase.entities, put.entities, remove.entities),
    links: changedTable(kase.links, put.links, remove.links),
    groups: changedTable(kase.groups, put.groups, remove.groups),
    areas: changedTable(kase.areas, put.areas, remove.areas),
    incidents: changedTable(kase.incidents, put.incidents, remove.incidents),
    plan: edit.plan ?? kase.plan,
  };
  const same =
    tableNames.every((name) => next[name] === kase[name]) &&
    next.head === kase.head &&
    next.plan === kase.plan;
  return {
    case: same ? kase : next,
    arrangement: edit.arrangement ? changedArrangement(file.arrangement, edit.arrangement) : file.arrangement,
    filter: edit.filter ?? file.filter,
  };
}

function invertedArrangement(before: Arrangement, change: ArrangementChange): ArrangementChange {
  return {
    ...(change.layout === undefined ? {} : { layout: before.layout }),
    ...(change.seed === undefined ? {} : { seed: before.seed }),
    ...(change.focus === undefined ? {} : { focus: before.focus }),
    ...(change.multiplicity === undefined ? {} : { multiplicity: before.multiplicity }),
    ...(change.positions ? { positions: invertedChanges(before.positions, change.positions) } : {}),
    ...(change.folds ? { folds: invertedChanges(before.folds, change.folds) } : {}),
  };
}

/** The edit that takes `edit` back, worked out on the file as it was before: applyEdit(applyEdit(f, e), invertEdit(f, e)) equals f, order included. */
export function invertEdit(before: CaseFile, edit: Edit): Edit {
  const { put = {}, remove = {} } = edit;
  const kase = before.case;
  const tables = {
    entities: invertedTable(kase.entities, put.entities, remove.entities),
    links: invertedTable(kase.links, put.links, remove.links),
    groups: invertedTable(kase.groups, put.groups, remove.groups),
    areas: invertedTable(kase.areas, put.areas, remove.areas),
    incidents: invertedTable(kase.incidents, put.incidents, remove.incidents),
  };
  const pick = <K extends "put" | "remove">(key: K) =>
    Object.fromEntries(
      tableNames.filter((name) => tables[name][key].length > 0).map((name) => [name, tables[name][key]]),
    );
  return {
    note: edit.note,
    put: pick("put") as NonNullable<Edit["put"]>,
    remove: pick("remove") as NonNullable<Edit["remove"]>,
    ...(edit.head ? { head: kase.head } : {}),
    ...(edit.plan ? { plan: kase.plan } : {}),
    ...(edit.arrangement
      ? {
          arrangement: invertedArrangement(before.arrangement, edit.arrangement),
        }
      : {}),
    ...(edit.filter ? { filter: before.filter } : {}),
  };
}
