import { type Random, shuffle } from "../../core/random";
import { degree, type Graph } from "./graph";

/** A weighted network of the levels above: nodes are groups of the level below. */
interface Level {
  readonly n: number;
  readonly start: Uint32Array;
  readonly next: Uint32Array;
  readonly weight: Float64Array;
  /** Sum of weights at each node, its inner weight counted twice. */
  readonly strength: Float64Array;
  /** Twice the sum of all weights. */
  readonly total: number;
}

function firstLevel(graph: Graph): Level {
  const strength = Float64Array.from({ length: graph.n }, (_, v) => degree(graph, v));
  return {
    n: graph.n,
    start: graph.start,
    next: graph.next,
    weight: new Float64Array(graph.next.length).fill(1),
    strength,
    total: 2 * graph.m,
  };
}

/** Numbers 0.. for the groups in order of first node; returns how many there are. */
function renumber(of: Int32Array): number {
  const names = new Map<number, number>();
  for (let v = 0; v < of.length; v++) {
    const old = of[v] as number;
    const known = names.get(old);
    if (known === undefined) names.set(old, names.size);
    of[v] = known ?? names.size - 1;
  }
  return names.size;
}

/** Weights from v to each group of its neighbours, into `sums`; returns the groups met. */
function around(level: Level, v: number, of: Int32Array, sums: Float64Array): readonly number[] {
  const met: number[] = [];
  for (let at = level.start[v] as number; at < (level.start[v + 1] as number); at++) {
    const w = level.next[at] as number;
    if (w === v) continue;
    const group = of[w] as number;
    if (sums[group] === 0) met.push(group);
    sums[group] = (sums[group] as number) + (level.weight[at] as number);
  }
  return met;
}

/** Moves nodes to the best neighbouring group until none gains (fast local move, Traag et al. 2019). True when anything moved. */
function moveNodes(level: Level, of: Int32Array, random: Random): boolean {
  const { n, strength, total } = level;
  const held = new Float64Array(n);
  for (let v = 0; v < n; v++)
    held[of[v] as number] = (held[of[v] as number] as number) + (strength[v] as number);
  const order = Uint32Array.from({ length: n }, (_, v) => v);
  shuffle(order, random);
  const queue = [...order];
  const waiting = new Uint8Array(n).fill(1);
  const sums = new Float64Array(n);
  let moved = false;
  for (let head = 0; head < queue.length; head++) {
    const v = queue[head] as number;
    waiting[v] = 0;
    const own = of[v] as number;
    const k = strength[v] as number;
    const met = around(level, v, of, sums);
    held[own] = (held[own] as number) - k;
    let best = own;
    let gain = (sums[own] as number) - ((held[own] as number) * k) / total;
    for (const group of met) {
      const here = (sums[group] as number) - ((held[group] as number) * k) / total;
      if (here > gain + 1e-12) {
        gain = here;
        best = group;
      }
    }
    held[best] = (held[best] as number) + k;
    for (const group of met) sums[group] = 0;
    sums[own] = 0;
    if (best === own) continue;
    of[v] = best;
    moved = true;
    for (let at = level.start[v] as number; at < (level.start[v + 1] as number); at++) {
      const w = level.next[at] as number;
      if (of[w] === best || waiting[w]) continue;
      waiting[w] = 1;
      queue.push(w);
    }
  }
  return moved;
}

/** Parts each group into well-connected ones: single nodes join only within their group, where it gains and they are tied to it. */
function refine(level: Level, groups: Int32Array, random: Random): Int32Array {
  const { n, strength, total } = level;
  const of = Int32Array.from({ length: n }, (_, v) => v);
  const held = strength.slice();
  const size = new Uint32Array(n).fill(1);
  const whole = new Float64Array(n);
  for (let v = 0; v < n; v++)
    whole[groups[v] as number] = (whole[groups[v] as number] as number) + (strength[v] as number);
  const sums = new Float64Array(n);
  const order = Uint32Array.from({ length: n }, (_, v) => v);
  shuffle(order, random);
  /** Weight from v to the rest of its group: it may move only if well tied to it. */
  const tied = (v: number): number => {
    let sum = 0;
    for (let at = level.start[v] as number; at < (level.start[v + 1] as number); at++) {
      const w = level.next[at] as number;
      if (w !== v && groups[w] === groups[v]) sum += level.weight[at] as number;
    }
    return sum;
  };
  for (const v of order) {
    const k = strength[v] as number;
    if (size[of[v] as number] !== 1) continue;
    if (tied(v) < (k * ((whole[groups[v] as number] as number) - k)) / total) continue;
    const own = of[v] as number;
    const met = around(level, v, of, sums);
    let best = own;
    let gain = 0;
    for (const group of met) {
      if (groups[group] !== groups[v] || group === own) continue;
      const here = (sums[group] as number) - ((held[group] as number) * k) / total;
      if (here > gain + 1e-12) {
        gain = here;
        best = group;
      }
    }
    for (const group of met) sums[group] = 0;
    if (best === own) continue;
    of[v] = best;
    held[best] = (held[best] as number) + k;
    size[best] = (size[best] as number) + 1;
    size[own] = 0;
  }
  return of;
}

