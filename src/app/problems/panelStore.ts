import { createStore } from "zustand/vanilla";
import type { Problem } from "../../core/problem";
import { noFilter, type ProblemFilter } from "./problemFilter";

/** How the list of remarks was left, so that one can go to an item, come back and take the next. */
export interface PanelState {
  /** The remarks that this is about; others start anew. */
  readonly of: readonly Problem[];
  readonly filter: ProblemFilter;
  /** Kinds opened or closed by hand. */
  readonly turned: ReadonlySet<string>;
  /** The remark that the keyboard is on. */
  readonly active: Problem | string | undefined;
}

export const panelStore = createStore<PanelState>(() => ({
  of: [],
  filter: noFilter,
  turned: new Set(),
  active: undefined,
}));

/** Starts anew where the remarks are of another reading. */
export function startPanel(remarks: readonly Problem[]): void {
  if (panelStore.getState().of !== remarks)
    panelStore.setState({ of: remarks, filter: noFilter, turned: new Set(), active: undefined });
}

export function setFilterOf(change: Partial<ProblemFilter>): void {
  panelStore.setState({ filter: { ...panelStore.getState().filter, ...change } });
}

export function turn(code: string): void {
  const turned = new Set(panelStore.getState().turned);
  if (!turned.delete(code)) turned.add(code);
  panelStore.setState({ turned });
}

export function setActive(active: Problem | string | undefined): void {
  panelStore.setState({ active });
}
