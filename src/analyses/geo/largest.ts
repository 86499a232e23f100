import { seededRandom } from "../../core/random";
import type { Steps } from "../stepped";
import { type Beside, momentsOf, wideness } from "./gi";

/** What shuffling the cells says of the largest Gi* that chance alone makes. */
export interface Largest {
  /** The largest Gi* of each shuffle, rising. */
  readonly maxima: Float64Array;
  /** Reached by one shuffle in twenty. */
  readonly threshold: number;
}

/** Shuffles between two words of how far it is. */
const batch = 16;

/**
 * The largest Gi* of `shuffles` seeded permutations of the cell totals. The null is that totals fall anywhere on the ground; a
 * single grave offence makes large values by chance too, and they are in the maxima. Only cells that touch something are looked
 * at: all others have a sum of 0, and a Gi* under it.
 */
export function* largestSteps(
  beside: Beside,
  x: Float64Array,
  { shuffles, seed }: { readonly shuffles: number; readonly seed: number },
): Steps<Largest> {
  const n = x.length;
  const { mean, spread } = momentsOf(x);
  const { starts, list } = beside;
  const less = new Float64Array(n);
  const by = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    const w = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
    const wide = wideness(n, w);
    less[at] = mean * w;
    by[at] = wide > 0 && spread > 0 ? 1 / (spread * wide) : 0;
  }
  const values = x.filter((value) => value !== 0);
  const k = values.length;
  const places = Uint32Array.from({ length: n }, (_, at) => at);
  const sums = new Float64Array(n);
  const touched = new Uint32Array(n);
  const mark = new Uint32Array(n);
  const random = seededRandom(seed);
  const maxima = new Float64Array(shuffles);
  for (let round = 0; round < shuffles; round++) {
    let count = 0;
    for (let at = 0; at < k; at++) {
      // The first k places of a shuffle that goes on from the last one: as good as from the start.
      const other = at + Math.floor(random() * (n - at));
      const place = places[other] ?? 0;
      places[other] = places[at] ?? 0;
      places[at] = place;
      const value = values[at] ?? 0;
      const to = starts[place + 1] ?? 0;
      for (let j = starts[place] ?? 0; j < to; j++) {
        const cell = list[j] ?? 0;
        if (mark[cell] === round + 1) sums[cell] = (sums[cell] ?? 0) + value;
        else {
          mark[cell] = round + 1;
          sums[cell] = value;
          touched[count++] = cell;
        }
      }
    }
    let most = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < count; at++) {
      const cell = touched[at] ?? 0;
      const z = ((sums[cell] ?? 0) - (less[cell] ?? 0)) * (by[cell] ?? 0);
      if (z > most) most = z;
    }
    maxima[round] = most;
    if (round % batch === batch - 1) yield (round + 1) / shuffles;
  }
  maxima.sort();
  return { maxima, threshold: maxima[Math.ceil(0.95 * shuffles) - 1] ?? Number.POSITIVE_INFINITY };
}

/** Adjusted p of a value: how many of the maxima reach it, the map itself counted as one of them. */
export function pOfLargest({ maxima }: Largest, z: number): number {
  if (Number.isNaN(z)) return z;
  let [low, high] = [0, maxima.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((maxima[middle] ?? 0) < z) low = middle + 1;
    else high = middle;
  }
  return (1 + maxima.length - low) / (maxima.length + 1);
}
