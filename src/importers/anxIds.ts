import type { AnxEnd, AnxItem } from "./anxRecords";
import { freshId } from "./plainGraph";

/** Ids of a chart's entities as a case has them. */
export interface AnxIds {
  readonly ofItem: (item: AnxItem) => string;
  readonly ofEnd: (end: AnxEnd) => string;
}

/**
 * An entity goes by its Identity where that is its own, else by the number of the chart. Ends name the number (EntityId) or the
 * Id of the ChartItem; these are two spaces of names, so '7' in one is not '7' in the other.
 */
export function anxIds(items: readonly AnxItem[]): AnxIds {
  const identities = new Map<string, number>();
  const numbers = new Set<string>();
  for (const { entity } of items) {
    if (!entity) continue;
    if (entity.identity !== "" && (entity.id === "" || !numbers.has(entity.id)))
      identities.set(entity.identity, (identities.get(entity.identity) ?? 0) + 1);
    numbers.add(entity.id);
  }
  const fresh = freshId(identities);
  const byNumber = new Map<string, string>();
  const byItem = new Map<string, string>();
  const ids = new Map<AnxItem, string>();
  for (const item of items) {
    const { entity } = item;
    if (!entity) continue;
    const known = entity.id === "" ? undefined : byNumber.get(entity.id);
    const own = identities.get(entity.identity) === 1 ? entity.identity : undefined;
    const id = known ?? own ?? fresh(entity.id || item.id || "(no id)");
    ids.set(item, id);
    if (entity.id !== "") byNumber.set(entity.id, id);
    if (item.id !== "" && !byItem.has(item.id)) byItem.set(item.id, id);
  }
  const lost = new Map<string, string>();
  return {
    ofItem: (item) => ids.get(item) ?? "",
    ofEnd: ({ id, reference }) => {
      const found = byNumber.get(id) ?? byItem.get(reference) ?? byItem.get(id);
      if (found !== undefined) return found;
      const name = id || reference || "(no end)";
      const made = lost.get(name) ?? fresh(name);
      lost.set(name, made);
      return made;
    },
  };
}
