import { createStore } from "zustand/vanilla";

/** In a view whose list stays beside it: whether the facts of what is selected stand in the list's place. */
export interface SideState {
  readonly facts: boolean;
}

export const sideStore = createStore<SideState>(() => ({ facts: false }));

/** Puts the facts of the selection in the place of the list, or the list back. */
export function showFacts(facts: boolean): void {
  sideStore.setState({ facts });
}
