import { boxPadding, type Point, type Rect } from "../../core/geometry";
import { farBelow } from "../../encode/farMark";
import type { LineLook } from "../../encode/lineLook";
import { type Palette, paletteOf } from "../../encode/palette";
import { headerSize, sampleWidth } from "./boxPlaces";
import { alongFan, loopMiddle } from "./fan";
import type { LabelBitmaps } from "./labelBitmaps";
import { type MarkBitmaps, sideReach } from "./markBitmaps";
import type { OverlayState } from "./overlayState";
import { drawPins } from "./pointPins";
import { chartFont, screenSize, type TextLine } from "./textLines";
import type { Camera } from "./underlay";

/** Where a label is on the screen, for clicks on it. */
export interface LabelHit extends Rect {
  readonly type: "mark" | "line";
  readonly id: string;
}

interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly bitmaps: LabelBitmaps;
  readonly pictures: MarkBitmaps;
  readonly camera: Camera;
  readonly w: number;
  readonly h: number;
  readonly ratio: number;
}

function blit(
  pen: Pen,
  state: OverlayState,
  lines: readonly TextLine[],
  align: "left" | "center" | "right",
  x: number,
  y: number,
): Rect | undefined {
  const bitmap = pen.bitmaps.get(lines, align, {
    zoom: state.labelZoom,
    theme: state.theme,
    ratio: pen.ratio,
  });
  // Whole pixels: between them text would be blurred.
  const left = Math.round((x - bitmap.w / 2) * pen.ratio) / pen.ratio;
  const top = Math.round((y - bitmap.h / 2) * pen.ratio) / pen.ratio;
  if (left > pen.w || top > pen.h || left + bitmap.w < 0 || top + bitmap.h < 0) return undefined;
  pen.context.drawImage(
    bitmap.canvas,
    left,
    top,
    bitmap.canvas.width / pen.ratio,
    bitmap.canvas.height / pen.ratio,
  );
  return { x: left, y: top, w: bitmap.w, h: bitmap.h };
}

/** Takes the line away beneath its words: their halo leaves dots of it between the letters. */
function clearUnder(pen: Pen, state: OverlayState, lines: readonly TextLine[], at: Point): void {
  const colours = paletteOf(state.theme);
  const look = { zoom: state.labelZoom, theme: state.theme, ratio: pen.ratio };
  // The bitmap has a margin of 3 px for the halo on each side.
  const { w, h } = pen.bitmaps.get(lines, "center", look);
  const { context, camera } = pen;
  const inBox = [...state.boxes.values()].some(
    ({ rect }) => rect && at.x > rect.x && at.y > rect.y && at.x < rect.x + rect.w && at.y < rect.y + rect.h,
  );
  context.fillStyle = inBox ? colours.box : colours.paper;
  const left = at.x * camera.zoom + camera.x - w / 2;
  context.fillRect(left + 2, at.y * camera.zoom + camera.y - h / 2 + 5, w - 4, h - 10);
}

function drawLinkWords(pen: Pen, state: OverlayState, hits: LabelHit[]): void {
  const { x, y, zoom } = pen.camera;
  for (const [id, share] of state.places.lines) {
    const each = state.scene.lines.get(id);
    const a = each && state.at.get(each.line.from);
    const b = each && state.at.get(each.line.to);
    if (!each || !a || !b) continue;
    const mark = state.scene.marks.get(each.line.from);
    const point =
      each.loop && mark
        ? loopMiddle(a, Math.max(mark.look.w, mark.look.h) / 2, each.line.index)
        : alongFan(a, b, each.offset, share);
    const lines = state.inked.has(id) ? each.inkedLabel : each.label;
    clearUnder(pen, state, lines, point);
    const rect = blit(pen, state, lines, "center", point.x * zoom + x, point.y * zoom + y);
    if (rect) hits.push({ ...rect, type: "line", id });
  }
}

function drawNames(pen: Pen, state: OverlayState, hits: LabelHit[]): void {
  const { x, y, zoom } = pen.camera;
  for (const [id, place] of state.places.marks) {
    const mark = state.scene.marks.get(id);
    const at = state.at.get(id);
    if (!mark || !at) continue;
    const rect = blit(
      pen,
      state,
      mark.label,
      place.align,
      (at.x + place.dx) * zoom + x,
      (at.y + place.dy) * zoom + y,
    );
    if (rect) hits.push({ ...rect, type: "mark", id });
  }
}

/** The marks themselves; in the order of the case. */
function drawMarks(pen: Pen, state: OverlayState): void {
  const { context, camera } = pen;
  const scale = state.labelZoom * pen.ratio;
  for (const mark of state.scene.marks.values()) {
    const at = state.at.get(mark.id);
    if (!at) continue;
    const selected = state.selected.has(mark.id);
    const reach = sideReach(mark.look, selected) * camera.zoom;
    const x = at.x * camera.zoom + camera.x;
    const y = at.y * camera.zoom + camera.y;
    if (x < -reach || y < -reach || x > pen.w + reach || y > pen.h + reach) continue;
    const bitmap = pen.pictures.get(mark.look, state.theme, selected, scale, pen.ratio);
    if (!bitmap) continue;
    // At rest the bitmap has the screen's own pixels: whole positions keep it sharp.
    const left = Math.round((x - reach) * pen.ratio) / pen.ratio;
    const top = Math.round((y - reach) * pen.ratio) / pen.ratio;
    const grown = camera.zoom / state.labelZoom / pen.ratio;
    context.drawImage(bitmap, left, top, bitmap.width * grown, bitmap.height * grown);
  }
}

