import type { Case } from "./case";
import type { Drawn } from "./drawn";
import type { Entity, EntityKind } from "./entity";
import { type Shown, withinSteps } from "./filter";
import { findText, folded, joined } from "./findText";

/** Entities linked to any of `ids` in the whole case, those themselves left out. */
export function neighbours(kase: Case, ids: readonly string[], steps = 1): readonly string[] {
  const own = new Set(ids);
  return [...withinSteps(kase, ids, steps)].filter((id) => !own.has(id));
}

/** Neighbours that are in the case but do not pass the filter: what an expansion would add. */
export function hiddenNeighbours(
  kase: Case,
  shown: Shown,
  ids: readonly string[],
  steps = 1,
): readonly string[] {
  return neighbours(kase, ids, steps).filter((id) => !shown.entities.has(id));
}

export interface Leaves {
  /** The entity that all of them hang on. */
  readonly hub: string;
  readonly kind: EntityKind;
  readonly members: readonly string[];
}

/** The one shown neighbour of each shown entity that has exactly one. Looks at shown links only: they may be few of a large case. */
function soleNeighbours(kase: Case, shown: Shown): ReadonlyMap<string, string> {
  const sole = new Map<string, string>();
  const many = new Set<string>();
  const take = (id: string, other: string) => {
    if (id === other || many.has(id)) return;
    const known = sole.get(id);
    if (known === undefined) sole.set(id, other);
    else if (known !== other) {
      sole.delete(id);
      many.add(id);
    }
  };
  for (const linkId of shown.links) {
    const item = kase.links.get(linkId);
    if (!item) continue;
    take(item.from, item.to);
    take(item.to, item.from);
  }
  return sole;
}

/**
 * Leaves that can be folded: shown entities with exactly one shown neighbour, two or more of one kind at one hub.
 * A child, a victim or any protected person is never folded away, nor is anyone with a role in an OCG above peripheral.
 */
export function foldableLeaves(kase: Case, shown: Shown, hubs?: ReadonlySet<string>): readonly Leaves[] {
  const found = new Map<string, Map<EntityKind, string[]>>();
  const sole = soleNeighbours(kase, shown);
  for (const id of shown.entities) {
    const item = kase.entities.get(id);
    const hub = item && plain(item) ? sole.get(id) : undefined;
    if (!item || hub === undefined || (hubs && !hubs.has(hub))) continue;
    const kinds = found.get(hub) ?? new Map<EntityKind, string[]>();
    found.set(hub, kinds);
    const list = kinds.get(item.kind);
    if (list) list.push(id);
    else kinds.set(item.kind, [id]);
  }
  return [...found].flatMap(([hub, kinds]) =>
    [...kinds].filter(([, members]) => members.length > 1).map(([kind, members]) => ({ hub, kind, members })),
  );
}

function plain(item: Entity): boolean {
  return (
    !item.status.some((status) => ["child", "victim", "exploited", "vulnerable adult"].includes(status)) &&
    item.memberships.every((membership) => membership.role === "peripheral") &&
    item.kind !== "ocg"
  );
}

/** Marks linked to a mark by a drawn line, each once, in the order of the lines. */
export function markNeighbours(drawn: Drawn, mark: string): readonly string[] {
  const found = new Set<string>();
  for (const line of drawn.lines) {
    if (line.from === mark && line.to !== mark) found.add(line.to);
    else if (line.to === mark && line.from !== mark) found.add(line.from);
  }
  return [...found];
}

export interface Hit {
  readonly id: string;
  /** What matched, when it was not the name ('alias Gaz', 'VRM TR41 NGA'). */
  readonly why: string;
  readonly score: number;
}

/** Score of words in a text: 3 at the start, 2 at the start of a word, 1 inside, 0 not there. */
function match(text: string, query: string, tight: string): number {
  const plainText = folded(text);
  const at = plainText.indexOf(query);
  if (at === 0) return 3;
  if (at > 0) return /[^\p{L}\p{N}]/u.test(plainText[at - 1] ?? "") ? 2 : 1;
  // 'tr41nga' finds 'TR41 NGA', '07700900142' finds '07700 900142'.
  return tight.length > 3 && joined(text).includes(tight) ? 1 : 0;
}

/**
 * Finds entities by name, alias, type, source id, caption, address and attribute values, best first, at most `limit`.
 * Accents and case are ignored; words may come in any order ('gary wood').
 */
export function find(
  kase: Case,
  text: string,
  limit: number,
): { readonly hits: readonly Hit[]; readonly total: number } {
  const query = folded(text.trim());
  if (query === "") return { hits: [], total: 0 };
  const tight = joined(text);
  const words = query.split(/[\s,]+/).filter(Boolean);
  // The first of each score are enough: sorting 60,000 hits of one letter costs more than finding them.
  const best = new Map<number, Hit[]>();
  let total = 0;
  for (const item of kase.entities.values()) {
    if (!mayHit(item, query, tight, words)) continue;
    const hit = hitOf(item, query, tight, words);
    if (!hit) continue;
    total++;
    const list = best.get(hit.score);
    if (!list) best.set(hit.score, [hit]);
    else if (list.length < limit) list.push(hit);
  }
  const ranked = [...best].sort(([a], [b]) => b - a).flatMap(([, list]) => list);
  return { hits: ranked.slice(0, limit), total };
}

/** False only for what `hitOf` would refuse, told from one text. */
function mayHit(item: Entity, query: string, tight: string, words: readonly string[]): boolean {
  const text = findText(item);
  return (
    text.includes(query) ||
    (tight.length > 3 && text.includes(tight)) ||
    (words.length > 1 && words.every((word) => text.includes(word)))
  );
}

function hitOf(item: Entity, query: string, tight: string, words: readonly string[]): Hit | undefined {
  const name = match(item.label, query, tight);
  if (name > 0) return { id: item.id, why: "", score: name * 10 + (item.memberships.length > 0 ? 1 : 0) };
  if (words.length > 1 && words.every((word) => match(item.label, word, "") > 1))
    return { id: item.id, why: "", score: 15 };
  for (const alias of item.aliases)
    if (match(alias, query, tight) > 0) return { id: item.id, why: `alias ${alias}`, score: 9 };
  const facts: readonly (readonly [string, string])[] = [
    ["", item.caption],
    ["type", item.typeName],
    ["id", item.sourceId],
    ["address", item.place?.address ?? ""],
    ["born", item.born ?? ""],
  ];
  for (const [title, value] of facts) {
    if (value && match(value, query, tight) > 0)
      return { id: item.id, why: `${title} ${value}`.trim(), score: 5 };
  }
  for (const attribute of item.attributes) {
    if (match(attribute.value, query, tight) > 0)
      return { id: item.id, why: `${attribute.name} ${attribute.value}`, score: 4 };
  }
  for (const note of item.notes)
    if (match(note.text, query, tight) > 0) return { id: item.id, why: "note", score: 2 };
  return undefined;
}
