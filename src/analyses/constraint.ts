import { neverTarget } from "../core/target";
import type { Analysis } from "./analysis";
import { cores } from "./graph/cores";
import { harmonic } from "./graph/distances";
import { ego } from "./graph/ego";
import { degree } from "./graph/graph";
import { network, weightOf } from "./network";
import { networkOptions, networkParams } from "./networkParams";

/** The analyst's second screen: contacts, reports, closeness, constraint, effective size and core of each person. */
export const constraint: Analysis = {
  title: "Brokers and their contacts",
  about:
    "Burt's constraint (low = contacts who do not know each other), effective size, number of contacts and of reports, harmonic closeness and k-core.",
  params: networkParams,
  run: (kase, params) => {
    const of = network(kase, networkOptions(params));
    const { graph } = of;
    const { constraint: low, effectiveSize } = ego(graph);
    const close = harmonic(graph);
    const core = cores(graph);
    const reports = new Float64Array(graph.n);
    for (let edge = 0; edge < graph.m; edge++)
      for (const end of [graph.ends[2 * edge] ?? 0, graph.ends[2 * edge + 1] ?? 0])
        reports[end] = (reports[end] ?? 0) + weightOf(of, edge);
    const people = of.ids
      .map((id, v) => ({ id, v }))
      .filter(({ id }) => {
        const item = kase.entities.get(id);
        return item !== undefined && neverTarget(kase, item) === undefined;
      });
    const ranking = (title: string, unit: string, value: (v: number) => number, high: boolean) => ({
      type: "ranking" as const,
      title,
      unit,
      about: `${graph.n} people, ${graph.m} contacts`,
      rows: people
        .filter(({ v }) => Number.isFinite(value(v)))
        .sort((a, b) => (high ? value(b.v) - value(a.v) : value(a.v) - value(b.v)))
        .map(({ id, v }) => ({
          ids: [id],
          value: value(v),
          reason: `${degree(graph, v)} contacts, ${reports[v] ?? 0} reports.`,
        })),
    });
    return [
      ranking("Constraint", "0 = free, 1 = closed in", (v) => low[v] ?? Number.NaN, false),
      ranking("Effective size", "contacts that are not alike", (v) => effectiveSize[v] ?? Number.NaN, true),
      ranking("Contacts", "people", (v) => degree(graph, v), true),
      ranking("Strength", "reports", (v) => reports[v] ?? 0, true),
      ranking("Closeness", "harmonic, 0–1", (v) => close[v] ?? 0, true),
      ranking("Core", "k", (v) => core[v] ?? 0, true),
    ];
  },
};
