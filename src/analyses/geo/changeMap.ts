import type { Case } from "../../core/case";
import { cellIndex, noGrid } from "../../core/cells";
import type { Change, ChangeAsked, Shift } from "../../core/harmChange";
import { problem } from "../../core/problem";
import { endOf, type Interval, startOf } from "../../core/time";
import type { Steps } from "../stepped";
import { casePoints } from "./casePoints";
import { cellSums, onGround } from "./cellSums";
import { refusal, testCounts, testHarm } from "./chance";
import { type ChosenEvents, chosenEvents, schemeOf } from "./chosenEvents";
import { queenBeside } from "./gi";
import { groundOf } from "./ground";
import { defaultShuffles } from "./hotMap";
import { many, methodOf, n, percent, periodText, unitOf } from "./method";
import { movedCells } from "./movedCells";
import { eachCellWithin } from "./nearCells";
import { eachCellInside, gridRings } from "./raster";
import { scaled } from "./scaled";
import { displacementOf, noSums, type PartSums, shiftOf } from "./shift";

const day = 86_400_000;

/** Days of a period; an open end is that of the case's own events. */
function daysOf(kase: Case, { from, to }: Interval): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { times } of casePoints(kase).incidents) {
    const date = times.from;
    if (date === undefined || Number.isNaN(startOf(date))) continue;
    first = Math.min(first, startOf(date));
    last = Math.max(last, endOf(date));
  }
  const start = from === undefined ? first : startOf(from);
  const end = to === undefined ? last : endOf(to);
  const days = (end - start) / day;
  return Number.isFinite(days) && days > 0 ? days : Number.NaN;
}

/** Both periods' events as one set. */
function together(a: ChosenEvents, b: ChosenEvents): Pick<ChosenEvents, "x" | "y" | "harm"> {
  const join = (one: Float64Array, two: Float64Array) => Float64Array.from([...one, ...two]);
  return { x: join(a.x, b.x), y: join(a.y, b.y), harm: join(a.harm, b.harm) };
}

/** 1 in the target, 2 next door, 0 elsewhere, by cell of the grid. */
function partsOf(kase: Case, asked: ChangeAsked, grid: Change["grid"], hot: readonly number[]): Uint8Array {
  const part = new Uint8Array(grid.columns * grid.rows);
  const target = new Set(asked.target ?? []);
  if (target.size > 0)
    for (const area of kase.areas.values()) {
      if (target.has(area.id))
        eachCellInside(grid, gridRings(area), (cell) => {
          part[cell] = 1;
        });
    }
  else for (const cell of hot) part[cell] = 1;
  const reach = asked.nextDoor ?? (target.size > 0 ? 500 : 2 * grid.size);
  for (const [cell, what] of part.entries())
    if (what === 1)
      eachCellWithin(grid, cell, reach, (near) => {
        if (part[near] === 0) part[near] = 2;
      });
  return part;
}

function sumsOf(grid: Change["grid"], part: Uint8Array, chosen: ChosenEvents): readonly PartSums[] {
  const sums = [noSums(), noSums(), noSums()];
  for (let at = 0; at < chosen.x.length; at++) {
    const cell = cellIndex(grid, chosen.x[at] ?? 0, chosen.y[at] ?? 0);
    const of = sums[part[cell] ?? 0];
    if (!of) continue;
    const harm = chosen.harm[at] ?? 0;
    of.events++;
    of.harm += harm;
    of.squares += harm * harm;
  }
  return sums;
}

function wordsOf(
  shifts: { readonly hot: Shift; readonly nextDoor: Shift; readonly elsewhere: Shift },
  of: {
    readonly displacement: number;
    readonly rose: Change["rose"];
    readonly part: Uint8Array;
    readonly byAreas: boolean;
  },
): readonly string[] {
  const { hot, nextDoor, elsewhere } = shifts;
  const where = of.byAreas ? "In the areas of the operation" : "In hot cells";
  const near = of.rose.filter(({ index }) => of.part[index] === 2).length;
  const words = [
    `${where}: ${hot.words}.`,
    `Next door: ${nextDoor.words}.`,
    `Elsewhere: ${elsewhere.words}.${elsewhere.change < -0.03 && hot.change < 0 ? " Part of the fall may have nothing to do with what was done." : ""}`,
  ];
  if (near > 0) words.push(`${many(near, "next-door cell")} rose more than chance: check.`);
  const far = of.rose.length - near;
  if (far > 0) words.push(`${many(far, "cell")} further off rose more than chance.`);
  // A quotient of two changes that may both be chance says nothing.
  if (hot.high < 0 && of.displacement < 0 && (nextDoor.low > 0 || near > 0))
    words.push(
      `Harm moved next door: ${percent(Math.min(1, -of.displacement))} of the fall came back there (weighted displacement quotient ${of.displacement.toFixed(2)}).`,
    );
  else if (hot.high < 0 && nextDoor.high < 0)
    words.push("Next door fell too: no sign that harm moved there.");
  else if (hot.high < 0 && nextDoor.high >= 0)
    words.push("Next door did not rise more than chance would give.");
  words.push(
    "Two periods differ for many reasons: season, recording, chance. This shows what changed, not why.",
  );
  return words;
}

