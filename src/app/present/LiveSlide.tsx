import { Suspense, useEffect, useMemo } from "react";
import type { Scene } from "../../core/plan";
import { sceneWords } from "../../core/sceneShown";
import { shownMarking } from "../../core/shownMarking";
import { dateText } from "../../core/time";
import { truthLine } from "../../core/truthLine";
import { paletteOf, type Theme } from "../../encode/palette";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { presentStore } from "../../store/presentStore";
import { viewShows } from "../../store/sceneView";
import type { ViewId } from "../../store/screenStore";
import { viewReportStore } from "../../store/viewReport";
import { childrenWords, type SlidePlace, stepWords } from "../../views/brief/composeSlide";
import { SlideBars } from "../../views/brief/SlideBars";
import { SlideHead } from "../../views/brief/SlideHead";
import { slideFont } from "../../views/brief/SlideParts";
import { drawingArea, type SlideCanvas } from "../../views/brief/slideCanvas";
import { slideFrame } from "../../views/brief/slideFrame";
import { views } from "../../views/index";
import { useFrom } from "../useFrom";
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
const foot = 74;

/** A scene of a view that draws itself, in the frame of a slide: the view as it is, without its tools. */
export function LiveSlide({ scene, place, canvas, height, theme, zoom }: Props) {
  const file = useFrom(caseStore, (state) => state.file);
  const drawn = useFrom(pictureStore, (state) => state.truth);
  const truth = useFrom(viewReportStore, (state) => state.truth) ?? drawn;
  const hidden = useFrom(presentStore, (state) => state.hidden);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the app turns to a scene when it is another one
  useEffect(() => turnToScene(scene), [scene.id]);
  const frame = slideFrame(canvas, {
    title: scene.title,
    words: sceneWords(scene, place.part),
    marking: shownMarking(file.case, viewShows(scene.view as ViewId)),
    note: file.case.head.note,
    foot: childrenWords(scene),
  });
  const colours = paletteOf(theme);
  const area = drawingArea(canvas, frame.from, frame.bottom.y - foot);
  const share = (value: number, of: number) => `${(100 * value) / of}%`;
  const View = useMemo(() => views.find((each) => each.id === scene.view)?.component, [scene.view]);
  const scale = (height / canvas.h) * enlarged * zoom;
  const said = `${truthLine(truth)} · step ${place.scene + 1}`;
  const { asAt } = file.case.head;
  // A view that does not ask what is hidden may still draw it: it is taken off the wall all the same.
  const rule = [...hidden].map((id) => `[data-entity=${JSON.stringify(id)}]`).join(",");
  return (
    <div data-picture="slide" style={{ position: "absolute", inset: 0 }}>
      {rule === "" ? null : <style>{`${rule}{display:none}`}</style>}
      <svg
        className={css.layer}
        viewBox={`0 0 ${canvas.w} ${canvas.h}`}
        role="img"
        aria-label={`${stepWords(place)}. ${scene.title}.`}
        fontFamily={slideFont}
      >
        <rect width={canvas.w} height={canvas.h} fill={colours.paper} />
        <SlideHead content={{ frame, place }} colours={colours} />
        <g data-part="truth">
          <path
            d={`M${canvas.margin} ${frame.bottom.y - 62}H${canvas.w - canvas.margin}`}
            stroke={colours.text}
            strokeWidth={2}
          />
          <text x={canvas.margin} y={frame.bottom.y - 22} fontSize={24} fontWeight={520} fill={colours.text}>
            {said}
          </text>
          <text
            x={canvas.w - canvas.margin}
            y={frame.bottom.y - 22}
            textAnchor="end"
            fontSize={24}
            fontWeight={460}
            fill={colours.secondary}
          >
            {asAt ? `As at ${dateText(asAt)}` : "No as-at date stated"}
          </text>
        </g>
        <SlideBars frame={frame} theme={theme} />
      </svg>
      <div
        className={css.live}
        style={{
          left: share(area.x, canvas.w),
          top: share(area.y, canvas.h),
          width: share(area.w, canvas.w),
          height: share(area.h, canvas.h),
        }}
      >
        <div style={{ zoom: scale, width: "100%", height: "100%", position: "relative", display: "grid" }}>
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
