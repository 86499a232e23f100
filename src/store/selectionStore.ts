import { createStore } from "zustand/vanilla";

/** What is selected, shared by chart, table, matrix and inspector. Ids of the case; a fold counts as its members. */
export interface SelectionState {
  readonly entities: readonly string[];
  readonly links: readonly string[];
  readonly incidents: readonly string[];
  readonly areas: readonly string[];
}

/** Tables of the case of which items can be selected. */
export type SelectedTable = keyof SelectionState;

const nothing: SelectionState = { entities: [], links: [], incidents: [], areas: [] };

export const selectionStore = createStore<SelectionState>(() => nothing);

export type SelectMode = "set" | "add" | "toggle";

function combined(now: readonly string[], ids: readonly string[], mode: SelectMode): readonly string[] {
  if (mode === "set") return [...new Set(ids)];
  if (mode === "add") return [...new Set([...now, ...ids])];
  const known = new Set(now);
  if (!ids.every((id) => known.has(id))) return [...new Set([...now, ...ids])];
  const gone = new Set(ids);
  return now.filter((id) => !gone.has(id));
}

const drawn: Partial<SelectionState> = { entities: [], links: [] };
const undrawn: Partial<SelectionState> = { incidents: [], areas: [] };

/**
 * Selects items of one table; 'set' drops what is selected of the others. What is on the chart and what is not are never
 * selected together: no command asks about both.
 */
export function select(table: SelectedTable, ids: readonly string[], mode: SelectMode = "set"): void {
  const now = selectionStore.getState();
  const other = table === "entities" || table === "links" ? undrawn : drawn;
  const rest = mode === "set" ? nothing : other;
  selectionStore.setState({ ...rest, [table]: combined(now[table], ids, mode) });
}

/** Selects entities; 'set' also drops all else. */
export function selectEntities(ids: readonly string[], mode: SelectMode = "set"): void {
  select("entities", ids, mode);
}

/** Selects links; 'set' also drops all else. */
export function selectLinks(ids: readonly string[], mode: SelectMode = "set"): void {
  select("links", ids, mode);
}

export function clearSelection(): void {
  selectionStore.setState({ ...nothing });
}
