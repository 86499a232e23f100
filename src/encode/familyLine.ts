import type { ChildTie, FamilyUnion, UnionEpisode } from "../core/familyUnion";
import type { FamilyNotation } from "./familyNotation";

/** How the line of partners looks in a notation. */
export interface PartnerLine {
  /** Lengths of dash and gap; empty = unbroken. */
  readonly dash: readonly number[];
  /** Short strokes across it: one, two, or none. */
  readonly strokes: 0 | 1 | 2;
  /** Blood relatives. */
  readonly double: boolean;
}

const broken = [8, 6] as const;
const dotted = [2, 6] as const;

/** The latest time that they were together. */
export function lastEpisode({ episodes }: Pick<FamilyUnion, "episodes">): UnionEpisode | undefined {
  return episodes.at(-1);
}

/**
 * The line of partners. Social care: unbroken enduring, broken transitory, one stroke separated, two divorced. McGoldrick:
 * unbroken married, broken living together, dotted brief. NSGC: one line, two strokes where it has ended.
 */
export function partnerLine(
  union: Pick<FamilyUnion, "episodes" | "related">,
  notation: FamilyNotation,
): PartnerLine {
  const last = lastEpisode(union);
  const ended = last?.ended ?? "no";
  const brief = last?.kind === "transitory";
  const double = union.related;
  switch (notation) {
    case "social care":
      return {
        dash: brief ? broken : [],
        strokes: ended === "separated" ? 1 : ended === "divorced" ? 2 : 0,
        double,
      };
    case "mcgoldrick": {
      const together = last?.kind === "enduring" && last.married !== true;
      return {
        dash: brief ? dotted : together ? broken : [],
        strokes: ended === "separated" ? 1 : ended === "divorced" ? 2 : 0,
        double,
      };
    }
    case "nsgc":
      return { dash: [], strokes: ended === "separated" || ended === "divorced" ? 2 : 0, double };
  }
}

const year = (iso: string | undefined) => iso?.slice(0, 4) ?? "";

function episodeWords({ kind, start, end, ended, married }: UnionEpisode): string {
  if (ended === "separated" && end) return `sep. ${year(end)}`;
  if (ended === "divorced" && end) return `div. ${year(end)}`;
  if (ended === "separated" || ended === "divorced") return ended === "divorced" ? "divorced" : "separated";
  if (!start) return married ? "married" : "";
  if (married) return `m. ${year(start)}`;
  return ended === "no" && kind === "enduring" ? `since ${year(start)}` : year(start);
}

/** Words on the line of partners: 'since 2015', 'm. 1985', 'sep. 2012'; of several times each, in order. */
export function partnerWords({ episodes }: Pick<FamilyUnion, "episodes">): string {
  return episodes
    .map(episodeWords)
    .filter((words) => words !== "")
    .slice(-3)
    .join(", ");
}

/** How the line down to a child looks, and what is said beside it; a tie by birth needs no words. */
export function childLine(
  tie: ChildTie,
  notation: FamilyNotation,
): { readonly dash: readonly number[]; readonly words: string; readonly brackets: boolean } {
  switch (tie) {
    case "birth":
    case "unknown":
      return { dash: [], words: "", brackets: false };
    case "adopted":
      return {
        dash: dotted,
        words: notation === "mcgoldrick" ? "A" : "adopted",
        brackets: notation === "nsgc",
      };
    case "foster":
      return { dash: dotted, words: notation === "mcgoldrick" ? "F" : "foster", brackets: false };
    case "step":
      return { dash: dotted, words: "step", brackets: false };
    case "guardian":
      return { dash: dotted, words: "guardian", brackets: false };
  }
}
