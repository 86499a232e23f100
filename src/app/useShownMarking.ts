import { highestMarking, type Marking } from "../core/marking";
import { shownMarking, wholeMarking } from "../core/shownMarking";
import { caseStore } from "../store/caseStore";
import { pictureStore } from "../store/pictureStore";
import { screenStore } from "../store/screenStore";
import { selectionStore } from "../store/selectionStore";
import { useFrom } from "./useFrom";

/** Views that draw what passes the filters and nothing else; any other may show all of the case. */
const filtered: readonly string[] = ["chart", "matrix"];

/** The highest marking of what is on the screen: of the case, of what the view may draw, of what the inspector tells. */
export function useShownMarking(): Marking | undefined {
  const kase = useFrom(caseStore, (state) => state.file.case);
  const shown = useFrom(pictureStore, (state) => state.shown);
  const view = useFrom(screenStore, (state) => state.view);
  const dialog = useFrom(screenStore, (state) => state.dialog.type);
  const selection = useFrom(selectionStore, (state) => state);
  if (!filtered.includes(view) || dialog !== "none") return wholeMarking(kase);
  // Two looks: one set of 60,000 ids and a few more would be made anew with each selection.
  return highestMarking([shownMarking(kase, shown), shownMarking(kase, selection)]);
}
