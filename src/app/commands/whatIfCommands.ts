import type { SetOrder } from "../../core/keyPlayers";
import { screenStore, tell } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { removeBest, setRemoval, takenWords, whatIfStore, whyNotRemoved } from "../../store/whatIfStore";
import { openWhatIf } from "../openWhatIf";
import type { Command } from "./command";
import { noCase, noSelectionAtAll } from "./reasons";

const selected = () => selectionStore.getState();

/** Why what is selected cannot be taken out: there is nothing, or nobody in it may ever be. */
function notRemovable(): string | undefined {
  const nothing = noSelectionAtAll();
  if (nothing) return nothing;
  const { entities, links } = selected();
  return links.length === 0 && entities.every((id) => whyNotRemoved(id) !== undefined)
    ? "Children, victims, witnesses and professionals are never removed"
    : undefined;
}

const removed = () => whatIfStore.getState().entities.length + whatIfStore.getState().links.length;

function best(size: number, by: SetOrder): Command {
  return {
    id: `best-${by}-${size}`,
    title: () => `Find the best set of ${size}${by === "flow" ? ", by flow" : ""}`,
    group: "Explore",
    keys: [],
    why: noCase,
    run: () => {
      screenStore.setState({ view: "whatif" });
      void removeBest(size, by).then((taken) => {
        const words = takenWords(taken, size);
        if (words) tell(words);
      });
    },
  };
}

export const whatIfCommands: readonly Command[] = [
  {
    id: "what-if",
    title: () => "What if the selection is removed",
    group: "Explore",
    keys: ["X"],
    context: true,
    why: notRemovable,
    run: () => openWhatIf(selected().entities, selected().links),
  },
  ...([1, 2, 3, 4, 5] as const).flatMap((size) => [best(size, "fragmentation"), best(size, "flow")]),
  {
    id: "what-if-none",
    title: () => "What if: put all back",
    group: "Explore",
    keys: [],
    why: () => noCase() ?? (removed() > 0 ? undefined : "Nothing is removed"),
    run: () => void setRemoval([]),
  },
];
