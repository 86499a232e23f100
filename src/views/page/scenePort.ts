import { pageFormats, pageStore, pageVariants } from "../../store/pageStore";
import { type SceneView, stateOf } from "../../store/sceneView";

const textIn = (state: Readonly<Record<string, unknown>>, key: string) => {
  const value = Object.hasOwn(state, key) ? state[key] : undefined;
  return typeof value === "string" ? value : "";
};

/** How the page takes part in scenes: which OCG, on what paper. */
export function scenePort(): SceneView {
  return {
    read() {
      const { group, format, variant, photos } = pageStore.getState();
      return JSON.stringify({ group, format, variant, photos });
    },
    show(text) {
      const state = stateOf(text);
      if (!state) return;
      pageStore.setState({
        group: textIn(state, "group"),
        format: pageFormats.find((each) => each === textIn(state, "format")) ?? "a3-landscape",
        variant: pageVariants.find((each) => each === textIn(state, "variant")) ?? "auto",
        photos: !Object.hasOwn(state, "photos") || state.photos !== false,
        editing: false,
      });
    },
  };
}
