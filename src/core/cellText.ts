import { type Case, linksAt } from "./case";
import { type Entity, type EntityKind, isProtected, roles } from "./entity";
import { type Direction, hasArrow, type Link, type LinkKind, type Volume } from "./link";
import { type Grade, informationGrades, type Provenance, strengthFromGrades, strengths } from "./provenance";
import { endOf, type Interval, startOf } from "./time";

const kindWords: { readonly [K in EntityKind]: string } = {
  person: "Person",
  ocg: "OCG",
  organisation: "Organisation",
  business: "Business",
  premises: "Premises",
  vehicle: "Vehicle",
  phone: "Phone",
  account: "Account",
  commodity: "Commodity",
  cash: "Cash",
  weapon: "Weapon",
  online: "Online identity",
  event: "Event",
  document: "Document",
  unknown: "Unknown",
};

const linkWords: { readonly [K in LinkKind]: string } = {
  association: "Association",
  family: "Family",
  household: "Household",
  owns: "Owns",
  uses: "Uses",
  resides: "Resides",
  works: "Works",
  pays: "Pays",
  supplies: "Supplies",
  carries: "Carries",
  directs: "Directs",
  communicates: "Communicates",
  rival: "Rival",
  member: "Member",
  involved: "Involved",
  located: "Located",
  other: "Other",
};

const directionWords: { readonly [D in Direction]: string } = {
  none: "None",
  forward: "Forward →",
  back: "← Back",
  both: "← Both →",
};

/** What a list says where a thing has no name of its own. */
export const nameless = "(no name)";

/** The name of an entity in a list; never empty, since a row must be readable. */
export function nameText(item: Entity): string {
  return item.label || item.sourceId || nameless;
}

/** 'Person', 'Online identity': the kind in words. */
export function kindText(kind: EntityKind): string {
  return kindWords[kind];
}

/** What the source calls the type, else the kind in words. A placeholder says what it is. */
export function typeText(item: Entity): string {
  const type = item.typeName || kindWords[item.kind];
  return item.placeholder ? `${type} (not in the file)` : type;
}

/** 'Principal, SMITH OCG'; several OCGs one after the other. A person who belongs to none is said not to be a member. */
export function roleText(kase: Case, item: Entity): string {
  if (item.kind !== "person") return "";
  if (item.memberships.length === 0) return isProtected(item) ? "" : "Associate, not a member";
  return [...item.memberships]
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .map((each) => {
      const role = each.role.charAt(0).toUpperCase() + each.role.slice(1);
      return `${role}, ${kase.groups.get(each.group)?.name ?? "an OCG not in the file"}`;
    })
    .join("; ");
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

/** 'Communicates': the kind of a link in words. */
export function linkKindText(kind: LinkKind): string {
  return linkWords[kind];
}

/** The verb on the line, else the kin kind, else the kind in words. */
export function whatText(item: Link): string {
  return item.label || item.kin || linkWords[item.kind];
}

/** Direction as stated. One that no arrow may tell (a bare association) is still a fact of the row. */
export function directionText(item: Link): string {
  const words = directionWords[item.direction];
  return item.direction === "none" || hasArrow(item) ? words : `${words} (no arrow drawn)`;
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
