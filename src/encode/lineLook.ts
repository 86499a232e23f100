import type { Line } from "../core/line";
import { type Strength, suspectedFalse } from "../core/provenance";
import { linkVerbs, strengthWords } from "./kindWords";

/** How a link is drawn, in screen px: its pattern tells how sure we are of it and nothing else. */
export interface LineLook {
  readonly width: number;
  /** Lengths of dash and gap; empty = solid. */
  readonly dash: readonly number[];
  readonly cap: "butt" | "round";
  readonly arrowFrom: boolean;
  readonly arrowTo: boolean;
  /** A bar at each end. */
  readonly rival: boolean;
}

/** Width and pattern by strength (TOKENS, Links). Dots are dashes of 0.1 with round caps. */
export const strengthLook: {
  readonly [S in Strength]: { width: number; dash: readonly number[]; cap: "butt" | "round" };
} = {
  confirmed: { width: 2, dash: [], cap: "butt" },
  unconfirmed: { width: 2, dash: [10, 6], cap: "butt" },
  tentative: { width: 2.6, dash: [0.1, 6.2], cap: "round" },
};

const perSighting = 0.45;
const mostExtra = 1.8;

/** Extra width for sightings after the first. */
export function extraWidth(count: number): number {
  return Math.min(mostExtra, Math.max(0, count - 1) * perSighting);
}

/** Look of a strength seen `count` times. Wider dots stand further apart, or they would run into a solid line. */
export function strokeOf(
  strength: Strength,
  count = 1,
): { width: number; dash: readonly number[]; cap: "butt" | "round" } {
  const base = strengthLook[strength];
  const width = base.width + extraWidth(count);
  if (base.cap !== "round") return { ...base, width };
  return { ...base, width, dash: [0.1, 6.2 + (width - base.width)] };
}

export function lineLook(line: Pick<Line, "strength" | "count" | "arrow" | "rival">): LineLook {
  return {
    ...strokeOf(line.strength, line.count),
    arrowFrom: line.arrow === "back" || line.arrow === "both",
    arrowTo: line.arrow === "forward" || line.arrow === "both",
    rival: line.rival,
  };
}

/** Words on a line: its verb and '×6'; suspected-false material says so, since tentative alone would flatter it. */
export function lineLabel(line: Pick<Line, "label" | "count" | "rival" | "links">): string {
  const verb = line.label || (line.rival ? "rival" : "");
  const short = [...verb].length > 22 ? `${[...verb].slice(0, 21).join("").trimEnd()}…` : verb;
  const times = line.count > 1 ? `×${line.count.toLocaleString("en-GB")}` : "";
  const doubted =
    line.links.length > 0 && line.links.every((item) => suspectedFalse(item.provenance))
      ? "E, suspected false"
      : "";
  return [short, times, doubted].filter(Boolean).join(" ");
}

/** What a line says of its strength and kind, for accessible names: 'drives, 7 sightings, confirmed'. */
export function lineWords(line: Pick<Line, "label" | "count" | "strength" | "rival" | "links">): string {
  const [first] = line.links;
  const verb = line.label || (first ? linkVerbs[first.kind] : "linked to");
  const times = line.count > 1 ? `, ${line.count.toLocaleString("en-GB")} times` : "";
  const rival = line.rival && !/rival/i.test(verb) ? ", rival" : "";
  return `${verb}${times}${rival}, ${strengthWords[line.strength].toLowerCase()}`;
}
