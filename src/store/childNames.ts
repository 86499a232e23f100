import { createStore } from "zustand/vanilla";
import { presentStore } from "./presentStore";
import { screenStore } from "./screenStore";

/**
 * Whether somebody has switched children's names on for the wall. It matters on the projector and while presenting alone:
 * there names are hidden until then.
 */
export interface ChildNames {
  readonly shown: boolean;
}

export const childNamesStore = createStore<ChildNames>(() => ({ shown: false }));

/** Projector theme, or a presentation: what is on the screen is on the wall. */
export function onTheWall(): boolean {
  return screenStore.getState().theme === "projector" || presentStore.getState().on;
}

/** True where a view must not write a child's name now: on the wall, until somebody switches names on deliberately. */
export function childNamesHidden(): boolean {
  return onTheWall() && !childNamesStore.getState().shown;
}

export function showChildNames(shown: boolean): void {
  childNamesStore.setState({ shown });
}

/**
 * Hides the names again whenever the projector theme or a presentation begins, and when the view that follows is left: a
 * switch that was forgotten must not speak. Returns what ends it.
 */
export function followWall(): () => void {
  let before = onTheWall();
  const look = () => {
    const now = onTheWall();
    if (now && !before) showChildNames(false);
    before = now;
  };
  const ends = [screenStore.subscribe(look), presentStore.subscribe(look)];
  return () => {
    for (const end of ends) end();
    showChildNames(false);
  };
}
