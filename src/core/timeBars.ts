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

/** Bars of all dated events, links and incidents of the case: by week, or by month or year where weeks would be too thin. Undefined when nothing is dated. */
export function timeBars(kase: Case): TimeBars | undefined {
  const starts: number[] = [];
  let undated = 0;
  for (const times of datesOf(kase)) {
    const start = startOf(times.from ?? times.to ?? "");
    if (Number.isNaN(start)) undated++;
    else starts.push(start);
  }
  if (starts.length === 0) return undefined;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const start of starts) {
    first = Math.min(first, start);
    last = Math.max(last, start);
  }
  const span = (last - first) / day;
  const unit = span / 7 <= mostBars ? "week" : span / 30 <= mostBars ? "month" : "year";
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
  return { unit, bars, dated: starts.length, undated };
}

/** The ISO day of a time. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
