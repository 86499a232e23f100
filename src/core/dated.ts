import { endOf, type Interval, startOf } from "./time";
import { exactTo } from "./timeUnit";

/** When something was, as exactly as it is known: [start, end) in milliseconds. */
export interface Moment {
  readonly start: number;
  readonly end: number;
  readonly exact: "year" | "month" | "day";
}

/** A thing of the case with a date. */
export interface Dated extends Moment {
  readonly id: string;
}

const known = (iso: string | undefined) =>
  iso !== undefined && iso !== "" && !Number.isNaN(startOf(iso)) ? iso : undefined;

/** When an interval begins and ends; undefined where neither end is a date that can be read. */
export function momentOf(times: Interval): Moment | undefined {
  const from = known(times.from) ?? known(times.to);
  if (from === undefined) return undefined;
  const to = known(times.to) ?? from;
  const start = startOf(from);
  return { start, end: Math.max(endOf(to), endOf(from)), exact: exactTo(from) };
}

/** True where the thing has a length of its own: it does not end in the unit of its first date. */
export function lasts(times: Interval): boolean {
  return known(times.from) !== undefined && known(times.to) !== undefined && times.from !== times.to;
}

/** Dated things counted into units, and those that could not be. */
export interface Counted {
  /** One number for each unit. */
  readonly counts: Float64Array;
  readonly total: number;
  /** Known only to the month or year where units are finer. */
  readonly coarse: number;
}
