/** What a copy for partners may say of a place. */
export interface DisclosureRule {
  /** Smallest side of a cell, metres. */
  readonly cell: number;
  /** Counts from 1 up to below this are withheld. */
  readonly threshold: number;
  /** Counts that are shown are rounded to a multiple of this. */
  readonly rounding: number;
}

/** Cells of 500 m or areas, counts under 5 withheld, the rest to the nearest 5 (after the Information Commissioner's guide to crime maps). */
export const partnerRule: DisclosureRule = { cell: 500, threshold: 5, rounding: 5 };

export interface Disclosed {
  /** By place: the rounded count; undefined = withheld, whether it is under the threshold or guards another. 0 = nothing recorded. */
  readonly shown: readonly (number | undefined)[];
  /** Rounded; undefined = withheld too, because everything under it is. */
  readonly total: number | undefined;
  /** Under the threshold. */
  readonly small: number;
  /** Withheld so that no small one can be worked out from the total. */
  readonly guards: number;
}

/**
 * Withholds small counts, and as many more, smallest first, as it takes that somebody who knows the total and every other
 * count exactly still finds `threshold` values possible for each one that is withheld. Small ones and guards look alike.
 */
export function disclose(counts: readonly number[], rule: DisclosureRule = partnerRule): Disclosed {
  const withheld = new Set<number>();
  let [sum, all] = [0, 0];
  for (const [at, count] of counts.entries()) {
    all += count;
    if (count <= 0 || count >= rule.threshold) continue;
    withheld.add(at);
    sum += count;
  }
  const small = withheld.size;
  // Each withheld count is 1 at least, so with k of them that sum to s each may be anything from 1 to s - k + 1.
  const open = () => small > 0 && (withheld.size < 2 || sum - withheld.size + 1 < rule.threshold);
  const rest = [...counts.keys()]
    .filter((at) => (counts[at] ?? 0) >= rule.threshold)
    .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  for (const at of rest) {
    if (!open()) break;
    withheld.add(at);
    sum += counts[at] ?? 0;
  }
  const rounded = (count: number) => Math.round(count / rule.rounding) * rule.rounding;
  return {
    shown: counts.map((count, at) => (withheld.has(at) ? undefined : rounded(count))),
    total: open() ? undefined : rounded(all),
    small,
    guards: withheld.size - small,
  };
}

/** What is printed on the copy. */
export function ruleWords({ cell, threshold, rounding }: DisclosureRule, byArea: boolean): string {
  const unit = byArea ? "Whole areas" : `Squares of ${cell} m`;
  return `${unit}; no points, no victims, no children. Counts under ${threshold}, and others that would give them away, are withheld; the rest are rounded to the nearest ${rounding}.`;
}