/** Before and after on one grid and one scale. */
export function* changeSteps(kase: Case, asked: ChangeAsked): Steps<Change> {
  const scheme = schemeOf(asked);
  const unit = unitOf(scheme);
  const [before, after] = [
    chosenEvents(kase, { ...asked, period: asked.before }),
    chosenEvents(kase, { ...asked, period: asked.after }),
  ];
  yield 0.1;
  const snapped = before.snapped.snapped || after.snapped.snapped;
  const found = groundOf(kase, asked, snapped);
  const grid = found?.grid ?? noGrid;
  const both = together(before, after);
  const all = cellSums(grid, both);
  const [one, two] = [cellSums(grid, before), cellSums(grid, after)];
  const on = (values: ArrayLike<number>, sums: typeof one) => onGround(all.cells, sums, values);
  const harm = onGround(found?.cells ?? new Uint32Array(0), all, all.harm);
  const counts = onGround(found?.cells ?? new Uint32Array(0), all, all.events);
  const refused = refusal(counts, grid.size, snapped) ?? refusal(harm, grid.size, false);
  const ground = found?.cells ?? new Uint32Array(0);
  const beside = queenBeside(grid, ground);
  const how = {
    shuffled: asked.shuffled ?? "events",
    weights: both.harm,
    shuffles: asked.shuffles ?? defaultShuffles,
    seed: asked.seed ?? 1,
  } as const;
  const tested = refused
    ? undefined
    : scheme.type === "counts"
      ? testCounts(beside, counts)
      : yield* scaled(testHarm(beside, harm, how), 0.2, 0.9);
  const hot = [...ground].filter((_, at) => tested?.hot[at] === 1);
  const part = partsOf(kase, asked, grid, hot);
  const days = [daysOf(kase, asked.before), daysOf(kase, asked.after)] as const;
  const [first, second] = [sumsOf(grid, part, before), sumsOf(grid, part, after)];
  const cellsOf = (what: number) => ground.filter((cell) => part[cell] === what).length;
  const shift = (what: number) =>
    shiftOf(first[what] ?? noSums(), second[what] ?? noSums(), days, cellsOf(what));
  const shifts = { hot: shift(1), nextDoor: shift(2), elsewhere: shift(0) };
  const periods = {
    grid,
    days,
    cells: all.cells,
    eventsBefore: Uint32Array.from(on(one.events, one)),
    eventsAfter: Uint32Array.from(on(two.events, two)),
    harmBefore: on(one.harm, one),
    harmAfter: on(two.harm, two),
  };
  const { rose, fell } = movedCells(periods, unit);
  const displacement = displacementOf(shifts.hot, shifts.nextDoor, shifts.elsewhere);
  const byAreas = (asked.target ?? []).length > 0;
  const totalHarm = all.harm.reduce((sum, value) => sum + value, 0);
  const method = methodOf(
    { ...asked, period: {} },
    merged(before, after),
    [
      ["Before", `${periodText(asked.before)}: ${n(days[0])} days, ${many(before.located.placed, "event")}`],
      ["After", `${periodText(asked.after)}: ${n(days[1])} days, ${many(after.located.placed, "event")}`],
      ["Cells", `${grid.size} m cells, the same for both periods. ${found?.words ?? "Nothing is placed"}.`],
      [
        "Hot cells",
        byAreas
          ? "The areas that were chosen."
          : "More than chance in both periods together: chosen on one of them alone, they would seem to change by chance.",
      ],
      ["Range", "By the day; events taken as coming independently, 95 %."],
      [
        "Cells that moved",
        "Exact test of each cell's count, adjusted over all that could show it (Benjamini and Hochberg), 95 %.",
      ],
    ],
    refused && !byAreas ? [problem(`no-test-${refused.code}`, refused.why)] : [],
  );
  return {
    ...periods,
    before: asked.before,
    after: asked.after,
    part: Uint8Array.from(all.cells, (cell) => part[cell] ?? 0),
    mean: all.cells.length > 0 ? totalHarm / 2 / all.cells.length : 0,
    byAreas,
    ...shifts,
    rose,
    fell,
    displacement,
    words: wordsOf(shifts, { displacement, rose, part, byAreas }),
    unit,
    method,
  };
}

/** The numbers of both periods as one, for the method card. */
function merged(a: ChosenEvents, b: ChosenEvents): ChosenEvents {
  const add = <K extends string>(
    one: Readonly<Record<K, number>>,
    two: Readonly<Record<K, number>>,
    keys: readonly K[],
  ) => Object.fromEntries(keys.map((key) => [key, one[key] + two[key]])) as Record<K, number>;
  return {
    ...a,
    located: {
      ...a.located,
      ...add(a.located, b.located, ["placed", "noPlace", "leftOut", "artefacts"]),
      strays: [...a.located.strays, ...b.located.strays],
      // Those of neither period: undated ones are counted by themselves.
      otherPeriod: a.located.otherPeriod + b.located.otherPeriod + a.located.undated - a.located.events,
    },
    weights: {
      ...add(a.weights, b.weights, ["own", "offence", "group", "floor"]),
      unknown: [...new Set([...a.weights.unknown, ...b.weights.unknown])],
    },
    snapped: a.snapped.share >= b.snapped.share ? a.snapped : b.snapped,
  };
}
