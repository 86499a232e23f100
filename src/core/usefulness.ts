import type { Case } from "./case";
import type { CopyScope, Fate } from "./fate";
import type { ShareProfile } from "./shareProfile";

/** One thing that the partner was agreed to have, and whether it can be found in the partner's own records by what the copy says of it. */
export interface AgreedItem {
  readonly id: string;
  readonly name: string;
  /** Why it cannot be found; absent = it can. */
  readonly why?: string;
}

/** What was agreed, item by item. */
export function agreedItems(
  kase: Case,
  profile: ShareProfile,
  fates: ReadonlyMap<string, Fate>,
): readonly AgreedItem[] {
  return profile.agreed.flatMap((id): AgreedItem[] => {
    const item = kase.entities.get(id);
    if (!item) return [];
    const name = item.label || item.sourceId;
    const fate = fates.get(id);
    if (fate?.type !== "kept") return [{ id, name, why: fate?.reason ?? "Not in the case" }];
    if (item.label.trim() === "") return [{ id, name: "Unnamed", why: "It has no name to look up" }];
    return [{ id, name }];
  });
}

const wanted = /\b(rent|rents|rented|tenan\w*|home|house|flat|let|lettings|lodg\w*|resident|safe house)\b/i;

/**
 * What this partner may well need: entities of the kinds that it keeps records of, those whose words speak of living or renting first.
 * A proposal to be read, never an agreement.
 */
export function proposedItems(kase: Case, profile: ShareProfile, scope?: CopyScope): readonly string[] {
  const lived = new Set<string>();
  for (const { kind, from, to } of kase.links.values())
    if (kind === "resides") {
      lived.add(from);
      lived.add(to);
    }
  const first: string[] = [];
  const then: string[] = [];
  for (const item of kase.entities.values()) {
    if (!profile.needs.includes(item.kind) || item.placeholder || (scope && !scope.entities.has(item.id)))
      continue;
    (wanted.test(`${item.caption} ${item.typeName}`) || lived.has(item.id) ? first : then).push(item.id);
  }
  return [...first, ...then];
}
