import type { LineLook } from "./lineLook";
import { paletteOf, type Theme } from "./palette";
import { round2 } from "./round2";

/** A sample of a line, horizontal, as complete SVG: for legends, headers of OCG boxes and the inspector. */
export function lineSvg(look: LineLook, theme: Theme, length = 34): string {
  const colours = paletteOf(theme);
  const colour = colours.linkSelected;
  const width = look.width * colours.lineScale;
  const h = Math.max(12, Math.ceil(width * 3));
  const y = h / 2;
  const inset = look.rival ? 1.5 : Math.max(1, width / 2);
  const arrow = 4 + width * 1.5;
  const from = inset + (look.arrowFrom ? arrow : 0);
  const to = length - inset - (look.arrowTo ? arrow : 0);
  const dash =
    look.dash.length > 0
      ? ` stroke-dasharray="${look.dash.map((part) => round2(part * colours.lineScale)).join(" ")}"`
      : "";
  const bar = (x: number) =>
    `<path d="M${round2(x)} ${round2(y - 5)}V${round2(y + 5)}" stroke="${colour}" stroke-width="2"/>`;
  const head = (tip: number, back: number) =>
    `<path d="M${round2(tip)} ${round2(y)}L${round2(back)} ${round2(y - arrow * 0.5)}V${round2(y + arrow * 0.5)}z" fill="${colour}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${length}" height="${h}" viewBox="0 0 ${length} ${h}" aria-hidden="true" focusable="false">` +
    `<path d="M${round2(from)} ${round2(y)}H${round2(to)}" fill="none" stroke="${colour}" stroke-width="${round2(width)}"${dash} stroke-linecap="${look.cap}"/>` +
    (look.rival ? bar(1) + bar(length - 1) : "") +
    (look.arrowFrom ? head(inset, inset + arrow) : "") +
    (look.arrowTo ? head(length - inset, length - inset - arrow) : "") +
    "</svg>"
  );
}
