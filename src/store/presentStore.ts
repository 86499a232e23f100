import { createStore } from "zustand/vanilla";
import { readView } from "./sceneView";
import { screenStore, type ViewId } from "./screenStore";

/** What stands on the wall, if anything. */
export interface PresentState {
  readonly on: boolean;
  /** Slide, counted from 0 over all parts of all scenes. */
  readonly at: number;
  /** Ids that no view draws while it is presented: under-18s, unless the scene shows them. Empty while nothing is. */
  readonly hidden: ReadonlySet<string>;
  /** Where the app stood before: the view that was on the screen has left by the time the first slide is there. */
  readonly before: { readonly view: ViewId; readonly state: string } | undefined;
}

const none: ReadonlySet<string> = new Set();

export const presentStore = createStore<PresentState>(() => ({
  on: false,
  at: 0,
  hidden: none,
  before: undefined,
}));

/** Goes to a slide; the presenter keeps it among those that there are. */
export function goToSlide(at: number): void {
  presentStore.setState({ at });
}

export function startPresenting(at = 0): void {
  if (presentStore.getState().on) return;
  const { view } = screenStore.getState();
  presentStore.setState({ on: true, at, before: { view, state: readView(view) } });
}

export function stopPresenting(): void {
  presentStore.setState({ on: false, hidden: none, before: undefined });
}

/** Says what is not to be drawn now. */
export function hideWhilePresenting(hidden: ReadonlySet<string>): void {
  presentStore.setState({ hidden });
}
