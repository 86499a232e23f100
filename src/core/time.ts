/** From and to as ISO 8601 text of any precision ('2026', '2026-03', '2026-03-14', '2026-03-14T21:40'). Absent = not known. */
export interface Interval {
  readonly from?: string;
  readonly to?: string;
}

const isoPattern =
  /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** Milliseconds UTC. Date.UTC takes the years 0–99 for 1900–1999, so the year is set by itself. */
function utc(year: number, month: number, day = 1, hour = 0, minute = 0, second = 0): number {
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, second));
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

const lastDay = (year: number, month: number) => new Date(utc(year, month, 0)).getUTCDate();

/** The parts of an ISO date of any precision, those that are not stated absent; undefined when there is no such date or time of day. */
function partsOf(iso: string) {
  const match = isoPattern.exec(iso);
  if (!match) return undefined;
  const part = (index: number) => (match[index] === undefined ? undefined : Number(match[index]));
  const [year = 0, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(part);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > lastDay(year, month ?? 1))) return undefined;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return undefined;
  return { year, month, day, hour, minute, second };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const noSpan: Span = { start: Number.NaN, end: Number.NaN };

function workOut(iso: string): Span {
  const parts = partsOf(iso);
  if (!parts) return noSpan;
  const { year, month, day, hour, minute, second } = parts;
  const start = utc(year, (month ?? 1) - 1, day, hour, minute, second);
  if (month === undefined) return { start, end: utc(year + 1, 0) };
  if (day === undefined) return { start, end: utc(year, month) };
  if (hour === undefined) return { start, end: utc(year, month - 1, day + 1) };
  return { start, end: start + (second === undefined ? 60_000 : 1_000) };
}

/** Dates of a case repeat, and the time scrubber asks for 100,000 of them at every step: 8 µs each without this, 0.1 µs with it. */
const spans = new Map<string, Span>();
const mostSpans = 20_000;

function spanOf(iso: string): Span {
  const known = spans.get(iso);
  if (known) return known;
  if (spans.size >= mostSpans) spans.clear();
  const made = workOut(iso);
  spans.set(iso, made);
  return made;
}

/** Start of an ISO date of any precision as milliseconds UTC; NaN when it is not a date. Local clocks are read as written: no time zone is guessed. */
export function startOf(iso: string): number {
  return spanOf(iso).start;
}

/** End (exclusive) of an ISO date of any precision: '2026-03' ends where April starts. */
export function endOf(iso: string): number {
  return spanOf(iso).end;
}

const read = (iso: string | undefined) => (iso === undefined || Number.isNaN(startOf(iso)) ? undefined : iso);

/** True when neither end is a date that can be read: 'last summer' is no reason to hide anything. */
export function isUndated(times: Interval): boolean {
  return read(times.from) === undefined && read(times.to) === undefined;
}

/** True when two intervals share any time. An undated interval shares none; an end that cannot be read counts as absent. */
export function overlaps(times: Interval, window: Interval): boolean {
  const from = read(times.from);
  const to = read(times.to);
  if (from === undefined && to === undefined) return false;
  const start = from === undefined ? Number.NEGATIVE_INFINITY : startOf(from);
  // A single date is one moment of its own precision, not the start of an open interval.
  const end = endOf(to ?? from ?? "");
  const windowFrom = read(window.from);
  const windowTo = read(window.to);
  const windowStart = windowFrom === undefined ? Number.NEGATIVE_INFINITY : startOf(windowFrom);
  const windowEnd = windowTo === undefined ? Number.POSITIVE_INFINITY : endOf(windowTo);
  return start < windowEnd && end > windowStart;
}

const ukPattern =
  /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/;
const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const wordPattern =
  /^\s*(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ ,-]+(\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/;

/** 1–12 for 'Mar', 'March' and 'Sept'; 0 for a word that only begins like a month. */
function monthOf(word: string): number {
  const name = word.toLowerCase();
  return months.findIndex((month) => month.startsWith(name)) + 1;
}

const two = (value: number | string) => String(value).padStart(2, "0");

/** The ISO text of a date that was taken apart, if there is such a date and time of day. */
function checked(
  year: number,
  month: number,
  day: number,
  [hour, minute, second]: readonly (string | undefined)[],
): string | undefined {
  const clock =
    hour === undefined ? "" : `T${two(hour)}:${minute}${second === undefined ? "" : `:${second}`}`;
  const iso = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}${clock}`;
  return partsOf(iso) ? iso : undefined;
}

/** 'day' = dd/mm/yyyy (UK, the default), 'month' = mm/dd/yyyy (only when asked for). */
export type DateOrder = "day" | "month";

/** Reads ISO dates and times, UK dates with two- or four-digit years and '14 March 2026'; undefined when it is no such date (31/02 included). */
export function readDate(text: string, order: DateOrder = "day"): string | undefined {
  const value = text.trim();
  if (isoPattern.test(value)) {
    if (!partsOf(value)) return undefined;
    // The clock as written: a fraction and a zone are left out, a space becomes T.
    const [date = "", clock] = value.split(/[T ]/);
    return clock === undefined ? date : `${date}T${/^\d{2}:\d{2}(?::\d{2})?/.exec(clock)?.[0]}`;
  }
  const uk = ukPattern.exec(value);
  if (uk) {
    const short = (uk[3] ?? "").length === 2;
    // Two digits: 00–49 are 2000s, 50–99 are 1900s, as spreadsheets read them.
    const year = short ? Number(uk[3]) + (Number(uk[3]) < 50 ? 2000 : 1900) : Number(uk[3]);
    const [day, month] = order === "day" ? [Number(uk[1]), Number(uk[2])] : [Number(uk[2]), Number(uk[1])];
    return checked(year, month, day, uk.slice(4));
  }
  const words = wordPattern.exec(value);
  const month = monthOf(words?.[2] ?? "-");
  return words && month > 0 ? checked(Number(words[3]), month, Number(words[1]), words.slice(4)) : undefined;
}

/** '14 Mar 2026', '14 Mar 2026 21:40', 'Mar 2026', '2026'. Falls back to the text itself. */
export function dateText(iso: string): string {
  const match = partsOf(iso) ? isoPattern.exec(iso) : undefined;
  if (!match) return iso;
  const name = match[2] ? (months[Number(match[2]) - 1] ?? "") : "";
  const month = name.charAt(0).toUpperCase() + name.slice(1, 3);
  const day = match[3] ? String(Number(match[3])) : "";
  const clock = match[4] ? `${match[4]}:${match[5]}` : "";
  return [day, month, match[1], clock].filter(Boolean).join(" ");
}
