import { escapeXml } from "./escapeXml";
import { glyphs } from "./glyphs";
import { type Palette, type Slot, slotFill } from "./palette";
import { round2 } from "./round2";
import { shapePath } from "./shape";
import { foldReach, type Look } from "./symbol";

const question = "M9.1 9a3 3 0 0 1 5.82 1c0 2-3 3-3 3M12 17h.01";
/** Head and shoulders in a box of 26 by 26 round 0, 0. */
const person = "M-13 12.6C-13 5.6-7.2 2.6 0 2.6S13 5.6 13 12.6zM-7 -5.8a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z";

function figure(look: Look, colour: string): string {
  const [w, h] = look.body;
  if (look.glyph === "person") {
    const k = (w * 0.47) / 26;
    return `<path d="${person}" transform="scale(${round2(k)})" fill="${colour}"/>`;
  }
  const short = Math.min(w, h);
  // Glyphs are about half the mark; a handset and a page are narrow, a diamond has only its middle free.
  const size =
    look.shape === "diamond"
      ? 17
      : look.shape === "handset"
        ? 15
        : look.dress.type === "protected"
          ? 16
          : Math.min(19, short * 0.6);
  const k = size / 24;
  const y = look.shape === "pentagon" ? 3 : look.shape === "bubble" ? -3 : 0;
  const x = look.shape === "flag" ? -2 : 0;
  const d = look.glyph === "question" ? question : glyphs[look.glyph];
  // The stroke is 1.5 px on the chart whatever the glyph's scale (Lucide's 2 of 24 at its own size).
  return (
    `<path d="${d}" transform="translate(${round2(x - 12 * k)} ${round2(y - 12 * k)}) scale(${round2(k)})" fill="none" ` +
    `stroke="${colour}" stroke-width="${round2(1.5 / k)}" stroke-linecap="round" stroke-linejoin="round"/>`
  );
}

/** Left and right halves, by nested viewports: they clip without ids, which would meet other pictures' ids on a page. */
function halves(slots: readonly Slot[], reach: number, draw: (slot: Slot) => string): string {
  const [first = 4, second] = slots;
  if (second === undefined) return draw(first);
  const side = (x: number, content: string) =>
    `<svg x="${round2(x)}" y="${round2(-reach)}" width="${round2(reach)}" height="${round2(2 * reach)}" viewBox="${round2(x)} ${round2(-reach)} ${round2(reach)} ${round2(2 * reach)}">${content}</svg>`;
  return side(-reach, draw(first)) + side(0, draw(second));
}

function photoOf(look: Look, r: number): string {
  if (!look.photo) return "";
  // The id follows from the size alone, so equal ids on a page clip equally.
  const id = `lp-photo-${String(Math.round(r * 100))}`;
  return (
    `<clipPath id="${id}"><circle r="${round2(r)}"/></clipPath><image href="${escapeXml(look.photo)}" x="${round2(-r)}" y="${round2(-r)}" ` +
    `width="${round2(2 * r)}" height="${round2(2 * r)}" preserveAspectRatio="xMidYMid slice" clip-path="url(#${id})"/>`
  );
}

function memberBody(look: Look, slots: readonly Slot[], colours: Palette): string {
  const r = look.body[0] / 2;
  const { ring } = look;
  const outer = ring ? r + ring.gap + ring.width : r;
  const ringSvg = ring
    ? `<circle r="${round2(outer)}" fill="${colours.paper}"/>` +
      halves(slots, outer + 1, (slot) => {
        const colour = colours.outline ?? slotFill[slot];
        return `<circle r="${round2(r + ring.gap + ring.width / 2)}" fill="none" stroke="${colour}" stroke-width="${round2(ring.width)}"/>`;
      })
    : "";
  const disc = halves(slots, r + 1, (slot) => `<circle r="${round2(r)}" fill="${slotFill[slot]}"/>`);
  const seam =
    slots.length > 1
      ? `<path d="M0 ${round2(-r)}V${round2(r)}" stroke="${colours.paper}" stroke-width="1.5"/>`
      : "";
  const edge = colours.outline
    ? `<circle r="${round2(r - 0.8)}" fill="none" stroke="${colours.outline}" stroke-width="1.6"/>`
    : "";
  // A rim of OCG colour stays round a photo; figures are white on every fill (3.0 or more).
  const inside = look.photo ? photoOf(look, r - 3.5) : figure(look, "#FFFFFF");
  return ringSvg + disc + seam + edge + inside;
}

