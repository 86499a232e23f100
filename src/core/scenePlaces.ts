import {
  hull,
  type Point,
  type Rect,
  rectsOverlap,
  reservedRect,
  type StandingMark,
  segmentHitsRect,
} from "./geometry";

/** A mark that wants a place on a slide: where it stands on the chart or in the scene, and the room that it and its words take. */
export interface SceneBody extends StandingMark {
  readonly id: string;
  /** The part of the area that it stays in, as a lane of the business. */
  readonly within?: Rect;
}

/** Between two marks with their words. */
const gap = 18;
/** A line keeps this far from a mark that it does not belong to. */
const lineGap = 10;
const rounds = 220;
/** A picture is stretched over the slide, but one way never more than this times the other: relative places stay. */
const mostStretch = 1.7;
/** Marks are not blown further apart than this, in slide px from the leftmost to the rightmost of a pair on average. */
const mostApart = 460;

/** Places spread over the area as they stand to each other: what is left of something stays left of it. */
export function spreadOver(bodies: readonly SceneBody[], area: Rect): readonly SceneBody[] {
  const box = hull(bodies.map(({ x, y }) => ({ x, y, w: 0, h: 0 })));
  if (!box) return bodies;
  const inner = insetOf(bodies, area);
  const columns = Math.max(1, Math.ceil(Math.sqrt(bodies.length * 1.8)) - 1);
  const rows = Math.max(1, Math.ceil(bodies.length / (columns + 1)));
  const roomX = Math.min(inner.w, columns * mostApart);
  const roomY = Math.min(inner.h, rows * mostApart);
  const kx = box.w > 0 ? roomX / box.w : Number.POSITIVE_INFINITY;
  const ky = box.h > 0 ? roomY / box.h : Number.POSITIVE_INFINITY;
  const least = Math.min(kx, ky);
  const scale = (k: number) => (Number.isFinite(least) ? Math.min(k, least * mostStretch) : 0);
  const centre = { x: inner.x + inner.w / 2, y: inner.y + inner.h / 2 };
  return bodies.map((body) => ({
    ...body,
    x: centre.x + (body.x - box.x - box.w / 2) * scale(kx),
    y: centre.y + (body.y - box.y - box.h / 2) * scale(ky),
  }));
}

/** The part of an area in which centres may stand so that marks and words stay inside it. */
function insetOf(bodies: readonly SceneBody[], area: Rect): Rect {
  const rects = bodies.map((body) => ({ body, rect: reservedRect(body) }));
  const most = (of: (each: (typeof rects)[number]) => number) => Math.max(0, ...rects.map(of));
  const left = most(({ body, rect }) => body.x - rect.x);
  const right = most(({ body, rect }) => rect.x + rect.w - body.x);
  const top = most(({ body, rect }) => body.y - rect.y);
  const bottom = most(({ body, rect }) => rect.y + rect.h - body.y);
  const w = Math.max(0, area.w - left - right);
  const h = Math.max(0, area.h - top - bottom);
  return { x: area.x + left, y: area.y + top, w, h };
}

/** A mark on its way: its place, and how far it and its words reach from there. Plain numbers, since pairs are looked at a hundred thousand times. */
interface Spot {
  readonly id: string;
  x: number;
  y: number;
  /** From the place to the left and upper edge of mark and words, and their size. */
  readonly left: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
  readonly half: { readonly w: number; readonly h: number };
  readonly within: Rect;
}

function spotOf(body: SceneBody, area: Rect): Spot {
  const rect = reservedRect(body);
  return {
    id: body.id,
    x: body.x,
    y: body.y,
    left: rect.x - body.x,
    top: rect.y - body.y,
    w: rect.w,
    h: rect.h,
    half: { w: body.w, h: body.h },
    within: body.within ?? area,
  };
}

