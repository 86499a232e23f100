import { type Case, linksAt } from "../../core/case";
import type { Shown } from "../../core/filter";
import type { SelectionState } from "../../store/selectionStore";
import type { Scope, TabId } from "./tableStore";

/** Ids of a table's rows before words and values: 'selected' brings entities with the ends of selected links, and links with those at selected entities. */
export function scopeIds(
  kase: Case,
  shown: Shown,
  picked: SelectionState,
  tab: TabId,
  scope: Scope,
): readonly string[] {
  if (scope === "all") return [...kase[tab].keys()];
  if (scope === "shown") return [...shown[tab]];
  if (tab === "links") {
    const at = linksAt(kase);
    return [...new Set([...picked.links, ...picked.entities.flatMap((id) => at.get(id) ?? [])])];
  }
  const ends = picked.links.flatMap((id) => {
    const item = kase.links.get(id);
    return item ? [item.from, item.to] : [];
  });
  return [...new Set([...picked.entities, ...ends])];
}
