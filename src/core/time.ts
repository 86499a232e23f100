/** From and to as ISO 8601 text of any precision ('2026', '2026-03', '2026-03-14', '2026-03-14T21:40'). Absent = not known. */
export interface Interval {
  readonly from?: string;
  readonly to?: string;
}

const isoPattern = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?)?)?/;

/** Start of an ISO date of any precision as milliseconds UTC; NaN when it is not a date. Local clocks are read as written: no time zone is guessed. */
export function startOf(iso: string): number {
  const match = isoPattern.exec(iso);
  if (!match) return Number.NaN;
  const part = (index: number, otherwise: number) => Number(match[index] ?? otherwise);
  const time = Date.UTC(part(1, 0), part(2, 1) - 1, part(3, 1), part(4, 0), part(5, 0), part(6, 0));
  return time;
}

/** End (exclusive) of an ISO date of any precision: '2026-03' ends where April starts. */
export function endOf(iso: string): number {
  const match = isoPattern.exec(iso);
  if (!match) return Number.NaN;
  const year = Number(match[1]);
  const month = Number(match[2] ?? 1) - 1;
  const day = Number(match[3] ?? 1);
  if (!match[2]) return Date.UTC(year + 1, 0, 1);
  if (!match[3]) return Date.UTC(year, month + 1, 1);
  if (!match[4]) return Date.UTC(year, month, day + 1);
  return startOf(iso) + 60_000;
}

/** True when two intervals share any time. An interval with neither end is undated: false. */
export function overlaps(times: Interval, window: Interval): boolean {
  if (times.from === undefined && times.to === undefined) return false;
  const start = times.from === undefined ? Number.NEGATIVE_INFINITY : startOf(times.from);
  // A single date is one moment of its own precision, not the start of an open interval.
  const end = times.to === undefined ? endOf(times.from ?? "") : endOf(times.to);
  const windowStart = window.from === undefined ? Number.NEGATIVE_INFINITY : startOf(window.from);
  const windowEnd = window.to === undefined ? Number.POSITIVE_INFINITY : endOf(window.to);
  return start < windowEnd && end > windowStart;
}

const ukPattern =
  /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const wordPattern =
  /^\s*(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ ,-]+(\d{4})(?:[ T,]+(\d{1,2}):(\d{2}))?\s*$/;

function checked(year: number, month: number, day: number, clock: string): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}${clock}`;
}

/** 'day' = dd/mm/yyyy (UK, the default), 'month' = mm/dd/yyyy (only when asked for). */
export type DateOrder = "day" | "month";

/** Reads ISO dates and times, UK dates with two- or four-digit years and '14 March 2026'; undefined when it is no such date (31/02 included). */
export function readDate(text: string, order: DateOrder = "day"): string | undefined {
  const value = text.trim();
  const iso = isoPattern.exec(value);
  if (
    iso &&
    (iso[0].length === value.length ||
      /^(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.test(value.slice(iso[0].length)))
  ) {
    if (!iso[2]) return iso[0];
    if (Number(iso[2]) < 1 || Number(iso[2]) > 12) return undefined;
    if (!iso[3]) return iso[0];
    const clock = iso[4] ? `T${iso[4]}:${iso[5]}${iso[6] ? `:${iso[6]}` : ""}` : "";
    return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]), clock);
  }
  const clockOf = (hour: string | undefined, minute: string | undefined) =>
    hour === undefined || Number(hour) > 23 || Number(minute) > 59
      ? ""
      : `T${hour.padStart(2, "0")}:${minute}`;
  const uk = ukPattern.exec(value);
  if (uk) {
    const short = (uk[3] ?? "").length === 2;
    // Two digits: 00–49 are 2000s, 50–99 are 1900s, as spreadsheets read them.
    const year = short ? Number(uk[3]) + (Number(uk[3]) < 50 ? 2000 : 1900) : Number(uk[3]);
    const [day, month] = order === "day" ? [Number(uk[1]), Number(uk[2])] : [Number(uk[2]), Number(uk[1])];
    return checked(year, month, day, clockOf(uk[4], uk[5]));
  }
  const words = wordPattern.exec(value);
  if (!words) return undefined;
  const month = months.indexOf((words[2] ?? "").slice(0, 3).toLowerCase()) + 1;
  return month === 0
    ? undefined
    : checked(Number(words[3]), month, Number(words[1]), clockOf(words[4], words[5]));
}

/** '14 Mar 2026', '14 Mar 2026 21:40', 'Mar 2026', '2026'. Falls back to the text itself. */
export function dateText(iso: string): string {
  const match = isoPattern.exec(iso);
  if (!match) return iso;
  const name = match[2] ? (months[Number(match[2]) - 1] ?? "") : "";
  const month = name.charAt(0).toUpperCase() + name.slice(1);
  const day = match[3] ? String(Number(match[3])) : "";
  const clock = match[4] ? `${match[4]}:${match[5]}` : "";
  return [day, month, match[1], clock].filter(Boolean).join(" ");
}
