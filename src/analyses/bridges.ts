import type { Analysis } from "./analysis";
import { cuts } from "./graph/cuts";
import { linksOf, network } from "./network";
import { countsText, mayBeListed, networkOptions, networkParams } from "./networkParams";

/** Single links: the only contact between two parts. Those to one person are counted, not listed: that person just has one contact. */
export const bridges: Analysis = {
  title: "Single links",
  about: "Contacts that alone hold two parts together, and how many people are on the smaller side.",
  params: networkParams,
  run: (kase, params) => {
    const of = network(kase, networkOptions(params));
    const found = [...cuts(of.graph).bridges];
    const end = (edge: number, side: 0 | 1) => of.ids[of.graph.ends[2 * edge + side] ?? 0] ?? "";
    const name = (id: string) => kase.entities.get(id)?.label || id;
    const inner = found.filter(([, size]) => size > 1).sort((a, b) => b[1] - a[1]);
    const listed = inner.filter(
      ([edge]) => mayBeListed(kase, end(edge, 0)) && mayBeListed(kase, end(edge, 1)),
    );
    const hidden = inner.length - listed.length;
    const notListed =
      hidden > 0
        ? `, ${hidden} of them not listed: a child, victim, witness or professional is at an end`
        : "";
    return [
      {
        type: "ranking",
        title: "Single links",
        unit: "people on the smaller side",
        about: `${countsText(of, params)}; exact. ${inner.length} single links between parts of two or more${notListed}; ${found.length - inner.length} more lead to one person only`,
        leftOut: of.dropped,
        rows: listed.map(([edge, size]) => ({
          ids: linksOf(of, edge).map((item) => item.id),
          ends: [end(edge, 0), end(edge, 1)] as const,
          value: size,
          reason: `The only contact between ${name(end(edge, 0))} and ${name(end(edge, 1))}; ${size} people are on the smaller side.`,
        })),
      },
    ];
  },
};
