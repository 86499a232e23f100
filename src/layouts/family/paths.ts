import { Joined } from "./joined";
import type { KinUnion } from "./kin";

/** Two partners on one row. */
interface Pair {
  readonly a: number;
  readonly b: number;
  /** When the union began; empty where nobody says. */
  readonly start: string;
  /** Place among the unions of the input. */
  readonly at: number;
  /** The couple itself, not a third parent. */
  readonly couple: boolean;
}

function pairsOf(unions: readonly KinUnion[], row: Int32Array): readonly Pair[] {
  return unions.flatMap(({ of, adults }, at) => {
    const low = Math.max(...adults.map((adult) => row[adult] ?? 0));
    const level = adults.filter((adult) => row[adult] === low);
    return level.slice(1).flatMap((b, index) => {
      const a = level[index];
      return a === undefined ? [] : [{ a, b, start: of.start, at, couple: index === 0 }];
    });
  });
}

const inTime = (x: Pair, y: Pair) =>
  x.start && y.start && x.start !== y.start ? (x.start < y.start ? -1 : 1) : x.at - y.at;

/** Pairs of each person in time order, each partner once. */
function byPerson(pairs: readonly Pair[]): ReadonlyMap<number, readonly Pair[]> {
  const found = new Map<number, Pair[]>();
  for (const pair of [...pairs].sort(inTime))
    for (const [self, other] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const) {
      const list = found.get(self) ?? [];
      if (!list.some((each) => each.a === other || each.b === other)) list.push(pair);
      found.set(self, list);
    }
  return found;
}

/** Partners side by side, and those of each person who found no place beside it. */
export interface Paths {
  /** Every person of the rows once, those without a partner alone. */
  readonly list: readonly (readonly number[])[];
  /** Partners in time order. */
  readonly partners: ReadonlyMap<number, readonly number[]>;
}

/**
 * Lines people up so that partners stand side by side: nobody has more than two neighbours. Of three or more partners the
 * two in the middle of their time order are taken, so that the earlier stay at the left; a ring is opened where it is weakest:
 * at the oldest pair.
 */
export function pathsOf(people: number, unions: readonly KinUnion[], row: Int32Array): Paths {
  const pairs = pairsOf(unions, row);
  const own = byPerson(pairs);
  const middle = (self: number, pair: Pair) => {
    const list = own.get(self) ?? [];
    if (list.length < 3) return true;
    const at = list.indexOf(pair);
    const half = Math.floor(list.length / 2);
    return at === half - 1 || at === half;
  };
  const rank = (pair: Pair) => {
    const many = Math.max(own.get(pair.a)?.length ?? 0, own.get(pair.b)?.length ?? 0);
    if (!pair.couple) return 3;
    return many < 3 ? 0 : middle(pair.a, pair) && middle(pair.b, pair) ? 1 : 2;
  };
  const joined = new Joined(people);
  const beside = new Map<number, number[]>();
  const ranked = pairs.map((pair) => ({ pair, rank: rank(pair) }));
  // The later pair first: in a ring the oldest is left over.
  ranked.sort((x, y) => x.rank - y.rank || inTime(y.pair, x.pair));
  for (const { pair } of ranked) {
    const [left, right] = [beside.get(pair.a) ?? [], beside.get(pair.b) ?? []];
    if (left.length > 1 || right.length > 1 || joined.find(pair.a) === joined.find(pair.b)) continue;
    joined.join(pair.a, pair.b);
    beside.set(pair.a, [...left, pair.b]);
    beside.set(pair.b, [...right, pair.a]);
  }
  const partners = new Map(
    [...own].map(([self, list]) => [self, list.map(({ a, b }) => (a === self ? b : a))] as const),
  );
  const seen = new Set<number>();
  const list: (readonly number[])[] = [];
  for (let at = 0; at < people; at++) {
    if (seen.has(at)) continue;
    const path = oriented(lineFrom(endOf(at, beside), beside), partners, pairs);
    for (const each of path) seen.add(each);
    list.push(path);
  }
  return { list, partners };
}

function endOf(start: number, beside: ReadonlyMap<number, readonly number[]>): number {
  let [at, before] = [start, -1];
  for (;;) {
    const next = (beside.get(at) ?? []).find((each) => each !== before);
    if (next === undefined) return at;
    if (before === -1 && (beside.get(at) ?? []).length < 2) return at;
    [before, at] = [at, next];
  }
}

function lineFrom(end: number, beside: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const line = [end];
  for (let before = -1, at = end; ; ) {
    const next = (beside.get(at) ?? []).find((each) => each !== before);
    if (next === undefined) return line;
    line.push(next);
    [before, at] = [at, next];
  }
}

/** Earlier partners to the left wherever that can be; else as the first union names its adults. */
function oriented(
  path: readonly number[],
  partners: ReadonlyMap<number, readonly number[]>,
  pairs: readonly Pair[],
): readonly number[] {
  let score = 0;
  for (let at = 1; at < path.length - 1; at++) {
    const list = partners.get(path[at] ?? -1) ?? [];
    score += Math.sign(list.indexOf(path[at + 1] ?? -1) - list.indexOf(path[at - 1] ?? -1));
  }
  if (score !== 0) return score > 0 ? path : [...path].reverse();
  const places = new Map(path.map((person, at) => [person, at] as const));
  const first = pairs.find(({ a, b }) => places.has(a) && places.has(b));
  return first && (places.get(first.a) ?? 0) > (places.get(first.b) ?? 0) ? [...path].reverse() : path;
}
