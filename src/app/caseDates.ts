import type { Case } from "../core/case";

const known = new WeakMap<Case, { from: string; to: string } | undefined>();

/** First and last date of anything dated in the case, at the precision of the day; undefined when nothing is. */
export function caseDates(kase: Case): { readonly from: string; readonly to: string } | undefined {
  if (known.has(kase)) return known.get(kase);
  let from: string | undefined;
  let to: string | undefined;
  const take = (date: string | undefined) => {
    const day = date?.slice(0, 10);
    if (!day || !/^\d{4}/.test(day)) return;
    if (from === undefined || day < from) from = day;
    if (to === undefined || day > to) to = day;
  };
  for (const item of kase.links.values()) {
    take(item.times.from);
    take(item.times.to);
  }
  for (const item of kase.entities.values()) {
    if (item.kind !== "event") continue;
    take(item.times.from);
    take(item.times.to);
  }
  for (const item of kase.incidents.values()) take(item.times.from);
  const range = from !== undefined && to !== undefined ? { from, to } : undefined;
  known.set(kase, range);
  return range;
}
