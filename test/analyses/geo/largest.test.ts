import { describe, expect, test } from "vitest";
import { adjusted } from "../../../src/analyses/geo/fdr";
import { giStar, queenBeside } from "../../../src/analyses/geo/gi";
import { largestSteps, placedScale, placedSteps, pOfLargest } from "../../../src/analyses/geo/largest";
import { twoSided } from "../../../src/analyses/geo/normal";
import { drained } from "../../../src/analyses/stepped";
import { type Random, seededRandom } from "../../../src/core/random";

const grid = { size: 100, east: 0, north: 0, columns: 50, rows: 50 };
const ground = Uint32Array.from({ length: 2500 }, (_, at) => at);
const beside = queenBeside(grid, ground);

/** Offences recorded in England and Wales in 2024/25 by subgroup, and the middle of its weights in the Cambridge index. */
const mix: readonly (readonly [national: number, weight: number])[] = [
  [524, 5475],
  [71_509, 2555],
  [135_333, 182.25],
  [516_757, 365],
  [804_983, 10],
  [598_830, 10],
  [2_244, 365],
  [77_603, 365],
  [166_316, 273.5],
  [78_332, 183.5],
  [56_830, 273.75],
  [22_837, 185],
  [66_504, 5],
  [135_651, 3],
  [122_978, 10],
  [440_119, 7.5],
  [348_282, 5],
  [432_167, 2],
  [428_808, 2],
  [137_217, 2],
  [55_820, 2],
  [525_833, 1],
];
const all = mix.reduce((sum, [national]) => sum + national, 0);

function weightOf(random: Random): number {
  let left = random() * all;
  for (const [national, weight] of mix) {
    left -= national;
    if (left < 0) return weight;
  }
  return 1;
}

interface Made {
  readonly weights: Float64Array;
  readonly counts: Float64Array;
  readonly harm: Float64Array;
  readonly capped: Float64Array;
}

/** 2,000 offences of the national mix, anywhere on 50 × 50 cells: no hot spot. */
function nothing(seed: number): Made {
  const random = seededRandom(seed);
  const made = {
    weights: new Float64Array(2000),
    counts: new Float64Array(2500),
    harm: new Float64Array(2500),
    capped: new Float64Array(2500),
  };
  for (let at = 0; at < 2000; at++) {
    const cell = Math.floor(random() * 2500);
    const weight = weightOf(random);
    made.weights[at] = weight;
    made.counts[cell] = (made.counts[cell] ?? 0) + 1;
    made.harm[cell] = (made.harm[cell] ?? 0) + weight;
    made.capped[cell] = (made.capped[cell] ?? 0) + Math.min(365, weight);
  }
  return made;
}

const ordinary = (x: Float64Array) =>
  adjusted(giStar(beside, x).map(twoSided)).filter((q) => q <= 0.05).length;
const byLargest = (x: Float64Array, seed: number) => {
  const found = drained(largestSteps(beside, x, { shuffles: 99, seed }));
  return giStar(beside, x).filter((z) => z > found.threshold).length;
};

const byPlaced = ({ harm, weights }: Pick<Made, "harm" | "weights">, seed: number) => {
  const { threshold } = drained(placedSteps(beside, weights, { shuffles: 99, seed }));
  return placedScale(beside, weights)
    .scores(harm)
    .filter((score) => score > threshold).length;
};

const maps = 100;
const rates = (cells: readonly number[]) => ({
  cells: cells.reduce((sum, each) => sum + each, 0) / cells.length,
  maps: cells.filter((each) => each > 0).length / cells.length,
});

describe("a hundred maps without a hot spot", () => {
  const made = Array.from({ length: maps }, (_, at) => nothing(1000 + at));

  test("by counts and ordinary p-values have under one false cell each", () => {
    const found = rates(made.map((map) => ordinary(map.counts)));
    expect(found.cells).toBeGreaterThan(0.2);
    expect(found.cells).toBeLessThan(1.2);
    expect(found.maps).toBeGreaterThan(0.18);
    expect(found.maps).toBeLessThan(0.46);
  });

  test("by harm and ordinary p-values have thirty false cells each, all of them; capping the weights does not help", () => {
    const found = rates(made.map((map) => ordinary(map.harm)));
    expect(found.cells).toBeGreaterThan(25);
    expect(found.cells).toBeLessThan(36);
    expect(found.maps).toBe(1);
    const capped = rates(made.map((map) => ordinary(map.capped)));
    expect(capped.cells).toBeGreaterThan(2.5);
    expect(capped.maps).toBeGreaterThan(0.65);
  });

  test("by harm and the largest of shuffles have a false cell in about one of twenty", () => {
    const sixty = made.slice(0, 60);
    const found = rates(sixty.map((map, at) => byLargest(map.harm, at)));
    expect(found.maps).toBeLessThanOrEqual(0.1);
    expect(found.cells).toBeLessThan(0.5);
    const placed = rates(sixty.map((map, at) => byPlaced(map, at)));
    expect(placed.maps).toBeLessThanOrEqual(0.1);
    expect(placed.cells).toBeLessThan(0.5);
  });
});

