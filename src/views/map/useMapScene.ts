import { useMemo } from "react";
import { useStore } from "zustand";
import { caseStore } from "../../store/caseStore";
import { screenStore } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { shownPointsStore } from "../../store/shownPoints";
import type { View } from "./camera";
import { flavourOf } from "./flavour";
import { groundLayers } from "./groundLayers";
import { marksOf } from "./mapMark";
import { mapStore } from "./mapStore";
import { namedMarks } from "./markNames";
import { nameBoxes } from "./nameBoxes";
import type { MapScene } from "./SvgMap";
import { standing } from "./standing";
import { useGrounds } from "./useGrounds";

/** All that is drawn, from the case, the switches and the view that stands still. */
export function useMapScene(view: View): MapScene {
  const kase = useStore(caseStore, (state) => state.file.case);
  const focus = useStore(caseStore, (state) => state.file.arrangement.focus);
  const theme = useStore(screenStore, (state) => state.theme);
  const { on, partner } = useStore(mapStore, (state) => state);
  const selection = useStore(selectionStore, (state) => state);
  const numbers = useStore(shownPointsStore, (state) => state.numbers);
  const grounds = useGrounds(kase.head.id);
  const flavour = flavourOf(theme);
  const wordScale = theme === "projector" ? 1.25 : 1;

  const zoom = Math.round(view.zoom * 2) / 2;
  const ground = useMemo(
    () =>
      on.has("ground") ? grounds.flatMap((each, at) => groundLayers(each, `g${at}`, flavour, zoom)) : [],
    [grounds, flavour, zoom, on],
  );
  const all = useMemo(() => marksOf(kase), [kase]);
  const selected = useMemo(
    () =>
      new Set([
        ...selection.entities,
        ...selection.incidents.map((id) => `incident ${id}`),
        ...selection.areas.map((id) => `area ${id}`),
      ]),
    [selection],
  );
  const standings = useMemo(
    () =>
      partner
        ? []
        : standing(
            all.filter((mark) => on.has(mark.layer) || selected.has(mark.entity?.id ?? mark.key)),
            view,
          ),
    [all, on, view, selected, partner],
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
  const names = useMemo(
    () =>
      on.has("ground")
        ? nameBoxes(
            grounds.flatMap((each) => each.names),
            view,
            named.boxes,
            wordScale,
          )
        : [],
    [grounds, view, named, wordScale, on],
  );
  const marks = useMemo(
    () => ({ kase, focus, theme, flavour, selected, numbers, named: named.keys, wordScale }),
    [kase, focus, theme, flavour, selected, numbers, named, wordScale],
  );
  return {
    ground,
    theme: [],
    names,
    standings,
    marks,
    flavour,
    attribution: grounds.map(({ attribution }) => attribution).join(" · "),
  };
}
