import { type Case, linksAt } from "./case";
import type { Entity } from "./entity";
import type { Volume } from "./link";
import { type Grade, informationGrades, type Provenance, strengthFromGrades, strengths } from "./provenance";
import { endOf, type Interval, startOf } from "./time";

/** What a list says where a thing has no name of its own. */
export const nameless = "(no name)";

/** The name of an entity in a list; never empty, since a row must be readable. */
export function nameText(item: Entity): string {
  return item.label || item.sourceId || nameless;
}

/** Place of a single grade from the best: first what strength it gives alone, then the information, then the source. */
export function gradeRank(grade: Grade): number {
  const alone = strengthFromGrades([{ claim: "", source: "", note: "", opinion: false, grade }]);
  return (
    strengths.indexOf(alone ?? "tentative") * 100 +
    informationGrades.indexOf(grade.information) * 10 +
    grade.source
  );
}

/** The grade that a fact rests on most firmly; undefined when nothing is graded. */
export function bestGrade(provenance: readonly Provenance[]): Grade | undefined {
  let best: Grade | undefined;
  for (const { grade } of provenance)
    if (grade && (!best || gradeRank(grade) < gradeRank(best))) best = grade;
  return best;
}

/** References of the reports behind a fact, each once. */
export function sourcesText(provenance: readonly Provenance[]): string {
  return [...new Set(provenance.map((each) => each.source).filter(Boolean))].join(", ");
}

/** '£4,000 a week', '2.1 kg'. */
export function amountText(volume: Volume | undefined): string {
  if (!volume) return "";
  const amount = volume.amount.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  const unit = volume.unit.trim();
  const sign = /^[£$€]/.exec(unit)?.[0];
  return sign ? `${sign}${amount}${unit.slice(1)}` : `${amount} ${unit}`.trim();
}

/** First and last date of one or more intervals, as they were written. */
export function span(intervals: Iterable<Interval>): Interval {
  let from: string | undefined;
  let to: string | undefined;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const times of intervals) {
    for (const date of [times.from, times.to]) {
      if (date === undefined) continue;
      const start = startOf(date);
      const end = endOf(date);
      if (start < first) {
        first = start;
        from = date;
      }
      if (end > last) {
        last = end;
        to = date;
      }
    }
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** First and last date that is known of an entity: its own and those of its links. */
export function datesOf(kase: Case, item: Entity): Interval {
  const intervals: Interval[] = [item.times];
  for (const id of linksAt(kase).get(item.id) ?? []) intervals.push(kase.links.get(id)?.times ?? {});
  return span(intervals);
}
