import { setFilter } from "../../core/edits";
import { type Period, periodOf, withPeriod } from "../../core/period";
import { caseStore, edit } from "../../store/caseStore";
import { say } from "../../store/screenStore";
import { periodWords } from "./timeScale";

/** Looks at a period, in every view; one step of undo. */
export function lookAt(period: Period, all: Period): void {
  const { file } = caseStore.getState();
  const filter = withPeriod(file.filter, period, all);
  const whole = periodOf(filter) === undefined;
  if (JSON.stringify(filter) === JSON.stringify(file.filter)) return;
  edit(setFilter(file, filter, whole ? "Show all dates" : `Show ${periodWords(period)}`));
  say(whole ? "All dates" : periodWords(period));
}
