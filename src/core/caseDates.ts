import type { Case } from "./case";
import type { Interval } from "./time";

/** First and last day, ISO. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

const known = new WeakMap<ReadonlyMap<string, unknown>, DateRange | null>();

/** First and last day of a table; kept for it, so that a changed entity does not make 100,000 links be looked through again. */
function rangeOf<T>(
  table: ReadonlyMap<string, T>,
  datesOf: (item: T) => readonly (string | undefined)[],
): DateRange | null {
  const made = known.get(table);
  if (made !== undefined) return made;
  let from: string | undefined;
  let to: string | undefined;
  for (const item of table.values()) {
    for (const date of datesOf(item)) {
      if (!date) continue;
      const day = date.slice(0, 10);
      if (!/^\d{4}/.test(day)) continue;
      if (from === undefined || day < from) from = day;
      if (to === undefined || day > to) to = day;
    }
  }
  const range = from !== undefined && to !== undefined ? { from, to } : null;
  known.set(table, range);
  return range;
}

const none: readonly undefined[] = [];
const both = (times: Interval) =>
  times.from === undefined && times.to === undefined ? none : [times.from, times.to];

/** First and last date of anything dated in the case, at the precision of the day; undefined when nothing is. */
export function caseDates(kase: Case): DateRange | undefined {
  const ranges = [
    rangeOf(kase.links, (item) => both(item.times)),
    rangeOf(kase.entities, (item) => (item.kind === "event" ? both(item.times) : none)),
    rangeOf(kase.incidents, (item) => [item.times.from]),
  ].filter((range) => range !== null);
  const [first, ...rest] = ranges;
  if (!first) return undefined;
  return rest.reduce(
    (all, each) => ({
      from: each.from < all.from ? each.from : all.from,
      to: each.to > all.to ? each.to : all.to,
    }),
    first,
  );
}
