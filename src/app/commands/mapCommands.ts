import { caseStore } from "../../store/caseStore";
import { screenStore } from "../../store/screenStore";
import {
  type MapState,
  mapStore,
  type Phase,
  phases,
  type Switch,
  setMap,
  takeTool,
  toggleLayer,
} from "../../views/map/mapStore";
import type { Command } from "./command";
import { noCase } from "./reasons";

/** The map is opened where it is not on the screen. */
const onMap = (then: () => void) => () => {
  if (screenStore.getState().view !== "map") screenStore.setState({ view: "map" });
  then();
};
const look = (change: Partial<MapState>) => onMap(() => setMap(change));

const layerTitles: { readonly [S in Switch]: string } = {
  harm: "victim-reported harm",
  enforcement: "enforcement activity",
  drivers: "drivers of criminality",
  vulnerability: "community vulnerability",
  assets: "community assets",
  influence: "spheres of influence",
  contested: "contested ground",
  premises: "OCG premises",
  homes: "home addresses",
  flows: "flows between towns",
  phases: "Clear, Hold, Build boundaries",
  events: "single events",
  ground: "base map",
};

const moments: readonly (readonly [MapState["moment"], string])[] = [
  ["all", "Map: all of the time"],
  ["before", "Map: before"],
  ["after", "Map: after"],
  ["change", "Map: change between the periods"],
];

const entry = (id: string, title: string, run: () => void): Command => ({
  id: `map-${id}`,
  title: () => title,
  group: "View",
  keys: [],
  why: noCase,
  run,
});

/** What can be done on the harm map. */
export const mapCommands: readonly Command[] = [
  ...moments.map(([moment, title]) => entry(`moment-${moment}`, title, look({ moment }))),
  entry("cells", "Map: harm in cells", look({ form: "cells", shape: "square" })),
  entry("hexagons", "Map: harm in hexagons", look({ form: "cells", shape: "hexagon" })),
  entry("contours", "Map: harm in contours", look({ form: "contours" })),
  entry("fit", "Map: fit all of it", look({ auto: true })),
  entry(
    "lasso",
    "Map: choose by a line drawn round",
    onMap(() => takeTool("lasso")),
  ),
  entry(
    "outline",
    "Map: choose by the corners of an area",
    onMap(() => takeTool("draw")),
  ),
  ...phases.map((phase: Phase) =>
    entry(
      `draw-${phase}`,
      `Map: draw a ${phase} boundary`,
      onMap(() => takeTool("draw", phase)),
    ),
  ),
  ...(Object.keys(layerTitles) as Switch[]).map(
    (which): Command => ({
      ...entry(
        `layer-${which}`,
        "",
        onMap(() => toggleLayer(which)),
      ),
      title: () => `Map: ${mapStore.getState().on.has(which) ? "hide" : "show"} ${layerTitles[which]}`,
    }),
  ),
  {
    ...entry(
      "bivariate",
      "",
      onMap(() => setMap({ bivariate: !mapStore.getState().bivariate })),
    ),
    title: () =>
      `Map: ${mapStore.getState().bivariate ? "cells of harm" : "harm beside vulnerability, by area"}`,
    why: () =>
      noCase() ?? (caseStore.getState().file.case.areas.size === 0 ? "This case has no areas." : undefined),
  },
  {
    ...entry(
      "partner",
      "",
      onMap(() => setMap({ partner: !mapStore.getState().partner })),
    ),
    title: () =>
      `Map: ${mapStore.getState().partner ? "leave the copy for partners" : "show a copy for partners"}`,
  },
  {
    ...entry(
      "plain",
      "",
      onMap(() => setMap({ plain: !mapStore.getState().plain })),
    ),
    title: () => `Map: draw ${mapStore.getState().plain ? "with" : "without"} the graphics card`,
  },
  {
    ...entry(
      "own-away",
      "Map: take the own base map away",
      () => void import("../../views/map/ownMapStore").then(({ dropOwnMap }) => dropOwnMap()),
    ),
    why: () => (mapStore.getState().own ? undefined : "No map of your own is open."),
  },
];
