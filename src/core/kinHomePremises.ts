import { type Case, linksAt } from "./case";
import { type FamilyHousehold, isNow } from "./familyHouseholds";
import type { AttentionReason } from "./kinReason";
import { isSourced } from "./kinSources";
import { otherEnd } from "./link";
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

/** Where a person lives now: with the household, or alone. */
export function addressesOf(kase: Case, id: string, homes: readonly FamilyHousehold[]): readonly string[] {
  const alone = (linksAt(kase).get(id) ?? []).flatMap((link) => {
    const item = kase.links.get(link);
    if (!item || (item.kind !== "resides" && item.kind !== "household")) return [];
    const other = otherEnd(item, id);
    const isPlace = kase.entities.get(other)?.kind !== "person";
    return isPlace && isNow(item.times, kase.head.asAt) ? [other] : [];
  });
  return [...new Set([...homes.flatMap(({ address }) => address ?? []), ...alone])];
}

/** The reason that a home is used by an OCG, once for all homes of a person; undefined where none is. */
export function premisesReason(
  kase: Case,
  addresses: readonly string[],
  weight: number,
): AttentionReason | undefined {
  const found = addresses.flatMap((address): readonly AttentionReason[] => {
    const use = businessAt(kase, address);
    if (!use) return [];
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
