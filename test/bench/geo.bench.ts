import { testHarm } from "../../src/analyses/geo/chance";
import { giStar, queenBeside } from "../../src/analyses/geo/gi";
import { densitySteps } from "../../src/analyses/geo/kde";
import { drained } from "../../src/analyses/stepped";
import { type CellGrid, cellCount } from "../../src/core/cells";
import { toGrid } from "../../src/core/osgb";
import type { Shuffled } from "../../src/core/profile";
import { seededRandom } from "../../src/core/random";
import { type Bench, timed } from "./bench";

const random = seededRandom(6);
const square = (side: number, size: number): CellGrid => ({
  size,
  east: 400_000,
  north: 300_000,
  columns: side,
  rows: side,
});
const all = (grid: CellGrid) => Uint32Array.from({ length: cellCount(grid) }, (_, at) => at);

/** 20,000 offences of a city in a year on 10,000 cells: weights from 1 to 5,475, most of them small. */
function city() {
  const grid = square(100, 100);
  const weights = Float64Array.from({ length: 20_000 }, () => {
    const die = random();
    return die < 0.0001 ? 5475 : die < 0.02 ? 2555 : die < 0.2 ? 365 : die < 0.6 ? 10 : 2;
  });
  const harm = new Float64Array(10_000);
  for (const weight of weights) {
    const cell = Math.floor(random() * 10_000);
    harm[cell] = (harm[cell] ?? 0) + weight;
  }
  return { beside: queenBeside(grid, all(grid)), weights, harm };
}

const permuted = (shuffled: Shuffled) => () => {
  const { beside, weights, harm } = city();
  return timed(() => drained(testHarm(beside, harm, { shuffled, weights, shuffles: 999, seed: 1 })), 3);
};

function points(count: number, side: number) {
  const x = Float64Array.from({ length: count }, () => 400_000 + random() * side);
  const y = Float64Array.from({ length: count }, () => 300_000 + random() * side);
  return { x, y, w: new Float64Array(count).fill(1) };
}

export const benches: readonly Bench[] = [
  {
    title: "Gi* with 999 shuffles of 20,000 events on 10,000 cells",
    target: { atMost: 1500 },
    run: permuted("events"),
  },
  {
    title: "Gi* with 999 shuffles of the totals of 10,000 cells",
    target: { atMost: 1500 },
    run: permuted("cells"),
  },
  {
    title: "Gi* on 250,000 cells",
    target: { atMost: 50 },
    run: () => {
      const grid = square(500, 100);
      const beside = queenBeside(grid, all(grid));
      const x = Float64Array.from({ length: 250_000 }, () => Math.floor(random() * 5));
      return timed(() => giStar(beside, x));
    },
  },
  {
    title: "KDE of 100,000 points on 250,000 cells, radius of 5 cells",
    target: { atMost: 150 },
    run: () => {
      const set = points(100_000, 50_000);
      return timed(() => drained(densitySteps(square(500, 100), set, 500)));
    },
  },
  {
    title: "KDE of 100,000 points on 250,000 cells, radius of 15 cells",
    target: { atMost: 400 },
    run: () => {
      const set = points(100_000, 50_000);
      return timed(() => drained(densitySteps(square(500, 100), set, 1500)));
    },
  },
  {
    title: "100,000 positions from WGS84 to the National Grid",
    target: { atMost: 150 },
    run: () => {
      const spots = Array.from({ length: 100_000 }, () => [-5 + random() * 6, 50.5 + random() * 8] as const);
      return timed(() => {
        for (const [lon, lat] of spots) toGrid(lon, lat);
      });
    },
  },
];
