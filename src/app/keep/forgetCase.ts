import { caseStore } from "../../store/caseStore";
import { close } from "../../store/opening";
import { setSanitising } from "../../store/sanitiseStore";
import { openDialog, tell } from "../../store/screenStore";
import { worker } from "../../store/worker";
import { forgetSealed } from "./saveSealed";

/** Deletes all that this browser has of the open case, and closes it. Files that were saved stay where they are. */
async function forget(): Promise<void> {
  const { title } = caseStore.getState().file.case.head;
  const others = await worker().run("forgetCase", undefined);
  setSanitising(false);
  forgetSealed();
  await close();
  const tabs = others === 1 ? "another tab has" : `${others} other tabs have`;
  tell(
    others > 0
      ? `Forgotten here; ${tabs} ${title} open still: forget it there too`
      : `Nothing of ${title} is left in this browser`,
  );
}

/** Asks first: what is in no file is gone for good. */
export function askForget(): void {
  const { changed, file } = caseStore.getState();
  openDialog({
    type: "guard",
    title: `Forget ${file.case.head.title || "this case"}?`,
    words: `All that this browser keeps of it is deleted, autosave and kept copies too, and the key with them.${changed ? " It has changes that are in no file: they will be gone." : ""} Files that you saved stay where they are.`,
    choices: [
      { title: "Keep it", main: true, run: () => undefined },
      { title: "Forget it", main: false, run: () => void forget() },
    ],
  });
}
