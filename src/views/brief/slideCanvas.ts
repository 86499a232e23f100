import type { Rect } from "../../core/geometry";

/** Sizes of a slide in px at 1080 lines; a smaller screen shows the whole of it smaller, so that shares of the height stay. */
export interface SlideCanvas {
  readonly w: number;
  readonly h: number;
  /** Kept free for beamers that show less than they should: 3% (briefing-room conventions, 3.9). */
  readonly margin: number;
  readonly bar: number;
}

const lines = 1080;

/** A canvas between 4:3 and 16:9 for a screen of any shape. */
export function slideCanvas(width: number, height: number): SlideCanvas {
  const wanted = height > 0 ? (lines * width) / height : 1920;
  const w = Math.round(Math.max(1440, Math.min(1920, wanted)));
  return { w, h: lines, margin: Math.round(w / 30), bar: 48 };
}

/** Where the picture stands between the words above and the legend below. */
export function drawingArea(canvas: SlideCanvas, top: number, bottom: number): Rect {
  return { x: canvas.margin, y: top, w: canvas.w - 2 * canvas.margin, h: Math.max(0, bottom - top) };
}
