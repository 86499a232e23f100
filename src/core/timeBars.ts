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

function* datesOf(kase: Case): Generator<Interval> {
  for (const item of kase.links.values()) yield item.times;
  for (const item of kase.entities.values()) if (item.kind === "event") yield item.times;
  for (const item of kase.incidents.values()) yield item.times;
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
function frame(starts: readonly number[]): { readonly unit: TimeBars["unit"]; readonly earlier: number } {
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
  const starts: number[] = [];
  let undated = 0;
  for (const times of datesOf(kase)) {
    const start = startOf(times.from ?? times.to ?? "");
    if (Number.isNaN(start)) undated++;
    else starts.push(start);
  }
  if (starts.length === 0) return undefined;
  starts.sort((a, b) => a - b);
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
  for (const start of starts) {
    const bar = byStart.get(floor(start, unit));
    if (bar) bar.count++;
  }
  return { unit, bars, dated: starts.length, earlier, undated };
}

/** The ISO day of a time. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
