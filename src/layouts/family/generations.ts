import { Joined } from "./joined";
import type { Kin } from "./kin";

/** Sets of people who stand on one row, and which sets stand below which. */
interface Ranks {
  readonly sets: Joined;
  readonly below: Map<number, Set<number>>;
  readonly above: Map<number, Set<number>>;
}

const none: ReadonlySet<number> = new Set();

function neighbours(map: Map<number, Set<number>>, at: number): Set<number> {
  const known = map.get(at);
  if (known) return known;
  const made = new Set<number>();
  map.set(at, made);
  return made;
}

/** True when `to` stands somewhere below `from`. */
function reaches({ below }: Ranks, from: number, to: number): boolean {
  const seen = new Set([from]);
  const stack = [from];
  for (let at = stack.pop(); at !== undefined; at = stack.pop())
    for (const next of below.get(at) ?? none) {
      if (next === to) return true;
      if (!seen.has(next)) {
        seen.add(next);
        stack.push(next);
      }
    }
  return false;
}

/** Puts `to` below `from` unless that contradicts what is known. */
function order(ranks: Ranks, from: number, to: number): void {
  const [a, b] = [ranks.sets.find(from), ranks.sets.find(to)];
  if (a === b || ranks.below.get(a)?.has(b) || reaches(ranks, b, a)) return;
  neighbours(ranks.below, a).add(b);
  neighbours(ranks.above, b).add(a);
}

/** Puts two on one row unless one stands below the other. */
function level(ranks: Ranks, one: number, other: number): void {
  const { sets, below, above } = ranks;
  const [a, b] = [sets.find(one), sets.find(other)];
  if (a === b || reaches(ranks, a, b) || reaches(ranks, b, a)) return;
  const kept = sets.join(a, b);
  const gone = kept === a ? b : a;
  for (const [map, back] of [
    [below, above],
    [above, below],
  ] as const) {
    for (const each of map.get(gone) ?? none) {
      neighbours(map, kept).add(each);
      back.get(each)?.delete(gone);
      neighbours(back, each).add(kept);
    }
    map.delete(gone);
  }
}

function ranksOf({ people, unions }: Kin): Ranks {
  const ranks: Ranks = { sets: new Joined(people.length), below: new Map(), above: new Map() };
  for (const { adults, children } of unions)
    for (const adult of adults) for (const child of children) order(ranks, adult, child.person);
  // Brothers and sisters before partners: partners of two generations are joined by a long line, siblings never are.
  for (const { children } of unions) {
    const [first, ...rest] = children.filter(({ birth }) => birth);
    if (first) for (const each of rest) level(ranks, first.person, each.person);
  }
  for (const { adults } of unions) {
    const [first, ...rest] = adults;
    if (first !== undefined) for (const each of rest) level(ranks, first, each);
  }
  return ranks;
}

/** Sets from the top downwards. */
function fromTop({ sets, below, above }: Ranks, count: number): readonly number[] {
  const waiting = new Map<number, number>();
  const list: number[] = [];
  for (let at = 0; at < count; at++) {
    if (sets.find(at) !== at) continue;
    const parents = above.get(at)?.size ?? 0;
    if (parents === 0) list.push(at);
    else waiting.set(at, parents);
  }
  for (let next = 0; next < list.length; next++)
    for (const each of below.get(list[next] ?? -1) ?? none) {
      const left = (waiting.get(each) ?? 0) - 1;
      waiting.set(each, left);
      if (left === 0) list.push(each);
    }
  return list;
}

/** Row of every person, 0 the highest of all: parents above children, partners and siblings level wherever that can be. */
export function generations(kin: Kin): Int32Array {
  const ranks = ranksOf(kin);
  const list = fromTop(ranks, kin.people.length);
  const row = new Int32Array(kin.people.length);
  const lowest = (at: number) =>
    [...(ranks.above.get(at) ?? none)].reduce((low, each) => Math.max(low, (row[each] ?? 0) + 1), 0);
  const highest = (at: number) =>
    [...(ranks.below.get(at) ?? none)].reduce(
      (high, each) => Math.min(high, (row[each] ?? 0) - 1),
      Number.POSITIVE_INFINITY,
    );
  for (const at of list) row[at] = lowest(at);
  // A family that marries in is drawn beside those it marries, not at the top of the page.
  const sunk = new Set<number>();
  for (const at of [...list].reverse()) {
    const floor = highest(at);
    const [up, down] = [ranks.above.get(at)?.size ?? 0, ranks.below.get(at)?.size ?? 0];
    if (Number.isFinite(floor) && floor > (row[at] ?? 0) && down >= up) {
      row[at] = floor;
      sunk.add(at);
    }
  }
  // Who sank and left its own parents behind goes back to them.
  for (const at of list) if (sunk.has(at) && (ranks.above.get(at)?.size ?? 0) > 0) row[at] = lowest(at);
  for (let at = 0; at < row.length; at++) row[at] = row[ranks.sets.find(at)] ?? 0;
  return row;
}
