import { type Case, linksAt } from "./case";
import { isProtected } from "./entity";
import { otherEnd, strengthOf } from "./link";
import type { OcgPage } from "./ocgPage";
import { type Strength, strengths } from "./provenance";
import { isChild } from "./target";

/** A mark of the small chart: in which row from the top, and how far along it (0–1). */
export interface MiniMark {
  readonly id: string;
  readonly row: number;
  readonly at: number;
}

export interface MiniLine {
  readonly from: string;
  readonly to: string;
  readonly strength: Strength;
  readonly rival: boolean;
  readonly links: readonly string[];
}

export interface MiniChart {
  readonly marks: readonly MiniMark[];
  readonly lines: readonly MiniLine[];
  readonly rows: number;
}

const mostAbove = 5;
const mostBelow = 7;

/**
 * Who is linked to whom, small enough for a page: the principal in the middle, significant members under them, close peripheral
 * people above, and below what hangs on the members: other OCGs and the things that matter most (`things`, as the ranking has
 * them). Nobody who is to be protected is on it.
 */
export function miniChart(kase: Case, page: OcgPage, things: readonly string[]): MiniChart {
  const at = linksAt(kase);
  const direct = (id: string) =>
    new Map(
      (at.get(id) ?? []).flatMap((link) => {
        const item = kase.links.get(link);
        return item ? [[otherEnd(item, id), link] as const] : [];
      }),
    );
  const { members, peripheral } = page.people;
  const principals = members.filter(({ role }) => role === "principal").map(({ entity }) => entity.id);
  const significant = members.filter(({ role }) => role === "significant").map(({ entity }) => entity.id);
  const near = new Set(principals.flatMap((id) => [...direct(id).keys()]));
  const above = peripheral
    .map(({ entity }) => entity.id)
    .filter((id) => near.has(id))
    .slice(0, mostAbove);
  const drawn = new Set([...principals, ...significant, ...above]);
  // What hangs on each member, so that it can stand under them.
  const hung: { id: string; under: string }[] = [];
  const ownMark = page.ocg.entity;
  for (const { group } of page.ocgs) {
    const mark = group.entity;
    if (!mark || drawn.has(mark)) continue;
    const crew = [...kase.entities.values()]
      .filter((item) => item.memberships.some((each) => each.group === group.id))
      .map(({ id }) => id);
    const ends = new Set([mark, ...crew]);
    const holder = [...significant, ...principals].find((id) =>
      [...direct(id).keys()].some((other) => ends.has(other)),
    );
    hung.push({ id: mark, under: holder ?? principals[0] ?? "" });
    drawn.add(mark);
  }
  for (const id of things) {
    const item = kase.entities.get(id);
    if (!item || drawn.has(id) || isProtected(item) || isChild(kase, item)) continue;
    const holder = [...significant, ...principals].find((each) => direct(each).has(id));
    if (!holder) continue;
    hung.push({ id, under: holder });
    drawn.add(id);
  }
  const place = (id: string) => [...significant, ...principals].indexOf(id);
  const kept = hung.slice(0, mostBelow).sort((a, b) => place(a.under) - place(b.under));
  const spread = (ids: readonly string[], row: number): readonly MiniMark[] =>
    ids.map((id, index) => ({ id, row, at: (index + 0.5) / ids.length }));
  const rows = [above, principals, significant, kept.map(({ id }) => id)].filter((ids) => ids.length > 0);
  const marks = rows.flatMap((ids, row) => spread(ids, row));
  return { marks, lines: linesOf(kase, page, marks, ownMark), rows: rows.length };
}

const surer = (a: Strength, b: Strength) => (strengths.indexOf(a) <= strengths.indexOf(b) ? a : b);

/** One line for two marks. A line to another OCG also stands for links to its members, and for the one between the two OCGs where no member is linked. */
function linesOf(
  kase: Case,
  page: OcgPage,
  marks: readonly MiniMark[],
  own: string | undefined,
): readonly MiniLine[] {
  const here = new Map<string, string>(marks.map(({ id }) => [id, id]));
  const standsFor = new Map<string, string>();
  for (const { group } of page.ocgs) {
    if (!group.entity || !here.has(group.entity)) continue;
    for (const item of kase.entities.values())
      if (!here.has(item.id) && item.memberships.some((each) => each.group === group.id))
        standsFor.set(item.id, group.entity);
  }
  const found = new Map<string, MiniLine>();
  const add = (one: string, other: string, link: string) => {
    const item = kase.links.get(link);
    if (!item || one === other) return;
    const key = [one, other].sort().join(" ");
    const known = found.get(key);
    const rival = item.kind === "rival";
    if (!known) found.set(key, { from: one, to: other, strength: strengthOf(item), rival, links: [link] });
    else
      found.set(key, {
        ...known,
        strength: surer(known.strength, strengthOf(item)),
        rival: known.rival || rival,
        links: [...known.links, link],
      });
  };
  for (const item of kase.links.values()) {
    const [from, to] = [
      here.get(item.from) ?? standsFor.get(item.from),
      here.get(item.to) ?? standsFor.get(item.to),
    ];
    if (from && to && !(standsFor.has(item.from) && standsFor.has(item.to))) add(from, to, item.id);
  }
  const principal = page.people.members[0]?.entity.id;
  if (own && principal)
    for (const { group } of page.ocgs) {
      const mark = group.entity;
      if (
        !mark ||
        !here.has(mark) ||
        [...found.values()].some(({ from, to }) => from === mark || to === mark)
      )
        continue;
      for (const link of linksAt(kase).get(own) ?? []) {
        const item = kase.links.get(link);
        if (item && otherEnd(item, own) === mark) add(principal, mark, link);
      }
    }
  return [...found.values()];
}
