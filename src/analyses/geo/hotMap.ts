import type { Case } from "../../core/case";
import { noGrid } from "../../core/cells";
import { classOf, type HotCell, type HotMap, type HotTest } from "../../core/hotCells";
import { type Problem, problem } from "../../core/problem";
import type { ProfileAsked } from "../../core/profile";
import type { Steps } from "../stepped";
import { cellSums, onGround } from "./cellSums";
import { refusal, type Tested, testCounts, testHarm, untested } from "./chance";
import { type ChosenEvents, chosenEvents, schemeOf } from "./chosenEvents";
import { type Beside, queenBeside } from "./gi";
import { type GroundFound, groundOf } from "./ground";
import { cellFacts } from "./hotFacts";
import { methodOf, n, percent, unitOf } from "./method";
import { moran } from "./moran";
import { scaled } from "./scaled";

/** Shuffles of the chance test where none are asked for. */
export const defaultShuffles = 999;
/** Cells of the list: all hot ones up to the first number, others up to the second. */
const [mostHot, mostListed] = [500, 50];

/** Share of the ground that holds half of the harm. */
function halfShare(harm: Float64Array, ground: number): number {
  const sorted = harm.slice().sort().reverse();
  const whole = sorted.reduce((sum, value) => sum + value, 0);
  let [sum, cells] = [0, 0];
  while (cells < sorted.length && sum < whole / 2) sum += sorted[cells++] ?? 0;
  return ground > 0 && whole > 0 ? cells / ground : Number.NaN;
}

/** The neighbours of each cell without itself, for a measure of pattern over all. */
function withoutSelf({ starts, list }: Beside): Beside {
  const kept: number[] = [];
  const from = new Uint32Array(starts.length);
  for (let at = 0; at + 1 < starts.length; at++) {
    for (let k = starts[at] ?? 0; k < (starts[at + 1] ?? 0); k++) if (list[k] !== at) kept.push(list[k] ?? 0);
    from[at + 1] = kept.length;
  }
  return { starts: from, list: Uint32Array.from(kept) };
}

function testWords(test: HotTest, counted: boolean): string {
  switch (test.type) {
    case "fdr":
      return `Gi* on ${counted ? "counts" : "harm"}, eight neighbours and the cell itself; p adjusted over all cells of the ground (Benjamini and Hochberg), 95 %.`;
    case "largest":
      return `Gi* on harm, a cell with its eight neighbours; largest value of ${test.shuffles} shuffles (seed ${test.seed}) ${test.shuffled === "events" ? "of all events over the ground" : "of the totals of the cells"}, 95 %: over ${n(test.threshold)} days in nine cells.`;
    case "refused":
      return `None. ${test.why}`;
  }
}

interface Parts {
  readonly kase: Case;
  readonly asked: ProfileAsked;
  readonly chosen: ChosenEvents;
  readonly found: GroundFound;
  readonly byHarm: Tested;
  readonly byCount: Tested;
  readonly beside: Beside;
}

