import type { Palette } from "../../encode/palette";

/** One line of a label on the canvas. */
export interface TextLine {
  readonly text: string;
  /** px at 100 %. */
  readonly size: number;
  readonly weight: number;
  readonly tone: "text" | "secondary";
}

/** Inter first; the same stack as the app's, so that a missing font costs no one the label. */
export const chartFont = '"Inter Variable", Inter, "Segoe UI", Arial, sans-serif';
const lineHeight = 1.22;
/** No word on the chart is smaller than this on the screen (TOKENS, Type). */
export const leastSize = 11;

const bySize: { readonly [T in 0 | 1 | 2 | 3]: readonly [number, number] } = {
  3: [15, 680],
  2: [14, 640],
  1: [12.5, 540],
  0: [12.5, 540],
};

/** Name and caption by tier: 15, 14, 12.5 px at 680, 640, 540; captions 12 to 12.5 px at 460 in the secondary colour. */
export function labelLines(
  label: { name: string; caption: string },
  tier: 0 | 1 | 2 | 3,
): readonly TextLine[] {
  const [size, weight] = bySize[tier];
  const lines: TextLine[] = [];
  if (label.name !== "") lines.push({ text: label.name, size, weight, tone: "text" });
  if (label.caption !== "") lines.push({ text: label.caption, size: 12.5, weight: 460, tone: "secondary" });
  return lines;
}

export function linkLines(text: string, selected: boolean): readonly TextLine[] {
  if (text === "") return [];
  return [{ text, size: 12, weight: selected ? 640 : 460, tone: selected ? "text" : "secondary" }];
}

/** Size on the screen of a word of `size` at a zoom: it grows with the chart to 1.5 times and never falls under 11 px. */
export function screenSize(size: number, zoom: number, scale: number): number {
  return Math.max(leastSize, Math.min(size * zoom, size * 1.5) * scale);
}

export function fontOf(line: TextLine, px: number): string {
  return `${line.weight} ${Math.round(px * 10) / 10}px ${chartFont}`;
}

export interface Block {
  readonly w: number;
  readonly h: number;
}

type Measure = (text: string, font: string) => number;

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Mean width of Inter's letters in em, where nothing can measure. */
const meanWidth = 0.56;

/** Width of a text by the canvas, remembered at 100 px and scaled: fonts are linear enough for labels. */
export const canvasMeasure: Measure = (text, font) => {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (pen === undefined)
    pen = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (!pen) return text.length * meanWidth * (Number.parseFloat(font.split(" ")[1] ?? "") || 0);
  pen.font = font;
  const width = pen.measureText(text).width;
  widths.set(key, width);
  return width;
};

/** Forgets measured widths; called once the web font has arrived. */
export function forgetWidths(): void {
  widths.clear();
}

/** Waits for the weights of Inter that the chart uses; they are in the bundle. */
export async function interReady(): Promise<void> {
  await Promise.all(
    [460, 540, 640, 680, 700].map((weight) => document.fonts.load(`${weight} 14px "Inter Variable"`)),
  );
}

/** Size of a block of lines on the screen. */
export function blockSize(
  lines: readonly TextLine[],
  zoom: number,
  scale: number,
  measure: Measure = canvasMeasure,
): Block {
  let w = 0;
  let h = 0;
  for (const line of lines) {
    const px = screenSize(line.size, zoom, scale);
    w = Math.max(w, (measure(line.text, fontOf(line, 100)) * px) / 100);
    h += px * lineHeight;
  }
  return { w: Math.ceil(w), h: Math.ceil(h) };
}

/** Draws a block with its top left corner at x, y. */
export function drawBlock(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  lines: readonly TextLine[],
  at: { x: number; y: number; w: number; align: "left" | "center" | "right" },
  look: { zoom: number; colours: Palette },
): void {
  const { colours, zoom } = look;
  const x = at.align === "left" ? at.x : at.align === "right" ? at.x + at.w : at.x + at.w / 2;
  context.textAlign = at.align;
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.strokeStyle = colours.paper;
  context.lineWidth = 4;
  let y = at.y;
  for (const line of lines) {
    const px = screenSize(line.size, zoom, colours.wordScale);
    context.font = fontOf(line, px);
    // 0.93 of the line's height down is where Inter's letters stand in a line of 1.22.
    const base = y + px * 0.96;
    context.strokeText(line.text, x, base);
    context.fillStyle = line.tone === "text" ? colours.text : colours.secondary;
    context.fillText(line.text, x, base);
    y += px * lineHeight;
  }
}
