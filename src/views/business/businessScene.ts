import { type SceneView, stateOf, textsIn } from "../../store/sceneView";
import { businessStore } from "./businessStore";

/** The business model in a scene: which lanes and which members by themselves. */
export const businessScene: SceneView = {
  read: () => {
    const { emptyLanes, filtered, opened } = businessStore.getState();
    return JSON.stringify({ emptyLanes, filtered, opened: [...opened] });
  },
  show: (text) => {
    const state = stateOf(text);
    if (!state) return;
    businessStore.setState({
      emptyLanes: state.emptyLanes === true,
      filtered: state.filtered !== false,
      opened: new Set(textsIn(state, "opened")),
    });
  },
};
