import { paletteOf, type Theme } from "../../encode/palette";
import { blockSize, drawBlock, type TextLine } from "./textLines";

export interface Bitmap {
  readonly canvas: HTMLCanvasElement;
  /** Size on the screen in CSS px, the halo's margin included. */
  readonly w: number;
  readonly h: number;
}

/** Room for the halo on each side. */
const margin = 3;
/** A label costs about 20 kB; beyond this many the oldest go. */
const most = 2500;

/** Labels as pictures: text with a halo is slow to draw and the same in every frame of a pan. */
export class LabelBitmaps {
  private readonly made = new Map<string, Bitmap>();
  private generation = 0;
  /** The last answer for the very same lines: in a pan all labels ask again in every frame, and keys cost more than the look-up. */
  private readonly last = new WeakMap<
    readonly TextLine[],
    { readonly of: string; readonly bitmap: Bitmap }
  >();

  get(
    lines: readonly TextLine[],
    align: "left" | "center" | "right",
    look: { zoom: number; theme: Theme; ratio: number },
  ): Bitmap {
    const of = `${this.generation}|${look.theme}|${look.ratio}|${look.zoom}|${align}`;
    const before = this.last.get(lines);
    if (before?.of === of) return before.bitmap;
    const key = `${of}|${lines.map((line) => `${line.size} ${line.weight} ${line.tone} ${line.text}`).join("|")}`;
    const bitmap = this.made.get(key) ?? this.make(key, lines, align, look);
    this.last.set(lines, { of, bitmap });
    return bitmap;
  }

  private make(
    key: string,
    lines: readonly TextLine[],
    align: "left" | "center" | "right",
    look: { zoom: number; theme: Theme; ratio: number },
  ): Bitmap {
    const colours = paletteOf(look.theme);
    const { w, h } = blockSize(lines, look.zoom, colours.wordScale);
    const bitmap = { canvas: document.createElement("canvas"), w: w + 2 * margin, h: h + 2 * margin };
    bitmap.canvas.width = Math.ceil(bitmap.w * look.ratio);
    bitmap.canvas.height = Math.ceil(bitmap.h * look.ratio);
    const context = bitmap.canvas.getContext("2d", { willReadFrequently: true });
    if (context) {
      context.scale(look.ratio, look.ratio);
      drawBlock(context, lines, { x: margin, y: margin, w, align }, { zoom: look.zoom, colours });
    }
    if (this.made.size >= most) {
      const oldest = this.made.keys().next();
      if (!oldest.done) this.made.delete(oldest.value);
    }
    this.made.set(key, bitmap);
    return bitmap;
  }

  clear(): void {
    this.made.clear();
    this.generation++;
  }
}
