import { tell } from "../../store/screenStore";
import { shareStore } from "../../store/shareStore";

/** Prints what is on the screen of the copy: the sheet of this screen leaves only the copy's picture on the paper. */
export async function printCopy(): Promise<void> {
  if (shareStore.getState().proof.type !== "proved") return;
  document.documentElement.dataset.printing = "copy";
  try {
    window.print();
  } finally {
    delete document.documentElement.dataset.printing;
  }
  tell("Printed the copy: note it in the log if the paper leaves the room");
}
