/** Units of a time axis, finest first. */
export const timeUnits = ["day", "week", "month", "year"] as const;
export type TimeUnit = (typeof timeUnits)[number];

const day = 86_400_000;

/** Days of a unit, near enough to choose one by. */
export const unitDays: { readonly [U in TimeUnit]: number } = { day: 1, week: 7, month: 30.4, year: 365.25 };

/** Start of the day, week (Monday), month or year that a time lies in, UTC. */
export function unitStart(time: number, unit: TimeUnit): number {
  const date = new Date(time);
  const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const at = new Date(0);
  // setUTCFullYear, since Date.UTC takes the years 0–99 for 1900–1999.
  if (unit === "year") return at.setUTCFullYear(year, 0, 1);
  if (unit === "month") return at.setUTCFullYear(year, month, 1);
  const back = unit === "week" ? (date.getUTCDay() + 6) % 7 : 0;
  return at.setUTCFullYear(year, month, number - back);
}

/** `by` units after the start of a unit; before it where `by` is negative. */
export function unitStep(start: number, unit: TimeUnit, by = 1): number {
  if (unit === "day") return start + by * day;
  if (unit === "week") return start + 7 * by * day;
  const date = new Date(start);
  const months = by * (unit === "year" ? 12 : 1);
  return new Date(start).setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
}

/** Where each unit begins from the one that holds `from` to the one that holds `to`, and where the last one ends: n + 1 edges for n units. */
export function unitEdges(from: number, to: number, unit: TimeUnit): Float64Array {
  const edges: number[] = [];
  let at = unitStart(from, unit);
  for (; at <= to; at = unitStep(at, unit)) edges.push(at);
  edges.push(at);
  return Float64Array.from(edges);
}

/** Place of the unit that holds a time, -1 outside the edges. */
export function unitIndex(edges: Float64Array, time: number): number {
  let low = 0;
  let high = edges.length - 1;
  if (high < 1 || time < (edges[0] ?? 0) || time >= (edges[high] ?? 0)) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= time) low = middle;
    else high = middle;
  }
  return low;
}

/** How exactly an ISO date is known: '2026' to the year, '2026-03' to the month, all else to the day. */
export function exactTo(iso: string): "year" | "month" | "day" {
  return /^-?\d{4}$/.test(iso) ? "year" : /^-?\d{4}-\d{2}$/.test(iso) ? "month" : "day";
}

/** True where a date known to `exact` says which unit it lies in: a month does not say which week. */
export function tells(exact: "year" | "month" | "day", unit: TimeUnit): boolean {
  return exact === "day" || unit === "year" || (exact === "month" && unit === "month");
}
