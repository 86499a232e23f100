import { type Arrangement, type Fold, foldOf } from "./arrangement";
import { ocgsOf } from "./belongs";
import type { Case } from "./case";
import type { Entity } from "./entity";
import type { Shown } from "./filter";
import type { Ocg } from "./group";
import { type Line, linesBetween, rivalKind } from "./line";
import { type Link, otherEnd, strengthOf } from "./link";
import type { Strength } from "./provenance";

/** One thing drawn on the chart. */
export type Mark =
  | { readonly type: "entity"; readonly id: string; readonly entity: Entity }
  | {
      readonly type: "fold";
      readonly id: string;
      readonly fold: Fold;
      readonly members: readonly Entity[];
    };

/** The box that an OCG's members stand in, and how it stands to the OCG in focus. */
export interface OcgBox {
  readonly group: Ocg;
  /** Mark ids, the hexagon included. */
  readonly marks: readonly string[];
  readonly relation?: {
    readonly rival: boolean;
    readonly strength: Strength;
    readonly words: string;
    readonly links: readonly string[];
  };
}

/** What the chart draws, before any look or place: each entity once, each shown link in exactly one line. */
export interface Drawn {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly lines: readonly Line[];
  readonly boxes: readonly OcgBox[];
  /** The OCG entity that every box header speaks of, where it is told by them and has no mark of its own. */
  readonly subject?: string;
  /** Entities drawn, folded ones included. */
  readonly entities: number;
  /** Links drawn: in lines, inside folds and in the headers of boxes. */
  readonly links: number;
  /** Entities that stand inside folds, repeated by the truth line. */
  readonly folded: number;
  /** Mark id of each drawn entity. */
  readonly markOf: ReadonlyMap<string, string>;
}

/** Mark of every shown entity: itself, or the fold it is in. A fold with fewer than two shown members is drawn as its member. */
function marksOf(kase: Case, shown: Shown, arrangement: Arrangement) {
  const inside = foldOf(arrangement);
  const members = new Map<string, Entity[]>();
  for (const id of shown.entities) {
    const fold = inside.get(id);
    const item = kase.entities.get(id);
    if (fold === undefined || !item) continue;
    const list = members.get(fold);
    if (list) list.push(item);
    else members.set(fold, [item]);
  }
  const marks = new Map<string, Mark>();
  const markOf = new Map<string, string>();
  let folded = 0;
  for (const id of shown.entities) {
    const item = kase.entities.get(id);
    if (!item) continue;
    const fold = arrangement.folds.get(inside.get(id) ?? "");
    const list = fold ? (members.get(fold.id) ?? []) : [];
    if (fold && list.length > 1) {
      if (!marks.has(fold.id)) marks.set(fold.id, { type: "fold", id: fold.id, fold, members: list });
      markOf.set(id, fold.id);
      folded++;
    } else {
      marks.set(id, { type: "entity", id, entity: item });
      markOf.set(id, id);
    }
  }
  return { marks, markOf, folded };
}

function markGroup(kase: Case, mark: Mark, order: readonly string[]): string | undefined {
  const items = mark.type === "entity" ? [mark.entity] : mark.members;
  const sets = items.map((item) => (item.kind === "person" || item.kind === "ocg" ? ocgsOf(kase, item) : []));
  const common = sets.reduce((kept, groups) => kept.filter((group) => groups.includes(group)), sets[0] ?? []);
  return order.find((group) => common.includes(group)) ?? common[0];
}

/** OCGs that get a box: every OCG but the first in focus that has its hexagon or two marks drawn. */
function boxesOf(
  kase: Case,
  marks: ReadonlyMap<string, Mark>,
  arrangement: Arrangement,
  shown: Shown,
): readonly OcgBox[] {
  const main = arrangement.focus[0];
  const byGroup = new Map<string, string[]>();
  for (const mark of marks.values()) {
    const group = markGroup(kase, mark, arrangement.focus);
    if (group === undefined || group === main) continue;
    const list = byGroup.get(group);
    if (list) list.push(mark.id);
    else byGroup.set(group, [mark.id]);
  }
  const boxes: OcgBox[] = [];
  const ties = tiesOf(kase, main, shown);
  for (const [id, ids] of byGroup) {
    const group = kase.groups.get(id);
    if (group?.type !== "ocg" || (ids.length < 2 && !(group.entity && marks.has(group.entity)))) continue;
    const relation = relationOf(group, ties);
    boxes.push(relation ? { group, marks: ids, relation } : { group, marks: ids });
  }
  return boxes;
}

const rank: Record<Strength, number> = {
  confirmed: 2,
  unconfirmed: 1,
  tentative: 0,
};

/** Shown links of the OCG in focus by what is at their other end: looked for once, since there may be hundreds of boxes. */
function tiesOf(kase: Case, main: string | undefined, shown: Shown): ReadonlyMap<string, readonly Link[]> {
  const ties = new Map<string, Link[]>();
  const centre = main === undefined ? undefined : kase.groups.get(main);
  if (centre?.type !== "ocg" || !centre.entity) return ties;
  for (const id of shown.links) {
    const item = kase.links.get(id);
    if (item?.from !== centre.entity && item?.to !== centre.entity) continue;
    const other = otherEnd(item, centre.entity);
    const list = ties.get(other);
    if (list) list.push(item);
    else ties.set(other, [item]);
  }
  return ties;
}

function relationOf(group: Ocg, ties: ReadonlyMap<string, readonly Link[]>): OcgBox["relation"] {
  const links = ties.get(group.entity ?? "") ?? [];
  if (links.length === 0) return undefined;
  const rival = links.some((item) => item.kind === rivalKind);
  const strength = links.map(strengthOf).reduce((best, each) => (rank[each] > rank[best] ? each : best));
  return {
    rival,
    strength,
    words: rival ? "rival" : (links.find((item) => item.label)?.label ?? "associated"),
    links: links.map((item) => item.id),
  };
}

/**
 * What the chart draws of what passes the filter. The hexagon of the OCG in focus is left out when all its shown links are
 * told by the headers of boxes: it then counts as drawn, being the subject of every box.
 */
export function drawn(kase: Case, shown: Shown, arrangement: Arrangement): Drawn {
  const { marks, markOf, folded } = marksOf(kase, shown, arrangement);
  const boxes = boxesOf(kase, marks, arrangement, shown);
  const told = new Set(boxes.flatMap((box) => box.relation?.links ?? []));
  const main = kase.groups.get(arrangement.focus[0] ?? "");
  const hub = main?.type === "ocg" ? main.entity : undefined;
  let subject: string | undefined;
  if (hub !== undefined && marks.has(hub) && marks.size > 1) {
    const free = [...shown.links].every((id) => {
      const item = kase.links.get(id);
      return (item?.from !== hub && item?.to !== hub) || told.has(id);
    });
    if (free) {
      marks.delete(hub);
      subject = hub;
    } else told.clear();
  }
  const lines = linesBetween(kase, shown, markOf, arrangement.multiplicity, told);
  return {
    marks,
    lines,
    boxes,
    entities: shown.entities.size,
    links: shown.links.size,
    folded,
    markOf,
    ...(subject === undefined ? {} : { subject }),
  };
}
