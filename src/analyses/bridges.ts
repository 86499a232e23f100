import type { Analysis } from "./analysis";
import { cuts } from "./graph/cuts";
import { linksOf, network } from "./network";
import { networkOptions, networkParams } from "./networkParams";

/** Single links: the only contact between two parts. Those to one person are counted, not listed: that person just has one contact. */
export const bridges: Analysis = {
  title: "Single links",
  about: "Contacts that alone hold two parts together, and how many people are on the smaller side.",
  params: networkParams,
  run: (kase, params) => {
    const of = network(kase, networkOptions(params));
    const found = [...cuts(of.graph).bridges];
    const name = (v: number) => kase.entities.get(of.ids[v] ?? "")?.label ?? "";
    const inner = found.filter(([, size]) => size > 1).sort((a, b) => b[1] - a[1]);
    return [
      {
        type: "ranking",
        title: "Single links",
        unit: "people on the smaller side",
        about: `${inner.length} single links between parts of two or more; ${found.length - inner.length} more lead to one person only`,
        rows: inner.map(([edge, size]) => ({
          ids: linksOf(of, edge).map((item) => item.id),
          value: size,
          reason: `The only contact between ${name(of.graph.ends[2 * edge] ?? 0)} and ${name(of.graph.ends[2 * edge + 1] ?? 0)}; ${size} people are on the smaller side.`,
        })),
      },
    ];
  },
};
