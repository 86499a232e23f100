import { caseStore } from "../../store/caseStore";
import { rankingStore } from "../../store/rankingStore";
import { openDialog } from "../../store/screenStore";
import { requirementForPoint } from "./requirementWords";

/** Opens the decision record on a point of the ranking. */
export function decideOn(point: string): void {
  openDialog({ type: "decide", points: [point], entities: [] });
}

/** Opens a requirement on a point of the ranking, its words proposed. */
export function requireOn(point: string): void {
  const placed = rankingStore.getState().list.find((each) => each.point.id === point);
  if (!placed) return;
  openDialog({ type: "requirement", gap: requirementForPoint(caseStore.getState().file.case, placed) });
}
