import { onSlot, type Palette, slotFill } from "./palette";
import { round2 } from "./round2";
import { shapePath } from "./shape";
import type { Look } from "./symbol";

/** Under this body size on the screen (px) a glyph is a smudge and a thin edge is gone: the far form takes over. */
export const farBelow = 12;

/**
 * A mark as it is drawn when it is only a few pixels: no glyph, no badge, its body filled or thickly ringed, so that it is
 * seen at every zoom. An associate stays hollow (never a member) and a protected person keeps the ring with a middle.
 */
export function farMark(look: Look, colours: Palette): string {
  const [w, h] = look.body;
  const r = w / 2;
  const ring = (colour: string, width: number) =>
    `<circle r="${round2(r - width / 2)}" fill="${colours.paper}" stroke="${colour}" stroke-width="${round2(width)}"/>`;
  const solid = (fill: string, edge = colours.paper) =>
    `<path d="${shapePath(look.shape, w, h)}" fill="${fill}" stroke="${edge}" stroke-width="3" stroke-linejoin="round"/>`;
  const { dress } = look;
  switch (dress.type) {
    case "member":
      return solid(slotFill[dress.slots[0] ?? 4], colours.outline);
    case "ocg":
      return solid(slotFill[dress.slot], colours.outline ?? onSlot[4]);
    case "thing": {
      const [slot] = dress.slots;
      return slot === undefined ? solid(colours.loose) : solid(slotFill[slot], colours.outline);
    }
    case "associate":
    case "unplaced":
      return ring(colours.loose, w * 0.22);
    case "protected":
      return `${ring(colours.ink, w * 0.16)}<circle r="${round2(r * 0.36)}" fill="${colours.ink}"/>`;
    case "unknown":
      return solid(colours.link);
  }
}