/** Words in hexagons and on chips; they belong to the mark and scale with it. */
function drawMarkTexts(pen: Pen, state: OverlayState): void {
  const { context, camera } = pen;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  for (const mark of state.scene.marks.values()) {
    const at = mark.texts.length > 0 ? state.at.get(mark.id) : undefined;
    // A far mark has no chip and no room for words.
    if (!at || mark.look.body[0] * camera.zoom < farBelow) continue;
    const x = at.x * camera.zoom + camera.x;
    const y = at.y * camera.zoom + camera.y;
    if (x < -60 || y < -60 || x > pen.w + 60 || y > pen.h + 60) continue;
    for (const text of mark.texts) {
      const px = text.size * camera.zoom;
      context.font = `${text.weight} ${px}px ${chartFont}`;
      context.fillStyle = text.fill;
      // Capitals and figures are 0.73 em high: half of that below the middle centres them.
      context.fillText(text.text, x + text.x * camera.zoom, y + text.y * camera.zoom + px * 0.364);
    }
  }
}

function drawSample(
  context: CanvasRenderingContext2D,
  look: LineLook,
  x: number,
  y: number,
  length: number,
  colours: Palette,
): void {
  context.strokeStyle = colours.linkSelected;
  context.lineWidth = look.width * Math.min(1.25, colours.lineScale);
  context.lineCap = look.cap;
  context.setLineDash([...look.dash]);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + length, y);
  context.stroke();
  context.setLineDash([]);
  context.lineCap = "butt";
  if (!look.rival) return;
  context.lineWidth = 2;
  context.beginPath();
  for (const end of [x, x + length]) {
    context.moveTo(end, y - 5);
    context.lineTo(end, y + 5);
  }
  context.stroke();
}

/** Name, relation and its line sample at the top of each box, on the screen's own scale. */
function drawHeaders(pen: Pen, state: OverlayState): void {
  const { context, camera } = pen;
  const colours = paletteOf(state.theme);
  const px = screenSize(headerSize, camera.zoom, colours.wordScale);
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  for (const { rect, header, name, relation, look } of state.boxes.values()) {
    const left = (header.x + boxPadding * 0.7) * camera.zoom + camera.x;
    const right = (header.x + header.w - boxPadding * 0.7) * camera.zoom + camera.x;
    const y = (header.y + header.h * 0.6) * camera.zoom + camera.y;
    if (right < 0 || left > pen.w || y < -20 || y > pen.h + 20) continue;
    const room = right - left - (look ? sampleWidth + 6 : 0);
    const write = (text: string, weight: number, colour: string, from: number) => {
      context.font = `${weight} ${px}px ${chartFont}`;
      const width = context.measureText(text).width;
      if (text === "" || from + width > room + 1) return from;
      context.lineWidth = 3;
      context.strokeStyle = rect ? colours.box : colours.paper;
      context.strokeText(text, left + from, y + px * 0.36);
      context.fillStyle = colour;
      context.fillText(text, left + from, y + px * 0.36);
      return from + width + px * 0.3;
    };
    const used = write(name, 640, colours.text, 0);
    write(relation, 460, colours.secondary, used);
    if (look && room > 0) drawSample(context, look, right - sampleWidth, y, sampleWidth, colours);
  }
}

function drawWalked(pen: Pen, state: OverlayState): void {
  const mark = state.walked === undefined ? undefined : state.scene.marks.get(state.walked);
  const at = mark && state.at.get(mark.id);
  if (!mark || !at) return;
  const { context, camera } = pen;
  const r = (Math.hypot(mark.look.w, mark.look.shape === "circle" ? 0 : mark.look.h) / 2) * camera.zoom + 5;
  const ring = (radius: number, width: number, colour: string) => {
    context.beginPath();
    context.arc(at.x * camera.zoom + camera.x, at.y * camera.zoom + camera.y, radius, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  };
  // TOKENS: keyboard focus is 3 px #FFDD00 outside 2 px ink.
  ring(r + 3.5, 3, "#FFDD00");
  ring(r + 1, 2, paletteOf(state.theme).ink);
}

function drawOutline(pen: Pen, state: OverlayState): void {
  const [first, ...rest] = state.outline;
  if (!first) return;
  const { context } = pen;
  const colours = paletteOf(state.theme);
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (const point of rest) context.lineTo(point.x, point.y);
  context.closePath();
  context.globalAlpha = 0.08;
  context.fillStyle = colours.ink;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = 1.5;
  context.strokeStyle = colours.ink;
  context.stroke();
}

/** Draws labels, words on marks, headers, focus ring and lasso; returns where the labels are. */
export function drawOverlay(pen: Pen, state: OverlayState): readonly LabelHit[] {
  const hits: LabelHit[] = [];
  drawHeaders(pen, state);
  drawLinkWords(pen, state, hits);
  drawMarks(pen, state);
  drawPins(pen.context, pen.camera, state);
  drawWalked(pen, state);
  drawNames(pen, state, hits);
  drawMarkTexts(pen, state);
  drawOutline(pen, state);
  return hits;
}
