import { type Interval, startOf } from "../core/time";

/** A date as KML 2.2 takes it (xsd:dateTime wants seconds); undefined for words and for years before 1. */
function when(iso: string | undefined): string | undefined {
  if (iso === undefined || Number.isNaN(startOf(iso)) || iso.startsWith("-")) return undefined;
  const text = iso.replace(" ", "T");
  return /T\d{2}:\d{2}$/.test(text) ? `${text}:00` : text;
}

/** One date as a stamp, two as a span, an end alone as a span that is open before it. */
export function kmlTime(times: Interval): string {
  const from = when(times.from);
  const to = when(times.to);
  if (from !== undefined && (to === undefined || to === from))
    return `<TimeStamp><when>${from}</when></TimeStamp>\n`;
  if (from === undefined && to === undefined) return "";
  const begin = from === undefined ? "" : `<begin>${from}</begin>`;
  return `<TimeSpan>${begin}<end>${to}</end></TimeSpan>\n`;
}
