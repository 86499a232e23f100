import { type Case, linksAt } from "./case";
import { nameText } from "./cellText";
import { type Entity, type EntityKind, roles } from "./entity";
import { rivalKind } from "./line";
import { otherEnd, strengthOf } from "./link";
import { type Strength, strengths } from "./provenance";
import { naturalKey } from "./tableRowsOrder";

/** More people than this make a matrix that nobody can read (charting conventions, §4.6). */
export const maxPeople = 60;

/** Things through which two people may be linked without a link of their own. */
export const sharedKinds: ReadonlySet<EntityKind> = new Set(["phone", "premises", "vehicle", "account"]);

/** A thing that both people of a cell are linked to. */
export interface Shared {
  readonly thing: string;
  readonly links: readonly string[];
}

/** Two people who are linked; `row` stands after `column` in the order of people. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  /** Direct links between the two. */
  readonly links: readonly string[];
  /** The strongest of the direct links; absent when there is none. */
  readonly strength?: Strength;
  readonly rival: boolean;
  readonly shared: readonly Shared[];
}

export interface Matrix {
  readonly people: readonly Entity[];
  /** Row by row, each from the left. Pairs without a link are absent. */
  readonly cells: readonly MatrixCell[];
  /** For each person, how many others of the matrix they are linked to. */
  readonly totals: readonly number[];
}

/** The highest role of a person and the OCG it is in; the focus' OCGs come first where roles are equal. */
function place(item: Entity, focus: readonly string[]): { group: string | undefined; tier: number } {
  let tier: number = roles.length;
  let group: string | undefined;
  const rank = (id: string) => (focus.includes(id) ? focus.indexOf(id) : focus.length);
  for (const each of item.memberships) {
    const own = roles.indexOf(each.role);
    if (own < tier || (own === tier && group !== undefined && rank(each.group) < rank(group))) {
      tier = own;
      group = each.group;
    }
  }
  return { group, tier };
}

/** The OCG under which a person stands in the matrix; undefined for people of none. */
export function matrixGroup(item: Entity, focus: readonly string[]): string | undefined {
  return place(item, focus).group;
}

/** The people among `ids`: by OCG (in focus first, then by name, people of none last), then tier, then name. */
export function matrixPeople(kase: Case, ids: Iterable<string>, focus: readonly string[]): readonly Entity[] {
  const found: { item: Entity; group: number; ocg: string; tier: number; name: string }[] = [];
  for (const id of new Set(ids)) {
    const item = kase.entities.get(id);
    if (item?.kind !== "person") continue;
    const { group, tier } = place(item, focus);
    const inFocus = group === undefined ? -1 : focus.indexOf(group);
    found.push({
      item,
      tier,
      group: group === undefined ? focus.length + 1 : inFocus < 0 ? focus.length : inFocus,
      // The id behind the name keeps two OCGs of one name apart.
      ocg: group === undefined ? "" : `${naturalKey(kase.groups.get(group)?.name ?? "") ?? ""}\n${group}`,
      name: naturalKey(nameText(item)) ?? "",
    });
  }
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  found.sort((a, b) => a.group - b.group || text(a.ocg, b.ocg) || a.tier - b.tier || text(a.name, b.name));
  return found.map((each) => each.item);
}

/**
 * The people with most links, in the order given, and how many left out have as many as the last of them. By counting, not
 * by sorting: a case may have tens of thousands of people.
 */
export function busiest(
  kase: Case,
  people: readonly Entity[],
  links: ReadonlySet<string>,
  most = maxPeople,
): { readonly people: readonly Entity[]; readonly ties: number } {
  if (people.length <= most) return { people, ties: 0 };
  const at = linksAt(kase);
  const counts = people.map((item) => {
    let count = 0;
    for (const id of at.get(item.id) ?? []) if (links.has(id)) count++;
    return count;
  });
  const withCount = new Map<number, number>();
  for (const count of counts) withCount.set(count, (withCount.get(count) ?? 0) + 1);
  let least = 0;
  let left = most;
  for (const [count, many] of [...withCount].sort((a, b) => b[0] - a[0])) {
    least = count;
    if (many >= left) break;
    left -= many;
  }
  // Of those with the least count that still gets in, the first ones fill what is left.
  let ties = 0;
  const kept = people.filter((_, index) => {
    const count = counts[index] ?? 0;
    if (count !== least) return count > least;
    if (left > 0) {
      left--;
      return true;
    }
    ties++;
    return false;
  });
  return { people: kept, ties };
}

