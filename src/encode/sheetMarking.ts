import { type Marking, markingText } from "../core/marking";
import type { GroupItem, PictureItem } from "../core/picture";
import { cutText, textWidth } from "./textWidth";

export const markingHeight = 32;

const ink = "#0B0C0C";

/** The bar at the top or the bottom of a page: handling, marking, note of the case (TOKENS, Marking). */
export function markingBar(
  marking: Marking | undefined,
  note: string,
  place: { readonly y: number; readonly width: number; readonly side: "top" | "bottom" },
): GroupItem {
  const { y, width, side } = place;
  const words = marking ? markingText({ ...marking, handling: "" }) : "NO MARKING CHOSEN";
  const plain = !marking || marking.level === "OFFICIAL";
  const fill = plain ? ink : "#FFFFFF";
  const shape = { dash: [], cap: "butt", join: "miter", opacity: 1, type: "path" } as const;
  const rule = side === "top" ? markingHeight - 1 : 1;
  const ground: PictureItem = plain
    ? { ...shape, d: `M0 ${rule}H${width}`, fill: "none", stroke: ink, width: 2 }
    : { ...shape, d: `M0 0H${width}V${markingHeight}H0z`, fill: ink, stroke: "none", width: 0 };
  const room = width * 0.3;
  const text = (x: number, said: string, anchor: "start" | "middle" | "end", weight: number, size: number) =>
    ({ type: "text", x, y: 21, text: said, size, weight, fill, anchor }) as const;
  const items: PictureItem[] = [ground, text(width / 2, words, "middle", 700, 14)];
  if (marking?.handling) {
    // A handling instruction is never cut: where it is long it stands in smaller letters.
    const free = (width - textWidth(words, 14, 700)) / 2 - 44;
    const size = Math.max(6, Math.min(12, (12 * free) / textWidth(marking.handling, 12, 500)));
    items.push(text(20, marking.handling, "start", 500, size));
  }
  if (note !== "") items.push(text(width - 20, cutText(note, room, 12, 500), "end", 500, 12));
  return {
    type: "group",
    role: { type: "part", name: "marking" },
    alt: `Protective marking: ${marking ? markingText(marking) : "none chosen"}`,
    x: 0,
    y,
    scale: 1,
    turn: 0,
    items,
  };
}
