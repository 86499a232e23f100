import { Maximize, Minus, Plus } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import { caseStore } from "../../store/caseStore";
import { registerScene } from "../../store/sceneView";
import { screenStore } from "../../store/screenStore";
import { shownPointsStore } from "../../store/shownPoints";
import { treePort } from "../../store/treePort";
import { treeStore } from "../../store/treeStore";
import { forgetReport, reportView } from "../../store/viewReport";
import { Button } from "../../ui/Button";
import { FamilyEmpty } from "./FamilyEmpty";
import { FamilyKey } from "./FamilyKey";
import { FamilyNotes } from "./FamilyNotes";
import { FamilyTools } from "./FamilyTools";
import css from "./FamilyView.module.css";
import { familyScene } from "./familyScene";
import { TreeStage } from "./TreeStage";
import { drawnLinks, treeStatus, treeTruth } from "./treeTruth";
import { useSize } from "./useSize";
import { useTree } from "./useTree";

/** The family tree: who is whose partner, parent, child, and who lives with whom, each person once. */
export function FamilyView() {
  const model = useTree();
  const filters = useStore(caseStore, (state) => state.file.filter.length);
  const theme = useStore(screenStore, (state) => state.theme);
  const keyOpen = useStore(treeStore, (state) => state.keyOpen);
  const notation = useStore(treeStore, (state) => state.notation);
  const numbers = useStore(shownPointsStore, (state) => state.numbers);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const size = useSize(frame);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  useEffect(() => setTools(document.getElementById("view-tools")), []);
  useEffect(() => roomForTree(), []);
  useEffect(() => forgetReport, []);
  const { drawn, family } = model;
  const latest = useRef(model);
  latest.current = model;
  useEffect(
    () =>
      registerScene(
        "family",
        familyScene(() => ({
          people: latest.current.drawn?.scene.figures.keys() ?? [],
          links: drawnLinks(latest.current),
        })),
      ),
    [],
  );
  const truth = useMemo(() => treeTruth(model, filters), [model, filters]);
  useEffect(() => {
    if (truth) reportView({ truth, status: treeStatus(model) });
  }, [truth, model]);
  const points = [...numbers.entities.keys()].filter((id) => drawn?.scene.figures.has(id)).length;
  if (family.people.length === 0) return <FamilyEmpty />;
  return (
    <div className={css.view}>
      {tools ? createPortal(<FamilyTools model={model} />, tools) : null}
      <div className={css.picture} data-picture="family">
        <section className={css.frame} ref={setFrame} aria-label="Picture of the family tree">
          {drawn && size.width > 0 ? (
            <TreeStage model={model} scene={drawn.scene} tree={drawn.tree} frame={size} />
          ) : null}
          <div className={css.zoom} data-picture-skip="">
            <Button name="Zoom in" icon={<Plus size={16} />} onPress={() => treePort()?.zoomIn()} />
            <Button name="Zoom out" icon={<Minus size={16} />} onPress={() => treePort()?.zoomOut()} />
            <Button
              name="Fit the whole tree"
              icon={<Maximize size={16} />}
              onPress={() => treePort()?.fit()}
            />
          </div>
        </section>
        {keyOpen ? <FamilyKey model={model} notation={notation} theme={theme} points={points} /> : null}
      </div>
      <FamilyNotes model={model} />
    </div>
  );
}

/** The tree needs the width: filters, the chart's legend and time fold while it is looked at, and come back after. */
function roomForTree(): () => void {
  const { filtersOpen, legendOpen, timeOpen } = screenStore.getState();
  const before = { filtersOpen, legendOpen, timeOpen };
  screenStore.setState({ filtersOpen: false, legendOpen: false, timeOpen: false });
  return () => {
    const now = screenStore.getState();
    // What was opened in the meantime stays open.
    screenStore.setState({
      filtersOpen: now.filtersOpen || before.filtersOpen,
      legendOpen: now.legendOpen || before.legendOpen,
      timeOpen: now.timeOpen || before.timeOpen,
    });
  };
}
