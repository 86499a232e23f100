import { createStore } from "zustand/vanilla";

/** What of the briefing is looked at. Nothing of it is a fact of the case. */
export interface BriefState {
  /** Id of the scene whose words are open. */
  readonly chosen: string | undefined;
}

export const briefStore = createStore<BriefState>(() => ({ chosen: undefined }));

export function chooseScene(chosen: string | undefined): void {
  briefStore.setState({ chosen });
}
