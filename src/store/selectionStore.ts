import { createStore } from "zustand/vanilla";

/** What is selected, shared by chart, table, matrix and inspector. Ids of entities and links of the case; a fold counts as its members. */
export interface SelectionState {
  readonly entities: readonly string[];
  readonly links: readonly string[];
}

export const selectionStore = createStore<SelectionState>(() => ({ entities: [], links: [] }));

export type SelectMode = "set" | "add" | "toggle";

function combined(now: readonly string[], ids: readonly string[], mode: SelectMode): readonly string[] {
  if (mode === "set") return [...new Set(ids)];
  if (mode === "add") return [...new Set([...now, ...ids])];
  const all = ids.every((id) => now.includes(id));
  return all ? now.filter((id) => !ids.includes(id)) : [...new Set([...now, ...ids])];
}

/** Selects entities; 'set' also drops selected links. */
export function selectEntities(ids: readonly string[], mode: SelectMode = "set"): void {
  const { entities, links } = selectionStore.getState();
  selectionStore.setState({ entities: combined(entities, ids, mode), links: mode === "set" ? [] : links });
}

/** Selects links; 'set' also drops selected entities. */
export function selectLinks(ids: readonly string[], mode: SelectMode = "set"): void {
  const { entities, links } = selectionStore.getState();
  selectionStore.setState({ links: combined(links, ids, mode), entities: mode === "set" ? [] : entities });
}

export function clearSelection(): void {
  selectionStore.setState({ entities: [], links: [] });
}
