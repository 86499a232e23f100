import { setFilter } from "../../core/edits";
import { caseStore, edit } from "../../store/caseStore";
import { chartPort } from "../../store/chartPort";
import { pictureStore } from "../../store/pictureStore";
import { say, screenStore } from "../../store/screenStore";
import { selectLinks } from "../../store/selectionStore";
import { callUp, isolateIds } from "../filterRows";
import { reveal } from "../reveal";
import type { ProblemItem } from "./problemItem";

/** Selects a link and brings it into view; ends that the filters hide are called up, and the filter panel says so. */
function revealLink(id: string, name: string): void {
  const { file } = caseStore.getState();
  const item = file.case.links.get(id);
  if (!item) return;
  const ends = [...new Set([item.from, item.to])];
  const { shown, picture } = pictureStore.getState();
  if (picture.type === "overview") {
    edit(setFilter(file, isolateIds(file.filter, ends), `Show the link ${name}`));
    say(`Showing the link ${name}: the overview draws no single links`);
  } else if (ends.some((end) => !shown.entities.has(end))) {
    edit(setFilter(file, callUp(file.filter, ends), `Call up ${name}`));
    say(`${name} was hidden by the filters and is called up`);
  } else if (!shown.links.has(id)) say(`The link ${name} is selected; the filters hide it on the chart`);
  else say(`Link ${name} selected`);
  selectLinks([id]);
  screenStore.setState({ inspectorOpen: true });
  // The chart draws what was called up first; two frames later the marks are there.
  requestAnimationFrame(() => requestAnimationFrame(() => chartPort()?.centre(item.from)));
}

/** The fold that an entity is drawn in; what is folded is not drawn by itself. */
function foldName(id: string): string | undefined {
  const { folds } = caseStore.getState().file.arrangement;
  for (const fold of folds.values()) if (fold.members.includes(id)) return fold.label;
  return undefined;
}

/** Selects what a remark is about and brings it into view, in words where it is not drawn singly. */
export function goToItem(item: ProblemItem): void {
  switch (item.type) {
    case "entity": {
      reveal(item.id);
      const fold = foldName(item.id);
      if (fold !== undefined) say(`${item.name} is selected; it is folded in ${fold}`);
      return;
    }
    case "link":
      revealLink(item.id, item.name);
      return;
    case "gone":
      say("What this remark is about is no longer in the case");
      return;
    case "none":
      say("This remark is about no single item of the case");
  }
}
