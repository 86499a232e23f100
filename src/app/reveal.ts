import { setFilter } from "../core/edits";
import { neighbours } from "../core/explore";
import { caseStore, edit } from "../store/caseStore";
import { chartPort } from "../store/chartPort";
import { pictureStore } from "../store/pictureStore";
import { say, screenStore, tell } from "../store/screenStore";
import { selectEntities } from "../store/selectionStore";
import { callUp, isolateIds } from "./filterRows";

/** Selects an entity and brings it into view; one that the filters hide is called up, and the filter panel says so. */
export function reveal(id: string): void {
  const { file } = caseStore.getState();
  const { shown, picture } = pictureStore.getState();
  const name = file.case.entities.get(id)?.label ?? id;
  selectEntities([id]);
  screenStore.setState({ inspectorOpen: true });
  if (picture.type === "overview") {
    // Nothing is drawn singly: start a picture from this one and what it is linked to.
    edit(
      setFilter(
        file,
        isolateIds(file.filter, [id, ...neighbours(file.case, [id], 1)]),
        `Show ${name} and what it is linked to`,
      ),
    );
    say(`Showing ${name} and what it is linked to`);
  } else if (!shown.entities.has(id)) {
    edit(setFilter(file, callUp(file.filter, [id]), `Call up ${name}`));
    tell(`${name} was hidden by the filters and is called up`);
  } else say(`${name} selected`);
  // The chart draws what was called up first; two frames later the mark is there.
  requestAnimationFrame(() => requestAnimationFrame(() => chartPort()?.centre(id)));
}
