import { changeWords, isClear, rangeWords } from "../../core/beforeAfter";
import type { BoardFigures } from "../../core/boardFigures";
import type { Case } from "../../core/case";
import { isProtected } from "../../core/entity";
import type { Disruption } from "../../core/plan";
import { isChild } from "../../core/target";
import { listed } from "../../encode/kindWords";

const round = (value: number) =>
  (value < 10 ? Math.round(value * 10) / 10 : Math.round(value)).toLocaleString("en-GB");

/** 'Harm down 31 %' as a headline; where chance alone may explain it, no number stands that large. */
export function headlineOf({ shift }: BoardFigures, unitName: string): string {
  if (!shift) return "Too few full weeks on both sides to compare";
  const what = unitName === "days" ? "Harm" : "Reported crime";
  if (Number.isNaN(shift.change)) return "No harm before it to compare with";
  return isClear(shift) ? `${what} ${changeWords(shift.change)}` : `No clear change in ${what.toLowerCase()}`;
}

/** The two means and what chance alone would do, in sentences. */
export function shiftSentences(figures: BoardFigures, unitName: string): readonly string[] {
  const { shift, elsewhere, unit } = figures;
  if (!shift) return [];
  const of = unitName === "days" ? "days of harm" : "events";
  const units = shift.before[1] - shift.before[0];
  const lines = [
    `From ${round(shift.meanBefore)} to ${round(shift.meanAfter)} ${of} a ${unit}, ${units} full ${unit}s before and after.`,
    Number.isFinite(shift.low)
      ? `${capital(changeWords(shift.change))}, ${rangeWords(shift)}${isClear(shift) ? "." : ": chance alone may explain it."}`
      : `${capital(rangeWords(shift))}.`,
  ];
  if (elsewhere)
    lines.push(
      `Elsewhere in the case: ${changeWords(elsewhere.change)}, ${rangeWords(elsewhere)}. ${elsewhere.change < -0.02 ? "What fell everywhere is not due to one disruption." : "Whether harm moved there is for the map to show."}`,
    );
  return lines;
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Against whom, by name; whoever is to be protected is never named on a board. */
export function againstWords(kase: Case, { targets }: Disruption): string {
  const names: string[] = [];
  let guarded = 0;
  for (const id of targets) {
    const item = kase.entities.get(id);
    if (item && (isProtected(item) || isChild(kase, item))) guarded++;
    else if (item) names.push(item.label);
    else {
      const group = kase.groups.get(id);
      if (group) names.push(group.name);
    }
  }
  const all =
    guarded > 0
      ? [...names, guarded === 1 ? "a person to be protected" : `${guarded} people to be protected`]
      : names;
  return listed(all, 3);
}
