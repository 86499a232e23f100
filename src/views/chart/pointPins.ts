import { numberText, type PointNumber } from "../../core/pointNumbers";
import { type Palette, paletteOf } from "../../encode/palette";
import { alongFan } from "./fan";
import type { OverlayState } from "./overlayState";
import { chartFont } from "./textLines";
import type { Camera } from "./underlay";

/** TOKENS, The linchpin: head 26 × 22, 3 px legs, feet 7 px inward, 2 px halo; 8 px between mark and leg. */
const head = { w: 26, h: 22, r: 5.5 };
const foot = 7;
const aside = 8;
/** A pin on a line straddles a strip as high as a small mark. */
const lineHalf = 13;

function drawPin(
  context: CanvasRenderingContext2D,
  number: PointNumber,
  at: { readonly x: number; readonly y: number; readonly halfW: number; readonly halfH: number },
  colours: Palette,
): void {
  const { x, y, halfW, halfH } = at;
  const { ink, paper } = colours;
  const scale = Math.max(1, colours.wordScale);
  const [w, h] = [head.w * scale, head.h * scale];
  const top = y - halfH;
  const legs = new Path2D();
  for (const side of [-1, 1]) {
    legs.moveTo(x + side * Math.min(halfW, w / 2 - 4), top);
    legs.lineTo(x + side * halfW, top + 4);
    legs.lineTo(x + side * halfW, y + halfH);
    legs.lineTo(x + side * (halfW - foot), y + halfH);
  }
  context.lineJoin = "round";
  context.lineWidth = 7;
  context.strokeStyle = paper;
  context.stroke(legs);
  context.lineWidth = 3;
  context.strokeStyle = ink;
  context.setLineDash(number.stable ? [] : [5, 4]);
  context.stroke(legs);
  context.setLineDash([]);
  const box = new Path2D();
  box.roundRect(x - w / 2, top - h + 4, w, h, head.r);
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.stroke(box);
  context.fillStyle = number.stable ? ink : paper;
  context.fill(box);
  if (!number.stable) {
    context.lineWidth = 2;
    context.strokeStyle = ink;
    context.stroke(box);
  }
  context.font = `750 ${14.5 * scale}px ${chartFont}`;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.fillStyle = number.stable ? paper : ink;
  context.fillText(numberText(number), x, top - h / 2 + 4 + 14.5 * scale * 0.364);
}

/** Draws the numbered pins over the marks and lines that wear them; their heads keep their size on the screen. */
export function drawPins(
  context: CanvasRenderingContext2D,
  camera: Camera,
  state: Pick<OverlayState, "scene" | "at" | "theme" | "pins">,
): void {
  const { scene, at, theme, pins } = state;
  const colours = paletteOf(theme);
  for (const [id, number] of pins.lines) {
    const each = scene.lines.get(id);
    const a = each && at.get(each.line.from);
    const b = each && at.get(each.line.to);
    if (!each || !a || !b || each.loop) continue;
    const middle = alongFan(a, b, each.offset, 0.5);
    const x = middle.x * camera.zoom + camera.x;
    const y = middle.y * camera.zoom + camera.y;
    drawPin(context, number, { x, y, halfW: lineHalf, halfH: lineHalf }, colours);
  }
  for (const [id, number] of pins.marks) {
    const mark = scene.marks.get(id);
    const spot = mark && at.get(id);
    if (!mark || !spot) continue;
    const x = spot.x * camera.zoom + camera.x;
    const y = spot.y * camera.zoom + camera.y;
    const halfW = Math.max(lineHalf, (mark.look.w / 2) * camera.zoom + aside);
    const halfH = Math.max(lineHalf, (mark.look.h / 2) * camera.zoom + 4);
    drawPin(context, number, { x, y, halfW, halfH }, colours);
  }
}
