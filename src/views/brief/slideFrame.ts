import { type Marking, markingText } from "../../core/marking";
import { textWidth } from "../../encode/textWidth";
import type { SlideCanvas } from "./slideCanvas";
import { fitText, leastSize, type SetText } from "./slideText";

/** One row of words in a marking bar: left, middle, right. */
export interface SlideBar {
  readonly y: number;
  readonly h: number;
  readonly words: string;
  readonly left: SetText;
  readonly right: SetText;
  /** OFFICIAL is a white bar with ink rules. */
  readonly plain: boolean;
}

/** What stands round the picture of a slide, set and placed. */
export interface SlideFrame {
  readonly canvas: SlideCanvas;
  /** The highest marking of what is on the slide. */
  readonly marking: Marking | undefined;
  readonly top: SlideBar;
  readonly bottom: SlideBar;
  readonly title: SetText & { readonly y: number };
  readonly words: SetText & { readonly y: number };
  /** Under the words and over the legend: where the picture stands. */
  readonly from: number;
}

/** Words of a slide before they are set. */
export interface FrameWords {
  readonly title: string;
  readonly words: string;
  readonly marking: Marking | undefined;
  readonly note: string;
  /** At the left of the lower bar. */
  readonly foot: string;
}

const sideSize = 24;
const markSize = 26;
/** Letters of a marking stand apart (TOKENS: +9%). */
const spacing = 1.09;

function bar(
  canvas: SlideCanvas,
  place: "top" | "bottom",
  marking: Marking | undefined,
  sides: readonly [string, string],
): SlideBar {
  const words = marking ? markingText({ ...marking, handling: "" }) : "NO MARKING CHOSEN YET";
  const middle = textWidth(words, markSize, 700) * spacing;
  const room = Math.max(120, (canvas.w - middle) / 2 - canvas.margin - 28);
  const side = (text: string) =>
    fitText(
      text,
      room,
      [
        [sideSize, 1],
        [leastSize, 2],
      ],
      500,
    );
  const [left, right] = [side(sides[0]), side(sides[1])];
  const rows = Math.max(left.lines.length, right.lines.length);
  const h = rows > 1 ? 2 * leastSize * 1.16 + 16 : canvas.bar;
  return {
    y: place === "top" ? 0 : canvas.h - h,
    h,
    words,
    left,
    right,
    plain: !marking || marking.level === "OFFICIAL",
  };
}

/** Room at the right of the title for the step and its pips. */
export const stepRoom = 270;

/** Sets title, words and bars of a slide. The title is as large as it can be in one line, else in two. */
export function slideFrame(
  canvas: SlideCanvas,
  { title, words, marking, note, foot }: FrameWords,
): SlideFrame {
  const top = bar(canvas, "top", marking, [marking?.handling ?? "", note]);
  const bottom = bar(canvas, "bottom", marking, [foot, note]);
  const width = canvas.w - 2 * canvas.margin - stepRoom;
  const set = fitText(
    title,
    width,
    [
      [68, 1],
      [58, 1],
      [50, 1],
      [46, 2],
    ],
    740,
  );
  const titleY = top.h + 28 + set.size;
  const titleEnd = titleY + (set.lines.length - 1) * set.size * 1.12;
  const under: SetText =
    words === ""
      ? { lines: [], size: 34, weight: 420 }
      : fitText(
          words,
          canvas.w - 2 * canvas.margin,
          [
            [34, 1],
            [32, 1],
            [30, 2],
          ],
          420,
        );
  const wordsY = titleEnd + 20 + under.size;
  const last = under.lines.length === 0 ? titleEnd : wordsY + (under.lines.length - 1) * under.size * 1.22;
  return {
    canvas,
    marking,
    top,
    bottom,
    title: { ...set, y: titleY },
    words: { ...under, y: wordsY },
    from: Math.round(last + 34),
  };
}