function keepIn(spot: Spot): void {
  const { within: area, w, h } = spot;
  const x = spot.x + spot.left;
  const y = spot.y + spot.top;
  spot.x += Math.max(0, area.x - x) - Math.max(0, x + w - area.x - area.w);
  spot.y += Math.max(0, area.y - y) - Math.max(0, y + h - area.y - area.h);
}

/** Pushes two apart where they meet, the shorter way; what stood in a row stays in it as long as it can. */
function part(a: Spot, b: Spot): boolean {
  const dx = b.x + b.left + b.w / 2 - a.x - a.left - a.w / 2;
  const overX = (a.w + b.w) / 2 + gap - Math.abs(dx);
  if (overX <= 0) return false;
  const dy = b.y + b.top + b.h / 2 - a.y - a.top - a.h / 2;
  const overY = (a.h + b.h) / 2 + gap - Math.abs(dy);
  if (overY <= 0) return false;
  if (overX <= overY) {
    const by = ((dx < 0 ? -1 : 1) * overX) / 2;
    a.x -= by;
    b.x += by;
  } else {
    const by = ((dy < 0 ? -1 : 1) * overY) / 2;
    a.y -= by;
    b.y += by;
  }
  return true;
}

/** Pushes a mark off a line that runs through it. */
function clear(spot: Spot, from: Spot, to: Spot): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const off = ((spot.x - from.x) * dy - (spot.y - from.y) * dx) / length;
  const reach = Math.hypot(spot.half.w, spot.half.h) + lineGap;
  if (Math.abs(off) >= reach) return false;
  const rect = { x: spot.x - spot.half.w, y: spot.y - spot.half.h, w: 2 * spot.half.w, h: 2 * spot.half.h };
  const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  if (!segmentHitsRect(line, rect, lineGap)) return false;
  const way = off < 0 ? -1 : 1;
  const by = Math.min(24, reach - Math.abs(off)) / 2;
  spot.x += (way * by * dy) / length;
  spot.y -= (way * by * dx) / length;
  return true;
}

/** True when marks and words neither meet nor leave the area. */
export function isClear(bodies: readonly SceneBody[], area: Rect): boolean {
  const rects = bodies.map(reservedRect);
  return rects.every(
    (rect, at) =>
      rect.x >= area.x - 1 &&
      rect.y >= area.y - 1 &&
      rect.x + rect.w <= area.x + area.w + 1 &&
      rect.y + rect.h <= area.y + area.h + 1 &&
      rects.slice(at + 1).every((other) => !rectsOverlap(rect, other, -1)),
  );
}

/** Where marks stand on a slide, by id, near where they were: pushed apart so that no words meet, and off lines that are not theirs. */
export function scenePlaces(
  bodies: readonly SceneBody[],
  lines: readonly { readonly from: string; readonly to: string }[],
  area: Rect,
): { readonly places: ReadonlyMap<string, Point>; readonly clear: boolean } {
  const spots = bodies.map((body) => spotOf(body, area));
  const byId = new Map(spots.map((spot) => [spot.id, spot]));
  const pairs = lines.flatMap(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a && b && a !== b ? [{ a, b }] : [];
  });
  for (const spot of spots) keepIn(spot);
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let at = 0; at < spots.length; at++) {
      const a = spots[at];
      for (let next = at + 1; a && next < spots.length; next++) {
        const b = spots[next];
        if (b && part(a, b)) moved = true;
      }
    }
    // Lines give way in the end, so that words never meet for the sake of a line.
    if (round < rounds * 0.75)
      for (const { a, b } of pairs)
        for (const spot of spots) if (spot !== a && spot !== b && clear(spot, a, b)) moved = true;
    for (const spot of spots) keepIn(spot);
    if (!moved) break;
  }
  const places = new Map(spots.map(({ id, x, y }) => [id, { x, y }]));
  const stood = bodies.map((body) => ({ ...body, ...places.get(body.id) }));
  return { places, clear: isClear(stood, area) };
}
