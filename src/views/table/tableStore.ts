import { createStore } from "zustand/vanilla";
import type { Case } from "../../core/case";
import type { Sort } from "../../core/tableRows";
import { type SelectedTable, type SelectionState, select, selectionStore } from "../../store/selectionStore";

export type TabId = SelectedTable;
/** Which rows: what passes the filters, what is selected, or everything. */
export type Scope = "shown" | "selected" | "all";

/** How one of the tables is set. */
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
  lists: { entities: plain, links: plain, incidents: plain, areas: plain },
  picked: { entities: [], links: [], incidents: [], areas: [] },
  own: undefined,
};

/** How the table is set; kept while another view is on the screen. */
export const tableStore = createStore<TableState>(() => atFirst);

/** Tables that a case has: entities and links always, incidents and areas where there are any. */
export function tabsOf(kase: Case): readonly TabId[] {
  const all: readonly TabId[] = ["entities", "links", "incidents", "areas"];
  return all.filter((tab) => tab === "entities" || tab === "links" || kase[tab].size > 0);
}

/** The table that a case opens on: the first that is not empty. */
export function firstTab(kase: Case): TabId {
  return tabsOf(kase).find((tab) => kase[tab].size > 0) ?? "entities";
}

/** Another case starts with the table as it is at first, on the table that fits it; true when it was another. */
export function followTableCase(kase: Case): boolean {
  const caseId = kase.head.id;
  if (tableStore.getState().caseId === caseId) return false;
  tableStore.setState({ ...atFirst, caseId, tab: firstTab(kase) });
  return true;
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
  select(tab, ids, mode);
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
