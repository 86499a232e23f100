import type { Multiplicity } from "./arrangement";
import type { Case } from "./case";
import type { Shown } from "./filter";
import { type Direction, hasArrow, type Link, type LinkKind, strengthOf } from "./link";
import type { Strength } from "./provenance";

export const rivalKind: LinkKind = "rival";

/** One line of the chart between two marks; it stands for one or more links. */
export interface Line {
  /** Id of its first link; stable while that link is drawn. */
  readonly id: string;
  /** Mark ids. */
  readonly from: string;
  readonly to: string;
  readonly links: readonly Link[];
  /** The strongest of its links. */
  readonly strength: Strength;
  /** Arrowheads, seen from → to; 'none' where no link of it may carry one. */
  readonly arrow: Direction;
  readonly rival: boolean;
  readonly label: string;
  /** Sightings in all, for the '×6' and the width. */
  readonly count: number;
  /** Position in the fan of lines between the same two marks, 0 … of - 1. */
  readonly index: number;
  readonly of: number;
}

const rank: Record<Strength, number> = {
  confirmed: 2,
  unconfirmed: 1,
  tentative: 0,
};

function turned(direction: Direction): Direction {
  return direction === "forward" ? "back" : direction === "back" ? "forward" : direction;
}

/** Direction of a link as seen from the mark `from`. */
function seenFrom(item: Link, from: string, markOf: ReadonlyMap<string, string>): Direction {
  return markOf.get(item.from) === from ? item.direction : turned(item.direction);
}

function lineOf(
  from: string,
  to: string,
  links: readonly Link[],
  markOf: ReadonlyMap<string, string>,
  index: number,
  of: number,
): Line {
  const arrows = new Set(links.filter(hasArrow).map((item) => seenFrom(item, from, markOf)));
  const both = arrows.has("both") || (arrows.has("forward") && arrows.has("back"));
  const labels = [...new Set(links.map((item) => item.label).filter(Boolean))];
  // Several different verbs on one line would be unreadable: the first, and how many more.
  const label = labels.length > 1 ? `${labels[0]} +${labels.length - 1}` : (labels[0] ?? "");
  return {
    id: links[0]?.id ?? "",
    from,
    to,
    links,
    index,
    of,
    label,
    strength: links
      .map(strengthOf)
      .reduce((best, each) => (rank[each] > rank[best] ? each : best), "tentative" as Strength),
    arrow: both ? "both" : ([...arrows][0] ?? "none"),
    rival: links.some((item) => item.kind === rivalKind),
    count: links.reduce((sum, item) => sum + Math.max(1, item.count), 0),
  };
}

function split(
  links: readonly Link[],
  from: string,
  markOf: ReadonlyMap<string, string>,
  multiplicity: Multiplicity,
): readonly (readonly Link[])[] {
  if (multiplicity === "single" || links.length === 1) return [links];
  if (multiplicity === "all") return links.map((item) => [item]);
  const ways = new Map<Direction, Link[]>();
  for (const item of links) {
    const way = seenFrom(item, from, markOf);
    const list = ways.get(way);
    if (list) list.push(item);
    else ways.set(way, [item]);
  }
  return [...ways.values()];
}

/** Lines for all shown links between different marks, in the order of their first link. `told` links are said elsewhere; links inside one fold are inside its mark; a self loop is a line from a mark to itself. */
export function linesBetween(
  kase: Case,
  shown: Shown,
  markOf: ReadonlyMap<string, string>,
  multiplicity: Multiplicity,
  told: ReadonlySet<string>,
): readonly Line[] {
  const pairs = new Map<string, Map<string, Link[]>>();
  for (const id of shown.links) {
    const item = kase.links.get(id);
    const a = markOf.get(item?.from ?? "");
    const b = markOf.get(item?.to ?? "");
    if (!item || a === undefined || b === undefined || told.has(id)) continue;
    if (a === b && item.from !== item.to) continue;
    const [first, second] = a < b ? [a, b] : [b, a];
    const row = pairs.get(first) ?? new Map<string, Link[]>();
    pairs.set(first, row);
    const list = row.get(second);
    if (list) list.push(item);
    else row.set(second, [item]);
  }
  const lines: Line[] = [];
  for (const row of pairs.values()) {
    for (const links of row.values()) {
      const from = markOf.get(links[0]?.from ?? "") ?? "";
      const to = markOf.get(links[0]?.to ?? "") ?? "";
      const parts = split(links, from, markOf, multiplicity);
      for (const [index, part] of parts.entries())
        lines.push(lineOf(from, to, part, markOf, index, parts.length));
    }
  }
  return lines;
}
