import type { Case } from "./case";
import { type Interval, startOf } from "./time";

/** One bar: [from, to) in milliseconds and how many dated items start in it. */
export interface TimeBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface TimeBars {
  readonly unit: "week" | "month" | "year";
  readonly bars: readonly TimeBar[];
  /** Items with a date. */
  readonly dated: number;
  /** Dated items before the first bar; they are few and far back, and a brush from the first bar keeps them. */
  readonly earlier: number;
  /** Events and links without one, said beside the bars. */
  readonly undated: number;
}

const day = 86_400_000;
/** Above 160 weekly bars each is under 5 px on a 1280 px screen; the same holds for months. */
const mostBars = 160;

/** How many items of a table start on each date, by its text; '' = no date. Texts repeat, and reading one costs more than counting it. */
type Dates = ReadonlyMap<string, number>;

const known = new WeakMap<ReadonlyMap<string, unknown>, Dates>();

/** Kept for each table, so that a changed entity does not make 100,000 links be counted again. */
function datesOf<T extends { readonly times: Interval }>(
  table: ReadonlyMap<string, T>,
  counts: (item: T) => boolean,
): Dates {
  const made = known.get(table);
  if (made) return made;
  const dates = new Map<string, number>();
  let undated = 0;
  for (const item of table.values()) {
    if (!counts(item)) continue;
    const text = item.times.from ?? item.times.to;
    if (text) dates.set(text, (dates.get(text) ?? 0) + 1);
    else undated++;
  }
  if (undated > 0) dates.set("", undated);
  known.set(table, dates);
  return dates;
}

/** Start of the week (Monday), month or year that a time lies in, UTC. */
function floor(time: number, unit: TimeBars["unit"]): number {
  const date = new Date(time);
  if (unit === "year") return Date.UTC(date.getUTCFullYear(), 0, 1);
  if (unit === "month") return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  const monday = (date.getUTCDay() + 6) % 7;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - monday);
}

function next(time: number, unit: TimeBars["unit"]): number {
  const date = new Date(time);
  if (unit === "year") return Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  if (unit === "month") return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return time + 7 * day;
}

/** At most this share of the items, the oldest, may fall before the first bar so that the rest can be told by the week. */
const farBack = 0.3;

/** Where so few are so far back that they would take half the width, they are left out too. */
const stray = 0.05;

/** The finest unit in which the items fit, leaving out the oldest few where that gains a finer one or twice the width. `starts` in order. */
function frame(starts: Float64Array): { readonly unit: TimeBars["unit"]; readonly earlier: number } {
  const last = starts.at(-1) ?? 0;
  const span = (index: number) => (last - (starts[index] ?? 0)) / day;
  const few = Math.floor(starts.length * stray);
  for (const [unit, days] of [
    ["week", 7],
    ["month", 30],
  ] as const) {
    const fits = starts.findIndex((_, index) => span(index) <= mostBars * days);
    if (fits > Math.floor(starts.length * farBack)) continue;
    const earlier = few > fits && span(few) < span(fits) / 2 ? few : fits;
    return { unit, earlier };
  }
  return { unit: "year", earlier: 0 };
}

/** Bars of all dated events, links and incidents of the case: by week, or by month or year where weeks would be too thin; the oldest few may stand before the first bar. Undefined when nothing is dated. */
export function timeBars(kase: Case): TimeBars | undefined {
  const times: (readonly [start: number, count: number])[] = [];
  let dated = 0;
  let undated = 0;
  const every = () => true;
  for (const dates of [
    datesOf(kase.links, every),
    datesOf(kase.entities, (item) => item.kind === "event"),
    datesOf(kase.incidents, every),
  ])
    for (const [text, count] of dates) {
      const start = startOf(text);
      if (Number.isNaN(start)) undated += count;
      else {
        times.push([start, count]);
        dated += count;
      }
    }
  times.sort(([a], [b]) => a - b);
  const starts = new Float64Array(dated);
  let at = 0;
  for (const [start, count] of times) {
    starts.fill(start, at, at + count);
    at += count;
  }
  if (dated === 0) return undefined;
  const { unit, earlier } = frame(starts);
  const first = starts[earlier] ?? 0;
  const last = starts.at(-1) ?? 0;
  const bars: { from: number; to: number; count: number }[] = [];
  const byStart = new Map<number, { count: number }>();
  for (let from = floor(first, unit); from <= last; from = next(from, unit)) {
    const bar = { from, to: next(from, unit), count: 0 };
    bars.push(bar);
    byStart.set(from, bar);
  }
  for (const [start, count] of times) {
    const bar = byStart.get(floor(start, unit));
    if (bar) bar.count += count;
  }
  return { unit, bars, dated, earlier, undated };
}

/** The ISO day of a time. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
