import { type Random, seededRandom, shuffle } from "../../core/random";
import type { Steps } from "../stepped";
import { type Beside, momentsOf, wideness } from "./gi";

/** What shuffling says of the largest value that chance alone makes. */
export interface Largest {
  /** The largest value of each shuffle, rising. */
  readonly maxima: Float64Array;
  /** Reached by one shuffle in twenty. */
  readonly threshold: number;
}

/** Shuffles between two words of how far it is. */
const batch = 16;

/**
 * The largest Gi* of `shuffles` seeded permutations of the cell totals. The null is that totals fall anywhere on the ground; a
 * single grave offence makes large values by chance too, and they are in the maxima.
 */
export function* largestSteps(
  beside: Beside,
  x: Float64Array,
  { shuffles, seed }: { readonly shuffles: number; readonly seed: number },
): Steps<Largest> {
  const n = x.length;
  const { mean, spread } = momentsOf(x);
  const { starts } = beside;
  const less = new Float64Array(n);
  const by = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    const w = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
    const wide = wideness(n, w);
    less[at] = mean * w;
    by[at] = wide > 0 && spread > 0 ? 1 / (spread * wide) : 0;
  }
  const scale = { less, by };
  const random = seededRandom(seed);
  // With few full cells it is quicker to walk from these than to look at every neighbourhood.
  const full = x.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0);
  const next =
    full * 4 > n ? shuffledWhole(beside, x, scale, random) : shuffledFull(beside, x, scale, random);
  const maxima = new Float64Array(shuffles);
  for (let round = 0; round < shuffles; round++) {
    maxima[round] = next();
    if (round % batch === batch - 1) yield (round + 1) / shuffles;
  }
  return largestOf(maxima);
}

/** What is taken from the sum of each neighbourhood, and what the rest is multiplied by. */
interface Scale {
  readonly less: Float64Array;
  readonly by: Float64Array;
}

/** The largest scaled sum over all neighbourhoods. */
function largestSum({ starts, list }: Beside, x: Float64Array, { less, by }: Scale): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < by.length; at++) {
    let sum = 0;
    const to = starts[at + 1] as number;
    for (let k = starts[at] as number; k < to; k++) sum += x[list[k] as number] as number;
    const score = (sum - (less[at] as number)) * (by[at] as number);
    if (score > most) most = score;
  }
  return most;
}

/** Shuffles all totals, on and on. */
function shuffledWhole(beside: Beside, x: Float64Array, scale: Scale, random: Random): () => number {
  const totals = x.slice();
  return () => {
    shuffle(totals, random);
    return largestSum(beside, totals, scale);
  };
}

/** Puts the totals that are not 0 on cells drawn anew, and looks at the neighbourhoods that they touch: all others sum to 0. */
function shuffledFull(
  { starts, list }: Beside,
  x: Float64Array,
  { less, by }: Scale,
  random: Random,
): () => number {
  const n = x.length;
  const values = x.filter((value) => value !== 0);
  const places = Uint32Array.from({ length: n }, (_, at) => at);
  const sums = new Float64Array(n);
  const touched = new Uint32Array(n);
  const mark = new Uint32Array(n);
  let round = 0;
  return () => {
    round++;
    let count = 0;
    for (let at = 0; at < values.length; at++) {
      // The first places of a shuffle that goes on from the last one: as good as from the start.
      const other = at + Math.floor(random() * (n - at));
      const place = places[other] as number;
      places[other] = places[at] as number;
      places[at] = place;
      const value = values[at] as number;
      const to = starts[place + 1] as number;
      for (let j = starts[place] as number; j < to; j++) {
        const cell = list[j] as number;
        if (mark[cell] === round) sums[cell] = (sums[cell] as number) + value;
        else {
          mark[cell] = round;
          sums[cell] = value;
          touched[count++] = cell;
        }
      }
    }
    let most = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < count; at++) {
      const cell = touched[at] as number;
      const z = ((sums[cell] as number) - (less[cell] as number)) * (by[cell] as number);
      if (z > most) most = z;
    }
    return most;
  };
}

function largestOf(maxima: Float64Array): Largest {
  maxima.sort();
  return { maxima, threshold: maxima[Math.ceil(0.95 * maxima.length) - 1] ?? Number.POSITIVE_INFINITY };
}

/**
 * How far the sum of each neighbourhood lies from what it would be if every event fell anywhere on the ground, in spreads of that:
 * for cells with as many neighbours it ranks as Gi* does, and no shuffle changes its mean or its spread.
 */
export function placedScale(beside: Beside, weights: Float64Array) {
  const n = beside.starts.length - 1;
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  const less = new Float64Array(n);
  const by = new Float64Array(n);
  const spreadOf = (w: number) => Math.sqrt(squares * (w / n) * (1 - w / n));
  for (let at = 0; at < n; at++) {
    const w = (beside.starts[at + 1] ?? 0) - (beside.starts[at] ?? 0);
    less[at] = (sum * w) / n;
    by[at] = spreadOf(w) > 0 ? 1 / spreadOf(w) : 0;
  }
  const scores = (x: Float64Array): Float64Array => {
    const made = new Float64Array(n);
    for (let at = 0; at < n; at++) {
      let here = 0;
      const to = beside.starts[at + 1] ?? 0;
      for (let k = beside.starts[at] ?? 0; k < to; k++) here += x[beside.list[k] as number] as number;
      made[at] = (here - (less[at] as number)) * (by[at] as number);
    }
    return made;
  };
  /** The sum over a full neighbourhood of nine that has this score. */
  const sumAt = (score: number) => (sum * 9) / n + score * spreadOf(Math.min(9, n));
  const largest = (x: Float64Array) => largestSum(beside, x, { less, by });
  return { scores, largest, sumAt };
}

/** The largest score of `shuffles` seeded maps on which each event, with its harm, falls on any cell of the ground. */
export function* placedSteps(
  beside: Beside,
  weights: Float64Array,
  { shuffles, seed }: { readonly shuffles: number; readonly seed: number },
): Steps<Largest> {
  const n = beside.starts.length - 1;
  const { largest } = placedScale(beside, weights);
  const x = new Float64Array(n);
  const random = seededRandom(seed);
  const maxima = new Float64Array(shuffles);
  for (let round = 0; round < shuffles; round++) {
    x.fill(0);
    for (let at = 0; at < weights.length; at++) {
      const cell = Math.floor(random() * n);
      x[cell] = (x[cell] as number) + (weights[at] as number);
    }
    maxima[round] = largest(x);
    if (round % batch === batch - 1) yield (round + 1) / shuffles;
  }
  return largestOf(maxima);
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