/** Ids of the people that each thing is linked to, with the links; only things that can be shared. */
function sharedThings(
  kase: Case,
  index: ReadonlyMap<string, number>,
  links: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<number, readonly string[]>> {
  const things = new Map<string, Map<number, string[]>>();
  const at = linksAt(kase);
  for (const [person, number] of index) {
    for (const id of at.get(person) ?? []) {
      const item = kase.links.get(id);
      const thing = item ? otherEnd(item, person) : "";
      if (!links.has(id) || !sharedKinds.has(kase.entities.get(thing)?.kind ?? "unknown")) continue;
      const users = things.get(thing) ?? new Map<number, string[]>();
      things.set(thing, users);
      const list = users.get(number);
      if (list) list.push(id);
      else users.set(number, [id]);
    }
  }
  return things;
}

interface Draft {
  readonly links: string[];
  readonly shared: Shared[];
}

/**
 * The association matrix of some people over some links: direct links between two of them and, with `through`, the phones,
 * premises, vehicles and accounts that both are linked to. A link of a person to themselves is in no cell.
 */
export function matrix(
  kase: Case,
  people: readonly Entity[],
  links: ReadonlySet<string>,
  through: boolean,
): Matrix {
  const index = new Map(people.map((item, number) => [item.id, number]));
  const drafts = new Map<number, Draft>();
  const draft = (a: number, b: number): Draft => {
    const key = Math.max(a, b) * people.length + Math.min(a, b);
    const known = drafts.get(key) ?? { links: [], shared: [] };
    drafts.set(key, known);
    return known;
  };
  const at = linksAt(kase);
  for (const [person, number] of index) {
    for (const id of at.get(person) ?? []) {
      const item = kase.links.get(id);
      const other = item ? index.get(otherEnd(item, person)) : undefined;
      // Each link is met from both its ends; the later person in the order takes it.
      if (other !== undefined && other < number && links.has(id)) draft(number, other).links.push(id);
    }
  }
  if (through) {
    for (const [thing, users] of sharedThings(kase, index, links)) {
      const list = [...users];
      for (const [i, [a, ofA]] of list.entries())
        for (const [b, ofB] of list.slice(i + 1)) draft(a, b).shared.push({ thing, links: [...ofA, ...ofB] });
    }
  }
  const totals = people.map(() => 0);
  const cells = [...drafts]
    .sort((a, b) => a[0] - b[0])
    .map(([key, { links: direct, shared }]) => {
      const row = Math.floor(key / people.length);
      const column = key % people.length;
      totals[row] = (totals[row] ?? 0) + 1;
      totals[column] = (totals[column] ?? 0) + 1;
      return cell(kase, row, column, direct, shared);
    });
  return { people, cells, totals };
}

function cell(
  kase: Case,
  row: number,
  column: number,
  ids: readonly string[],
  shared: readonly Shared[],
): MatrixCell {
  const items = ids.flatMap((id) => kase.links.get(id) ?? []);
  const found = items.map(strengthOf);
  const strength = strengths.find((each) => found.includes(each));
  const base = { row, column, links: ids, shared, rival: items.some((item) => item.kind === rivalKind) };
  return strength ? { ...base, strength } : base;
}

/** All links that a cell stands for, direct ones first. */
export function cellLinks(item: MatrixCell): readonly string[] {
  return [...new Set([...item.links, ...item.shared.flatMap((each) => each.links)])];
}
