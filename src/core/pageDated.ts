import { ocgsOf } from "./belongs";
import { type Case, linksAt } from "./case";
import { bestGrade } from "./cellText";
import { momentOf } from "./dated";
import type { Entity } from "./entity";
import type { Ocg } from "./group";
import { otherEnd } from "./link";
import { shortGrade } from "./pagePeople";
import type { PageText, TextOf } from "./pageText";
import type { Provenance } from "./provenance";
import { dateText } from "./time";

/** Something with a date: an event, or a report. */
export interface PageDated {
  readonly id: string;
  /** The event; absent for a report. */
  readonly entity?: string;
  readonly when: string;
  readonly start: number;
  readonly text: PageText;
  readonly grade: string;
}

const isMember = (item: Entity | undefined, ocg: Ocg) =>
  item !== undefined && (item.id === ocg.entity || item.memberships.some(({ group }) => group === ocg.id));

/** Events that have a name of their own, not one of a row of sightings: of no stated type, or the only one of it. */
function namedEvents(kase: Case, ocg: Ocg, text: TextOf): readonly PageDated[] {
  const types = new Map<string, number>();
  for (const item of kase.entities.values())
    if (item.kind === "event") types.set(item.typeName, (types.get(item.typeName) ?? 0) + 1);
  const at = linksAt(kase);
  const found: PageDated[] = [];
  for (const item of kase.entities.values()) {
    if (item.kind !== "event") continue;
    if (item.typeName !== "" && (types.get(item.typeName) ?? 0) > 1) continue;
    const moment = momentOf(item.times);
    const own = (at.get(item.id) ?? []).some((id) => {
      const link = kase.links.get(id);
      return isMember(link ? kase.entities.get(otherEnd(link, item.id)) : undefined, ocg);
    });
    if (!moment || !own) continue;
    const claim = item.provenance[0]?.claim ?? "";
    found.push({
      id: item.id,
      entity: item.id,
      when: dateText((item.times.from ?? item.times.to ?? "").slice(0, 10)),
      start: moment.start,
      text: text(`event:${item.id}`, item.label, claim && claim !== item.label ? claim : item.label),
      grade: shortGrade(bestGrade(item.provenance)),
    });
  }
  return found;
}

/** Rows of like events, each told in one line: '24 × train journey, 1 Dec 2025 to 25 Apr 2026'. */
function likeEvents(kase: Case, ocg: Ocg, text: TextOf): readonly PageDated[] {
  const at = linksAt(kase);
  const rows = new Map<string, { start: number; from: string; to: string; count: number }>();
  for (const item of kase.entities.values()) {
    const when = (item.times.from ?? item.times.to ?? "").slice(0, 10);
    const moment = item.kind === "event" && item.typeName !== "" ? momentOf(item.times) : undefined;
    const own = (at.get(item.id) ?? []).some((id) => {
      const link = kase.links.get(id);
      const other = link ? kase.entities.get(otherEnd(link, item.id)) : undefined;
      return other !== undefined && ocgsOf(kase, other).includes(ocg.id);
    });
    if (!moment || !own) continue;
    const row = rows.get(item.typeName) ?? { start: moment.start, from: when, to: when, count: 0 };
    rows.set(item.typeName, {
      start: Math.max(row.start, moment.start),
      from: when < row.from ? when : row.from,
      to: when > row.to ? when : row.to,
      count: row.count + 1,
    });
  }
  return [...rows].flatMap(([type, { start, from, to, count }]): readonly PageDated[] =>
    count < 2
      ? []
      : [
          {
            id: `type:${type}`,
            when: dateText(to),
            start,
            text: text(
              `events:${type}`,
              `Events of type ${type}`,
              `${count} × ${type}, from ${dateText(from)}`,
            ),
            grade: "",
          },
        ],
  );
}

/** Dated reports behind the members, their links and the OCG itself, each once. */
function reports(kase: Case, ocg: Ocg, text: TextOf): readonly PageDated[] {
  const found = new Map<string, PageDated>();
  const take = (provenance: readonly Provenance[]) => {
    for (const each of provenance) {
      const moment = each.date ? momentOf({ from: each.date }) : undefined;
      if (!moment || !each.date || each.claim === "") continue;
      const key = JSON.stringify([each.source, each.date, each.claim]);
      found.set(key, {
        id: key,
        when: dateText(each.date.slice(0, 10)),
        start: moment.start,
        text: text(`report:${key}`, `Report of ${dateText(each.date.slice(0, 10))}`, each.claim),
        grade: shortGrade(each.grade),
      });
    }
  };
  take(ocg.provenance);
  for (const item of kase.entities.values()) {
    if (!isMember(item, ocg)) continue;
    take(item.provenance);
    for (const membership of item.memberships) if (membership.group === ocg.id) take(membership.provenance);
  }
  for (const link of kase.links.values()) {
    const [from, to] = [kase.entities.get(link.from), kase.entities.get(link.to)];
    if (from?.kind === "event" || to?.kind === "event") continue;
    if (isMember(from, ocg) || isMember(to, ocg)) take(link.provenance);
  }
  return [...found.values()];
}

/** What has a date, latest first. */
export function pageDated(kase: Case, ocg: Ocg, text: TextOf, withReports: boolean): readonly PageDated[] {
  const all = [
    ...namedEvents(kase, ocg, text),
    ...(withReports ? [...likeEvents(kase, ocg, text), ...reports(kase, ocg, text)] : []),
  ];
  return all.sort((a, b) => b.start - a.start);
}
