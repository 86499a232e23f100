import { escapeXml } from "./escapeXml";
import { farMark } from "./farMark";
import { glyphs } from "./glyphs";
import { foldOutlines, markBody } from "./markBody";
import { onSlot, type Palette, paletteOf, type Slot, slotFill, type Theme } from "./palette";
import { round2 } from "./round2";
import { shapePath } from "./shape";
import type { Badge, Look } from "./symbol";

/** Words on a mark: in a hexagon, on a fold's chip, in OCG badges. Canvases draw them in Inter themselves, since an SVG used as an image has no web fonts. */
export interface MarkText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
}

const badgeGlyph: { readonly [B in Badge]: string } = {
  deceased: "M12 4v16M7 9.5h10",
  "in custody": "M5 4v16M12 4v16M19 4v16",
  wanted: "M12 4v10M12 19.5h.01",
  abroad: glyphs.globe,
  protected: glyphs.shield,
};

interface Chip {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

function chipOf(look: Look): Chip | undefined {
  if (look.fold === 0) return undefined;
  const digits = String(look.fold).length;
  return { x: look.body[0] / 2 - 1, y: look.body[1] / 2 - 5, w: 16 + 7.5 * digits };
}

function chipSvg(look: Look, colours: Palette): string {
  const chip = chipOf(look);
  if (!chip) return "";
  return `<rect x="${round2(chip.x - chip.w / 2)}" y="${round2(chip.y - 9)}" width="${round2(chip.w)}" height="18" rx="9" fill="${colours.paper}" stroke="${colours.ink}" stroke-width="1.25"/>`;
}

/** Where the OCG badges of a member of several stand. */
function letterPlaces(look: Look): readonly { x: number; y: number; slot: Slot; letter: string }[] {
  const y = look.body[1] / 2 + (look.ring ? look.ring.gap + look.ring.width : 0) + 1;
  return look.letters.map(({ slot, letter }, index) => ({ x: index === 0 ? -10 : 10, y, slot, letter }));
}

function lettersSvg(look: Look, colours: Palette): string {
  const edge = colours.outline ?? colours.paper;
  return letterPlaces(look)
    .map(
      ({ x, y, slot }) =>
        `<path d="${shapePath("hexagon", 20, 17.3)}" transform="translate(${round2(x)} ${round2(y)})" fill="${slotFill[slot]}" stroke="${edge}" stroke-width="1.5"/>`,
    )
    .join("");
}

function badgeSvg(look: Look, colours: Palette): string {
  if (!look.badge) return "";
  const reach = look.body[0] / 2 + (look.ring ? look.ring.gap : 0);
  // On a fold the top right is taken by the outlines.
  const x = (look.fold > 0 ? -1 : 1) * reach * 0.74;
  return (
    `<g transform="translate(${round2(x)} ${round2(-reach * 0.74)})"><circle r="8" fill="${colours.paper}" stroke="${colours.ink}" stroke-width="1.25"/>` +
    `<path d="${badgeGlyph[look.badge]}" transform="translate(-5 -5) scale(.4167)" fill="none" stroke="${colours.ink}" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/></g>`
  );
}

/** The words on a mark, placed from its centre. */
export function markTexts(look: Look, theme: Theme): readonly MarkText[] {
  const colours = paletteOf(theme);
  const texts: MarkText[] = [];
  if (look.word !== "") {
    // 0.68 em is the width of Inter's capitals at weight 700; a hexagon has 50 px of its 60 at half height.
    const size = Math.max(9, Math.min(12.2, 48 / (0.68 * [...look.word].length)));
    const fill = look.dress.type === "ocg" ? onSlot[look.dress.slot] : colours.text;
    texts.push({ x: 0, y: 0, text: look.word, size, weight: 700, fill });
  }
  const chip = chipOf(look);
  if (chip)
    texts.push({ x: chip.x, y: chip.y, text: `×${look.fold}`, size: 12, weight: 700, fill: colours.text });
  for (const { x, y, slot, letter } of letterPlaces(look))
    texts.push({ x, y, text: letter, size: 11, weight: 700, fill: onSlot[slot] });
  return texts;
}

/** Half the side of the square that holds the whole picture of a mark, chip and badges included. */
export function pictureReach(look: Look): number {
  const chip = chipOf(look);
  const bodyReach = Math.max(look.w, look.h) / 2;
  const chipReach = chip ? Math.max(chip.x + chip.w / 2, chip.y + 9) : 0;
  const badgeReach = look.badge ? look.body[0] * 0.37 + (look.ring ? look.ring.gap : 0) + 9 : 0;
  return Math.ceil(Math.max(bodyReach, chipReach, badgeReach)) + 1;
}

/** Radius of the disc under a selected mark. */
export function discRadius(look: Look): number {
  return Math.max(Math.hypot(look.body[0], look.shape === "circle" ? 0 : look.body[1]) / 2, look.w / 2) + 9;
}

/** Markup of a mark centred on 0, 0 without an `svg` element, for pictures that hold many. */
export function markGroup(
  look: Look,
  theme: Theme,
  options: { selected?: boolean; texts?: boolean; far?: boolean } = {},
): string {
  const colours = paletteOf(theme);
  const disc = options.selected
    ? `<circle r="${round2(discRadius(look) - 0.75)}" fill="${colours.disc}" stroke="${colours.ink}" stroke-width="1.5"/>`
    : "";
  if (options.far) return disc + farMark(look, colours);
  const texts = options.texts
    ? markTexts(look, theme)
        .map(
          (text) =>
            `<text x="${round2(text.x)}" y="${round2(text.y)}" text-anchor="middle" dominant-baseline="central" font-family="Inter Variable, Inter, Arial, sans-serif" ` +
            `font-size="${round2(text.size)}" font-weight="${text.weight}" fill="${text.fill}">${escapeXml(text.text)}</text>`,
        )
        .join("")
    : "";
  return (
    disc +
    foldOutlines(look, colours) +
    markBody(look, colours) +
    lettersSvg(look, colours) +
    chipSvg(look, colours) +
    badgeSvg(look, colours) +
    texts
  );
}

export interface MarkSvgOptions {
  readonly selected?: boolean;
  /** Words as text elements; off for pictures on a canvas. On by default. */
  readonly texts?: boolean;
  /** The form for a mark of a few pixels (farMark). Off by default. */
  readonly far?: boolean;
  /** Side of the picture in px; its own size by default. */
  readonly size?: number;
}

/** A mark as a complete SVG picture, square, centred. It is decoration: its name is said beside it. */
export function markSvg(look: Look, theme: Theme, options: MarkSvgOptions = {}): string {
  const reach = options.selected
    ? Math.max(pictureReach(look), Math.ceil(discRadius(look)) + 1)
    : pictureReach(look);
  const size = options.size ?? 2 * reach;
  const content = markGroup(look, theme, {
    selected: options.selected ?? false,
    texts: options.texts ?? true,
    far: options.far ?? false,
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round2(size)}" height="${round2(size)}" viewBox="${-reach} ${-reach} ${2 * reach} ${2 * reach}" ` +
    `aria-hidden="true" focusable="false">${content}</svg>`
  );
}
