import { Suspense, useEffect, useMemo } from "react";
import type { Scene } from "../../core/plan";
import type { Theme } from "../../encode/palette";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { presentStore } from "../../store/presentStore";
import { viewReportStore } from "../../store/viewReport";
import type { SlidePlace } from "../../views/brief/composeSlide";
import { LiveFrame, liveFrame } from "../../views/brief/LiveFrame";
import type { SlideCanvas } from "../../views/brief/slideCanvas";
import { views } from "../../views/index";
import { useFrom } from "../useFrom";
import { useShownMarking } from "../useShownMarking";
import { turnToScene } from "./liveScene";
import css from "./Present.module.css";

interface Props {
  readonly scene: Scene;
  readonly place: SlidePlace;
  readonly canvas: SlideCanvas;
  /** Height of the slide on the screen, px. */
  readonly height: number;
  readonly theme: Theme;
  readonly zoom: number;
}

/** Words of a view are 12 px and more; so much larger the smallest is 22 px at 1080 lines. */
const enlarged = 1.84;

/** A scene of a view that draws itself, in the frame of a slide: the view as it is, without its tools. */
export function LiveSlide({ scene, place, canvas, height, theme, zoom }: Props) {
  const head = useFrom(caseStore, (state) => state.file.case.head);
  const drawn = useFrom(pictureStore, (state) => state.truth);
  const truth = useFrom(viewReportStore, (state) => state.truth) ?? drawn;
  const hidden = useFrom(presentStore, (state) => state.hidden);
  const marking = useShownMarking();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the app turns to a scene when it is another one
  useEffect(() => turnToScene(scene), [scene.id]);
  const View = useMemo(() => views.find((each) => each.id === scene.view)?.component, [scene.view]);
  const words = { scene, place, head, marking, truth };
  const { area } = liveFrame(canvas, words);
  const larger = (height / canvas.h) * enlarged * zoom;
  const share = (value: number, of: number) => `${(100 * value) / of}%`;
  // A view that does not ask what is hidden may still draw it: it is taken off the wall all the same.
  const rule = [...hidden].map((id) => `[data-entity=${JSON.stringify(id)}]`).join(",");
  return (
    <div className={css.whole}>
      {rule === "" ? null : <style>{`${rule}{display:none}`}</style>}
      <LiveFrame canvas={canvas} words={words} theme={theme} className={css.layer} />
      <div
        className={css.live}
        style={{
          left: share(area.x, canvas.w),
          top: share(area.y, canvas.h),
          width: share(area.w, canvas.w),
          height: share(area.h, canvas.h),
        }}
      >
        <div
          className={css.view}
          style={{
            width: `${100 / larger}%`,
            height: `${100 / larger}%`,
            transform: `scale(${larger})`,
          }}
        >
          {View ? (
            <Suspense fallback={null}>
              <View />
            </Suspense>
          ) : (
            <p>This version has no view for this scene.</p>
          )}
        </div>
      </div>
    </div>
  );
}
