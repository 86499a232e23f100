import { cutText, textWidth, wrapText } from "../../encode/textWidth";

/** Words set on a slide: lines of one size. */
export interface SetText {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: number;
}

/** Nothing on a slide is smaller: 1/50 of the height is what the last row can read (briefing-room conventions, 3.9). */
export const leastSize = 22;

/** Words in at most `most` lines of a width; what is left over ends in an ellipsis. */
export function setLines(
  text: string,
  width: number,
  size: number,
  weight: number,
  most: number,
): readonly string[] {
  const lines = wrapText(text, width, size, weight);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = lines.slice(most - 1).join(" ");
  return kept.map((line) => cutText(line, width, size, weight));
}

const fits = (lines: readonly string[], width: number, size: number, weight: number, most: number) =>
  lines.length <= most && lines.every((line) => textWidth(line, size, weight) <= width);

/** The first size at which the words fit: one idea is set as large as it can be. `sizes` go down; with the last one words may be cut. */
export function fitText(
  text: string,
  width: number,
  sizes: readonly (readonly [size: number, most: number])[],
  weight: number,
): SetText {
  for (const [size, most] of sizes) {
    const lines = wrapText(text, width, size, weight);
    if (fits(lines, width, size, weight, most)) return { lines, size, weight };
  }
  const [size, most] = sizes.at(-1) ?? [leastSize, 1];
  return { lines: setLines(text, width, size, weight, most), size, weight };
}

/** Width of the widest line. */
export function widest(lines: readonly string[], size: number, weight: number): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, weight)));
}
