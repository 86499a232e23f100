import { endOf, type Interval, startOf } from "../core/time";

/** GEXF knows one way of writing time in a file: days, or days with a clock. */
export type TimeFormat = "date" | "dateTime";

const day = /^\d{4}-\d{2}-\d{2}$/;
const clock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;
const anyDate = /^\d{4}(?:-\d{2}){0,2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;

/** The format that says every time of a file as it is, as far as one can. */
export function timeFormatOf(times: Iterable<Interval>): TimeFormat {
  for (const { from, to } of times)
    for (const text of [from, to]) if (text?.includes("T") && anyDate.test(text)) return "dateTime";
  return "date";
}

function bound(text: string | undefined, side: "from" | "to", format: TimeFormat): string | undefined {
  if (text === undefined || !anyDate.test(text)) return undefined;
  // '2026-03' begins on the 1st and ends on the 31st; the last moment of a span is in it.
  const moment = side === "from" ? startOf(text) : endOf(text) - 1000;
  if (Number.isNaN(moment)) return undefined;
  const iso = new Date(moment).toISOString();
  return format === "date" ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** The time of an item for GEXF: the bounds of its spell, and the bounds that have to stand as text beside it. */
export interface GexfSpell {
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** True where the spell says less, or more, than the case does. */
  readonly startAsText: boolean;
  readonly endAsText: boolean;
}

export function gexfSpell({ from, to }: Interval, format: TimeFormat): GexfSpell {
  let start = bound(from, "from", format);
  let end = bound(to, "to", format);
  // A span that ends before it begins is refused by Gephi, and the whole file with it.
  if (start !== undefined && end !== undefined && end < start) [start, end] = [undefined, undefined];
  const exact = format === "date" ? day : clock;
  const said = (text: string | undefined, written: string | undefined) =>
    text === written && (text === undefined || exact.test(text));
  return { start, end, startAsText: !said(from, start), endAsText: !said(to, end) };
}
