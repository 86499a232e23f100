import { cellIndex, nameOfCell } from "../../core/cells";
import { toGrid } from "../../core/osgb";
import { caseStore, edit } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { profileStore } from "../../store/profileStore";
import { tell } from "../../store/screenStore";
import { select, selectEntities } from "../../store/selectionStore";
import { addBoundary } from "./boundary";
import type { View } from "./camera";
import { chooseCell, leaveCell } from "./chosenCell";
import { selectInside } from "./chosenGround";
import { inOutline, inPolygons, markAt } from "./hit";
import { inside } from "./inside";
import type { LonLat } from "./mapLayer";
import { marksOf } from "./mapMark";
import { choose, mapStore, setMap } from "./mapStore";
import { gridPoint } from "./plane";
import { standing } from "./standing";

/** What a press on the ground means: a mark is selected, a cell with events is told of, an area is selected. */
export function pressGround(at: LonLat, view: View, add: boolean): void {
  const { case: kase } = caseStore.getState().file;
  const { on, partner } = mapStore.getState();
  if (partner) return;
  const { shown } = pictureStore.getState();
  const marks = marksOf(kase).filter(
    (mark) =>
      on.has(mark.layer) && (!mark.entity || mark.layer === "assets" || shown.entities.has(mark.entity.id)),
  );
  const mark = markAt(standing(marks, view), view, at);
  const [first] = mark?.members ?? [];
  if (mark && first) {
    // What is said beside the map is of the mark now.
    choose(undefined);
    const ids = mark.members.flatMap((each) => each.entity?.id ?? []);
    if (ids.length > 0) selectEntities(ids, add ? "toggle" : "set");
    else if (first.type === "sign" && first.incident !== undefined)
      select(
        "incidents",
        mark.members.flatMap((each) => (each.type === "sign" && each.incident) || []),
        add ? "toggle" : "set",
      );
    else if (first.type === "sign" && first.area !== undefined)
      select("areas", [first.area], add ? "toggle" : "set");
    return;
  }
  if (pressCell(at)) return;
  const area = [...kase.areas.values()].find(({ polygons }) => inPolygons(at, polygons));
  if (area && (on.has("vulnerability") || on.has("phases"))) {
    choose(undefined);
    select("areas", [area.id], add ? "toggle" : "set");
  } else if (!add) leaveCell();
}

/** Tells of the cell under a spot, if it is in the list. */
function pressCell(at: LonLat): boolean {
  const hot = profileStore.getState().hot.found;
  const { on, form, shape, bivariate } = mapStore.getState();
  if (!hot || !on.has("harm") || form !== "cells" || shape !== "square" || bivariate || !gridPoint(...at))
    return false;
  const { easting, northing } = toGrid(...at);
  const index = cellIndex(hot.grid, easting, northing);
  const cell = hot.list.find((each) => each.index === index);
  if (cell) {
    chooseCell(cell);
    return true;
  }
  if (index < 0 || !hot.cells.includes(index)) return false;
  const place = hot.cells.indexOf(index);
  tell(
    `${nameOfCell(hot.grid, index)}: ${hot.events[place] ?? 0} events, not among the first of the list. Draw round it to choose what lies in it.`,
  );
  return true;
}

/** An outline is closed: what lies in it is chosen, or it becomes a boundary of the case. */
export function closeOutline(outline: readonly LonLat[]): void {
  const { case: kase } = caseStore.getState().file;
  const { phase } = mapStore.getState();
  setMap({ tool: "look", outline: [], phase: undefined });
  if (phase) {
    const change = addBoundary(kase, phase, outline);
    edit(change);
    tell(`${change.note.replace("Draw boundary ", "")} is kept in the case.`);
    return;
  }
  choose(undefined);
  selectInside(inside(kase, (at) => inOutline(at, outline)));
}
