import { growth, type Matrix2d, onPoint } from "../core/matrix2d";
import type { PictureItem } from "../core/picture";
import { cssColour } from "./cssColour";
import type { SvgNode } from "./svgNode";

/** '680', 'bold', 'normal' as a number. */
export function weightOf(text: string): number {
  if (text === "bold" || text === "bolder") return 700;
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) ? value : 400;
}

/** The words of a text element, one item for each run. */
export function textItems(node: SvgNode, pending: Matrix2d, opacity: number): readonly PictureItem[] {
  const scale = growth(pending);
  const turn = (Math.atan2(pending.b, pending.a) * 180) / Math.PI;
  return node.runs().flatMap((run): readonly PictureItem[] => {
    const look = run.node.style;
    const fill = cssColour(look("fill") || "#000000");
    if (run.text.trim() === "" || fill.hex === "none") return [];
    const stroke = cssColour(look("stroke"));
    const under = /stroke/.test(look("paint-order")) && stroke.hex !== "none";
    const width = (Number.parseFloat(look("stroke-width")) || 1) * scale;
    const anchor = look("text-anchor");
    const at = onPoint(pending, run);
    const alpha = fill.alpha * opacity * (Number.parseFloat(look("fill-opacity")) || 1);
    const item = {
      type: "text",
      x: at.x,
      y: at.y,
      text: run.text,
      size: (Number.parseFloat(look("font-size")) || 16) * scale,
      weight: weightOf(look("font-weight")),
      fill: fill.hex,
      anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
      ...(under ? { halo: { colour: stroke.hex, width } } : {}),
      ...(/mono|consolas|menlo|courier/i.test(look("font-family")) ? { mono: true } : {}),
      ...(alpha < 0.996 ? { opacity: alpha } : {}),
    } as const;
    if (Math.abs(turn) < 0.01) return [item];
    return [{ type: "group", x: at.x, y: at.y, scale: 1, turn, items: [{ ...item, x: 0, y: 0 }] }];
  });
}
