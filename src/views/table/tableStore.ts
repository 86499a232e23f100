import { createStore } from "zustand/vanilla";
import type { Sort } from "../../core/tableRows";
import { type SelectionState, selectEntities, selectionStore, selectLinks } from "../../store/selectionStore";

export type TabId = "entities" | "links";
/** Which rows: what passes the filters, what is selected, or everything. */
export type Scope = "shown" | "selected" | "all";

/** How one of the two tables is set. */
export interface ListState {
  readonly text: string;
  readonly sort: Sort | undefined;
  /** Values kept, by facet; a facet without any keeps all. */
  readonly kept: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of the columns shown; undefined = those shown at first. */
  readonly columns: readonly string[] | undefined;
}

export interface TableState {
  readonly caseId: string;
  readonly tab: TabId;
  readonly scope: Scope;
  readonly lists: { readonly [T in TabId]: ListState };
  /** The selection as it came from elsewhere: rows of 'only selected' do not vanish when one of them is clicked. */
  readonly picked: SelectionState;
  /** The last selection that was made in the table itself. */
  readonly own: SelectionState | undefined;
}

const plain: ListState = { text: "", sort: undefined, kept: new Map(), columns: undefined };
const atFirst: TableState = {
  caseId: "",
  tab: "entities",
  scope: "shown",
  lists: { entities: plain, links: plain },
  picked: { entities: [], links: [] },
  own: undefined,
};

/** How the table is set; kept while another view is on the screen. */
export const tableStore = createStore<TableState>(() => atFirst);

/** Another case starts with the table as it is at first. */
export function followTableCase(caseId: string): void {
  if (tableStore.getState().caseId !== caseId) tableStore.setState({ ...atFirst, caseId });
}

export function setList(tab: TabId, change: Partial<ListState>): void {
  const { lists } = tableStore.getState();
  tableStore.setState({ lists: { ...lists, [tab]: { ...lists[tab], ...change } } });
}

/** Keeps or no longer keeps the rows with a value. */
export function keepValue(tab: TabId, facet: string, value: string, keep: boolean): void {
  const { kept } = tableStore.getState().lists[tab];
  const values = new Set(kept.get(facet));
  if (keep) values.add(value);
  else values.delete(value);
  const next = new Map(kept);
  if (values.size > 0) next.set(facet, values);
  else next.delete(facet);
  setList(tab, { kept: next });
}

/** Keeps all values of a facet again. */
export function keepAll(tab: TabId, facet: string): void {
  const next = new Map(tableStore.getState().lists[tab].kept);
  next.delete(facet);
  setList(tab, { kept: next });
}

/** Selects rows, and remembers that it was done here. */
export function selectRows(tab: TabId, ids: readonly string[], mode: "set" | "toggle"): void {
  if (tab === "entities") selectEntities(ids, mode);
  else selectLinks(ids, mode);
  tableStore.setState({ own: selectionStore.getState() });
}

/** Turns to another table or other rows; 'only selected' then means what is selected now. */
export function turnTo(place: { readonly tab?: TabId; readonly scope?: Scope }): void {
  tableStore.setState({ ...place, picked: selectionStore.getState() });
}

/** Takes over a selection that was made elsewhere; true when it was. */
export function followSelection(selection: SelectionState): boolean {
  const { own, picked } = tableStore.getState();
  if (selection === own || selection === picked) return false;
  tableStore.setState({ picked: selection });
  return true;
}
