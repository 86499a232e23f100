import type { HotTest } from "../../core/hotCells";
import type { Shuffled } from "../../core/profile";
import type { Steps } from "../stepped";
import { adjusted } from "./fdr";
import { type Beside, giStar, momentsOf, wideness } from "./gi";
import { largestSteps, placedScale, placedSteps, pOfLargest } from "./largest";
import { twoSided } from "./normal";

/** Fewer cells than this bear no test (ArcGIS: results are not reliable under 30 features). */
export const leastCells = 30;
/** Snap points move events by about as much. */
export const leastSnappedCell = 250;
const level = 0.05;

/** Gi* of each cell of the ground with what chance says of it. */
export interface Tested {
  readonly z: Float64Array;
  readonly p: Float64Array;
  readonly hot: Uint8Array;
  readonly test: HotTest;
}

/** Why there is no test; undefined when there can be one. */
export function refusal(
  x: Float64Array,
  cell: number,
  snapped: boolean,
): Extract<HotTest, { type: "refused" }> | undefined {
  const refused = (code: "few-cells" | "no-variation" | "snapped" | "no-events", why: string) =>
    ({ type: "refused", code, why }) as const;
  if (x.every((value) => value === 0))
    return refused("no-events", "No event is placed here in this period: there is nothing to test.");
  if (snapped && cell < leastSnappedCell)
    return refused(
      "snapped",
      `These are published snap points: a test on cells under ${leastSnappedCell} m would find where they are set, not where harm was done. Choose cells of ${leastSnappedCell} m or more.`,
    );
  if (x.length < leastCells)
    return refused(
      "few-cells",
      `${x.length} cells are too few for a test of chance: it takes ${leastCells}. Choose smaller cells or a larger area.`,
    );
  if (!(momentsOf(x).spread > 0)) return refused("no-variation", "No variation: every cell has the same.");
  return undefined;
}

/** No test: no z, no p, nothing hot. */
export function untested(cells: number, test: HotTest): Tested {
  const none = () => new Float64Array(cells).fill(Number.NaN);
  return { z: none(), p: none(), hot: new Uint8Array(cells), test };
}

/** Counts: ordinary p-values, Benjamini and Hochberg over all cells of the ground. */
export function testCounts(beside: Beside, x: Float64Array): Tested {
  const z = giStar(beside, x);
  const p = adjusted(z.map(twoSided));
  const hot = Uint8Array.from(z, (value, at) => (value > 0 && (p[at] ?? 1) <= level ? 1 : 0));
  return { z, p, hot, test: { type: "fdr", level } };
}

export interface HarmTest {
  /** What is shuffled, and the weights of the events on the ground. */
  readonly shuffled: Shuffled;
  readonly weights: Float64Array;
  readonly shuffles: number;
  readonly seed: number;
}

/** Harm: against the largest value of seeded shuffles. z is Gi*; p is that of the score that was shuffled. */
export function* testHarm(
  beside: Beside,
  x: Float64Array,
  { shuffled, weights, shuffles, seed }: HarmTest,
): Steps<Tested> {
  const z = giStar(beside, x);
  const how = { shuffles, seed };
  const base = { type: "largest", level, shuffled, ...how } as const;
  const hotOf = (p: Float64Array) => Uint8Array.from(p, (value) => (value <= level ? 1 : 0));
  if (shuffled === "cells") {
    const largest = yield* largestSteps(beside, x, how);
    const p = z.map((value) => pOfLargest(largest, value));
    const { mean, spread } = momentsOf(x);
    const threshold = mean * 9 + largest.threshold * spread * wideness(x.length, 9);
    return { z, p, hot: hotOf(p), test: { ...base, threshold } };
  }
  const { scores, sumAt } = placedScale(beside, weights);
  const largest = yield* placedSteps(beside, weights, how);
  const p = scores(x).map((value) => pOfLargest(largest, value));
  return { z, p, hot: hotOf(p), test: { ...base, threshold: sumAt(largest.threshold) } };
}
