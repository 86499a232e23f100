import { type Case, linksAt } from "./case";
import type { FamilyHousehold } from "./familyHouseholds";
import type { AttentionReason } from "./kinReason";
import { isSourced } from "./kinSources";
import type { Provenance } from "./provenance";

/** What an OCG uses a home for, and what says so; undefined where it is no premises of an OCG. */
function businessAt(
  kase: Case,
  address: string,
): { readonly words: string; readonly sources: readonly Provenance[] } | undefined {
  const item = kase.entities.get(address);
  if (!item) return undefined;
  const flows: Provenance[] = [];
  let toOcg = false;
  for (const id of linksAt(kase).get(address) ?? []) {
    const link = kase.links.get(id);
    if (!link) continue;
    const other = kase.entities.get(link.from === address ? link.to : link.from);
    if (other?.kind === "ocg" && link.kind !== "rival") {
      toOcg = true;
      flows.push(...link.provenance);
    } else if (link.flow !== "none") flows.push(...link.provenance);
  }
  if (item.functions.length === 0 && item.memberships.length === 0 && !toOcg) return undefined;
  const parts = item.functions.map((each) => each.replace("-", " "));
  return {
    words: parts.length > 0 ? parts.join(", ") : "premises of an OCG",
    sources: [...item.provenance, ...item.memberships.flatMap(({ provenance }) => provenance), ...flows],
  };
}

/** The reason that a home is used by an OCG, once for all homes of a person; undefined where none is. */
export function premisesReason(
  kase: Case,
  homes: readonly FamilyHousehold[],
  weight: number,
): AttentionReason | undefined {
  const found = homes.flatMap(({ address }): readonly AttentionReason[] => {
    const use = address === undefined ? undefined : businessAt(kase, address);
    if (!use || address === undefined) return [];
    const item = kase.entities.get(address);
    const sourced = isSourced(use.sources);
    const caption = item?.caption ? `${item.caption}; ` : "";
    return [
      {
        ...{ type: "premises", about: address, value: sourced ? weight : 0, sources: use.sources },
        words: `The home, ${item?.label ?? address}, is used by an OCG (${caption}${use.words}).`,
        ...(sourced ? {} : { notSummed: "no source" as const }),
      },
    ];
  });
  return found.find(({ notSummed }) => notSummed === undefined) ?? found[0];
}