function thingBody(look: Look, slots: readonly Slot[], colours: Palette): string {
  const [w, h] = look.body;
  const inner = shapePath(look.shape, w - 2, h - 2);
  const filled = colours.outline !== undefined && slots.length > 0;
  const reach = Math.max(w, h) / 2 + 2;
  const draw = (slot: Slot | undefined) => {
    const own = slot === undefined ? colours.loose : slotFill[slot];
    const fill = filled ? own : colours.ground;
    const stroke = filled ? (colours.outline ?? own) : own;
    const width = slot === undefined ? 1.75 : filled ? 1.6 : 2;
    return `<path d="${inner}" fill="${fill}" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"/>`;
  };
  const shape = slots.length > 1 ? halves(slots, reach, draw) : draw(slots[0]);
  const glyph = filled ? "#FFFFFF" : slots[0] === undefined ? colours.loose : slotFill[slots[0]];
  return shape + (look.photo ? photoOf(look, Math.min(w, h) / 2 - 3) : figure(look, glyph));
}

/** The body without fold outlines, chip and badges. */
export function markBody(look: Look, colours: Palette): string {
  const { dress } = look;
  const r = look.body[0] / 2;
  const dash = 'stroke-dasharray="3.6 3"';
  switch (dress.type) {
    case "member":
      return memberBody(look, dress.slots, colours);
    case "thing":
      return thingBody(look, dress.slots, colours);
    case "associate":
      return (
        `<circle r="${round2(r - 0.875)}" fill="${colours.associate}" stroke="${colours.loose}" stroke-width="1.75"/>` +
        (look.photo ? photoOf(look, r - 3.5) : figure(look, colours.associateFigure))
      );
    case "unplaced":
      return (
        `<circle r="${round2(r - 1)}" fill="${colours.ground}" stroke="${colours.loose}" stroke-width="2" ${dash}/>` +
        (look.photo ? photoOf(look, r - 3.5) : figure(look, colours.loose))
      );
    case "protected": {
      const circle = (radius: number) =>
        `<circle r="${radius}" fill="${colours.ground}" stroke="${colours.ink}" stroke-width="1.75"/>`;
      // Rings of 38 and 29 (TOKENS).
      return circle(18.125) + circle(13.625) + (look.photo ? photoOf(look, 12.5) : figure(look, colours.ink));
    }
    case "ocg": {
      const edge = colours.outline ? ` stroke="${colours.outline}" stroke-width="1.6"` : "";
      const d = shapePath("hexagon", look.body[0] - (edge ? 1.6 : 0), look.body[1] - (edge ? 1.6 : 0));
      return `<path d="${d}" fill="${slotFill[dress.slot]}"${edge}/>`;
    }
    case "unknown":
      return (
        `<path d="${shapePath(look.shape, look.body[0] - 2, look.body[1] - 2)}" fill="${colours.ground}" stroke="${colours.loose}" stroke-width="1.75" ${dash}/>` +
        (look.shape === "hexagon" ? "" : look.photo ? photoOf(look, r - 3.5) : figure(look, colours.loose))
      );
  }
}

export function foldOutlines(look: Look, colours: Palette): string {
  if (look.fold === 0) return "";
  const { dress } = look;
  const slot = dress.type === "ocg" ? dress.slot : "slots" in dress ? dress.slots[0] : undefined;
  const own =
    dress.type === "protected"
      ? colours.ink
      : slot === undefined
        ? colours.loose
        : (colours.outline ?? slotFill[slot]);
  const d = shapePath(look.shape, look.body[0] - 1.5, look.body[1] - 1.5);
  const one = (reach: number) =>
    `<path d="${d}" transform="translate(${reach} ${-reach})" fill="${colours.ground}" stroke="${own}" stroke-width="1.5" stroke-linejoin="round"/>`;
  // A ring of paper parts the front from the outlines behind it.
  const parting = `<path d="${shapePath(look.shape, look.body[0], look.body[1])}" fill="${colours.paper}" stroke="${colours.paper}" stroke-width="2"/>`;
  return one(foldReach) + one(foldReach / 2) + parting;
}
