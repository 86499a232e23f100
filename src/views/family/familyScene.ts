import { numberIn, type SceneView, stateOf, textsIn } from "../../store/sceneView";
import { notations, type Tree, treeStore } from "../../store/treeStore";
import { readScope, scopeId } from "./scopeWords";

/** The tree's part in scenes: notation, main person, whom it shows, open folds, camera. Never names. */
export function familyScene(
  drawn: () => { people: Iterable<string>; links: Iterable<string>; tree?: Tree },
): SceneView {
  return {
    read: () => {
      const { notation, focus, scope, opened, camera } = treeStore.getState();
      return JSON.stringify({
        notation: notations.indexOf(notation),
        ...(focus === undefined ? {} : { focus: [focus] }),
        ...(scope === undefined ? {} : { scope: [scopeId(scope)] }),
        opened: [...opened],
        ...(camera ? { x: camera.x, y: camera.y, scale: camera.scale } : {}),
      });
    },
    show: (text) => {
      const state = stateOf(text);
      if (!state) return;
      const { notation, focus, scope } = treeStore.getState();
      const [x, y, scale] = ["x", "y", "scale"].map((key) => numberIn(state, key, undefined));
      const [chosen] = textsIn(state, "scope");
      treeStore.setState({
        notation: notations[numberIn(state, "notation", -1)] ?? notation,
        focus: textsIn(state, "focus")[0] ?? focus,
        scope: chosen === undefined ? scope : readScope(chosen),
        opened: new Set(textsIn(state, "opened")),
        camera:
          x !== undefined && y !== undefined && scale !== undefined && scale > 0
            ? { x, y, scale }
            : undefined,
      });
    },
    shown: () => {
      const { people, links } = drawn();
      return { entities: [...people], links: [...links] };
    },
  };
}
