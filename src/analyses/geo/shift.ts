import type { Shift } from "../../core/harmChange";

/** Sums of a part of the map in one period. */
export interface PartSums {
  events: number;
  harm: number;
  /** Sum of the squares of the events' harm: what chance alone moves the sum by. */
  squares: number;
}

export const noSums = (): PartSums => ({ events: 0, harm: 0, squares: 0 });

/** Fewer events than this on either side bear no range. */
const least = 5;
/** 97.5 % point of the normal. */
const z = 1.959963984540054;

const direction = (share: number) => (share < 0 ? "down" : "up");
/** Whole per cents: the range is never so exact. */
const size = (share: number) => `${Math.round(Math.abs(share) * 100).toLocaleString("en-GB")} %`;

const bare = (share: number) => size(share).replace(" %", "");

function rangeWords(low: number, high: number): string {
  if (high < 0) return `95 % range ${bare(high)} to ${size(low)} down`;
  if (low > 0) return `95 % range ${bare(low)} to ${size(high)} up`;
  return `95 % range ${size(low)} down to ${size(high)} up: could be chance`;
}

/**
 * How harm a day went from one period to the other. The range takes events as coming independently: the variance of the log of a
 * sum is Σw²/(Σw)², which for counts is 1/n, on both sides.
 */
export function shiftOf(
  before: PartSums,
  after: PartSums,
  days: readonly [before: number, after: number],
  cells: number,
): Shift {
  const base = {
    cells,
    eventsBefore: before.events,
    eventsAfter: after.events,
    harmBefore: before.harm,
    harmAfter: after.harm,
  };
  const none = { low: Number.NaN, high: Number.NaN };
  const [one, two] = [before.harm / days[0], after.harm / days[1]];
  if (!(one > 0)) {
    const words = two > 0 ? "Nothing before, so no percentage" : "Nothing in either period";
    return { ...base, change: Number.NaN, ...none, words };
  }
  const change = two / one - 1;
  const head =
    Math.abs(change) < 0.005
      ? "No change"
      : `${direction(change) === "down" ? "Down" : "Up"} ${size(change)}`;
  if (before.events < least || after.events < least)
    return { ...base, change, ...none, words: `${head}; too few events to give a range` };
  const spread = Math.sqrt(before.squares / before.harm ** 2 + after.squares / after.harm ** 2);
  const [low, high] = [(two / one) * Math.exp(-z * spread) - 1, (two / one) * Math.exp(z * spread) - 1];
  return { ...base, change, low, high, words: `${head}, ${rangeWords(low, high)}` };
}

/** A part against the rest of the map: (after/rest after) − (before/rest before). */
const relative = (part: Shift, rest: Shift) =>
  part.harmAfter / rest.harmAfter - part.harmBefore / rest.harmBefore;

/**
 * Weighted displacement quotient (Bowers and Johnson 2003): how the ground next door moved against the rest, for each unit that
 * the target fell. Not to be said where the target did not fall.
 */
export function displacementOf(target: Shift, nextDoor: Shift, elsewhere: Shift): number {
  if (!(elsewhere.harmBefore > 0 && elsewhere.harmAfter > 0 && nextDoor.cells > 0)) return Number.NaN;
  const fell = relative(target, elsewhere);
  return fell < 0 ? relative(nextDoor, elsewhere) / fell : Number.NaN;
}
