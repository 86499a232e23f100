import type { Core } from "cytoscape";
import { hull, type Point, type Rect } from "../../core/geometry";

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** A picture that fits is not blown up further than this. */
const maxFit = 1.25;
const margin = 20;
/** The foot keeps free what the zoom buttons stand on, as far as a picture of the usual shape can spare it. */
const foot = 66;
/** Centring raises the zoom to this: names are at full size from here on. */
const readable = 0.9;
/** From here on names are drawn in full, if a little small. */
const legible = 0.6;
/** A walked mark is kept this far from the edge of the picture. */
const inset = 70;

/** Pan and zoom that show all the rectangles; false when there is nothing, or no room, to fit. */
export function fitCamera(cy: Core, { w, h }: Size, rects: readonly Rect[]): boolean {
  const all = hull(rects);
  if (!all || w < 60 || h < 60) return false;
  const room = h - margin - foot;
  const zoom = Math.min(maxFit, (w - 2 * margin) / Math.max(1, all.w), room / Math.max(1, all.h));
  const pan = { x: w / 2 - zoom * (all.x + all.w / 2), y: margin + room / 2 - zoom * (all.y + all.h / 2) };
  cy.viewport({ zoom, pan });
  return true;
}

export function zoomAtMiddle(cy: Core, { w, h }: Size, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: w / 2, y: h / 2 } });
}

/** Shows a point: where it can be read already the picture only moves as far as it must. */
export function showPoint(cy: Core, size: Size, at: Point): void {
  if (cy.zoom() >= legible) bringIn(cy, size, at);
  else centreOn(cy, size, at);
}

export function centreOn(cy: Core, { w, h }: Size, at: Point): void {
  const zoom = Math.max(readable, cy.zoom());
  cy.viewport({ zoom, pan: { x: w / 2 - at.x * zoom, y: h / 2 - at.y * zoom } });
}

/** Pans just so far that a point is well inside. */
export function bringIn(cy: Core, { w, h }: Size, at: Point): void {
  const pan = cy.pan();
  const [x, y] = [at.x * cy.zoom() + pan.x, at.y * cy.zoom() + pan.y];
  const inside = (value: number, size: number) => Math.min(size - inset, Math.max(inset, value)) - value;
  const by = { x: inside(x, w), y: inside(y, h) };
  if (by.x !== 0 || by.y !== 0) cy.panBy(by);
}

/** Equal while the camera has not moved. */
export function cameraKey(cy: Core): string {
  const { x, y } = cy.pan();
  return `${x} ${y} ${cy.zoom()}`;
}
