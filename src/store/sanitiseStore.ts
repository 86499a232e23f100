import { createStore } from "zustand/vanilla";

/** Whether the partner's copy stands in the place of the view. All else about it is loaded with its screen. */
export const sanitiseStore = createStore<{ readonly on: boolean }>(() => ({ on: false }));

export function setSanitising(on: boolean): void {
  sanitiseStore.setState({ on });
}
