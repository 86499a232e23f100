import { lineOrders } from "../../core/themeLines";
import { numberIn, type SceneView, stateOf } from "../../store/sceneView";
import { type TimeState, timeMeasures, timeModes, timeStore } from "../../store/timeStore";

const zooms: readonly TimeState["zoom"][] = ["fit", "day", "week", "month"];

const textIn = (state: Readonly<Record<string, unknown>>, key: string) => {
  const value = Object.hasOwn(state, key) ? state[key] : undefined;
  return typeof value === "string" ? value : "";
};

/** How the view of time takes part in scenes. */
export function scenePort(): SceneView {
  return {
    read() {
      const { mode, zoom, order, left, top, measure, board } = timeStore.getState();
      return JSON.stringify({ mode, zoom, order, left, top, measure, ...board });
    },
    show(text) {
      const state = stateOf(text);
      if (!state) return;
      const now = timeStore.getState();
      timeStore.setState({
        mode: timeModes.find((each) => each === textIn(state, "mode")) ?? now.mode,
        zoom: zooms.find((each) => each === textIn(state, "zoom")) ?? now.zoom,
        order: lineOrders.find((each) => each === textIn(state, "order")) ?? now.order,
        measure: timeMeasures.find((each) => each === textIn(state, "measure")) ?? now.measure,
        left: numberIn(state, "left", 0),
        top: numberIn(state, "top", 0),
        board: {
          disruption: textIn(state, "disruption"),
          place: textIn(state, "place"),
          weeks: numberIn(state, "weeks", now.board.weeks),
        },
      });
    },
  };
}
