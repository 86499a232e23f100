import { createStore } from "zustand/vanilla";

/** What the right-hand panel tells. */
export type Side =
  | { readonly type: "points" }
  | { readonly type: "junction"; readonly id: string }
  | { readonly type: "proposals" };

/** How the business model is looked at. Nothing of it is a fact of the case. */
export interface BusinessState {
  readonly side: Side;
  /** Lanes that nobody works in are shown too, so that things can be put there. */
  readonly emptyLanes: boolean;
  /** Only what passes the filters of the chart. */
  readonly filtered: boolean;
  /** Spots that were told with others and are shown by themselves. */
  readonly opened: ReadonlySet<string>;
}

const first: BusinessState = {
  side: { type: "points" },
  emptyLanes: false,
  filtered: false,
  opened: new Set(),
};

export const businessStore = createStore<BusinessState>(() => first);

export function showSide(side: Side): void {
  businessStore.setState({ side });
}

/** Shows the members of a mark by themselves; again for one of them to tell them together. */
export function openSpots(spots: readonly string[]): void {
  businessStore.setState({ opened: new Set([...businessStore.getState().opened, ...spots]) });
}

export function closeSpots(): void {
  businessStore.setState({ opened: new Set() });
}
