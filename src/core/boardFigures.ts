import { type BeforeAfter, beforeAfter } from "./beforeAfter";
import type { Dated } from "./dated";
import { countBy } from "./kindSeries";
import { startOf } from "./time";
import { type TimeUnit, unitEdges, unitIndex, unitStart, unitStep } from "./timeUnit";

/** Harm by the unit, here and elsewhere, and what became of it after a day. */
export interface BoardFigures {
  readonly unit: TimeUnit;
  readonly edges: Float64Array;
  /** In the place that is looked at. */
  readonly here: Float64Array;
  readonly events: number;
  /** Too coarsely dated for the unit. */
  readonly coarse: number;
  readonly shift: BeforeAfter | undefined;
  /** In all other places; undefined where the place is everywhere. */
  readonly elsewhere: BeforeAfter | undefined;
}

/** What is asked of the figures. */
export interface BoardAsked {
  readonly items: readonly Dated[];
  readonly weight: (id: string) => number;
  readonly unit: TimeUnit;
  /** ISO date; empty = none, and nothing is compared. */
  readonly day: string;
  /** Units on each side, at most. */
  readonly most: number;
  /** Incidents of the place; undefined = everywhere. */
  readonly inPlace: ReadonlySet<string> | undefined;
}

/** First and last unit that the events cover whole: a week that begins before the first record, or ends after the last, would pass for a quiet one. */
function wholeUnits(items: readonly Dated[], edges: Float64Array, unit: TimeUnit): readonly [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const item of items) {
    first = Math.min(first, item.start);
    last = Math.max(last, item.start);
  }
  const [from, to] = [unitStart(first, "day"), unitStep(unitStart(last, "day"), "day")];
  const one = unitIndex(edges, first);
  const other = unitIndex(edges, last);
  const start = from > unitStart(first, unit) ? one + 1 : one;
  const end = to < unitStep(unitStart(last, unit), unit) ? other : other + 1;
  return [start, end];
}

/** Undefined when there are no events. */
export function boardFigures(asked: BoardAsked): BoardFigures | undefined {
  const { items, weight, unit, inPlace, most } = asked;
  if (items.length === 0) return undefined;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const item of items) {
    first = Math.min(first, item.start);
    last = Math.max(last, item.start);
  }
  const edges = unitEdges(first, last, unit);
  const own = inPlace ? items.filter(({ id }) => inPlace.has(id)) : items;
  const here = countBy(own, edges, unit, weight);
  const at = unitIndex(edges, startOf(asked.day));
  const [start, end] = wholeUnits(items, edges, unit);
  const compare = (series: Float64Array) => (at < 0 ? undefined : beforeAfter(series, at, most, start, end));
  const rest = inPlace ? items.filter(({ id }) => !inPlace.has(id)) : [];
  return {
    unit,
    edges,
    here: here.counts,
    events: own.length,
    coarse: here.coarse,
    shift: compare(here.counts),
    elsewhere: inPlace ? compare(countBy(rest, edges, unit, weight).counts) : undefined,
  };
}
