import type { Case } from "../../core/case";
import { noGrid } from "../../core/cells";
import { type HistoryAsked, type HotClass, type HotHistory, hotClasses } from "../../core/harmChange";
import { problem } from "../../core/problem";
import { endOf, type Interval, startOf } from "../../core/time";
import type { Steps } from "../stepped";
import { casePoints } from "./casePoints";
import { cellSums, onGround } from "./cellSums";
import { refusal, testHarm } from "./chance";
import { chosenEvents } from "./chosenEvents";
import { queenBeside } from "./gi";
import { groundOf } from "./ground";
import { methodOf } from "./method";

const day = 86_400_000;
/** Each period is a map of its own; 199 shuffles are the fewest that bear p of 0.05. */
const shuffles = 199;
const fewest = 4;

const steps: readonly (readonly [upTo: number, days: number, words: string])[] = [
  [14, 1, "a day"],
  [91, 7, "a week"],
  [731, 28, "four weeks"],
  [3653, 91, "a quarter"],
  [Number.POSITIVE_INFINITY, 365, "a year"],
];

/** Periods of equal length, whole ones, counted back from the last event so that the newest is full. */
function periodsOf(
  kase: Case,
  layer: string,
): { readonly periods: readonly Interval[]; readonly step: string } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { times, layer: of } of casePoints(kase).incidents) {
    if (of !== layer || times.from === undefined || Number.isNaN(startOf(times.from))) continue;
    first = Math.min(first, startOf(times.from));
    last = Math.max(last, endOf(times.from));
  }
  // Whole days.
  const [start, end] = [Math.floor(first / day), Math.ceil(last / day)];
  if (!(end > start)) return { periods: [], step: "" };
  const [, length = 1, step = ""] = steps.find(([upTo]) => end - start <= upTo) ?? [];
  const count = Math.floor((end - start) / length);
  const iso = (days: number) => new Date(days * day).toISOString().slice(0, 10);
  return {
    step,
    periods: Array.from({ length: count }, (_, at) => {
      const from = end - (count - at) * length;
      return { from: iso(from), to: iso(from + length - 1) };
    }),
  };
}

/**
 * The class of a cell by the periods in which it was hot (after sfhotspot): persistent in four of five; emerging in a tenth of the
 * recent ones and never before; former the other way round; intermittent in a tenth of all otherwise.
 */
export function hotClass(hot: readonly boolean[], recent: number): HotClass | undefined {
  const count = (list: readonly boolean[]) => list.filter(Boolean).length;
  const [old, now] = [hot.slice(0, hot.length - recent), hot.slice(hot.length - recent)];
  const all = count(hot);
  if (all === 0) return undefined;
  if (all >= 0.8 * hot.length) return "persistent";
  if (count(old) === 0) return count(now) >= 0.1 * now.length ? "emerging" : undefined;
  if (count(now) === 0) return count(old) >= 0.1 * old.length ? "former" : undefined;
  return all >= 0.1 * hot.length ? "intermittent" : undefined;
}

/** Hot cells of every period of a case, and what each has been over time. */
export function* historySteps(kase: Case, asked: HistoryAsked): Steps<HotHistory> {
  const layer = asked.layer ?? "harm";
  const { periods, step } = periodsOf(kase, layer);
  const whole = chosenEvents(kase, asked);
  const found = groundOf(kase, asked, whole.snapped.snapped);
  const ground = found?.cells ?? new Uint32Array(0);
  const grid = found?.grid ?? noGrid;
  const beside = queenBeside(grid, ground);
  const all = cellSums(grid, whole);
  const refused =
    periods.length < fewest
      ? `${periods.length} periods are too few to tell what lasts: it takes ${fewest}.`
      : refusal(onGround(ground, all, all.events), grid.size, whole.snapped.snapped)?.why;
  const hot = new Map<number, boolean[]>();
  for (const [at, period] of refused === undefined ? periods.entries() : []) {
    yield at / periods.length;
    const chosen = chosenEvents(kase, { ...asked, period });
    const sums = cellSums(grid, chosen);
    const x = onGround(ground, sums, sums.harm);
    if (refusal(x, grid.size, false)) continue;
    const how = { shuffled: "events", weights: chosen.harm, shuffles, seed: (asked.seed ?? 1) + at } as const;
    const test = testHarm(beside, x, how);
    let done = test.next();
    while (!done.done) {
      yield (at + done.value) / periods.length;
      done = test.next();
    }
    for (let cell = 0; cell < ground.length; cell++)
      if (done.value.hot[cell] === 1) {
        const list = hot.get(cell) ?? new Array<boolean>(periods.length).fill(false);
        list[at] = true;
        hot.set(cell, list);
      }
  }
  const since = asked.since;
  const recent =
    since === undefined
      ? Math.ceil(periods.length / 5)
      : periods.filter(({ from = "" }) => startOf(from) >= startOf(since)).length;
  const list = [...hot].sort(([a], [b]) => a - b);
  const classes = list.map(([, each]) => hotClass(each, recent));
  const counts = { persistent: 0, emerging: 0, former: 0, intermittent: 0 };
  for (const each of classes) if (each) counts[each]++;
  const recentWords = since === undefined ? "the last fifth" : `those that begin on ${since} or later`;
  return {
    grid,
    periods,
    step,
    cells: Uint32Array.from(list, ([cell]) => ground[cell] ?? 0),
    classes: Uint8Array.from(classes, (each) => (each ? hotClasses.indexOf(each) : 255)),
    hotIn: Uint8Array.from(list.flatMap(([, each]) => each.map(Number))),
    counts,
    method: methodOf(
      asked,
      whole,
      [
        ["Cells", `${grid.size} m cells on the National Grid. ${found?.words ?? "Nothing is placed"}.`],
        ["Periods", `${periods.length} of ${step || "no length"}; recent = ${recentWords}.`],
        ["Chance test", `Each period by itself: largest value of ${shuffles} shuffles of its events, 95 %.`],
        [
          "Classes",
          "Persistent: hot in four of five periods. Emerging: in recent ones only. Former: in earlier ones only. Intermittent: in a tenth of all or more.",
        ],
      ],
      refused === undefined ? [] : [problem("no-history", refused)],
    ),
  };
}
