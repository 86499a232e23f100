import { linksAt } from "../core/case";
import { otherEnd } from "../core/link";
import type { Analysis } from "./analysis";
import { mayBeListed } from "./networkParams";

/** Weakly connected components of the whole case, largest first; ties by first entity in the case's order. */
export const components: Analysis = {
  title: "Separate pieces",
  about: "Entities that are linked to each other by any path, direction ignored.",
  params: {},
  run: (kase) => {
    const at = linksAt(kase);
    const seen = new Set<string>();
    const groups: { name: string; members: string[] }[] = [];
    for (const start of kase.entities.keys()) {
      if (seen.has(start)) continue;
      const members = [start];
      seen.add(start);
      for (const id of members) {
        for (const linkId of at.get(id) ?? []) {
          const item = kase.links.get(linkId);
          const other = item ? otherEnd(item, id) : id;
          if (seen.has(other)) continue;
          seen.add(other);
          members.push(other);
        }
      }
      // A piece is not named after a child, a victim or a professional.
      const first = members.find((id) => mayBeListed(kase, id));
      groups.push({ name: kase.entities.get(first ?? "")?.label || `Piece ${groups.length + 1}`, members });
    }
    groups.sort((a, b) => b.members.length - a.members.length);
    return [
      {
        type: "groups",
        title: "Separate pieces",
        about: `${kase.entities.size.toLocaleString("en-GB")} entities, ${kase.links.size.toLocaleString("en-GB")} links; ${groups.length.toLocaleString("en-GB")} pieces in the whole case`,
        groups,
      },
    ];
  },
};