function gathered(level: Level, of: Int32Array, count: number): Level {
  const rows: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  const strength = new Float64Array(count);
  for (let v = 0; v < level.n; v++) {
    const group = of[v] as number;
    strength[group] = (strength[group] as number) + (level.strength[v] as number);
    for (let at = level.start[v] as number; at < (level.start[v + 1] as number); at++) {
      const other = of[level.next[at] as number] as number;
      const row = rows[group];
      row?.set(other, (row.get(other) ?? 0) + (level.weight[at] as number));
    }
  }
  const start = new Uint32Array(count + 1);
  rows.forEach((row, group) => {
    start[group + 1] = (start[group] as number) + row.size;
  });
  return {
    n: count,
    start,
    next: Uint32Array.from(rows.flatMap((row) => [...row.keys()])),
    weight: Float64Array.from(rows.flatMap((row) => [...row.values()])),
    strength,
    total: level.total,
  };
}

/**
 * Communities by modularity (Traag, Waltman and van Eck 2019): each is connected, which Louvain's are not. Group of each
 * node, numbered in order of first node. The same seed gives the same answer; other seeds may not, and the screen says so.
 */
export function leiden(graph: Graph, random: Random): Int32Array {
  const answer = Int32Array.from({ length: graph.n }, (_, v) => v);
  if (graph.m === 0) return answer;
  let level = firstLevel(graph);
  /** Node of the present level that each node of the graph is in. */
  const inside = Int32Array.from({ length: graph.n }, (_, v) => v);
  let of = Int32Array.from({ length: level.n }, (_, v) => v);
  for (;;) {
    const moved = moveNodes(level, of, random);
    for (let v = 0; v < graph.n; v++) answer[v] = of[inside[v] as number] as number;
    if (!moved) break;
    const fine = refine(level, of, random);
    const count = renumber(fine);
    if (count === level.n) break;
    const coarse = new Int32Array(count);
    for (let v = 0; v < level.n; v++) coarse[fine[v] as number] = of[v] as number;
    for (let v = 0; v < graph.n; v++) inside[v] = fine[inside[v] as number] as number;
    level = gathered(level, fine, count);
    of = coarse;
    renumber(of);
  }
  renumber(answer);
  return answer;
}

/** Modularity Q of groups: Σ (inner weight / m − (strength / 2m)²). */
export function modularity(graph: Graph, of: Int32Array): number {
  if (graph.m === 0) return 0;
  let inner = 0;
  const strength = new Map<number, number>();
  for (let e = 0; e < graph.m; e++)
    if (of[graph.ends[2 * e] as number] === of[graph.ends[2 * e + 1] as number]) inner++;
  for (let v = 0; v < graph.n; v++)
    strength.set(of[v] as number, (strength.get(of[v] as number) ?? 0) + degree(graph, v));
  let expected = 0;
  for (const sum of strength.values()) expected += (sum / (2 * graph.m)) ** 2;
  return inner / graph.m - expected;
}

/** Normalised mutual information of two groupings (arithmetic mean): 1 = the same, 0 = nothing in common. */
export function agreement(a: Int32Array, b: Int32Array): number {
  const n = a.length;
  const both = new Map<string, number>();
  const inA = new Map<number, number>();
  const inB = new Map<number, number>();
  for (let v = 0; v < n; v++) {
    const x = a[v] as number;
    const y = b[v] as number;
    both.set(`${x} ${y}`, (both.get(`${x} ${y}`) ?? 0) + 1);
    inA.set(x, (inA.get(x) ?? 0) + 1);
    inB.set(y, (inB.get(y) ?? 0) + 1);
  }
  const entropy = (counts: Iterable<number>) => {
    let sum = 0;
    for (const count of counts) sum -= (count / n) * Math.log(count / n);
    return sum;
  };
  const own = entropy(inA.values()) + entropy(inB.values());
  if (own === 0) return 1;
  return (2 * (own - entropy(both.values()))) / own;
}
