import { labelGap } from "../core/geometry";
import type { LayoutItem } from "../core/layoutInput";

/** One item within its body. */
export interface Spot {
  readonly item: LayoutItem;
  readonly body: Body;
  /** From the body's anchor. */
  dx: number;
  dy: number;
  /** Where it stands; kept by `moveBody`. */
  x: number;
  y: number;
  /** Half width of mark and label together, and how far the label reaches below the centre. */
  readonly reach: number;
  readonly low: number;
  readonly wires: Wire[];
}

/** A line between two spots; ends are copied here because crossing tests read them all the time. */
export interface Wire {
  readonly a: Spot;
  readonly b: Spot;
  weight: number;
  /** Holds things near each other but is not drawn: counts for length only. */
  readonly tether: boolean;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What is placed as one: a mark alone, or a whole OCG box. Extents are from the anchor and include the room to the next body. */
export interface Body {
  readonly spots: Spot[];
  /** OCG id when it is a box. */
  readonly box: string | undefined;
  x: number;
  y: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Holds something that the user pinned: never moves. */
  fixed: boolean;
  /** Stands where it stood before this run: moves only to end an overlap. */
  known: boolean;
  readonly wires: Wire[];
}

/** Room kept on each side of a body, so that neighbours stand at least twice this apart. */
export const margin = 8;

/** How far mark and label reach below the centre. */
export function lowOf(item: LayoutItem): number {
  return item.labelW > 0 && item.labelH > 0 ? item.h + labelGap + item.labelH : item.h;
}

/** Half width of mark and label together. */
export function reachOf(item: LayoutItem): number {
  return item.labelW > 0 && item.labelH > 0 ? Math.max(item.w, item.labelW / 2) : item.w;
}

/** A body of one mark, at 0, 0. */
export function loneBody(item: LayoutItem): Body {
  const reach = reachOf(item);
  const body: Body = {
    spots: [],
    box: undefined,
    x: 0,
    y: 0,
    left: reach + margin,
    right: reach + margin,
    top: item.h + margin,
    bottom: lowOf(item) + margin,
    fixed: false,
    known: false,
    wires: [],
  };
  addSpot(body, item, 0, 0);
  return body;
}

/** Adds an item at an offset; the body's extents are the caller's business. */
export function addSpot(body: Body, item: LayoutItem, dx: number, dy: number): Spot {
  const spot: Spot = {
    item,
    body,
    dx,
    dy,
    x: body.x + dx,
    y: body.y + dy,
    reach: reachOf(item),
    low: lowOf(item),
    wires: [],
  };
  body.spots.push(spot);
  return spot;
}

/** Puts a body's anchor somewhere and takes its spots and line ends along. */
export function moveBody(body: Body, x: number, y: number): void {
  body.x = x;
  body.y = y;
  for (const spot of body.spots) {
    spot.x = x + spot.dx;
    spot.y = y + spot.dy;
    for (const wire of spot.wires) {
      if (wire.a === spot) {
        wire.x1 = spot.x;
        wire.y1 = spot.y;
      } else {
        wire.x2 = spot.x;
        wire.y2 = spot.y;
      }
    }
  }
}

/** True when `body` with its anchor at x, y would not meet any of `others` (itself and `except` aside). */
export function isFree(body: Body, x: number, y: number, others: readonly Body[], except?: Body): boolean {
  const left = x - body.left;
  const right = x + body.right;
  const top = y - body.top;
  const bottom = y + body.bottom;
  for (const other of others) {
    if (
      left < other.x + other.right &&
      other.x - other.left < right &&
      top < other.y + other.bottom &&
      other.y - other.top < bottom &&
      other !== body &&
      other !== except
    )
      return false;
  }
  return true;
}

/** Area that a body needs. */
export function areaOf(body: Body): number {
  return (body.left + body.right) * (body.top + body.bottom);
}