function assemble({ kase, asked, chosen, found, byHarm, byCount, beside }: Parts): HotMap {
  const { grid, cells: ground } = found;
  const scheme = schemeOf(asked);
  const unit = unitOf(scheme);
  const sums = cellSums(grid, chosen);
  const position = new Map<number, number>();
  for (let at = 0; at < ground.length; at++) position.set(ground[at] ?? 0, at);
  const onSums = <T extends Float64Array | Uint8Array>(values: T, make: (length: number) => T): T => {
    const made = make(sums.cells.length);
    for (let at = 0; at < made.length; at++) made[at] = values[position.get(sums.cells[at] ?? 0) ?? 0] ?? 0;
    return made;
  };
  const floats = (length: number) => new Float64Array(length);
  const bytes = (length: number) => new Uint8Array(length);
  const z = onSums(byHarm.z, floats);
  const p = onSums(byHarm.p, floats);
  const hot = onSums(byHarm.hot, bytes);
  const countZ = onSums(byCount.z, floats);
  const countP = onSums(byCount.p, floats);
  const countHot = onSums(byCount.hot, bytes);
  const harm = sums.harm;
  const totalHarm = harm.reduce((sum, value) => sum + value, 0);
  const mean = asked.mean ?? (harm.length > 0 ? totalHarm / harm.length : 0);
  const facts = cellFacts(kase, grid, chosen, sums, unit);
  const order = [...sums.cells.keys()].sort((a, b) => (harm[b] ?? 0) - (harm[a] ?? 0) || a - b);
  const listed = new Set(order.filter((at) => hot[at] === 1).slice(0, mostHot));
  for (const at of order) if (listed.size < mostListed) listed.add(at);
  const list = order
    .filter((at) => listed.has(at))
    .map(
      (at): HotCell =>
        facts(at, {
          z: z[at] ?? Number.NaN,
          p: p[at] ?? Number.NaN,
          hot: hot[at] === 1,
          countZ: countZ[at] ?? Number.NaN,
          countP: countP[at] ?? Number.NaN,
          countHot: countHot[at] === 1,
        }),
    );
  const own = new Set(sums.cells);
  const half = halfShare(harm, ground.length);
  const counted = scheme.type === "counts";
  const problems: readonly Problem[] = [
    ...(found.coarser ? [problem("coarser-cells", found.coarser)] : []),
    ...(byHarm.test.type === "refused" ? [problem(`no-test-${byHarm.test.code}`, byHarm.test.why)] : []),
  ];
  return {
    layer: asked.layer ?? "harm",
    scheme: scheme.type,
    period: asked.period ?? {},
    grid,
    cells: sums.cells,
    events: sums.events,
    harm,
    z,
    p,
    hot,
    countHot,
    classes: Uint8Array.from(harm, (value) => classOf(value, mean)),
    mean,
    ground,
    hotEmpty: ground.filter((cell, at) => byHarm.hot[at] === 1 && !own.has(cell)),
    test: byHarm.test,
    countTest: byCount.test,
    list,
    half,
    totals: { events: chosen.located.placed, harm: totalHarm },
    unit,
    method: methodOf(
      asked,
      chosen,
      [
        ["Cells", `${grid.size} m cells on the National Grid. ${found.words}.`],
        ["Colours", "Multiples of the mean of the cells that have events."],
        ["Chance test", testWords(byHarm.test, counted)],
        ...(Number.isNaN(half)
          ? []
          : [
              [
                "Concentration",
                `Half of it lies in ${percent(half)} of the ground${patternWords(beside, onGround(ground, sums, sums.events))}.`,
              ] as const,
            ]),
      ],
      problems,
    ),
  };
}

/** Moran's I of counts: whether cells are like their neighbours at all. */
function patternWords(beside: Beside, counts: Float64Array): string {
  if (counts.length < 4) return "";
  const { i } = moran(withoutSelf(beside), counts);
  return Number.isNaN(i) ? "" : `; neighbours are alike by Moran's I ${i.toFixed(2)}`;
}

/** A map with no event on it. */
function nothing(asked: ProfileAsked, chosen: ChosenEvents): HotMap {
  const why = "No event has a place on the British map: there is nothing to draw.";
  const test = { type: "refused", code: "no-events", why } as const;
  return {
    layer: asked.layer ?? "harm",
    scheme: schemeOf(asked).type,
    period: asked.period ?? {},
    grid: noGrid,
    cells: new Uint32Array(0),
    events: new Uint32Array(0),
    harm: new Float64Array(0),
    z: new Float64Array(0),
    p: new Float64Array(0),
    hot: new Uint8Array(0),
    countHot: new Uint8Array(0),
    classes: new Uint8Array(0),
    mean: 0,
    ground: new Uint32Array(0),
    hotEmpty: new Uint32Array(0),
    test,
    countTest: test,
    list: [],
    half: Number.NaN,
    totals: { events: 0, harm: 0 },
    unit: unitOf(schemeOf(asked)),
    method: methodOf(asked, chosen, [["Chance test", `None. ${why}`]], [problem("no-events", why)]),
  };
}

/** The map of harm: cells, classes, what is more than chance, and the ranked list. */
export function* hotMapSteps(kase: Case, asked: ProfileAsked): Steps<HotMap> {
  const chosen = chosenEvents(kase, asked);
  yield 0.05;
  const found = groundOf(kase, asked, chosen.snapped.snapped);
  if (!found) return nothing(asked, chosen);
  const { grid, cells } = found;
  const sums = cellSums(grid, chosen);
  const counts = onGround(cells, sums, sums.events);
  const harm = onGround(cells, sums, sums.harm);
  const refused = refusal(counts, grid.size, chosen.snapped.snapped);
  const beside = queenBeside(grid, cells);
  yield 0.1;
  const none = refused && untested(cells.length, refused);
  const byCount = none ?? testCounts(beside, counts);
  if (schemeOf(asked).type === "counts" || none)
    return assemble({ kase, asked, chosen, found, byHarm: byCount, byCount, beside });
  const still = refusal(harm, grid.size, false);
  const steps = testHarm(beside, harm, {
    shuffled: asked.shuffled ?? "events",
    weights: chosen.harm,
    shuffles: asked.shuffles ?? defaultShuffles,
    seed: asked.seed ?? 1,
  });
  const byHarm = still ? untested(cells.length, still) : yield* scaled(steps, 0.1, 0.9);
  return assemble({ kase, asked, chosen, found, byHarm, byCount, beside });
}
