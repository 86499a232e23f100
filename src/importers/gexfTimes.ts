import type { NamedValue } from "./namedRoles";
import { attribute, type XmlElement } from "./xml";

/** When an item exists by a GEXF file. Any number of spans come down to the first start and the last end. */
export interface GexfTimes {
  /** Takes the times that an element states itself, or one of its spells. */
  readonly add: (element: XmlElement) => void;
  /** Spans of time that were stated. */
  readonly spans: () => number;
  /** As named values, which become times of the case where they are dates. */
  readonly values: () => readonly NamedValue[];
}

const unbounded = /^[+-]?(inf(inity)?|nan)$/i;
const none: readonly never[] = Object.freeze([]);

/** A time as it stands; Gephi writes the year 2009 as 2009.0. */
function timeText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = text.trim();
  const first = time.charCodeAt(0);
  // Most are dates or whole numbers, and a file may hold a million.
  if (first >= 48 && first <= 57) return time.includes(".") ? time.replace(/^(\d{4})\.0+$/, "$1") : time;
  return time === "" || unbounded.test(time) ? undefined : time;
}

/** True when time `a` is before `b`: numbers by size, ISO dates by their letters. */
export function isEarlier(a: string, b: string): boolean {
  if (a === b) return false;
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? a < b : x < y;
}

const openNames = { start: "startopen", end: "endopen" } as const;
const either = (element: XmlElement, name: keyof typeof openNames) =>
  timeText(attribute(element, name)) ?? timeText(attribute(element, openNames[name]));

/** '<[1, 2); [3, 4]>' and '<[1, 2, 3]>' of GEXF 1.3. */
const listed = (text: string) => text.split(/[\s<>[\](),;]+/).filter((part) => part !== "");

/** When a value of a dynamic attribute begins; absent = from the beginning. */
export function startOfValue(element: XmlElement): string | undefined {
  return either(element, "start") ?? timeText(attribute(element, "timestamp"));
}

/** Starts the times of one item; nothing is kept of a span but its part in the whole. */
export function gexfTimes(): GexfTimes {
  let count = 0;
  let from: string | undefined;
  let to: string | undefined;
  // A span that has no start leaves the whole without one: earlier than any other.
  let begun = false;
  let unending = false;
  const span = (start: string | undefined, end: string | undefined) => {
    count++;
    if (start === undefined) begun = true;
    else if (from === undefined || isEarlier(start, from)) from = start;
    if (end === undefined) unending = true;
    else if (to === undefined || isEarlier(to, end)) to = end;
  };
  const take = (element: XmlElement) => {
    const stamp = timeText(attribute(element, "timestamp"));
    const start = either(element, "start") ?? stamp;
    const end = either(element, "end") ?? stamp;
    if (start !== undefined || end !== undefined) span(start, end);
    const stamps = attribute(element, "timestamps");
    const intervals = attribute(element, "intervals");
    // A file may hold a million spells, and hardly one has lists.
    if (stamps === undefined && intervals === undefined) return;
    for (const time of listed(stamps ?? "")) span(timeText(time), timeText(time));
    const bounds = listed(intervals ?? "");
    for (let at = 0; at + 1 < bounds.length; at += 2) span(timeText(bounds[at]), timeText(bounds[at + 1]));
  };
  let last: XmlElement["attributes"] | undefined;
  let ofLast = 0;
  return {
    add: (element) => {
      // Equal elements in a row share their attributes, and change nothing but the count.
      if (element.attributes === last) {
        count += ofLast;
        return;
      }
      const already = count;
      take(element);
      last = element.attributes;
      ofLast = count - already;
    },
    spans: () => count,
    values: () => {
      if (count === 0) return none;
      const values: NamedValue[] = [];
      if (from !== undefined && !begun) values.push({ name: "start", value: from });
      if (to !== undefined && !unending) values.push({ name: "end", value: to });
      if (count > 1) values.push({ name: "spans of time", value: String(count) });
      return values;
    },
  };
}
