import { createStore } from "zustand/vanilla";

/** What stands on the wall, if anything. */
export interface PresentState {
  readonly on: boolean;
  /** Slide, counted from 0 over all parts of all scenes. */
  readonly at: number;
  /** Ids that no view draws while it is presented: under-18s, unless the scene shows them. Empty while nothing is. */
  readonly hidden: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export const presentStore = createStore<PresentState>(() => ({ on: false, at: 0, hidden: none }));

/** Goes to a slide; the presenter keeps it among those that there are. */
export function goToSlide(at: number): void {
  presentStore.setState({ at });
}

export function startPresenting(at = 0): void {
  presentStore.setState({ on: true, at });
}

export function stopPresenting(): void {
  presentStore.setState({ on: false, hidden: none });
}

/** Says what is not to be drawn now. */
export function hideWhilePresenting(hidden: ReadonlySet<string>): void {
  presentStore.setState({ hidden });
}
