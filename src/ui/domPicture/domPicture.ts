import type { Picture, PictureItem } from "../../core/picture";
import { cssColour } from "../../encode/cssColour";
import { sharedSymbols } from "../../encode/sharedSymbols";
import { domItems } from "./domItems";

export interface DomPictureWords {
  readonly title: string;
  readonly about: string;
}

/** The colour that an element stands on. */
function groundOf(element: Element): string {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const { hex } = cssColour(getComputedStyle(each).backgroundColor);
    if (hex !== "none") return hex;
  }
  return "#FFFFFF";
}

interface Part {
  readonly items: readonly PictureItem[];
  readonly w: number;
  readonly h: number;
}

/** An element whole, also what of it is scrolled away. */
function partOf(element: Element): Part {
  const box = element.getBoundingClientRect();
  const [w, h] =
    element instanceof SVGSVGElement
      ? [box.width, box.height]
      : [Math.max(box.width, element.scrollWidth), Math.max(box.height, element.scrollHeight)];
  const origin = { x: box.left - element.scrollLeft, y: box.top - element.scrollTop };
  return { items: domItems(element, origin, 1, true), w: Math.ceil(w), h: Math.ceil(h) };
}

/** Room between a drawing and the key beneath it. */
const gap = 12;

/** What an element shows as a picture, with its key beneath it. */
export function domPicture(root: Element, keys: readonly Element[], words: DomPictureWords): Picture {
  const drawing = partOf(root);
  let { w, h } = drawing;
  const items: PictureItem[] = [...drawing.items];
  for (const key of keys) {
    const part = partOf(key);
    if (part.items.length === 0) continue;
    items.push({
      type: "group",
      role: { type: "part", name: "legend" },
      x: 0,
      y: h + gap,
      scale: 1,
      turn: 0,
      items: part.items,
    });
    w = Math.max(w, part.w);
    h += gap + part.h;
  }
  return sharedSymbols({
    width: w,
    height: h,
    background: groundOf(root),
    ...words,
    symbols: new Map(),
    items,
  });
}
