import { type Case, linksAt } from "../../core/case";
import type { Filter, Shown } from "../../core/filter";
import { isUndated, overlaps } from "../../core/time";
import type { SelectionState } from "../../store/selectionStore";
import type { Scope, TabId } from "./tableStore";

/** Incidents that pass the date filter, the only one that asks about them; what has no date stays, as on the chart. */
function datedIncidents(kase: Case, filter: Filter): readonly string[] {
  const windows = filter.flatMap(({ clause }) => (clause.type === "date" ? [clause.window] : []));
  if (windows.length === 0) return [...kase.incidents.keys()];
  const found: string[] = [];
  for (const { id, times } of kase.incidents.values())
    if (isUndated(times) || windows.every((window) => overlaps(times, window))) found.push(id);
  return found;
}

/** Ids of a table's rows before words and values: 'selected' brings entities with the ends of selected links, and links with those at selected entities. */
export function scopeIds(
  kase: Case,
  shown: Shown,
  picked: SelectionState,
  tab: TabId,
  scope: Scope,
  filter: Filter,
): readonly string[] {
  if (scope === "all") return [...kase[tab].keys()];
  if (tab === "areas") return scope === "selected" ? picked.areas : [...kase.areas.keys()];
  if (tab === "incidents") return scope === "selected" ? picked.incidents : datedIncidents(kase, filter);
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
