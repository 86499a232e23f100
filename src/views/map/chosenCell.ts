import { cellIndex } from "../../core/cells";
import type { HotCell } from "../../core/hotCells";
import { toGrid } from "../../core/osgb";
import { caseStore } from "../../store/caseStore";
import { profileStore } from "../../store/profileStore";
import { say } from "../../store/screenStore";
import { clearSelection, type SelectionState, selectionStore } from "../../store/selectionStore";
import { showFacts } from "../../store/sideStore";
import { type Inside, inside } from "./inside";
import { choose } from "./mapStore";

/** Who and what is in a cell. */
export function insideCell(cell: HotCell): Inside {
  const { case: kase } = caseStore.getState().file;
  const grid = profileStore.getState().hot.found?.grid;
  return inside(
    kase,
    ([lon, lat]) => {
      if (!grid) return false;
      const { easting, northing } = toGrid(lon, lat);
      return cellIndex(grid, easting, northing) === cell.index;
    },
    cell.incidents,
  );
}

/** The selection that a cell made: the list beside the map tells of it. */
let own: SelectionState | undefined;

/** Puts the facts of what is selected beside the map, unless it is what lies in a cell that the list tells of. Returns what stops it. */
export function followSelection(): () => void {
  const follow = (now: SelectionState) => {
    const some = now.entities.length + now.links.length + now.incidents.length + now.areas.length > 0;
    const mine = now === own;
    if (some && !mine) choose(undefined);
    showFacts(some && !mine);
  };
  follow(selectionStore.getState());
  const stop = selectionStore.subscribe(follow);
  return () => {
    stop();
    showFacts(false);
  };
}

/** Tells of a cell, and selects who and what is in it wherever else they are shown; its events where nobody is known there. */
export function chooseCell(cell: HotCell): void {
  const { entities, links, incidents } = insideCell(cell);
  choose(cell.name);
  own =
    entities.length > 0
      ? { entities, links, incidents: [], areas: [] }
      : { entities: [], links: [], incidents, areas: [] };
  selectionStore.setState(own, true);
  say(`Cell ${cell.name}: ${cell.words.join(" ")}`);
}

export function leaveCell(): void {
  choose(undefined);
  clearSelection();
}
