import type { CaseFile } from "../core/caseFile";
import type { CaseTimes } from "../core/caseTimes";
import { dateText } from "../core/time";
import { layoutTitle } from "../encode/layoutWords";

/** The range of the dated material; nothing while it is not known. */
export function rangeWords(times: CaseTimes | undefined): readonly string[] {
  if (!times) return [];
  const { range } = times;
  return [range ? `Dated material ${dateText(range.from)} to ${dateText(range.to)}` : "No dated material"];
}

/** How a view was made: its own words, or those of the chart. */
export function methodWords(file: CaseFile, own: readonly string[]): readonly string[] {
  if (own.length > 0) return own;
  return [
    `Layout: ${layoutTitle(file.arrangement.layout)}, seed ${file.arrangement.seed}`,
    "Strength as stated or from 3×5×2 grades; ungraded counts as unconfirmed",
    "The chart shows intelligence held. No link drawn is not evidence of no link.",
  ];
}
