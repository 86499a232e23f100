import type { Case } from "./case";
import { endOf, type Interval, startOf } from "./time";
import { isoDay } from "./timeBars";

const day = 86_400_000;
/** Longer periods are not compared unasked: seasons would be. */
const most = 26 * 7 * day;

export interface Periods {
  readonly before: Interval;
  readonly after: Interval;
  /** Why they part where they do. */
  readonly words: string;
}

/** First and last dated event of harm, in milliseconds; undefined without two of them. */
export function spanOf(kase: Case): { readonly from: number; readonly to: number } | undefined {
  let [from, to] = [Infinity, -Infinity];
  for (const { times, layer } of kase.incidents.values()) {
    if (layer !== "harm" && layer !== "enforcement") continue;
    if (times.from === undefined) continue;
    const start = startOf(times.from);
    if (Number.isNaN(start)) continue;
    from = Math.min(from, start);
    to = Math.max(to, endOf(times.from));
  }
  return from < to ? { from: Math.floor(from / day) * day, to: Math.ceil(to / day) * day } : undefined;
}

const between = (from: number, to: number): Interval => ({ from: isoDay(from), to: isoDay(to - day) });

/** Less than this on a side says nothing of a change. */
const least = 28 * day;

/** Two periods of the same length on both sides of the first Pursue disruption (or of the middle, where there is none). */
export function defaultPeriods(kase: Case): Periods | undefined {
  const span = spanOf(kase);
  if (!span || span.to - span.from < 14 * day) return undefined;
  const inside = kase.plan.disruptions
    .filter(({ date }) => startOf(date) >= span.from + least && startOf(date) <= span.to - least)
    .sort((one, other) => startOf(one.date) - startOf(other.date));
  const chosen = inside.find(({ pillar }) => pillar === "Pursue") ?? inside[0];
  const middle = Math.floor((span.from + span.to) / 2 / day) * day;
  const at = chosen ? Math.floor(startOf(chosen.date) / day) * day : middle;
  const weeks = Math.floor(Math.min(most, at - span.from, span.to - at) / (7 * day));
  const length = Math.max(7 * day, weeks * 7 * day);
  return {
    before: between(at - length, at),
    after: between(at, at + length),
    words: chosen ? chosen.title : "the middle of the period",
  };
}
