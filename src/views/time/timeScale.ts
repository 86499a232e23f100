import type { Period } from "../../core/period";
import { dateText } from "../../core/time";
import { isoDay } from "../../core/timeBars";
import { type TimeUnit, unitDays, unitEdges, unitIndex, unitStart, unitStep } from "../../core/timeUnit";
import type { TimeState } from "../../store/timeStore";

const day = 86_400_000;

/** Width of the names at the left of every row. */
export const nameWidth = 214;
const rightPad = 18;

/** Time along the picture: all of it is `full` px wide, of which `width` px from `offset` on are seen. */
export interface TimeScale {
  readonly unit: TimeUnit;
  readonly all: Period;
  /** Where each unit of the whole begins, and the end. */
  readonly edges: Float64Array;
  readonly full: number;
  readonly width: number;
  readonly offset: number;
  /** Units that are seen, the cut ones included. */
  readonly first: number;
  readonly last: number;
  /** Place on the picture. */
  x(time: number): number;
  timeAt(x: number): number;
}

/** Narrowest unit, px, of a zoom that was chosen; what does not fit is reached by moving along. */
const least: { readonly [U in TimeUnit]: number } = { day: 14, week: 13, month: 36, year: 40 };
/** Narrowest bar, px, when all dates are to fit. */
const thinnest = 4;

/** The finest unit that fits; days only for a few weeks, since a week is what a board counts in. */
function fitting(all: Period, width: number, coarse: boolean): TimeUnit {
  const days = (all.to - all.from) / day;
  if (!coarse && days <= 29) return "day";
  if (!coarse && (days / 7) * thinnest <= width) return "week";
  return (days / unitDays.month) * thinnest <= width ? "month" : "year";
}

/** `coarse`: most dates are known to the month only, so that finer units say nothing. */
export function timeScale(
  all: Period,
  zoom: TimeState["zoom"],
  coarse: boolean,
  viewWidth: number,
  offset: number,
): TimeScale {
  const width = Math.max(120, viewWidth - nameWidth - rightPad);
  const unit = zoom === "fit" ? fitting(all, width, coarse) : zoom;
  const edges = unitEdges(all.from, all.to - 1, unit);
  const from = edges[0] ?? all.from;
  const to = edges.at(-1) ?? all.to;
  const full = zoom === "fit" ? width : Math.max(width, (edges.length - 1) * least[unit]);
  const at = Math.max(0, Math.min(offset, full - width));
  const perMs = full / Math.max(1, to - from);
  const x = (time: number) => nameWidth + (time - from) * perMs - at;
  const timeAt = (place: number) => from + (place - nameWidth + at) / perMs;
  const first = Math.max(0, unitIndex(edges, timeAt(nameWidth)));
  const last = unitIndex(edges, timeAt(nameWidth + width) - 1);
  return {
    unit,
    all: { from, to },
    edges,
    full,
    width,
    offset: at,
    first,
    last: last < 0 ? edges.length - 2 : last,
    x,
    timeAt,
  };
}

export interface Tick {
  readonly time: number;
  readonly words: string;
  /** A year begins here. */
  readonly strong: boolean;
}

const roomy = 62;

/** Dates under the bars, as many as can be read. */
export function ticksOf(scale: TimeScale): readonly Tick[] {
  const perDay = scale.full / Math.max(1, (scale.all.to - scale.all.from) / day);
  const steps: readonly (readonly [TimeUnit, number])[] = [
    ["day", 1],
    ["week", 1],
    ["month", 1],
    ["month", 3],
    ["month", 6],
    ["year", 1],
    ["year", 2],
    ["year", 5],
    ["year", 10],
    ["year", 25],
    ["year", 50],
    ["year", 100],
  ];
  const [unit, by] = steps.find(([each, count]) => unitDays[each] * count * perDay >= roomy) ?? ["year", 200];
  const from = scale.timeAt(nameWidth);
  const to = scale.timeAt(nameWidth + scale.width);
  const found: Tick[] = [];
  for (let time = unitStart(scale.all.from, unit); time < to; time = unitStep(time, unit)) {
    const date = new Date(time);
    const place = unit === "year" ? date.getUTCFullYear() : date.getUTCMonth();
    if (by > 1 && place % by !== 0) continue;
    if (time < from - day) continue;
    const iso = isoDay(time);
    const strong = iso.slice(5, 10) === "01-01";
    const whole = dateText(unit === "year" ? iso.slice(0, 4) : unit === "month" ? iso.slice(0, 7) : iso);
    const words = unit === "day" || unit === "week" ? whole.replace(/ \d{4}$/, "") : whole;
    found.push({ time, words, strong });
  }
  return found;
}

/** 'week of 2 Mar 2026', '2 Mar 2026', 'Mar 2026'. */
export function unitWords(start: number, unit: TimeUnit): string {
  const iso = isoDay(start);
  if (unit === "year") return iso.slice(0, 4);
  if (unit === "month") return dateText(iso.slice(0, 7));
  return unit === "week" ? `week of ${dateText(iso)}` : dateText(iso);
}

/** '2 Mar to 31 May 2026'. */
export function periodWords({ from, to }: Period): string {
  const [one, other] = [isoDay(from), isoDay(Math.max(from, to - 1))];
  if (one === other) return dateText(one);
  const start = dateText(one);
  return `${one.slice(0, 4) === other.slice(0, 4) ? start.replace(/ \d{4}$/, "") : start} to ${dateText(other)}`;
}
