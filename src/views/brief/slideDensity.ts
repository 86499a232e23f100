/** How large names and words are set on a slide by how much stands on it. */
export interface SlideDensity {
  readonly name: number;
  /** 0 = second lines are left out. */
  readonly caption: number;
  readonly line: number;
  /** Only lines that the scene is about have words: more could not be told apart. */
  readonly fewWords?: true;
  readonly nameWidth: number;
  /** From this many marks on the next density is tried first. */
  readonly most: number;
}

/** Marks are drawn at twice their size on the chart (TOKENS, Projector). */
export const markScale = 2;

/** The last resort: small names alone. */
export const densest: SlideDensity = {
  name: 24,
  caption: 0,
  line: 24,
  fewWords: true,
  nameWidth: 200,
  most: Number.POSITIVE_INFINITY,
};

/** Largest first: names of 36 px for a dozen marks (TOKENS), never under 24 (briefing-room conventions, 3.9). */
export const densities: readonly SlideDensity[] = [
  { name: 36, caption: 29, line: 29, nameWidth: 330, most: 14 },
  { name: 30, caption: 26, line: 26, nameWidth: 270, most: 22 },
  { name: 26, caption: 24, line: 24, fewWords: true, nameWidth: 230, most: 30 },
  densest,
];
export const nameWeight = 680;
export const captionWeight = 460;
export const lineWeight = 480;
export const lineHeight = 1.22;
