import type { Beside } from "./gi";

export interface Moran {
  /** Near 0 = no pattern, near 1 = like beside like. */
  readonly i: number;
  readonly expected: number;
  /** Variance if the values were normal draws, and if the values as they are were shuffled. */
  readonly ifNormal: number;
  readonly ifShuffled: number;
}

/** Moran's I over all cells with binary weights; `beside` must not hold the cell itself (Cliff and Ord 1981). */
export function moran(beside: Beside, x: ArrayLike<number>): Moran {
  const n = x.length;
  const { starts, list } = beside;
  let mean = 0;
  for (let at = 0; at < n; at++) mean += (x[at] ?? 0) / n;
  let [m2, m4, cross, s2] = [0, 0, 0, 0];
  const into = new Float64Array(n);
  for (const other of list) into[other] = (into[other] ?? 0) + 1;
  let mutual = 0;
  for (let at = 0; at < n; at++) {
    const d = (x[at] ?? 0) - mean;
    m2 += d * d;
    m4 += d ** 4;
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    for (let k = from; k < to; k++) {
      const other = list[k] ?? 0;
      cross += d * ((x[other] ?? 0) - mean);
      if (list.subarray(starts[other], starts[other + 1]).includes(at)) mutual++;
    }
    s2 += (to - from + (into[at] ?? 0)) ** 2;
  }
  const s0 = list.length;
  // Half the sum of (w_ij + w_ji)²: 2 for a tie that both have, 1/2 · 2 for one of one side only.
  const s1 = (4 * mutual + 2 * (s0 - mutual)) / 2;
  const expected = -1 / (n - 1);
  const kurtosis = (n * m4) / (m2 * m2);
  const ifNormal = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - expected * expected;
  const ifShuffled =
    (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) -
      kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
      ((n - 1) * (n - 2) * (n - 3) * s0 * s0) -
    expected * expected;
  return { i: ((n / s0) * cross) / m2, expected, ifNormal, ifShuffled };
}
