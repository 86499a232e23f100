import { createStore } from "zustand/vanilla";
import { noNumbers, type PointNumbers, pointNumbers } from "../core/pointNumbers";
import { rankingStore } from "./rankingStore";

export interface ShownPoints {
  /** As the user set it; undefined = shown as soon as there is a ranking. */
  readonly wanted: boolean | undefined;
  /** Numbers on chart, table and matrix; none while they are not shown. */
  readonly numbers: PointNumbers;
}

/** The numbered marks of the current ranking, the same in every view. */
export const shownPointsStore = createStore<ShownPoints>(() => ({ wanted: undefined, numbers: noNumbers }));

function refresh(): void {
  const { list } = rankingStore.getState();
  const { wanted, numbers } = shownPointsStore.getState();
  const next = wanted !== false && list.length > 0 ? pointNumbers(list) : noNumbers;
  if (next !== numbers) shownPointsStore.setState({ numbers: next });
}

/** Shows or hides the numbers. */
export function showPoints(wanted: boolean): void {
  shownPointsStore.setState({ wanted });
  refresh();
}

/** Keeps the numbers in step with the ranking; called once by main. */
export function followPoints(): () => void {
  let before = rankingStore.getState().list;
  return rankingStore.subscribe(({ list }) => {
    if (list === before) return;
    before = list;
    refresh();
  });
}
