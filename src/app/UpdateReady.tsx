import { RefreshCw } from "lucide-react";
import { caseStore } from "../store/caseStore";
import { presentStore } from "../store/presentStore";
import { openDialog } from "../store/screenStore";
import css from "./Rail.module.css";
import { takeUpdate, updateStore } from "./updates";
import { useFrom } from "./useFrom";

function ask(): void {
  const { open, changed } = caseStore.getState();
  if (!open) {
    takeUpdate();
    return;
  }
  openDialog({
    type: "guard",
    title: "Take the new version now?",
    words: `The page is loaded again and the case is closed.${changed ? " It has changes that are in no file: save it first, or recover it from this browser after." : " It can be recovered from this browser after."}`,
    choices: [
      { title: "Keep working", main: true, run: () => undefined },
      { title: "Load the new version", main: false, run: takeUpdate },
    ],
  });
}

/** Says that a new version is there; nothing is loaded before it is pressed, and nothing is said during a briefing. */
export function UpdateReady() {
  const ready = useFrom(updateStore, (state) => state.ready);
  const presenting = useFrom(presentStore, (state) => state.on);
  if (!ready || presenting) return null;
  return (
    <button type="button" className={css.help} onClick={ask}>
      <RefreshCw size={18} aria-hidden />
      Update ready
    </button>
  );
}
