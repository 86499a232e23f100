import type { Case } from "../core/case";
import { type PlacedPoint, type PointOrder, placed } from "../core/point";
import { dateText, endOf, type Interval, isUndated, overlaps, startOf } from "../core/time";
import { isoDay } from "../core/timeBars";
import { type RankAsked, rankPoints } from "./rankPoints";

/** The ranking in one part of the time that the case covers. */
export interface Phase {
  readonly window: Interval;
  /** 'Mar 2026', '1 Jan 2026 to 14 Apr 2026'. */
  readonly words: string;
  /** Links dated within it; undated ones stand in every phase. */
  readonly dated: number;
  /** First places, ties included. */
  readonly leads: readonly string[];
  readonly list: readonly PlacedPoint[];
}

/** A point that leads or is among the first three in some phase. */
export interface PhasePoint {
  readonly id: string;
  readonly title: string;
  /** Its place in each phase; undefined = it is no point there. */
  readonly places: readonly (number | undefined)[];
  readonly leads: number;
}

export interface Phases {
  readonly phases: readonly Phase[];
  readonly points: readonly PhasePoint[];
  readonly undated: number;
}

/** Months up to here; a longer time is cut into equal parts. */
const mostMonths = 12;
const equalParts = 6;
const day = 86_400_000;

/** First and last moment of the dated links. Where at least half lie in the last twelve months, the older ones (weddings, births) are not what the phases are about. */
function datedRange(kase: Case): { readonly first: number; readonly last: number } | undefined {
  const starts: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { times } of kase.links.values()) {
    const from = startOf(times.from ?? times.to ?? "");
    const to = endOf(times.to ?? times.from ?? "");
    if (!Number.isNaN(from)) starts.push(from);
    if (!Number.isNaN(to)) last = Math.max(last, to);
  }
  const first = starts.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  if (!(last > first)) return undefined;
  const end = new Date(last - 1);
  const recent = Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - mostMonths + 1, 1);
  const within = starts.filter((each) => each >= recent).length;
  return { first: within * 2 >= starts.length ? Math.max(first, recent) : first, last };
}

/** Consecutive windows over the dated links: calendar months, or six equal parts where there are more than twelve; none where less than two months are dated. */
export function phaseWindows(kase: Case): readonly { readonly window: Interval; readonly words: string }[] {
  const range = datedRange(kase);
  if (!range) return [];
  const { first, last } = range;
  const start = new Date(first);
  const end = new Date(last - 1);
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth() + 1;
  if (months < 2) return [];
  if (months <= mostMonths)
    return Array.from({ length: months }, (_, at) => {
      const month = isoDay(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + at, 1)).slice(0, 7);
      return { window: { from: month, to: month }, words: dateText(month) };
    });
  const step = (last - first) / equalParts;
  return Array.from({ length: equalParts }, (_, at) => {
    const from = isoDay(first + at * step);
    // A window ends the day before the next begins, so that no day is in two.
    const to = at === equalParts - 1 ? isoDay(last - 1) : isoDay(first + (at + 1) * step - day);
    return { window: { from, to }, words: `${dateText(from)} to ${dateText(to)}` };
  });
}

/** The ranking phase by phase: one over all time hides that the network has moved on (interdiction §4.4). No draws; `rest` may throw to stop it. */
export async function phases(
  kase: Case,
  asked: RankAsked & { readonly order?: PointOrder },
  rest: (done: number) => Promise<void>,
): Promise<Phases> {
  const { order = "flow lost", ...ranking } = asked;
  const windows = phaseWindows(kase);
  const made: Phase[] = [];
  for (const [at, { window, words }] of windows.entries()) {
    const { points } = await rankPoints(kase, { ...ranking, window, draws: 0 }, () =>
      rest(at / windows.length),
    );
    const list = placed(points, order);
    made.push({
      window,
      words,
      dated: [...kase.links.values()].filter((item) => overlaps(item.times, window)).length,
      leads: list.filter(({ place }) => place === 1).map(({ point }) => point.id),
      list: list.filter(({ place }) => place <= 3),
    });
  }
  const titles = new Map(
    made.flatMap(({ list }) => list.map(({ point }) => [point.id, point.title] as const)),
  );
  const points = [...titles].map(([id, title]): PhasePoint => {
    const places = made.map(({ list }) => list.find(({ point }) => point.id === id)?.place);
    return { id, title, places, leads: places.filter((place) => place === 1).length };
  });
  const sum = (point: PhasePoint) => point.places.reduce<number>((all, place) => all + (place ?? 9), 0);
  return {
    phases: made,
    points: points.sort((a, b) => b.leads - a.leads || sum(a) - sum(b)),
    undated: [...kase.links.values()].filter((item) => isUndated(item.times)).length,
  };
}
