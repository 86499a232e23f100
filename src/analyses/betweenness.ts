import type { Case } from "../core/case";
import type { Ranked } from "../core/finding";
import { seededRandom, shuffle } from "../core/random";
import { neverTarget } from "../core/target";
import type { Analysis } from "./analysis";
import { brandes, type Dependencies, normalised } from "./graph/betweenness";
import type { Graph } from "./graph/graph";
import { linksOf, type Network, network, weightOf } from "./network";
import { networkOptions, networkParams } from "./networkParams";

/** Exact up to this product of nodes and edges: about 2.6 s on one core (interdiction §8). */
export const exactUpTo = 1e8;

export interface Between extends Dependencies {
  /** Sources that were run; n = exact. */
  readonly sources: number;
}

/** Betweenness, exact where that takes seconds, else from `sample` seeded sources and to be called estimated. */
export function between(
  graph: Graph,
  how: { readonly lengths?: Float64Array; readonly sample?: number; readonly seed?: number },
): Between {
  const run = brandes(graph, how.lengths);
  const exact = graph.n * graph.m <= exactUpTo;
  const sources = exact ? graph.n : Math.min(graph.n, how.sample ?? 1000);
  const order = Uint32Array.from({ length: graph.n }, (_, v) => v);
  if (!exact) shuffle(order, seededRandom(how.seed ?? 1));
  for (const v of order.subarray(0, sources)) run.add(v);
  return { ...normalised(graph, run.sums, sources > 0 ? graph.n / sources : 1), sources };
}

/** Lengths of ties: 1 / reports. A weight is no length: taken as one, people with one heavy tie rank as brokers. */
export function tieLengths(of: Network): Float64Array {
  return Float64Array.from({ length: of.graph.m }, (_, edge) => 1 / weightOf(of, edge));
}

function rows(kase: Case, of: Network, found: Between): readonly Ranked[] {
  return of.ids
    .map((id, v) => ({ id, value: found.nodes[v] ?? 0 }))
    .filter(({ id, value }) => {
      const item = kase.entities.get(id);
      // Children, victims, witnesses and professionals are never in a ranking.
      return value > 0 && item !== undefined && neverTarget(kase, item) === undefined;
    })
    .sort((a, b) => b.value - a.value)
    .map(({ id, value }, index, all) => {
      const place = all.findIndex((each) => Math.abs(each.value - value) < 1e-12) + 1;
      return {
        ids: [id],
        value,
        reason: `On the shortest way between others more often than all but ${place - 1}${place - 1 === index ? "" : ", equal with others"}.`,
      };
    });
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
    sample: {
      type: "number",
      title: "Sources when estimated",
      about: "Only for networks too large to be exact",
      default: 1000,
      min: 100,
      max: 20_000,
    },
    seed: { type: "number", title: "Seed", about: "For the sample", default: 1, min: 0, max: 1e9 },
  },
  run: (kase, params) => {
    const of = network(kase, networkOptions(params));
    const found = between(of.graph, {
      ...(params.weighted === true ? { lengths: tieLengths(of) } : {}),
      sample: Number(params.sample ?? 1000),
      seed: Number(params.seed ?? 1),
    });
    const exact = found.sources === of.graph.n;
    const about = `${of.graph.n} ${params.form === "everything" ? "entities" : "people"}, ${of.graph.m} contacts; ${exact ? "exact" : `estimated from ${found.sources} of them, seed ${Number(params.seed ?? 1)}`}`;
    const ties = Array.from({ length: of.graph.m }, (_, edge) => edge)
      .sort((a, b) => (found.edges[b] ?? 0) - (found.edges[a] ?? 0))
      .slice(0, 50)
      .map((edge) => ({
        ids: linksOf(of, edge).map((item) => item.id),
        value: found.edges[edge] ?? 0,
        reason: "Shortest ways between others lead over this contact.",
      }));
    return [
      { type: "ranking", title: "Go-betweens", unit: "share of pairs", about, rows: rows(kase, of, found) },
      { type: "ranking", title: "Contacts between others", unit: "share of pairs", about, rows: ties },
    ];
  },
};
