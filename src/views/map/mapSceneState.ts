import { harmSchemes } from "../../core/harmScheme";
import { numberIn, type SceneView, stateOf, textsIn } from "../../store/sceneView";
import { type MapState, mapStore, setMap, switches } from "./mapStore";

const moments = ["all", "before", "after", "change"] as const;
const orders = ["harm", "events", "change"] as const;

const oneOf = <T extends string>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.find((each) => each === value) ?? otherwise;

const interval = (texts: readonly string[]): MapState["before"] => {
  const [from, to] = texts;
  return from !== undefined && to !== undefined ? { from, to } : undefined;
};

/** How the map takes part in scenes: where it looks, what is laid over it, which periods it compares. Names of cells and ids only. */
export const mapScene: SceneView = {
  read: () => {
    const state = mapStore.getState();
    const { camera, auto, moment, form, shape, order, cell, bandwidth, chosen, bivariate, withoutCrime } =
      state;
    return JSON.stringify({
      ...(camera && !auto ? { lon: camera.lon, lat: camera.lat, zoom: camera.zoom } : {}),
      on: [...state.on],
      moment,
      form,
      shape,
      order,
      scheme: state.scheme.type,
      ...(cell === undefined ? {} : { cell }),
      ...(bandwidth === undefined ? {} : { bandwidth }),
      ...(chosen === undefined ? {} : { chosen }),
      ...(state.before && state.after
        ? { before: [state.before.from, state.before.to], after: [state.after.from, state.after.to] }
        : {}),
      bivariate,
      withoutCrime,
      ...(state.indicator === undefined ? {} : { indicator: state.indicator }),
      partner: state.partner,
    });
  },
  show: (text) => {
    const state = stateOf(text);
    if (!state) return;
    const now = mapStore.getState();
    const [lon, lat, zoom] = ["lon", "lat", "zoom"].map((key) => numberIn(state, key, undefined));
    const placed = lon !== undefined && lat !== undefined && zoom !== undefined;
    const on = textsIn(state, "on");
    const scheme = oneOf(harmSchemes, state.scheme, "cchi");
    setMap({
      ...(placed ? { camera: { lon, lat, zoom }, auto: false } : { auto: true }),
      on: Array.isArray(state.on) ? new Set(switches.filter((each) => on.includes(each))) : now.on,
      moment: oneOf(moments, state.moment, "all"),
      form: oneOf(["cells", "contours"] as const, state.form, "cells"),
      shape: oneOf(["square", "hexagon"] as const, state.shape, "square"),
      order: oneOf(orders, state.order, "harm"),
      // A table that was loaded stays: the scene only says which kind of weights it was made with.
      ...(now.scheme.type === scheme ? {} : { scheme: { type: scheme } }),
      cell: numberIn(state, "cell", undefined),
      bandwidth: numberIn(state, "bandwidth", undefined),
      before: interval(textsIn(state, "before")),
      after: interval(textsIn(state, "after")),
      chosen: typeof state.chosen === "string" ? state.chosen : undefined,
      bivariate: state.bivariate === true,
      withoutCrime: state.withoutCrime !== false,
      indicator: typeof state.indicator === "string" ? state.indicator : undefined,
      partner: state.partner === true,
      tool: "look",
      outline: [],
    });
  },
};
