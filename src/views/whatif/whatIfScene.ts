import { type SceneView, stateOf, textsIn } from "../../store/sceneView";
import { whatIfStore } from "../../store/whatIfStore";

/** What if in a scene: what is taken out, and whose pieces are lettered. */
export const whatIfScene: SceneView = {
  read: () => {
    const { entities, links, form } = whatIfStore.getState();
    return JSON.stringify({ entities, links, form });
  },
  show: (text) => {
    const state = stateOf(text);
    if (!state) return;
    whatIfStore.setState({
      entities: textsIn(state, "entities"),
      links: textsIn(state, "links"),
      form: state.form === "everything" ? "everything" : "people",
    });
  },
};
