import type { PictureItem } from "../../core/picture";
import type { Palette } from "../../encode/palette";
import { leastSize, type TextLine } from "./textLines";

/** Height of a line of a label, and where its baseline is, in em: as drawBlock sets them. */
const lineHeight = 1.22;
const base = 0.96;

/** A block of words round its middle, at full size, with a halo. */
export function drawnWords(
  lines: readonly TextLine[],
  at: { readonly x: number; readonly y: number; readonly w: number },
  align: "left" | "center" | "right",
  colours: Palette,
): readonly PictureItem[] {
  const sizes = lines.map((line) => Math.max(leastSize, line.size * colours.wordScale));
  const height = sizes.reduce((sum, size) => sum + size * lineHeight, 0);
  const anchor = align === "left" ? "start" : align === "right" ? "end" : "middle";
  const x = at.x + (align === "left" ? -at.w / 2 : align === "right" ? at.w / 2 : 0);
  let y = at.y - height / 2;
  return lines.map((line, index): PictureItem => {
    const size = sizes[index] ?? line.size;
    const item = {
      type: "text",
      x,
      y: y + size * base,
      text: line.text,
      size,
      weight: line.weight,
      fill: line.tone === "text" ? colours.text : colours.secondary,
      anchor,
      halo: { colour: colours.paper, width: 4 },
    } as const;
    y += size * lineHeight;
    return item;
  });
}
