import type { Area } from "../../core/place";

/** Domains of the English index with their weights in per cent (IoD2019 and IoD2025 alike), and the words that name them. */
const domains: readonly (readonly [weight: number, words: RegExp])[] = [
  [22.5, /^income\b/i],
  [22.5, /^employment\b/i],
  [13.5, /^education\b/i],
  [13.5, /^health\b/i],
  [9.3, /^barriers\b/i],
  [9.3, /^living environment\b/i],
];

/** Small areas of England that are ranked, by edition: 2011 boundaries until 2019, those of 2021 since. */
const ranked = { old: 32_844, new: 33_755 } as const;

/** '1,234' and '0.55'; undefined for what is no number. */
export function numberIn(value: string): number | undefined {
  const text = value.replace(/(?<=\d),(?=\d{3})/g, "").trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** True for a rank or a decile of deprivation: 1 is the most deprived. */
export function isInverted(name: string): boolean {
  return /\b(decile|rank|quintile)\b/i.test(name);
}

/** True where recorded crime is a part of the indicator: laid over harm it would be counted twice. */
export function holdsCrime(name: string): boolean {
  if (/\bwithout\b.*\bcrime\b|\bexcl\w*\b.*\bcrime\b/i.test(name)) return false;
  if (/^crime\b/i.test(name)) return true;
  const partial =
    /^(income|employment|education|health|barriers|living|children|adult|geographical|wider|indoors|outdoors)\b/i;
  return /\b(imd|multiple deprivation|deprivation)\b/i.test(name) && !partial.test(name);
}

/**
 * The index's own transformation of a rank: R runs to 1 for the most deprived, and E = −23·ln(1 − R·(1 − e^(−100/23))) to 100, so
 * that being well off in one domain does not cancel being poor in another.
 */
export function transformed(rank: number, areas: number): number {
  const r = 1 - (rank - 1) / areas;
  return -23 * Math.log(1 - r * (1 - Math.exp(-100 / 23)));
}

/** Deprivation without the crime domain from the ranks of the others, by their weights; higher = more deprived. Undefined where a rank is missing. */
export function withoutCrime(area: Area): number | undefined {
  let [sum, weights] = [0, 0];
  for (const [weight, words] of domains) {
    const found = area.indicators.find(({ name }) => words.test(name) && /\brank\b/i.test(name));
    const rank = found && numberIn(found.value);
    if (rank === undefined) return undefined;
    const newer = /\b(2025|2021 LSOA)\b/i.test(found?.name ?? "") || rank > ranked.old;
    sum += weight * transformed(rank, newer ? ranked.new : ranked.old);
    weights += weight;
  }
  return sum / weights;
}
