import { FileDown, Presentation } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import { sceneParts, sceneShown } from "../../core/sceneShown";
import { counted } from "../../encode/kindWords";
import { briefStore, chooseScene } from "../../store/briefStore";
import { caseStore } from "../../store/caseStore";
import { rankingStore, refreshRanking } from "../../store/rankingStore";
import { ask } from "../../store/viewAsk";
import { forgetReport, reportView } from "../../store/viewReport";
import { Button } from "../../ui/Button";
import css from "./BriefView.module.css";
import { SceneEditor } from "./SceneEditor";
import { SceneList } from "./SceneList";
import { ScenePreview } from "./ScenePreview";
import { slidesOf } from "./slides";

/** The briefing: its scenes in their order, the words of one of them, and the slide that comes of it. */
export function BriefView() {
  const file = useStore(caseStore, (state) => state.file);
  const wanted = useStore(briefStore, (state) => state.chosen);
  const points = useStore(rankingStore, (state) => state.list);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  useEffect(() => setTools(document.getElementById("view-tools")), []);
  const { scenes } = file.case.plan;
  const chosen = scenes.find((each) => each.id === wanted) ?? scenes[0];
  const index = chosen ? scenes.indexOf(chosen) : -1;
  const numbered = scenes.some((each) => (each.points?.length ?? 0) > 0);
  useEffect(() => {
    // The numbers on slides are those of the ranking as it is now.
    if (numbered) void refreshRanking();
  }, [numbered]);
  useEffect(() => {
    if (chosen && chosen.id !== wanted) chooseScene(chosen.id);
  }, [chosen, wanted]);
  const shows = useMemo(
    () => (chosen ? sceneShown(file, chosen, sceneParts(chosen) - 1) : undefined),
    [file, chosen],
  );
  const steps = useMemo(() => slidesOf(scenes).length, [scenes]);
  useEffect(() => {
    reportView({
      truth: {
        entities: shows?.entities.size ?? 0,
        ofEntities: file.case.entities.size,
        links: shows?.links.size ?? 0,
        ofLinks: file.case.links.size,
        filters: chosen?.filter?.length ?? 0,
        folded: 0,
        incidents: 0,
        areas: 0,
        words: chosen ? `in scene ${index + 1}` : "no scene yet",
      },
      status: [`${counted(scenes.length, "scene")}, ${counted(steps, "press", "presses")} of a key`],
    });
  }, [shows, file, chosen, index, scenes.length, steps]);
  useEffect(() => forgetReport, []);
  const why = scenes.length === 0 ? "Save a view as a scene first" : undefined;
  return (
    <div className={css.view}>
      {tools
        ? createPortal(
            <>
              <Button
                icon={<FileDown size={16} aria-hidden />}
                why={why}
                onPress={() => ask({ type: "exportScenes" })}
              >
                Export briefing
              </Button>
              <Button
                look="main"
                icon={<Presentation size={16} aria-hidden />}
                title="Present (Shift P)"
                why={why}
                onPress={() => ask({ type: "present", scene: undefined })}
              >
                Present
              </Button>
            </>,
            tools,
          )
        : null}
      {chosen ? (
        <>
          <div className={css.left}>
            <SceneList kase={file.case} scenes={scenes} chosen={chosen.id} />
            <p className={css.note}>
              A scene is saved from any other view: Shift S, or “Save this view as a scene”.
            </p>
          </div>
          <div className={css.right}>
            <ScenePreview
              key={chosen.id}
              file={file}
              scene={chosen}
              index={index}
              of={scenes.length}
              points={points}
            />
            <SceneEditor key={`words ${chosen.id}`} file={file} scene={chosen} />
          </div>
        </>
      ) : (
        <div className={css.empty}>
          <h2>No scenes yet</h2>
          <p>
            Go to a view, set it as the room should see it, then press Shift S: the view, its filters, the
            time and what is selected are kept as a scene. Scenes are put in order here, given words, and
            presented with the keys of PowerPoint.
          </p>
        </div>
      )}
    </div>
  );
}
