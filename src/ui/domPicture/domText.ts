import type { PictureItem, TextItem } from "../../core/picture";
import { cssColour } from "../../encode/cssColour";
import { weightOf } from "../../encode/svgText";

/** The part of a text that stands on one line. */
interface Fragment {
  text: string;
  left: number;
  right: number;
  readonly top: number;
  readonly height: number;
}

/** Share of a line's box that is above the baseline: Inter's ascent of its ascent and descent. */
const above = 0.8006;

/** Words broken into lines as the browser broke them. */
function fragments(node: Text, keeps: boolean): readonly Fragment[] {
  const found: Fragment[] = [];
  const range = document.createRange();
  const { data } = node;
  let at = 0;
  for (const letter of data) {
    range.setStart(node, at);
    at += letter.length;
    range.setEnd(node, at);
    // A blank at the end of a line has a box of no width; it is no part of the line.
    const [box] = range.getClientRects();
    if (!box) continue;
    const line = found.at(-1);
    // Blanks before the first word of a line are no part of where it begins.
    if (!keeps && /\s/.test(letter) && (!line || Math.abs(line.top - box.top) >= 2)) continue;
    if (line && Math.abs(line.top - box.top) < 2 && box.left >= line.left - 1) {
      line.text += letter;
      line.right = Math.max(line.right, box.right);
    } else found.push({ text: letter, left: box.left, right: box.right, top: box.top, height: box.height });
  }
  return found;
}

function cased(text: string, transform: string): string {
  if (transform === "uppercase") return text.toLocaleUpperCase("en-GB");
  if (transform === "lowercase") return text.toLocaleLowerCase("en-GB");
  return text;
}

/** The words of a text node as items, moved by the origin of the picture. */
export function domText(
  node: Text,
  origin: { readonly x: number; readonly y: number },
  opacity: number,
): readonly PictureItem[] {
  const owner = node.parentElement;
  if (!owner || node.data.trim() === "") return [];
  const style = getComputedStyle(owner);
  const colour = cssColour(style.color);
  if (colour.hex === "none" || style.visibility === "hidden") return [];
  const alpha = colour.alpha * opacity;
  const anchor: TextItem["anchor"] =
    style.textAlign === "center" ? "middle" : /right|end/.test(style.textAlign) ? "end" : "start";
  const keeps = /pre/.test(style.whiteSpace);
  return fragments(node, keeps).flatMap(({ text, left, right, top, height }): readonly PictureItem[] => {
    const words = cased(keeps ? text.replace(/[\r\n]/g, "") : text.replace(/\s+/g, " "), style.textTransform);
    if (words.trim() === "") return [];
    const x = anchor === "start" ? left : anchor === "end" ? right : (left + right) / 2;
    return [
      {
        type: "text",
        x: x - origin.x,
        y: top + height * above - origin.y,
        text: keeps ? words : words.trim(),
        size: Number.parseFloat(style.fontSize) || 16,
        weight: weightOf(style.fontWeight),
        fill: colour.hex,
        anchor,
        ...(/mono|consolas|menlo|courier/i.test(style.fontFamily) ? { mono: true } : {}),
        ...(alpha < 0.996 ? { opacity: alpha } : {}),
      },
    ];
  });
}
