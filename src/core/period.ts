import type { Filter, FilterRow } from "./filter";
import { endOf, type Interval, startOf } from "./time";
import { isoDay } from "./timeBars";
import { type TimeUnit, unitStart, unitStep } from "./timeUnit";

/** The days that are looked at: [from, to) in milliseconds; an end that is not set is infinite. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const isDate = (row: FilterRow) => row.clause.type === "date";

/** The window of the filter's date row; undefined = all dates. */
export function windowOf(filter: Filter): Interval | undefined {
  const clause = filter.find(isDate)?.clause;
  return clause?.type === "date" ? clause.window : undefined;
}

export function periodOf(filter: Filter): Period | undefined {
  const window = windowOf(filter);
  if (!window) return undefined;
  return {
    from: window.from === undefined ? Number.NEGATIVE_INFINITY : startOf(window.from),
    to: window.to === undefined ? Number.POSITIVE_INFINITY : endOf(window.to),
  };
}

/** The filter without its date row. */
export function withoutPeriod(filter: Filter): Filter {
  return filter.filter((row) => !isDate(row));
}

/** The filter with a period in the place of the one it had; what reaches over an end of `all` is open there, so that nothing older or younger is lost. */
export function withPeriod(filter: Filter, period: Period, all: Period): Filter {
  const window: Interval = {
    ...(period.from <= all.from ? {} : { from: isoDay(period.from) }),
    ...(period.to >= all.to ? {} : { to: isoDay(period.to - 1) }),
  };
  if (window.from === undefined && window.to === undefined) return withoutPeriod(filter);
  const clause = { type: "date", window } as const;
  const known = filter.find(isDate);
  if (known) return filter.map((row) => (row === known ? { id: row.id, clause } : row));
  let number = filter.length + 1;
  while (filter.some((row) => row.id === `r${number}`)) number++;
  return [...filter, { id: `r${number}`, clause }];
}

/** A period with open ends closed at the ends of what there is. */
export function closed(period: Period | undefined, all: Period): Period {
  if (!period) return all;
  const from = Math.max(all.from, Math.min(period.from, all.to));
  return { from, to: Math.max(from, Math.min(all.to, period.to)) };
}

/** Units that a period holds, at least one. */
function length({ from, to }: Period, unit: TimeUnit): number {
  let count = 0;
  for (let at = unitStart(from, unit); at < to; at = unitStep(at, unit)) count++;
  return Math.max(1, count);
}

/** The period `by` units later, as long as it was, not beyond the ends of what there is. */
export function movedPeriod(period: Period, all: Period, unit: TimeUnit, by: number): Period {
  const count = length(period, unit);
  const [first, last] = [unitStart(all.from, unit), unitStep(unitStart(all.to - 1, unit), unit)];
  let from = unitStep(unitStart(period.from, unit), unit, by);
  if (unitStep(from, unit, count) > last) from = unitStep(last, unit, -count);
  if (from < first) from = first;
  return { from, to: Math.min(last, unitStep(from, unit, count)) };
}

/** The period with `by` more units at each end where there is room, or fewer where `by` is negative; one unit is always left. */
export function widenedPeriod(period: Period, all: Period, unit: TimeUnit, by: number): Period {
  const count = length(period, unit);
  const from = unitStart(period.from, unit);
  if (by < 0 && count <= 1) return { from, to: unitStep(from, unit) };
  // Of two units one goes, from the end.
  const first = by < 0 && count === 2 ? from : unitStep(from, unit, -by);
  const last = unitStep(from, unit, Math.max(count + by, by < 0 ? 1 : 0));
  const wide = { from: first, to: Math.max(last, unitStep(first, unit)) };
  const [lowest, highest] = [unitStart(all.from, unit), unitStep(unitStart(all.to - 1, unit), unit)];
  return { from: Math.max(lowest, wide.from), to: Math.min(highest, wide.to) };
}
