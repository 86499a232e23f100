import { type Point, rectsOverlap, reservedRect } from "../core/geometry";
import type { LayoutItem } from "../core/layoutInput";
import { addSpot, type Body, loneBody, lowOf, margin, moveBody, reachOf } from "./body";

/** A fan opens in one of so many directions; its radius is made to fit all of them. */
const directions = 8;
/** Leaves on one arc; more go to a second arc behind the gaps of the first. */
const perArc = 14;
/** A fan leaves this much of the circle open for the hub's other lines. */
const widest = (300 / 180) * Math.PI;
const usualStep = (42 / 180) * Math.PI;

/** Offsets of leaves on arcs round 0, 0 that open towards `angle`. */
function offsets(
  leaves: readonly LayoutItem[],
  angle: number,
  radius: number,
  arcGap: number,
): readonly Point[] {
  const arcs = Math.ceil(leaves.length / perArc);
  const step = Math.min(usualStep, widest / Math.max(1, leaves.length - 1));
  const start = angle - (step * (leaves.length - 1)) / 2;
  return leaves.map((_, index) => {
    const far = radius + (index % arcs) * arcGap;
    return { x: Math.cos(start + index * step) * far, y: Math.sin(start + index * step) * far };
  });
}

function clear(hub: LayoutItem, leaves: readonly LayoutItem[], at: readonly Point[]): boolean {
  const rects = leaves.map((leaf, index) => reservedRect({ ...leaf, ...(at[index] ?? { x: 0, y: 0 }) }));
  rects.push(reservedRect({ ...hub, x: 0, y: 0 }));
  return rects.every((rect, index) => rects.slice(index + 1).every((other) => !rectsOverlap(rect, other, 6)));
}

interface Spread {
  readonly radius: number;
  readonly arcGap: number;
}

/** The smallest radius at which the fan is clear whichever way it opens. */
function spreadOf(hub: LayoutItem, leaves: readonly LayoutItem[]): Spread {
  const arcGap = 2 * Math.max(...leaves.map(reachOf)) + margin;
  for (let radius = hub.w + 70; ; radius = radius * 1.06 + 4) {
    const everyWay = Array.from({ length: directions }, (_, way) => (way * 2 * Math.PI) / directions);
    if (everyWay.every((angle) => clear(hub, leaves, offsets(leaves, angle, radius, arcGap))))
      return { radius, arcGap };
  }
}

/** A hub with its leaves round it as one body; which way the fan opens is settled by `openFan` once the hubs stand. */
export function fanBody(hub: LayoutItem, leaves: readonly LayoutItem[]): Body {
  const body = loneBody(hub);
  const { radius, arcGap } = spreadOf(hub, leaves);
  const far = radius + (Math.ceil(leaves.length / perArc) - 1) * arcGap;
  const reach = Math.max(...leaves.map(reachOf));
  body.left = far + reach + margin;
  body.right = body.left;
  body.top = far + Math.max(...leaves.map((leaf) => leaf.h)) + margin;
  body.bottom = Math.max(far + Math.max(...leaves.map(lowOf)), lowOf(hub)) + margin;
  offsets(leaves, 0, radius, arcGap).forEach((at, index) => {
    const leaf = leaves[index];
    if (leaf) addSpot(body, leaf, at.x, at.y);
  });
  return body;
}

/** Opens a fan away from what its hub is linked to besides its leaves. */
export function openFan(body: Body): void {
  const [hub, ...leaves] = body.spots;
  if (!hub || leaves.length === 0) return;
  let x = 0;
  let y = 0;
  for (const wire of hub.wires) {
    const other = wire.a === hub ? wire.b : wire.a;
    if (other.body === body) continue;
    const far = Math.sqrt((other.x - hub.x) ** 2 + (other.y - hub.y) ** 2) || 1;
    x -= (other.x - hub.x) / far;
    y -= (other.y - hub.y) / far;
  }
  const way = x === 0 && y === 0 ? 2 : Math.round((Math.atan2(y, x) * directions) / (2 * Math.PI));
  const items = leaves.map((spot) => spot.item);
  const { radius, arcGap } = spreadOf(hub.item, items);
  offsets(items, (way * 2 * Math.PI) / directions, radius, arcGap).forEach((at, index) => {
    const leaf = leaves[index];
    if (!leaf) return;
    leaf.dx = at.x;
    leaf.dy = at.y;
  });
  moveBody(body, body.x, body.y);
}
