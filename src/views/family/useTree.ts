import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Case } from "../../core/case";
import { type Family, familyOf } from "../../core/family";
import { type InLawBridge, inLawBridges } from "../../core/inLawBridge";
import { caseStore } from "../../store/caseStore";
import { presentStore } from "../../store/presentStore";
import { screenStore } from "../../store/screenStore";
import { layoutTree, type Tree, type TreeScope, treeOfCase, treeStore } from "../../store/treeStore";
import { type Names, useNames } from "./attention/useNames";
import { firstFocus, firstScope, type Scoped, scoped } from "./scope";
import { treeScale } from "./treeLook";
import { type TreeScene, treeScene } from "./treeScene";

/** Everything about the family tree that is worked out from the case and from how it is looked at. */
export interface TreeModel {
  readonly kase: Case;
  readonly family: Family;
  readonly main: string | undefined;
  readonly scope: TreeScope;
  readonly scoped: Scoped;
  readonly bridges: readonly InLawBridge[];
  readonly names: Names;
  /** OCGs in colour. */
  readonly focus: readonly string[];
  /** What is drawn; undefined until it has places. */
  readonly drawn: { readonly scene: TreeScene; readonly tree: Tree } | undefined;
}

/** Width through height of the frame that families are packed for. */
const shape = 1.75;

export function useTree(): TreeModel {
  const kase = useStore(caseStore, (state) => state.file.case);
  const focus = useStore(caseStore, (state) => state.file.arrangement.focus);
  const theme = useStore(screenStore, (state) => state.theme);
  const hidden = useStore(presentStore, (state) => state.hidden);
  // One by one: the camera changes with every frame of a drag and nothing here depends on it.
  const caseId = useStore(treeStore, (state) => state.caseId);
  const chosenFocus = useStore(treeStore, (state) => state.focus);
  const chosenScope = useStore(treeStore, (state) => state.scope);
  const opened = useStore(treeStore, (state) => state.opened);
  const names = useNames();
  useEffect(() => treeOfCase(kase.head.id), [kase.head.id]);

  const family = useMemo(() => familyOf(kase), [kase]);
  const own = caseId === kase.head.id;
  const wanted = own ? chosenFocus : undefined;
  const main = useMemo(
    () => (wanted !== undefined && family.people.includes(wanted) ? wanted : firstFocus(kase, family, focus)),
    [kase, family, focus, wanted],
  );
  const wished = own ? chosenScope : undefined;
  const scope = useMemo(() => wished ?? firstScope(family, main), [wished, family, main]);
  const view = useMemo(() => {
    const found = scoped(kase, family, { scope, focus: main, opened: own ? opened : [] });
    if (hidden.size === 0) return found;
    return { ...found, shown: new Set([...found.shown].filter((id) => !hidden.has(id))) };
  }, [kase, family, scope, main, opened, own, hidden]);
  const bridges = useMemo(() => inLawBridges(kase, family), [kase, family]);
  const scale = treeScale(theme);
  const scene = useMemo(
    () =>
      treeScene(kase, family, bridges, {
        ...{ shown: view.shown, focus, main, scale, shape },
        nameOf: names.nameOf,
      }),
    [kase, family, bridges, view, focus, main, scale, names],
  );
  const drawn = useLaidOut(scene);
  return useMemo(
    () => ({ kase, family, main, scope, scoped: view, bridges, names, focus, drawn }),
    [kase, family, main, scope, view, bridges, names, focus, drawn],
  );
}

/** The scene with its places, as soon as they are there; what was drawn before stays until then. */
function useLaidOut(scene: TreeScene): TreeModel["drawn"] {
  const [drawn, setDrawn] = useState<TreeModel["drawn"]>();
  useEffect(() => {
    let gone = false;
    void layoutTree(scene.input).then((tree) => {
      if (gone || !tree) return;
      setDrawn({ scene, tree });
    });
    return () => {
      gone = true;
    };
  }, [scene]);
  return drawn;
}
