import { gridStep, hull, type Rect } from "../core/geometry";
import { type Body, moveBody } from "./body";

/** Share of a frame that marks with their labels, and boxes, may cover and still leave room for lines. */
const density = { mark: 0.31, box: 0.5 };

/** The rectangle that a body keeps free. */
export function bodyRect(body: Body): Rect {
  return {
    x: body.x - body.left,
    y: body.y - body.top,
    w: body.left + body.right,
    h: body.top + body.bottom,
  };
}

/** The rectangle round all bodies. */
export function extentOf(bodies: readonly Body[]): Rect {
  return hull(bodies.map(bodyRect)) ?? { x: 0, y: 0, w: 0, h: 0 };
}

/** Area of the frame that bodies need, lines included. */
export function needOf(bodies: readonly Body[]): number {
  return bodies.reduce((sum, body) => {
    const { w, h } = bodyRect(body);
    return sum + (w * h) / (body.box === undefined ? density.mark : density.box);
  }, 0);
}

function turn(bodies: readonly Body[], angle: number): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (const body of bodies) moveBody(body, body.x * cos - body.y * sin, body.x * sin + body.y * cos);
}

/** Replaces coordinates by a mean of themselves and their even spacing by order, stretched to a span: no empty corner, no crowd. */
function spread(bodies: readonly Body[], along: "x" | "y", from: number, to: number): void {
  const order = bodies.map((body, index) => ({ body, index, at: body[along] }));
  order.sort((a, b) => a.at - b.at || a.index - b.index);
  const low = order[0]?.at ?? 0;
  const high = order[order.length - 1]?.at ?? 0;
  order.forEach(({ body, at }, rank) => {
    const straight = high > low ? (at - low) / (high - low) : 0.5;
    const even = order.length > 1 ? rank / (order.length - 1) : 0.5;
    const value = from + (0.4 * straight + 0.6 * even) * (to - from);
    moveBody(body, along === "x" ? value : body.x, along === "y" ? value : body.y);
  });
}

/** Bends a span so that what is at `pivot` comes to its middle and its ends stay. */
function bend(value: number, pivot: number, from: number, to: number): number {
  const middle = (from + to) / 2;
  if (value <= pivot)
    return pivot > from ? from + ((value - from) / (pivot - from)) * (middle - from) : middle;
  return to - ((to - value) / (to - pivot)) * (to - middle);
}

/** Turns the piece so that it is widest across and spreads it over the frame, `chief` in the middle. */
export function fitToFrame(bodies: readonly Body[], frame: Rect, chief?: Body): void {
  let [mx, my, xx, xy, yy] = [0, 0, 0, 0, 0];
  for (const body of bodies) {
    mx += body.x / bodies.length;
    my += body.y / bodies.length;
  }
  for (const body of bodies) {
    xx += (body.x - mx) * (body.x - mx);
    xy += (body.x - mx) * (body.y - my);
    yy += (body.y - my) * (body.y - my);
  }
  turn(bodies, -Math.atan2(2 * xy, xx - yy) / 2 + (frame.h > frame.w ? Math.PI / 2 : 0));
  const edge = 40;
  const [left, right] = [frame.x + edge, frame.x + frame.w - edge];
  const [top, bottom] = [frame.y + edge, frame.y + frame.h - edge];
  spread(bodies, "x", left, right);
  spread(bodies, "y", top, bottom);
  if (!chief) return;
  const { x, y } = chief;
  for (const body of bodies) moveBody(body, bend(body.x, x, left, right), bend(body.y, y, top, bottom));
}

/**
 * Stretches a finished piece to the frame. Only ever apart: with anchors on the grid and a factor of 1 or more, rounding to the grid
 * keeps every distance, so nothing that was clear can overlap.
 */
export function stretch(bodies: readonly Body[], frame: Rect, most = 1.5): void {
  for (const along of ["x", "y"] as const) {
    const size = along === "x" ? "w" : "h";
    const [before, after] = along === "x" ? (["left", "right"] as const) : (["top", "bottom"] as const);
    const grid = Math.min(...bodies.map((body) => body[along]));
    const last = Math.max(...bodies.map((body) => body[along]));
    if (last <= grid) continue;
    const spare =
      frame[size] -
      Math.max(...bodies.map((body) => body[along] + body[after])) +
      Math.min(...bodies.map((body) => body[along] - body[before]));
    const factor = Math.min(most, 1 + spare / (last - grid));
    if (factor <= 1) continue;
    for (const body of bodies) {
      const value = grid + Math.round(((body[along] - grid) * factor) / gridStep) * gridStep;
      moveBody(body, along === "x" ? value : body.x, along === "y" ? value : body.y);
    }
  }
}

/** Moves bodies by whole grid steps so that their top left corner is at x, y or just beyond. */
export function shiftTo(bodies: readonly Body[], x: number, y: number): void {
  const extent = extentOf(bodies);
  const dx = Math.ceil((x - extent.x) / gridStep) * gridStep;
  const dy = Math.ceil((y - extent.y) / gridStep) * gridStep;
  for (const body of bodies) moveBody(body, body.x + dx, body.y + dy);
}
