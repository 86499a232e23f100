import { openDialog } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import type { Command } from "./command";
import { noSelection } from "./reasons";

export const businessCommands: readonly Command[] = [
  {
    id: "functions",
    title: () => "Set functions…",
    group: "Edit",
    keys: [],
    context: true,
    why: noSelection,
    run: () => openDialog({ type: "functions", ids: selectionStore.getState().entities }),
  },
];
