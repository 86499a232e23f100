import type { Family } from "./family";
import { type KinGraph, type KinWay, kinGraph } from "./kinGraph";
import type { KinStep, KinStepKind } from "./kinStep";
import { stepWeight } from "./kinWeight";

/** The nearest way from one person to another, by kin. */
export interface KinPath {
  readonly from: string;
  readonly to: string;
  /** Steps as they are counted: parent and child 1, siblings 1, partners 1, step 2. */
  readonly distance: number;
  readonly steps: readonly KinStep[];
}

export interface KinSearch {
  /** Steps at most. */
  readonly within?: number;
  /** Ways that may be gone; all of them where it is not given. */
  readonly allowed?: (way: KinWay) => boolean;
  /** Further ways: homes. */
  readonly more?: ReadonlyMap<number, readonly KinWay[]>;
  /** Ends when this person is reached. */
  readonly until?: string;
  /** For whom a path is wanted; everybody where it is not given. */
  readonly only?: (id: string, distance: number) => boolean;
}

/** Nearest first. Numbers that are the same come in the order in which they were put in. */
function heap() {
  const keys: number[] = [];
  const nodes: number[] = [];
  const swap = (a: number, b: number) => {
    [keys[a], keys[b]] = [keys[b] ?? 0, keys[a] ?? 0];
    [nodes[a], nodes[b]] = [nodes[b] ?? 0, nodes[a] ?? 0];
  };
  const before = (a: number, b: number) =>
    (keys[a] ?? 0) < (keys[b] ?? 0) || (keys[a] === keys[b] && (nodes[a] ?? 0) < (nodes[b] ?? 0));
  return {
    push: (key: number, node: number) => {
      keys.push(key);
      nodes.push(node);
      for (let at = keys.length - 1; at > 0; ) {
        const up = (at - 1) >> 1;
        if (!before(at, up)) break;
        swap(at, up);
        at = up;
      }
    },
    pop: (): readonly [key: number, node: number] | undefined => {
      const [key, node] = [keys[0], nodes[0]];
      if (key === undefined || node === undefined) return undefined;
      swap(0, keys.length - 1);
      keys.pop();
      nodes.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let least = at;
        if (left < keys.length && before(left, least)) least = left;
        if (right < keys.length && before(right, least)) least = right;
        if (least === at) break;
        swap(at, least);
        at = least;
      }
      return [key, node];
    },
  };
}

/** What a search finds out, kept for the next one: only what it touched is wiped. Good until the next search of the graph. */
interface Reached {
  readonly by: Int32Array;
  readonly way: (KinWay | undefined)[];
  readonly key: Float64Array;
  /** Nodes that were reached, the nearest first. */
  readonly settled: number[];
  readonly touched: number[];
}

const kept = new WeakMap<KinGraph, Reached>();

function cleared(graph: KinGraph): Reached {
  const n = graph.ways.length;
  const held = kept.get(graph);
  if (held) {
    for (const node of held.touched) {
      held.key[node] = Number.POSITIVE_INFINITY;
      held.by[node] = -1;
      held.way[node] = undefined;
    }
    held.touched.length = 0;
    held.settled.length = 0;
    return held;
  }
  const made: Reached = {
    by: new Int32Array(n).fill(-1),
    way: new Array<KinWay | undefined>(n).fill(undefined),
    key: new Float64Array(n).fill(Number.POSITIVE_INFINITY),
    settled: [],
    touched: [],
  };
  kept.set(graph, made);
  return made;
}

function search(graph: KinGraph, start: number, options: KinSearch): Reached {
  const reached = cleared(graph);
  const { key, by, way, settled, touched } = reached;
  const end = options.until === undefined ? -1 : (graph.index.get(options.until) ?? -1);
  const most = ((options.within ?? Number.POSITIVE_INFINITY) * 2 + 1) * stepWeight;
  const open = heap();
  key[start] = 0;
  touched.push(start);
  open.push(0, start);
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, node] = next;
    if (at > (key[node] ?? 0)) continue;
    settled.push(node);
    if (node === end) break;
    const ways = graph.ways[node] ?? [];
    const more = options.more?.get(node);
    for (const each of more ? [...ways, ...more] : ways) {
      if (options.allowed && !options.allowed(each)) continue;
      const there = at + each.weight;
      if (there >= (key[each.to] ?? 0) || there >= most) continue;
      // From a hub back to where the way came from.
      if (node >= graph.people && each.to === by[node]) continue;
      if (by[each.to] === -1) touched.push(each.to);
      key[each.to] = there;
      by[each.to] = node;
      way[each.to] = each;
      open.push(there, each.to);
    }
  }
  return reached;
}

/** Whole or half, where two meet at one parent. */
function siblingKind(family: Family, one: string, other: string): KinStepKind {
  const of = (id: string) =>
    [...(family.parents.get(id)?.values() ?? [])].flatMap(({ parent, tie }) =>
      tie === "birth" || tie === "adopted" || tie === "unknown" ? [parent] : [],
    );
  const [a, b] = [of(one), of(other)];
  const shared = a.filter((id) => b.includes(id)).length;
  if (shared >= 2) return "sibling";
  return a.length >= 2 && b.length >= 2 ? "half-sibling" : "sibling or half-sibling";
}

function pathTo(family: Family, graph: KinGraph, reached: Reached, start: number, end: number): KinPath {
  const steps: KinStep[] = [];
  const id = (node: number) => graph.ids[node] ?? "";
  for (let node = end; node !== start; ) {
    const way = reached.way[node];
    let from = reached.by[node] ?? start;
    if (!way) break;
    let evidence = { links: way.links, groups: way.groups };
    let kind = way.kind;
    if (from >= graph.people) {
      const first = reached.way[from];
      from = reached.by[from] ?? start;
      evidence = {
        links: [...new Set([...(first?.links ?? []), ...way.links])],
        groups: [...new Set([...(first?.groups ?? []), ...way.groups])],
      };
      if (kind === "sibling or half-sibling") kind = siblingKind(family, id(from), id(node));
    }
    steps.unshift({
      ...{ from: id(from), to: id(node), kind, ...evidence },
      ...(way.tie === undefined ? {} : { tie: way.tie }),
      ...(way.married === undefined ? {} : { married: way.married }),
    });
    node = from;
  }
  const distance = Math.floor((reached.key[end] ?? 0) / stepWeight) / 2;
  return { from: id(start), to: id(end), distance, steps };
}

/** The nearest way between two people; undefined where they are not related. */
export function kinPath(
  family: Family,
  from: string,
  to: string,
  options: KinSearch = {},
): KinPath | undefined {
  const graph = kinGraph(family);
  const [start, end] = [graph.index.get(from), graph.index.get(to)];
  if (start === undefined || end === undefined) return undefined;
  const reached = search(graph, start, { ...options, until: to });
  return Number.isFinite(reached.key[end] ?? Number.NaN)
    ? pathTo(family, graph, reached, start, end)
    : undefined;
}

/** The nearest ways from one person to everybody within reach, nearest first. */
export function kinFrom(family: Family, from: string, options: KinSearch = {}): readonly KinPath[] {
  const graph = kinGraph(family);
  const start = graph.index.get(from);
  if (start === undefined) return [];
  const reached = search(graph, start, options);
  const found: KinPath[] = [];
  for (const end of reached.settled) {
    if (end === start || end >= graph.people) continue;
    const distance = Math.floor((reached.key[end] ?? 0) / stepWeight) / 2;
    if (options.only && !options.only(graph.ids[end] ?? "", distance)) continue;
    found.push(pathTo(family, graph, reached, start, end));
  }
  return found;
}
