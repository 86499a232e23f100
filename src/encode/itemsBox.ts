import { identity, type Matrix2d, onPoint, onSegments, placed, times } from "../core/matrix2d";
import { pathSegments } from "../core/pathData";
import type { Box, PictureItem } from "../core/picture";
import { textWidth } from "./textWidth";

type Symbols = ReadonlyMap<string, readonly PictureItem[]>;

/** Calls with points that hold all that is drawn. */
function points(
  items: readonly PictureItem[],
  symbols: Symbols,
  matrix: Matrix2d,
  texts: boolean,
  see: (x: number, y: number) => void,
): void {
  const corner = (x: number, y: number) => {
    const at = onPoint(matrix, { x, y });
    see(at.x, at.y);
  };
  const box = (x: number, y: number, w: number, h: number) => {
    corner(x, y);
    corner(x + w, y);
    corner(x, y + h);
    corner(x + w, y + h);
  };
  for (const item of items) {
    switch (item.type) {
      case "path":
        for (const each of onSegments(matrix, pathSegments(item.d))) {
          if (each.type === "close") continue;
          see(each.x, each.y);
          if (each.type === "curve") {
            see(each.x1, each.y1);
            see(each.x2, each.y2);
          }
        }
        break;
      case "text": {
        if (!texts) break;
        const w = textWidth(item.text, item.size, item.weight);
        const shift = { start: 0, middle: 0.5, end: 1 }[item.anchor];
        box(item.x - shift * w, item.y - 0.8 * item.size, w, item.size);
        break;
      }
      case "image":
        box(item.x, item.y, item.width, item.height);
        break;
      case "use":
        points(
          symbols.get(item.symbol) ?? [],
          symbols,
          times(matrix, placed(item.x, item.y, item.scale)),
          texts,
          see,
        );
        break;
      case "group": {
        const inner = times(matrix, placed(item.x, item.y, item.scale, item.turn));
        if (item.clip) {
          const { x, y, w, h } = item.clip;
          for (const [cx, cy] of [
            [x, y],
            [x + w, y],
            [x, y + h],
            [x + w, y + h],
          ] as const) {
            const at = onPoint(inner, { x: cx, y: cy });
            see(at.x, at.y);
          }
        } else points(item.items, symbols, inner, texts, see);
      }
    }
  }
}

/** The box around what items draw; control points of curves count, strokes do not. Undefined for nothing. */
export function itemsBox(
  items: readonly PictureItem[],
  symbols: Symbols,
  { texts = true }: { readonly texts?: boolean } = {},
): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  points(items, symbols, identity, texts, (x, y) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  });
  return left <= right && top <= bottom ? { x: left, y: top, w: right - left, h: bottom - top } : undefined;
}
