import type { Case } from "../../core/case";
import { gradableCount, ungraded } from "../../core/grading";
import { caseStore } from "../../store/caseStore";
import { openDialog } from "../../store/screenStore";
import type { Command } from "./command";
import { noCase } from "./reasons";

/** Counted once for each state of the case: the palette asks with every letter. */
let counted: { readonly kase: Case; readonly count: number } | undefined;

function left(): number {
  const kase = caseStore.getState().file.case;
  if (counted?.kase !== kase) counted = { kase, count: gradableCount(ungraded(kase)) };
  return counted.count;
}

export const gradeCommands: readonly Command[] = [
  {
    id: "grade-file",
    title: () => "Grade everything from a file…",
    group: "Edit",
    keys: [],
    why: () => noCase() ?? (left() > 0 ? undefined : "Everything has a grade, or waits for one by hand"),
    run: () => openDialog({ type: "grade" }),
  },
];
