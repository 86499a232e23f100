import { type Case, linksAt } from "./case";
import { type Counted, type Dated, momentOf } from "./dated";
import type { LinkKind } from "./link";
import { otherEnd } from "./link";
import type { Incident } from "./place";
import { type TimeUnit, tells, unitIndex } from "./timeUnit";

/** What is counted: recorded crime, what the police did, events on the chart, dated links between other things. Never added together. */
export const seriesSources = ["harm", "enforcement", "other", "events", "links"] as const;
export type SeriesSource = (typeof seriesSources)[number];

/** Everything of one kind that has a date, and how much of it has none. */
export interface KindSeries {
  readonly id: string;
  readonly source: SeriesSource;
  /** As the case calls it; empty = no type stated; 'others' for what is not among the most frequent. */
  readonly kind: string;
  /** Kinds told together here. */
  readonly kinds: number;
  readonly table: "entities" | "links" | "incidents";
  readonly items: readonly Dated[];
  readonly undated: number;
}

interface Gathered {
  readonly items: Dated[];
  undated: number;
}

function gather(found: Map<string, Gathered>, kind: string, dated: Dated | undefined): void {
  const own = found.get(kind) ?? { items: [], undated: 0 };
  found.set(kind, own);
  if (dated) own.items.push(dated);
  else own.undated++;
}

function seriesOf(
  source: SeriesSource,
  table: KindSeries["table"],
  found: ReadonlyMap<string, Gathered>,
  most: number,
): readonly KindSeries[] {
  const ranked = [...found].sort(
    ([a, x], [b, y]) => y.items.length - x.items.length || (a < b ? -1 : a > b ? 1 : 0),
  );
  // One kind more is shown rather than told as 'others'.
  const shown = ranked.length <= most ? ranked.length : most - 1;
  const rows = ranked.slice(0, shown).map(
    ([kind, { items, undated }]): KindSeries => ({
      id: `${source}:${kind}`,
      source,
      kind,
      kinds: 1,
      table,
      items,
      undated,
    }),
  );
  const rest = ranked.slice(shown);
  if (rest.length === 0) return rows;
  return [
    ...rows,
    {
      id: `${source}:`,
      source,
      kind: "others",
      kinds: rest.length,
      table,
      items: rest.flatMap(([, { items }]) => items),
      undated: rest.reduce((sum, [, { undated }]) => sum + undated, 0),
    },
  ];
}

const sourceOf = ({ layer, reportedBy }: Incident): SeriesSource =>
  layer === "enforcement" || reportedBy === "enforcement"
    ? "enforcement"
    : layer === "harm"
      ? "harm"
      : "other";

/** True for recorded crime that someone suffered: what a harm index weighs. What the police found themselves is not among it. */
export function isHarm(item: Incident): boolean {
  return sourceOf(item) === "harm";
}

/** What is dated, by kind, most frequent first; `keep` says which entities and links pass the filters. Beyond `most` kinds of a source the rest is told together. */
export function kindSeries(
  kase: Case,
  keep: { entity(id: string): boolean; link(id: string): boolean },
  most = 7,
): readonly KindSeries[] {
  const incidents = new Map<SeriesSource, Map<string, Gathered>>();
  for (const item of kase.incidents.values()) {
    const source = sourceOf(item);
    const found = incidents.get(source) ?? new Map<string, Gathered>();
    incidents.set(source, found);
    const moment = momentOf(item.times);
    gather(found, item.offence, moment ? { ...moment, id: item.id } : undefined);
  }
  const events = new Map<string, Gathered>();
  for (const item of kase.entities.values()) {
    if (item.kind !== "event" || !keep.entity(item.id)) continue;
    const moment = momentOf(item.times);
    gather(events, item.typeName, moment ? { ...moment, id: item.id } : undefined);
  }
  const links = new Map<LinkKind, Gathered>();
  for (const item of kase.links.values()) {
    if (!keep.link(item.id)) continue;
    // A link to an event says when the event was: it would be counted twice.
    if (kase.entities.get(item.from)?.kind === "event" || kase.entities.get(item.to)?.kind === "event")
      continue;
    const moment = momentOf(item.times);
    if (moment) gather(links, item.kind, { ...moment, id: item.id });
  }
  return [
    ...(["harm", "enforcement", "other"] as const).flatMap((source) =>
      seriesOf(source, "incidents", incidents.get(source) ?? new Map(), most),
    ),
    ...seriesOf("events", "entities", events, most),
    ...seriesOf("links", "links", links, most),
  ];
}

/** How many begin in each unit, or what they weigh. What is known to the month only is in no week, and counted as such. */
export function countBy(
  items: readonly Dated[],
  edges: Float64Array,
  unit: TimeUnit,
  weight: (id: string) => number = () => 1,
): Counted {
  const counts = new Float64Array(Math.max(0, edges.length - 1));
  let total = 0;
  let coarse = 0;
  for (const item of items) {
    if (!tells(item.exact, unit)) {
      coarse++;
      continue;
    }
    const index = unitIndex(edges, item.start);
    if (index < 0) continue;
    const value = weight(item.id);
    counts[index] = (counts[index] ?? 0) + value;
    total += value;
  }
  return { counts, total, coarse };
}

/** Ids of what begins in a stretch of time. */
export function idsBetween(items: readonly Dated[], from: number, to: number): readonly string[] {
  return items.filter((item) => item.start >= from && item.start < to).map((item) => item.id);
}

/** What an event is linked to, and by which links. */
export function aroundEvent(
  kase: Case,
  id: string,
): { entities: readonly string[]; links: readonly string[] } {
  const links = (linksAt(kase).get(id) ?? []).filter((each) => kase.links.has(each));
  const entities = new Set<string>([id]);
  for (const each of links) {
    const item = kase.links.get(each);
    if (item) entities.add(otherEnd(item, id));
  }
  return { entities: [...entities], links };
}
