import { useMemo } from "react";
import { useStore } from "zustand";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { screenStore } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { shownPointsStore } from "../../store/shownPoints";
import type { View } from "./camera";
import { flavourOf } from "./flavour";
import { groundLayers } from "./groundLayers";
import { placesFor } from "./inside";
import { methodLines } from "./MethodList";
import { marksOf } from "./mapMark";
import { mapStore } from "./mapStore";
import { namedMarks } from "./markNames";
import { nameBoxes } from "./nameBoxes";
import { arcOf } from "./ocgLayers";
import { ownMapStore } from "./ownMapStore";
import { rankedCells } from "./rankedCells";
import type { MapScene } from "./SvgMap";
import { standing } from "./standing";
import { shownGroups, themeLayers } from "./themeLayers";
import { useGrounds } from "./useGrounds";
import { useOwnGround } from "./useOwnGround";
import { useProfile } from "./useProfile";

/** All that is drawn, from the case, the switches and the view that stands still. */
export function useMapScene(view: View, painter: "svg" | "card" = "svg"): MapScene {
  const kase = useStore(caseStore, (state) => state.file.case);
  const focus = useStore(caseStore, (state) => state.file.arrangement.focus);
  const look = useStore(screenStore, (now) => now.theme);
  const state = useStore(mapStore, (now) => now);
  const { on, partner, moment, form, shape, bivariate, order, chosen } = state;
  const profile = useProfile();
  const selection = useStore(selectionStore, (state) => state);
  const shown = useStore(pictureStore, (now) => now.shown.entities);
  const numbers = useStore(shownPointsStore, (state) => state.numbers);
  const grounds = useGrounds(kase.head.id);
  const flavour = flavourOf(look);
  const wordScale = look === "projector" ? 1.25 : 1;

  const own = useOwnGround(view, painter === "svg" && on.has("ground"));
  const ownMap = useStore(ownMapStore, (now) => now.map);
  const zoom = Math.round(view.zoom * 2) / 2;
  const ground = useMemo(
    () =>
      on.has("ground")
        ? [
            ...grounds.flatMap((each, at) => groundLayers(each, `g${at}`, flavour, zoom)),
            ...(own.ground ? groundLayers(own.ground, "own", flavour, zoom, false) : []),
          ]
        : [],
    [grounds, flavour, zoom, on, own.ground],
  );
  const all = useMemo(() => marksOf(kase), [kase]);
  const selected = useMemo(
    () =>
      new Set([
        ...selection.entities,
        // Who has no place of their own is shown by where they live, work or keep things.
        ...placesFor(kase, selection.entities),
        ...selection.incidents.map((id) => `incident ${id}`),
        ...selection.areas.map((id) => `area ${id}`),
      ]),
    [selection, kase],
  );
  const standings = useMemo(
    () =>
      partner
        ? []
        : standing(
            all.filter(
              (mark) =>
                // What lies in a cell is told beside the map; only what was asked for by name is drawn though its layer is off.
                (chosen === undefined && selected.has(mark.entity?.id ?? mark.key)) ||
                (on.has(mark.layer) &&
                  (!mark.entity || mark.layer === "assets" || shown.has(mark.entity.id))),
            ),
            view,
          ),
    [all, on, view, selected, partner, shown, chosen],
  );
  const named = useMemo(
    () =>
      namedMarks(
        standings,
        view,
        (key, ids) => selected.has(key) || ids.some((id) => selected.has(id) || numbers.entities.has(id)),
        wordScale,
      ),
    [standings, view, selected, numbers, wordScale],
  );
  const arcs = useMemo(
    () => (on.has("flows") ? (profile.influence?.flows ?? []).map(arcOf) : []),
    [profile.influence, on],
  );
  const theme = useMemo(
    () => themeLayers(kase, profile, { on, moment, form, shape, bivariate, partner }, focus, arcs, flavour),
    [kase, profile, on, moment, form, shape, bivariate, partner, focus, arcs, flavour],
  );
  const rows = useMemo(
    () => rankedCells(profile.hot, profile.change, order),
    [profile.hot, profile.change, order],
  );
  const letters = useMemo(
    () =>
      profile.hot && on.has("harm") && !partner && !bivariate && form === "cells" && shape === "square"
        ? { rows, grid: profile.hot.grid }
        : undefined,
    [profile.hot, rows, on, partner, bivariate, form, shape],
  );
  const groups = useMemo(() => shownGroups(kase, focus), [kase, focus]);
  // A copy for partners carries its own statement alone: exact counts would undo the rounding.
  const method = useMemo(
    () => (partner ? ([["Copy for partners", profile.partner?.words ?? ""]] as const) : methodLines(profile)),
    [profile, partner],
  );
  const names = useMemo(
    () =>
      on.has("ground")
        ? nameBoxes(
            [...grounds, ...(own.ground ? [own.ground] : [])].flatMap((each) => each.names),
            view,
            [...named.boxes, { left: 0, right: 420, top: view.height - 26, bottom: view.height }],
            wordScale,
          )
        : [],
    [grounds, view, named, wordScale, on, own.ground],
  );
  const marks = useMemo(
    () => ({ kase, focus, theme: look, flavour, selected, numbers, named: named.keys, wordScale }),
    [kase, focus, look, flavour, selected, numbers, named, wordScale],
  );
  return {
    ground,
    theme,
    names,
    standings,
    marks,
    flavour,
    pictures: own.pictures,
    attribution: [
      ...grounds.map(({ attribution }) => attribution),
      ...(ownMap ? [ownMap.attribution] : []),
    ].join(" · "),
    letters,
    chosen,
    influence: partner ? undefined : profile.influence,
    groups,
    on,
    arcs: partner ? [] : arcs,
    method,
    unit: profile.hot?.unit ?? "days of harm",
    stated: partner ? (profile.partner?.words ?? "") : "",
  };
}
