import { caseStore } from "../store/caseStore";
import { screenStore } from "../store/screenStore";
import { followTableCase, type TabId, turnTo } from "../views/table/tableStore";

/** Opens the table of the case on one of its tabs, with all rows of it. */
export function openTable(tab: TabId): void {
  followTableCase(caseStore.getState().file.case);
  turnTo({ tab, scope: "shown" });
  screenStore.setState({ view: "table" });
}
