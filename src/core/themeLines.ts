import { type Case, linksAt } from "./case";
import { type Dated, lasts, momentOf } from "./dated";
import type { Entity } from "./entity";
import { type Link, otherEnd, strengthOf } from "./link";
import { type Strength, strengths } from "./provenance";

/** Something dated that an entity took part in: an event that it is linked to, or a link of its own with a date. */
export interface ThemeItem extends Dated {
  readonly table: "entities" | "links";
  /** How sure we are that this entity was part of it. */
  readonly strength: Strength;
  /** The links that say so. */
  readonly links: readonly string[];
  /** Who else is in it. */
  readonly others: readonly string[];
  /** It has a first and a last date. */
  readonly lasting: boolean;
}

/** One entity through time. */
export interface ThemeLine {
  readonly entity: string;
  /** By their start. */
  readonly items: readonly ThemeItem[];
}

export interface ThemeLines {
  readonly lines: readonly ThemeLine[];
  /** Events that pass and have no date, and links between other things that have none. */
  readonly undatedEvents: number;
  readonly undatedLinks: number;
  readonly datedEvents: number;
  readonly datedLinks: number;
}

export interface Keep {
  readonly entities: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

const surer = (a: Strength, b: Strength) => (strengths.indexOf(a) <= strengths.indexOf(b) ? a : b);

/** The event's items for all that it is linked to; a second link to the same thing does not make a second frame. */
function ofEvent(event: Entity, links: readonly Link[]): ReadonlyMap<string, ThemeItem> {
  const found = new Map<string, ThemeItem>();
  const whole = momentOf(event.times);
  const ends = [...new Set(links.map((item) => otherEnd(item, event.id)))].filter((id) => id !== event.id);
  for (const item of links) {
    const other = otherEnd(item, event.id);
    const times = whole ? event.times : item.times;
    const moment = whole ?? momentOf(item.times);
    if (!moment || other === event.id) continue;
    const known = found.get(other);
    if (known) {
      found.set(other, {
        ...known,
        strength: surer(known.strength, strengthOf(item)),
        links: [...known.links, item.id],
      });
      continue;
    }
    found.set(other, {
      ...moment,
      id: event.id,
      table: "entities",
      strength: strengthOf(item),
      links: [item.id],
      others: ends.filter((id) => id !== other),
      lasting: lasts(times),
    });
  }
  return found;
}

/** The lines of entities that have dated items; `keep` says which events and links may be on them. What has no date is counted, never placed. */
export function themeLines(kase: Case, keep: Keep, of: ReadonlySet<string>): ThemeLines {
  const items = new Map<string, ThemeItem[]>();
  const add = (entity: string, item: ThemeItem) => {
    if (!of.has(entity)) return;
    const own = items.get(entity);
    if (own) own.push(item);
    else items.set(entity, [item]);
  };
  let [undatedEvents, undatedLinks, datedEvents, datedLinks] = [0, 0, 0, 0];
  const at = linksAt(kase);
  for (const id of keep.entities) {
    const event = kase.entities.get(id);
    if (event?.kind !== "event") continue;
    const links = (at.get(id) ?? []).flatMap((each) =>
      keep.links.has(each) ? (kase.links.get(each) ?? []) : [],
    );
    const found = ofEvent(event, links);
    if (found.size > 0 || momentOf(event.times)) datedEvents++;
    else undatedEvents++;
    for (const [other, item] of found) if (kase.entities.get(other)?.kind !== "event") add(other, item);
  }
  for (const id of keep.links) {
    const item = kase.links.get(id);
    if (!item) continue;
    const [from, to] = [kase.entities.get(item.from), kase.entities.get(item.to)];
    if (from?.kind === "event" || to?.kind === "event") continue;
    const moment = momentOf(item.times);
    if (!moment) {
      undatedLinks++;
      continue;
    }
    datedLinks++;
    const made = { ...moment, id, table: "links", strength: strengthOf(item), links: [id] } as const;
    const lasting = lasts(item.times);
    add(item.from, { ...made, lasting, others: item.to === item.from ? [] : [item.to] });
    if (item.to !== item.from) add(item.to, { ...made, lasting, others: [item.from] });
  }
  const lines = [...items].map(
    ([entity, own]): ThemeLine => ({
      entity,
      items: own.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
    }),
  );
  return { lines, undatedEvents, undatedLinks, datedEvents, datedLinks };
}

/** A stretch of a line: with dated items no further apart than a gap, or the gap between two such stretches. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly gap: boolean;
}

const day = 86_400_000;
/** Days without a dated item from which on a line says so: four weeks. */
export const gapDays = 28;

/** A line in stretches from its first item to the end of its last. */
export function stretchesOf(line: ThemeLine, days = gapDays): readonly Stretch[] {
  const [first] = line.items;
  if (!first) return [];
  const found: Stretch[] = [];
  let from = first.start;
  let to = first.end;
  for (const item of line.items) {
    if (item.start - to >= days * day) {
      found.push({ from, to, gap: false }, { from: to, to: item.start, gap: true });
      from = item.start;
    }
    to = Math.max(to, item.end);
  }
  return [...found, { from, to, gap: false }];
}

export const lineOrders = ["role", "busy"] as const;
/** People by their role first, or whatever has most dated items. */
export type LineOrder = (typeof lineOrders)[number];

const tiers = { principal: 3, significant: 2, peripheral: 1 } as const;

function rank(item: Entity | undefined): number {
  if (!item) return -2;
  if (item.kind !== "person") return -1;
  return Math.max(0, ...item.memberships.map(({ role }) => tiers[role]));
}

/** The lines in order: what is selected first, then as asked; ties by name. */
export function orderedLines(
  kase: Case,
  lines: readonly ThemeLine[],
  selected: ReadonlySet<string>,
  by: LineOrder,
): readonly ThemeLine[] {
  const keyed = lines.map((line) => {
    const item = kase.entities.get(line.entity);
    return { line, chosen: selected.has(line.entity), rank: rank(item), label: item?.label ?? "" };
  });
  keyed.sort(
    (a, b) =>
      Number(b.chosen) - Number(a.chosen) ||
      (by === "role" ? b.rank - a.rank : 0) ||
      b.line.items.length - a.line.items.length ||
      (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
  return keyed.map(({ line }) => line);
}
