import type { Case } from "../core/case";
import type { Finding, Ranked } from "../core/finding";
import type { ParamValues } from "../core/param";
import { seededRandom, shuffle } from "../core/random";
import { rankedPlaces } from "../core/rankedPlaces";
import type { Analysis } from "./analysis";
import { type Dependencies, normalised } from "./graph/betweenness";
import type { Graph } from "./graph/graph";
import { alone, type GraphSteps } from "./graph/graphWork";
import { pieces } from "./graph/pieces";
import { linksOf, type Network, network, weightOf } from "./network";
import { countsText, mayBeListed, networkOptions, networkParams } from "./networkParams";

/** Exact up to this product of nodes and edges: about 2.6 s on one core (interdiction §8). */
export const exactUpTo = 1e8;
/** Contacts that are listed; a network has several times as many of them as people. */
const mostTies = 50;

export interface Between extends Dependencies {
  /** Sources that were run; all nodes = exact. */
  readonly sources: number;
  readonly exact: boolean;
}

export interface BetweenHow {
  readonly lengths?: Float64Array;
  /** Sources in each piece that is too large to be exact. */
  readonly sample?: number;
  readonly seed?: number;
  /** True = every source, however long it takes. */
  readonly exact?: boolean;
  /** In place of `exactUpTo`. */
  readonly limit?: number;
}

interface Sources {
  readonly items: Uint32Array;
  readonly exact: boolean;
  /** Nodes for each source, by node: 1 where its piece is exact. */
  readonly scales: Float64Array;
}

/** Which sources to run, piece by piece: all of those pieces that are exact in a few seconds together, smallest first, and a seeded sample of the others. */
export function sourcesOf(graph: Graph, how: BetweenHow): Sources {
  const { of, sizes } = pieces(graph);
  const edges = new Float64Array(sizes.length);
  for (let e = 0; e < graph.m; e++) {
    const piece = of[graph.ends[2 * e] ?? 0] ?? 0;
    edges[piece] = (edges[piece] ?? 0) + 1;
  }
  const cost = (piece: number) => (sizes[piece] ?? 0) * (edges[piece] ?? 0);
  const sampled = new Set<number>();
  const limit = how.exact === true ? Number.POSITIVE_INFINITY : (how.limit ?? exactUpTo);
  let sum = 0;
  for (const piece of [...sizes.keys()].sort((a, b) => cost(a) - cost(b))) {
    sum += cost(piece);
    if (sum > limit) sampled.add(piece);
  }
  const scales = new Float64Array(graph.n).fill(1);
  const all = Uint32Array.from({ length: graph.n }, (_, v) => v);
  if (sampled.size === 0) return { items: all, exact: true, scales };
  const sample = how.sample ?? 1000;
  shuffle(all, seededRandom(how.seed ?? 1));
  const taken = new Uint32Array(sizes.length);
  const items = all.filter((v) => {
    const piece = of[v] ?? 0;
    if (!sampled.has(piece)) return true;
    taken[piece] = (taken[piece] ?? 0) + 1;
    return (taken[piece] ?? 0) <= sample;
  });
  for (let v = 0; v < graph.n; v++) {
    const piece = of[v] ?? 0;
    const size = sizes[piece] ?? 1;
    if (sampled.has(piece)) scales[v] = size / Math.min(size, sample);
  }
  return { items, exact: items.length === graph.n, scales };
}

/** The order in which partial sums are added differs by rounding from machine to machine: equal values must stay equal. */
const settled = (value: number) => Math.round(value * 1e12) / 1e12;

/** Betweenness, exact where that takes seconds or when asked for, else from seeded sources and to be called estimated. */
export function* betweenSteps(graph: Graph, how: BetweenHow): GraphSteps<Between> {
  const { items, exact, scales } = sourcesOf(graph, how);
  const [nodes, edges] = yield {
    type: "betweenness",
    graph,
    items,
    ...(how.lengths ? { lengths: how.lengths } : {}),
  };
  const found = normalised(graph, {
    nodes: nodes ?? new Float64Array(graph.n),
    edges: edges ?? new Float64Array(graph.m),
  });
  return {
    nodes: found.nodes.map((value, v) => settled(value * (scales[v] ?? 1))),
    edges: found.edges.map((value, e) => settled(value * (scales[graph.ends[2 * e] ?? 0] ?? 1))),
    sources: items.length,
    exact,
  };
}

