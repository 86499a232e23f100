import type { Case } from "../core/case";
import type { Finding } from "../core/finding";
import type { ParamValues } from "../core/param";
import type { Analysis } from "./analysis";
import { cores } from "./graph/cores";
import { ego } from "./graph/ego";
import { degree } from "./graph/graph";
import { alone, type GraphSteps } from "./graph/graphWork";
import { network, weightOf } from "./network";
import { countsText, mayBeListed, networkOptions, networkParams } from "./networkParams";

function* steps(kase: Case, params: ParamValues): GraphSteps<readonly Finding[]> {
  const of = network(kase, networkOptions(params));
  const { graph } = of;
  const items = Uint32Array.from({ length: graph.n }, (_, v) => v);
  const [close = new Float64Array(graph.n)] = yield { type: "harmonic", graph, items };
  const { constraint: low, effectiveSize } = ego(graph);
  const core = cores(graph);
  const reports = new Float64Array(graph.n);
  for (let edge = 0; edge < graph.m; edge++) {
    const weight = weightOf(of, edge);
    for (const end of [graph.ends[2 * edge] ?? 0, graph.ends[2 * edge + 1] ?? 0])
      reports[end] = (reports[end] ?? 0) + weight;
  }
  const count = (number: number, one: string) =>
    `${number.toLocaleString("en-GB")} ${number === 1 ? one : `${one}s`}`;
  const listed = of.ids
    .map((id, v) => ({ id, v }))
    .filter(({ id }) => mayBeListed(kase, id))
    .map(({ id, v }) => ({
      ids: [id],
      v,
      reason: `${count(degree(graph, v), "contact")}, ${count(reports[v] ?? 0, "report")}.`,
    }));
  const ranking = (title: string, unit: string, value: (v: number) => number, high: boolean): Finding => ({
    type: "ranking",
    title,
    unit,
    about: `${countsText(of, params)}; exact`,
    leftOut: of.dropped,
    rows: listed
      .map(({ ids, v, reason }) => ({ ids, value: value(v), reason }))
      .filter((row) => Number.isFinite(row.value))
      .sort((a, b) => (high ? b.value - a.value : a.value - b.value)),
  });
  const others = Math.max(1, graph.n - 1);
  return [
    ranking("Constraint", "0 = free, 1 = closed in", (v) => low[v] ?? Number.NaN, false),
    ranking("Effective size", "contacts that are not alike", (v) => effectiveSize[v] ?? Number.NaN, true),
    ranking("Contacts", "people", (v) => degree(graph, v), true),
    ranking("Strength", "reports", (v) => reports[v] ?? 0, true),
    ranking("Closeness", "1 = next to everyone", (v) => (close[v] ?? 0) / others, true),
    ranking("Core", "contacts each in the same core", (v) => core[v] ?? 0, true),
  ];
}

/** Contacts, reports, closeness, constraint, effective size and core of each person. */
export const constraint: Analysis = {
  title: "Brokers and their contacts",
  about:
    "Burt's constraint (low = contacts who do not know each other), effective size, number of contacts and of reports, harmonic closeness and k-core.",
  params: networkParams,
  steps,
  run: (kase, params) => alone(steps(kase, params)),
};