describe("the largest of shuffles", () => {
  test("finds 25 robberies in a block of nine cells on nine maps of ten", () => {
    let found = 0;
    for (let at = 0; at < 25; at++) {
      const random = seededRandom(7000 + at);
      const { harm } = nothing(5000 + at);
      for (let n = 0; n < 25; n++) {
        const cell = (20 + Math.floor(random() * 3)) * 50 + 20 + Math.floor(random() * 3);
        harm[cell] = (harm[cell] ?? 0) + 365;
      }
      const { threshold } = drained(largestSteps(beside, harm, { shuffles: 99, seed: at }));
      if ((giStar(beside, harm)[21 * 50 + 21] ?? 0) > threshold) found++;
    }
    expect(found / 25).toBeGreaterThan(0.8);
  });

  test("of events finds a cell that is full by itself, which the totals of cells cannot", () => {
    const { harm, weights } = nothing(77);
    const added = new Float64Array(40).fill(365);
    harm[1275] = (harm[1275] ?? 0) + 40 * 365;
    const all = Float64Array.from([...weights, ...added]);
    const { threshold } = drained(placedSteps(beside, all, { shuffles: 199, seed: 1 }));
    expect(placedScale(beside, all).scores(harm)[1275]).toBeGreaterThan(threshold * 1.5);
    expect(byLargest(harm, 1)).toBe(0);
  });

  test("of events leaves one murder alone: it falls somewhere in every shuffle", () => {
    const { harm, weights } = nothing(12);
    const at = weights.findIndex((weight) => weight < 20);
    const one = weights.map((weight, index) => (index === at ? 5475 : Math.min(weight, 365)));
    const x = harm.map((value) => Math.min(value, 400));
    x[1275] = 5475;
    const { threshold } = drained(placedSteps(beside, one, { shuffles: 199, seed: 2 }));
    expect(placedScale(beside, one).scores(x)[1275]).toBeLessThan(threshold);
  });

  test("of events ranks neighbourhoods of nine as Gi* does", () => {
    const { harm, weights } = nothing(3);
    const [z, scores] = [giStar(beside, harm), placedScale(beside, weights).scores(harm)];
    const inner = [...ground].filter((cell) => {
      const [column, row] = [cell % 50, Math.floor(cell / 50)];
      return column > 0 && row > 0 && column < 49 && row < 49;
    });
    const order = (of: Float64Array) => [...inner].sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0) || a - b);
    expect(order(scores.map((value) => Math.round(value * 1e9)))).toEqual(
      order(z.map((value) => Math.round(value * 1e9))),
    );
  });

  test("one murder alone is z 5.8 and no hot spot", () => {
    const { harm } = nothing(12);
    for (let at = 0; at < 2500; at++) if ((harm[at] ?? 0) > 2000) harm[at] = 10;
    const z = giStar(beside, Float64Array.from(harm).fill(5475, 1275, 1276));
    expect(z[1275]).toBeGreaterThan(5);
    const { threshold } = drained(
      largestSteps(beside, Float64Array.from(harm).fill(5475, 1275, 1276), { shuffles: 199, seed: 3 }),
    );
    expect(threshold).toBeGreaterThan(5);
  });

  test("is the same for the same seed, and another for another", () => {
    const { harm } = nothing(1);
    const run = (seed: number) => [...drained(largestSteps(beside, harm, { shuffles: 99, seed })).maxima];
    expect(run(4)).toEqual(run(4));
    expect(run(4)).not.toEqual(run(5));
  });

  test("gives each value the share of maxima that reach it as its p, itself counted in", () => {
    const largest = { maxima: Float64Array.of(1, 2, 3, 4), threshold: 4 };
    expect([0.5, 1, 2.5, 4, 4.5].map((z) => pOfLargest(largest, z))).toEqual([1, 1, 0.6, 0.4, 0.2]);
    expect(pOfLargest(largest, Number.NaN)).toBeNaN();
  });

  test("shuffles totals only: every shuffle's values are those of the map", () => {
    // One cell of one: wherever it lands, its block of nine has the same Gi*; at an edge it has fewer neighbours and more.
    const x = new Float64Array(2500);
    x[1275] = 1;
    const { maxima } = drained(largestSteps(beside, x, { shuffles: 50, seed: 1 }));
    const middle = giStar(beside, x)[1275] ?? 0;
    for (const z of maxima) expect(z).toBeGreaterThanOrEqual(middle - 1e-9);
    expect(maxima[25]).toBeLessThan(middle * 1.6);
  });
});
