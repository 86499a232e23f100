import { type Tactic, tacticHeadings } from "../../core/plan";

/** Tactics as lines to be edited: 'Vehicles: ANPR marker'. */
export function tacticLines(tactics: readonly Tactic[]): string {
  return tactics.map(({ heading, words }) => `${heading}: ${words}`).join("\n");
}

/** Reads the lines back; a line without a heading that is known is filed under Crime, its words whole. */
export function tacticsFromLines(text: string): readonly Tactic[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line): Tactic => {
      const heading = tacticHeadings.find((each) => line.toLowerCase().startsWith(`${each.toLowerCase()}:`));
      return heading
        ? { heading, words: line.slice(heading.length + 1).trim() }
        : { heading: "Crime", words: line };
    });
}