/** The same in one go. */
export function between(graph: Graph, how: BetweenHow): Between {
  return alone(betweenSteps(graph, how));
}

/** Lengths of ties: 1 / reports. A weight is no length: taken as one, people with one heavy tie rank as brokers. */
export function tieLengths(of: Network): Float64Array {
  return Float64Array.from({ length: of.graph.m }, (_, edge) => 1 / weightOf(of, edge));
}

function people(kase: Case, of: Network, found: Between): readonly Ranked[] {
  const bare = of.ids
    .map((id, v) => ({ ids: [id], value: found.nodes[v] ?? 0, reason: "" }))
    .filter(({ ids: [id = ""], value }) => value > 0 && mayBeListed(kase, id))
    .sort((a, b) => b.value - a.value);
  const places = rankedPlaces(bare);
  return bare.map((row, index) => {
    const { place = 1, tied = false } = places[index] ?? {};
    const than = place === 1 ? "anyone else listed" : `all but ${place - 1} of those listed`;
    return {
      ...row,
      reason: `On the shortest ways between others more often than ${than}${tied ? "; equal with others" : ""}.`,
    };
  });
}

function ties(kase: Case, of: Network, found: Between): readonly Ranked[] {
  const name = (id: string) => kase.entities.get(id)?.label || id;
  return Array.from({ length: of.graph.m }, (_, edge) => edge)
    .flatMap((edge) => {
      const a = of.ids[of.graph.ends[2 * edge] ?? 0] ?? "";
      const b = of.ids[of.graph.ends[2 * edge + 1] ?? 0] ?? "";
      return mayBeListed(kase, a) && mayBeListed(kase, b) ? [{ edge, a, b }] : [];
    })
    .sort((x, y) => (found.edges[y.edge] ?? 0) - (found.edges[x.edge] ?? 0))
    .slice(0, mostTies)
    .map(({ edge, a, b }) => ({
      ids: linksOf(of, edge).map((item) => item.id),
      ends: [a, b],
      value: found.edges[edge] ?? 0,
      reason: `Shortest ways between others lead from ${name(a)} to ${name(b)}.`,
    }));
}

function* steps(kase: Case, params: ParamValues): GraphSteps<readonly Finding[]> {
  const of = network(kase, networkOptions(params));
  const seed = Number(params.seed ?? 1);
  const found = yield* betweenSteps(of.graph, {
    ...(params.weighted === true ? { lengths: tieLengths(of) } : {}),
    sample: Number(params.sample ?? 1000),
    seed,
    exact: params.exact === true,
  });
  const how = found.exact
    ? "exact"
    : `estimated from ${found.sources.toLocaleString("en-GB")} of them, seed ${seed}`;
  const about = `${countsText(of, params)}; ${how}`;
  const listed = ties(kase, of, found);
  const rest = of.graph.m > mostTies ? `; the first ${listed.length} contacts are listed` : "";
  const base = { type: "ranking" as const, unit: "share of pairs", leftOut: of.dropped };
  return [
    { ...base, title: "Go-betweens", about, rows: people(kase, of, found) },
    { ...base, title: "Contacts between others", about: about + rest, rows: listed },
  ];
}

/** Go-betweens: who, and which contact, lies on the shortest ways between others (Freeman 1977, Brandes 2001). */
export const betweenness: Analysis = {
  title: "Go-betweens",
  about: "How often a person lies on the shortest way between two others; a place, not a share of anything.",
  params: {
    ...networkParams,
    weighted: {
      type: "flag",
      title: "By number of reports",
      about: "A tie with more reports is a shorter way",
      default: false,
    },
    exact: {
      type: "flag",
      title: "Exact at any size",
      about: "Every person as a start, however long it takes; large networks are estimated otherwise",
      default: false,
    },
    sample: {
      type: "number",
      title: "People to start from when estimated",
      about: "Only for networks too large to be exact in seconds",
      default: 1000,
      min: 100,
      max: 20_000,
    },
    seed: { type: "number", title: "Seed", about: "For the sample", default: 1, min: 0, max: 1e9 },
  },
  steps,
  run: (kase, params) => alone(steps(kase, params)),
};
