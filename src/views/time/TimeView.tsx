import { useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import { registerScene } from "../../store/sceneView";
import { screenStore } from "../../store/screenStore";
import { timeStore } from "../../store/timeStore";
import { forgetReport } from "../../store/viewReport";
import { BoardView } from "./BoardView";
import { scenePort } from "./scenePort";
import { TimeEmpty } from "./TimeEmpty";
import { TimeFrame } from "./TimeFrame";
import { TimeTools } from "./TimeTools";
import css from "./TimeView.module.css";
import { useTime } from "./useTime";

/** The case through time: one line for each entity, counts by the week, and the page for the performance board. */
export function TimeView() {
  const model = useTime();
  const asked = useStore(timeStore, (state) => state.mode);
  // Without a single line there is nothing to walk: what can be counted is shown.
  const mode = asked === "lines" && model.lines.length === 0 ? "counts" : asked;
  const [tools, setTools] = useState<HTMLElement | null>(null);
  useEffect(() => setTools(document.getElementById("view-tools")), []);
  useEffect(() => foldScrubber(), []);
  useEffect(() => forgetReport, []);
  const port = useMemo(scenePort, []);
  useEffect(() => registerScene("time", port), [port]);
  if (!model.all) return <TimeEmpty model={model} />;
  return (
    <div className={css.view}>
      {tools ? createPortal(<TimeTools model={model} mode={mode} />, tools) : null}
      {mode === "board" ? (
        <BoardView model={model} />
      ) : (
        <TimeFrame model={model} all={model.all} mode={mode} />
      )}
    </div>
  );
}

/** The view has a brush of its own: the one below folds while it is looked at, and comes back after. */
function foldScrubber(): () => void {
  const { timeOpen } = screenStore.getState();
  screenStore.setState({ timeOpen: false });
  return () => {
    const now = screenStore.getState();
    // What was opened in the meantime stays open.
    screenStore.setState({ timeOpen: now.timeOpen || timeOpen });
  };
}
