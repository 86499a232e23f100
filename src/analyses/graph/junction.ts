import { type FlowNetwork, flowRunner } from "./maxFlow";
import { type MinCuts, minCuts } from "./minCuts";

/** Directed contacts, one arc a pair, with a volume each. */
export interface DirectedGraph {
  readonly n: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly volume: readonly number[];
}

export type CutOf =
  /** People, members of the two ends included. */
  | "people"
  /** Only people between the two ends: not defined where an end is linked to the other directly. */
  | "inner"
  | "links"
  | "volume";

interface Built {
  readonly network: FlowNetwork;
  readonly source: number;
  readonly sink: number;
  /** Arc → person (people, inner) or arc of the graph (links, volume); undefined = cannot be cut. */
  readonly meaning: readonly (number | undefined)[];
}

/** Each person in two halves joined by an arc of 1 (never for those who may not be acted against), a source before all of A, a sink behind all of B. */
function build(
  graph: DirectedGraph,
  a: readonly number[],
  b: readonly number[],
  what: CutOf,
  allowed: (v: number) => boolean,
): Built {
  const from: number[] = [];
  const to: number[] = [];
  const capacity: number[] = [];
  const meaning: (number | undefined)[] = [];
  const add = (x: number, y: number, size: number, means?: number) => {
    from.push(x);
    to.push(y);
    capacity.push(size);
    meaning.push(means);
  };
  const endless = Number.POSITIVE_INFINITY;
  const ends = new Set([...a, ...b]);
  const byPerson = what === "people" || what === "inner";
  for (let v = 0; v < graph.n; v++) {
    const free = byPerson && allowed(v) && !(what === "inner" && ends.has(v));
    if (free) add(2 * v, 2 * v + 1, 1, v);
    else add(2 * v, 2 * v + 1, endless);
  }
  graph.from.forEach((v, arc) => {
    const size = what === "links" ? 1 : what === "volume" ? (graph.volume[arc] ?? 0) : endless;
    if (byPerson) add(2 * v + 1, 2 * (graph.to[arc] ?? 0), size);
    else add(2 * v + 1, 2 * (graph.to[arc] ?? 0), size, arc);
  });
  const source = 2 * graph.n;
  const sink = source + 1;
  for (const v of a) add(source, 2 * v, endless);
  for (const v of b) add(2 * v + 1, sink, endless);
  return { network: { nodes: sink + 1, from, to, capacity }, source, sink, meaning };
}

export interface JunctionCut extends Omit<MinCuts, "cuts" | "nearSource"> {
  /** People or arcs of each minimum set, in rising order. */
  readonly sets: readonly (readonly number[])[];
  readonly nearSource: readonly number[];
}

/**
 * Least to take out so that nothing gets from A to B (Menger; Ford and Fulkerson 1956), with all least sets. Value Infinity =
 * it cannot be done: for 'inner' a direct link from A to B, for 'people' a way through those who are never acted against.
 */
export function junctionCut(
  graph: DirectedGraph,
  a: readonly number[],
  b: readonly number[],
  what: CutOf,
  allowed: (v: number) => boolean = () => true,
  limit = 200,
): JunctionCut {
  const { network, source, sink, meaning } = build(graph, a, b, what, allowed);
  const { cuts, nearSource, ...rest } = minCuts(network, source, sink, limit);
  const named = (arcs: readonly number[]) => arcs.flatMap((arc) => meaning[arc] ?? []).sort((x, y) => x - y);
  return { ...rest, sets: cuts.map(named), nearSource: named(nearSource) };
}

export interface FlowLost {
  /** Largest flow from A to B by volume. */
  readonly whole: number;
  /** What of it is lost when one person goes; those who carry none are not listed. */
  readonly lost: ReadonlyMap<number, number>;
  /** What still flows without a set of people. */
  readonly without: (people: readonly number[]) => number;
  /** The same network with other volumes on its arcs, 0 = the link was not drawn. */
  readonly drawn: (volume: ArrayLike<number>) => Pick<FlowLost, "whole" | "without">;
}

/** Volume that can flow from A to B, and what each person carries that no other way could (network interdiction, Wood 1993, with a budget of one). */
export function flowLost(graph: DirectedGraph, a: readonly number[], b: readonly number[]): FlowLost {
  const { network, source, sink } = build(graph, a, b, "volume", () => true);
  const run = flowRunner(network, source, sink);
  const off = new Uint8Array(network.from.length);
  const capacity = Float64Array.from(network.capacity);
  // The first n arcs are the people themselves, the next ones the arcs of the graph.
  const withoutBy =
    (sizes: ArrayLike<number>, on: Float64Array, whole: number) => (people: readonly number[]) => {
      // Nobody who carries anything goes: nothing changes.
      if (!people.some((v) => (on[v] ?? 0) > 0)) return whole;
      for (const v of people) off[v] = 1;
      const { value } = run(off, sizes);
      for (const v of people) off[v] = 0;
      return value;
    };
  const whole = run();
  const without = withoutBy(capacity, whole.on, whole.value);
  // Asked for by few, and one flow for each who carries anything: made when it is asked for.
  const worked = () => {
    const lost = new Map<number, number>();
    if (!Number.isFinite(whole.value)) return lost;
    for (let v = 0; v < graph.n; v++) {
      if ((whole.on[v] ?? 0) <= 0) continue;
      const less = whole.value - without([v]);
      if (less > 1e-9) lost.set(v, less);
    }
    return lost;
  };
  let made: ReadonlyMap<number, number> | undefined;
  return {
    whole: whole.value,
    get lost() {
      made ??= worked();
      return made;
    },
    without,
    drawn: (volume) => {
      const sizes = capacity.slice();
      for (let arc = 0; arc < volume.length; arc++) sizes[graph.n + arc] = volume[arc] ?? 0;
      const flow = run(undefined, sizes);
      return { whole: flow.value, without: withoutBy(sizes, flow.on, flow.value) };
    },
  };
}
