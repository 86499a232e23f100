import { isProtected } from "../../core/entity";
import { isChild } from "../../core/target";
import { caseStore } from "../../store/caseStore";
import { openDialog, screenStore } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { showFacts } from "../../store/sideStore";
import type { Command } from "./command";
import { noCase } from "./reasons";

/** Children and vulnerable people among the selected. */
function selectedToProtect(): readonly string[] {
  const kase = caseStore.getState().file.case;
  return selectionStore.getState().entities.filter((id) => {
    const item = kase.entities.get(id);
    return item !== undefined && item.kind === "person" && (isProtected(item) || isChild(kase, item));
  });
}

/** What is done for children and vulnerable people. */
export const safeguardCommands: readonly Command[] = [
  {
    id: "refer",
    title: () => "Mark for referral…",
    group: "Plan",
    keys: [],
    context: true,
    why: () =>
      noCase() ??
      (selectedToProtect().length === 0 ? "Select a child or a vulnerable person first" : undefined),
    run: () => openDialog({ type: "referral", people: selectedToProtect() }),
  },
  {
    id: "attention-list",
    title: () => "Save the list of children to think about first…",
    group: "Plan",
    keys: [],
    why: noCase,
    run: () => openDialog({ type: "attention" }),
  },
  {
    id: "family-attention",
    title: () => "Children to think about first",
    group: "View",
    keys: [],
    why: noCase,
    run: () => {
      showFacts(false);
      screenStore.setState({ view: "family", inspectorOpen: true });
    },
  },
];
