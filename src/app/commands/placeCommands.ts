import type { Case } from "../../core/case";
import { swapPlaces, swappedCount, swappedPlaces, swapTitle } from "../../core/swapPlaces";
import { caseStore, edit } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import type { Command } from "./command";
import { noCase } from "./reasons";

const file = () => caseStore.getState().file;

/** Counted once for each state of the case: the palette asks with every letter, and a case may have 100,000 places. */
let counted: { readonly kase: Case; readonly count: number } | undefined;

function swapped(): number {
  const kase = file().case;
  if (counted?.kase !== kase) counted = { kase, count: swappedCount(swappedPlaces(kase)) };
  return counted.count;
}

export const placeCommands: readonly Command[] = [
  {
    id: "swap-places",
    title: () => (swapped() > 0 ? swapTitle(swapped()) : "Swap latitude and longitude"),
    group: "Edit",
    keys: [],
    why: () =>
      noCase() ??
      (swapped() > 0 ? undefined : "No place lies outside the United Kingdom only because it is swapped"),
    run: () => {
      const title = swapTitle(swapped());
      edit(swapPlaces(file()));
      tell(`Done: ${title}. Undo brings the old positions back.`);
    },
  },
];
