import { seededRandom } from "./random";

/** Units before and after a day, on one scale. */
export interface BeforeAfter {
  /** Places in the series: [first, end) of each side; the unit of the day itself is in neither. */
  readonly before: readonly [first: number, end: number];
  readonly after: readonly [first: number, end: number];
  /** Means a unit. */
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** -0.31 = down 31 %; NaN without anything before. */
  readonly change: number;
  /** Middle 95 % of redrawn units; NaN with too few units to say. */
  readonly low: number;
  readonly high: number;
}

export const leastUnits = 4;
const redraws = 2000;

function mean(values: Float64Array): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean of as many units, drawn from these with putting back. */
function redrawn(values: Float64Array, random: () => number): number {
  let sum = 0;
  for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)] ?? 0;
  return sum / values.length;
}

/**
 * What came before a day and what came after, the same number of units each, at most `most` and as many as the series has on
 * both sides. `first` and `end` bound the units that are told of in full: an unfinished last week is no fall. The range is
 * that of 2,000 redraws of the units of each side (percentile bootstrap, seeded): units are taken as independent.
 * Undefined where fewer than four units are on a side.
 */
export function beforeAfter(
  series: Float64Array,
  at: number,
  most: number,
  first = 0,
  end = series.length,
): BeforeAfter | undefined {
  if (at < first || at >= end) return undefined;
  const units = Math.min(most, at - first, end - at - 1);
  if (units < leastUnits) return undefined;
  const before = [at - units, at] as const;
  const after = [at + 1, at + 1 + units] as const;
  const [one, other] = [series.subarray(...before), series.subarray(...after)];
  const [meanBefore, meanAfter] = [mean(one), mean(other)];
  const base = { before, after, meanBefore, meanAfter };
  if (!(meanBefore > 0)) return { ...base, change: Number.NaN, low: Number.NaN, high: Number.NaN };
  const random = seededRandom(1);
  const ratios = new Float64Array(redraws);
  for (let draw = 0; draw < redraws; draw++) {
    const base = redrawn(one, random);
    ratios[draw] = base > 0 ? redrawn(other, random) / base - 1 : Number.POSITIVE_INFINITY;
  }
  ratios.sort();
  const low = ratios[Math.floor(redraws * 0.025)] ?? Number.NaN;
  const high = ratios[Math.ceil(redraws * 0.975) - 1] ?? Number.NaN;
  return { ...base, change: meanAfter / meanBefore - 1, low, high };
}

const percent = (share: number) => `${Math.round(100 * Math.abs(share)).toLocaleString("en-GB")} %`;
const way = (share: number) => (Math.round(100 * share) === 0 ? "no change" : share < 0 ? "down" : "up");

/** 'down 31 %', 'up 4 %', 'no change'. */
export function changeWords(change: number): string {
  if (Number.isNaN(change)) return "no change can be stated";
  return way(change) === "no change" ? "no change" : `${way(change)} ${percent(change)}`;
}

/** '95 % range 18 to 42 % down', '95 % range 12 % down to 8 % up'. */
export function rangeWords({ low, high }: Pick<BeforeAfter, "low" | "high">): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "too little before it for a range";
  const [one, other] = low < 0 && high <= 0 ? [high, low] : [low, high];
  const same = Math.sign(Math.round(100 * one)) * Math.sign(Math.round(100 * other)) > 0;
  const number = (share: number) => Math.round(100 * Math.abs(share)).toLocaleString("en-GB");
  return same
    ? `95 % range ${number(one)} to ${number(other)} % ${way(one)}`
    : `95 % range ${changeWords(one)} to ${changeWords(other)}`;
}

/** True where chance alone does not explain the change well: the range does not reach from one way to the other. */
export function isClear({ low, high }: Pick<BeforeAfter, "low" | "high">): boolean {
  return Number.isFinite(low) && Number.isFinite(high) && low * high > 0;
}
