import type { Case } from "../../core/case";
import { type ChainFunction, enablingFunctions } from "../../core/chain";
import type { Mark } from "../../core/drawn";
import type { EntityKind } from "../../core/entity";
import { isProtected } from "../../core/entity";
import { kindWords } from "../../encode/kindWords";
import { labelOf } from "../../encode/markWords";
import { type Look, lookOf } from "../../encode/symbol";
import { clusterWords } from "./clusters";

/** A mark on the card of an enabling function. */
export interface CardMark {
  readonly key: string;
  readonly members: readonly string[];
  readonly mark: Mark;
  readonly look: Look;
  readonly x: number;
  readonly y: number;
}

/** Card of a function beside the chain. */
export interface Card {
  readonly fn: ChainFunction;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly CardMark[];
  readonly name: string;
  readonly caption: string;
}

/** Marks side by side on a card; more are told by kind, with their number. */
const room = 3;

function gathered(kase: Case, ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length <= room) return ids.map((id) => [id]);
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const item = kase.entities.get(id);
    if (!item) continue;
    const key: `${EntityKind} ${boolean}` = `${item.kind} ${isProtected(item)}`;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()].slice(0, room);
}

function asMark(kase: Case, fn: ChainFunction, ids: readonly string[]): Mark | undefined {
  const members = ids.flatMap((id) => kase.entities.get(id) ?? []);
  const [first] = members;
  if (!first) return undefined;
  if (members.length === 1) return { type: "entity", id: first.id, entity: first };
  const { name } = clusterWords(members, kindWords[first.kind].many);
  const id = `f${fn}:${first.id}`;
  return { type: "fold", id, fold: { id, label: name, by: "chosen", members: ids }, members };
}

function wordsOf(
  kase: Case,
  marks: readonly Mark[],
  focus: readonly string[],
): { name: string; caption: string } {
  const [first, ...rest] = marks;
  if (!first) return { name: "None known", caption: "" };
  if (first.type === "fold")
    return clusterWords(first.members, kindWords[first.members[0]?.kind ?? "unknown"].many);
  const words = labelOf(kase, first, focus);
  const guarded = isProtected(first.entity) ? `${words.caption}: Protect` : words.caption;
  return {
    name: words.name || first.entity.label,
    caption: rest.length > 0 ? `and ${rest.length} more` : guarded,
  };
}

/** The cards beneath the lanes, one for each enabling function, empty ones too: that nobody is known is worth saying. */
export function cardsOf(
  kase: Case,
  enabling: ReadonlyMap<ChainFunction, readonly string[]>,
  focus: readonly string[],
  box: { readonly y: number; readonly width: number; readonly height: number },
): readonly Card[] {
  const gap = 10;
  const width = (box.width - 24 - gap * (enablingFunctions.length - 1)) / enablingFunctions.length;
  return enablingFunctions.map((fn, index) => {
    const x = 12 + index * (width + gap);
    const marks = gathered(kase, enabling.get(fn) ?? []).flatMap((ids) => {
      const mark = asMark(kase, fn, ids);
      return mark ? [{ ids, mark, look: lookOf(kase, mark, focus) }] : [];
    });
    const step = Math.min(56, (width - 40) / Math.max(1, marks.length));
    return {
      fn,
      x,
      y: box.y,
      width,
      height: box.height,
      ...wordsOf(
        kase,
        marks.map((each) => each.mark),
        focus,
      ),
      marks: marks.map(({ ids, mark, look }, at) => ({
        key: `${fn}:${ids[0] ?? ""}`,
        members: ids,
        mark,
        look,
        x: x + 36 + at * step,
        y: box.y + 30 + (box.height - 30 - 36) / 2,
      })),
    };
  });
}
