import type { CaseHead } from "../../core/case";
import type { Rect } from "../../core/geometry";
import type { Marking } from "../../core/marking";
import type { Scene } from "../../core/plan";
import { sceneWords } from "../../core/sceneShown";
import { dateText } from "../../core/time";
import { type Truth, truthLine } from "../../core/truthLine";
import { paletteOf, type Theme } from "../../encode/palette";
import { textWidth } from "../../encode/textWidth";
import { childrenWords, type SlidePlace, stepWords } from "./composeSlide";
import { SlideBars } from "./SlideBars";
import { SlideHead } from "./SlideHead";
import { slideFont } from "./SlideParts";
import { drawingArea, type SlideCanvas } from "./slideCanvas";
import { type SlideFrame, slideFrame } from "./slideFrame";

/** Height of the truth line with the rule over it. */
const foot = 74;

export interface LiveWords {
  readonly scene: Scene;
  readonly place: SlidePlace;
  readonly head: CaseHead;
  readonly marking: Marking | undefined;
  readonly truth: Truth;
}

/** The frame of a slide whose picture its own view draws, and where that picture goes. */
export function liveFrame(
  canvas: SlideCanvas,
  { scene, place, head, marking }: Omit<LiveWords, "truth">,
): { readonly frame: SlideFrame; readonly area: Rect } {
  const frame = slideFrame(canvas, {
    title: scene.title,
    words: sceneWords(scene, place.part),
    marking,
    note: head.note,
    foot: childrenWords(scene),
  });
  return { frame, area: drawingArea(canvas, frame.from, frame.bottom.y - foot) };
}

/** Marking, title, step and truth line round a picture that a view draws. */
export function LiveFrame({
  canvas,
  words,
  theme,
  className,
}: {
  readonly canvas: SlideCanvas;
  readonly words: LiveWords;
  readonly theme: Theme;
  readonly className?: string | undefined;
}) {
  const { scene, place, head, truth } = words;
  const { frame } = liveFrame(canvas, words);
  const colours = paletteOf(theme);
  const said = `${truthLine(truth)} · step ${place.scene + 1}`;
  const date = head.asAt ? `As at ${dateText(head.asAt)}` : "No as-at date stated";
  const room = canvas.w - 2 * canvas.margin - textWidth(date, 24, 460) - 40;
  const size = [27, 24, 22].find((each) => textWidth(said, each, 520) <= room) ?? 22;
  return (
    <svg
      className={className}
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
        <text x={canvas.margin} y={frame.bottom.y - 22} fontSize={size} fontWeight={520} fill={colours.text}>
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
          {date}
        </text>
      </g>
      <SlideBars frame={frame} theme={theme} />
    </svg>
  );
}
