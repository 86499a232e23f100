import { useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import type { Truth } from "../../core/truthLine";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { refreshRanking } from "../../store/rankingStore";
import { registerScene } from "../../store/sceneView";
import { screenStore } from "../../store/screenStore";
import { forgetReport, reportView } from "../../store/viewReport";
import { followSelection } from "./chosenCell";
import { LayerPanel } from "./LayerPanel";
import { MapBrush } from "./MapBrush";
import { MapStage } from "./MapStage";
import { MapTools } from "./MapTools";
import css from "./MapView.module.css";
import { MethodCard } from "./MethodCard";
import { mapScene } from "./mapSceneState";
import { foldForSize, forgetMap, mapStore } from "./mapStore";
import { mapTruth } from "./mapTruth";
import { useAskProfile, useProfile } from "./useProfile";

/** In larger cases the ranking is worked out where it is asked for. */
const mostRanked = 5000;

/** The harm map: where harm is, where police looked, what drives it, who is vulnerable, who can help, and whose ground it is. */
export function MapView() {
  const kase = useStore(caseStore, (state) => state.file.case);
  const version = useStore(caseStore, (state) => state.version);
  const filters = useStore(caseStore, (state) => state.file.filter.length);
  const shown = useStore(pictureStore, (state) => state.shown.entities);
  const { layersOpen, brushOpen, methodOpen, on, partner, fitted } = useStore(mapStore, (state) => state);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const profile = useProfile();
  useAskProfile();
  useEffect(() => setTools(document.getElementById("view-tools")), []);
  useEffect(() => {
    foldForSize(window.innerWidth, window.innerHeight);
    return roomForMap();
  }, []);
  useEffect(() => registerScene("map", mapScene), []);
  useEffect(() => forgetReport, []);
  useEffect(() => followSelection(), []);
  // Numbers of interdiction points are on the map too; they are worked out after it, so that the map comes first.
  const ready = profile.hot !== undefined && !profile.working;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version of the case asks anew
  useEffect(() => {
    if (ready && kase.entities.size <= mostRanked) void refreshRanking();
  }, [ready, version]);
  useEffect(() => {
    if (fitted !== "" && fitted !== kase.head.id) forgetMap();
  }, [fitted, kase.head.id]);
  const truth = useMemo(
    (): Truth => mapTruth(kase, shown, on, filters, partner, profile.influence),
    [kase, shown, on, filters, partner, profile.influence],
  );
  useEffect(
    () =>
      reportView({
        truth,
        status: [
          "British National Grid",
          "A hot cell says where harm was reported. It says nothing about who lives there.",
        ],
      }),
    [truth],
  );
  return (
    <div className={css.view}>
      {tools ? createPortal(<MapTools />, tools) : null}
      {layersOpen ? <LayerPanel /> : null}
      <div className={css.middle}>
        <MapStage />
        {methodOpen && !partner ? <MethodCard /> : null}
        {brushOpen && !partner ? <MapBrush /> : null}
      </div>
    </div>
  );
}

/** The map needs the width, and has layers and periods of its own: filters, legend and time fold, and come back after. */
function roomForMap(): () => void {
  const { filtersOpen, legendOpen, timeOpen } = screenStore.getState();
  const before = { filtersOpen, legendOpen, timeOpen };
  screenStore.setState({ filtersOpen: false, legendOpen: false, timeOpen: false });
  return () => {
    const now = screenStore.getState();
    screenStore.setState({
      filtersOpen: now.filtersOpen || before.filtersOpen,
      legendOpen: now.legendOpen || before.legendOpen,
      timeOpen: now.timeOpen || before.timeOpen,
    });
  };
}
