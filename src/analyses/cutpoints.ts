import type { Analysis } from "./analysis";
import { cuts } from "./graph/cuts";
import { network } from "./network";
import { countsText, mayBeListed, networkOptions, networkParams } from "./networkParams";
import { removal } from "./removal";

/** Cut points: without one of them its piece falls apart. Exact at any size (Tarjan 1972). */
export const cutpoints: Analysis = {
  title: "Cut points",
  about: "People without whom others lose all charted contact with the rest, and how many lose it.",
  params: networkParams,
  run: (kase, params) => {
    const of = network(kase, networkOptions(params));
    const found = cuts(of.graph);
    const name = (id: string) => kase.entities.get(id)?.label ?? id;
    const rows = of.ids
      .flatMap((id, v) => {
        const parts = found.parts.get(v);
        if (!parts || !mayBeListed(kase, id)) return [];
        const off = parts.slice(1).reduce((sum, size) => sum + size, 0);
        return [{ id, off, parts }];
      })
      .sort((a, b) => b.off - a.off)
      .map(({ id, off, parts }) => ({
        ids: [id],
        value: off,
        // Whom it cuts off is worked out for those shown first only: each costs a look at the whole network.
        reason: `Without ${name(id)} the charted contacts split into ${parts.length}: ${parts.slice(0, 5).join(", ")}${parts.length > 5 ? " …" : ""} people.`,
      }));
    const first = rows.slice(0, 10).map((row) => {
      const off = removal(of, new Set(row.ids)).cutsOff;
      // Children, victims and professionals are counted with the others, not named in a ranking.
      const who = off.filter((id) => mayBeListed(kase, id)).slice(0, 3);
      const more = off.length - who.length;
      if (who.length === 0) return row;
      return {
        ...row,
        reason: `${row.reason} Cut off: ${who.map(name).join("; ")}${more > 0 ? ` and ${more} more` : ""}.`,
      };
    });
    return [
      {
        type: "ranking",
        title: "Cut points",
        unit: "people cut off",
        about: `${countsText(of, params)}; exact. ${rows.length} cut points, ${found.blocks.length} parts that no single person holds together`,
        leftOut: of.dropped,
        rows: [...first, ...rows.slice(10)],
      },
    ];
  },
};
