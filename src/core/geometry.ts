export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its top left corner and full size, in chart units (px at 100 %, y downward). */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A mark where it stands: centre, half extents of the mark, full size of its label block (0 = no label). */
export interface StandingMark {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly labelW: number;
  readonly labelH: number;
}

/** Grid of the chart (TOKENS: 'Chart grid 20 px'). */
export const gridStep = 20;
/** Between the mark and its label. */
export const labelGap = 4;
/** Between the members of an OCG and the line of their box. */
export const boxPadding = 16;
/** Room at the top of an OCG box for its name, the relation and the line that shows its strength. */
export const boxHeader = 28;
/** Narrower boxes could not hold a name. */
export const boxMinWidth = 160;

/** True when two rectangles share area, or come nearer than `gap`. Touching edges do not overlap. */
export function rectsOverlap(a: Rect, b: Rect, gap = 0): boolean {
  return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;
}

/** The mark alone. */
export function markRect(mark: StandingMark): Rect {
  return { x: mark.x - mark.w, y: mark.y - mark.h, w: 2 * mark.w, h: 2 * mark.h };
}

/** The mark with its label below it: what a layout keeps free. */
export function reservedRect(mark: StandingMark): Rect {
  if (mark.labelW <= 0 || mark.labelH <= 0) return markRect(mark);
  const half = Math.max(mark.w, mark.labelW / 2);
  return { x: mark.x - half, y: mark.y - mark.h, w: 2 * half, h: 2 * mark.h + labelGap + mark.labelH };
}

/** The smallest rectangle round all; undefined for none. */
export function hull(rects: Iterable<Rect>): Rect | undefined {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.w);
    bottom = Math.max(bottom, rect.y + rect.h);
  }
  return left > right ? undefined : { x: left, y: top, w: right - left, h: bottom - top };
}

/** The box of an OCG round its members: padding on all sides, a header at the top; undefined for no members. */
export function groupBox(members: Iterable<StandingMark>): Rect | undefined {
  const inner = hull(Array.from(members, reservedRect));
  if (!inner) return undefined;
  const w = Math.max(inner.w + 2 * boxPadding, boxMinWidth);
  return {
    x: inner.x + inner.w / 2 - w / 2,
    y: inner.y - boxPadding - boxHeader,
    w,
    h: inner.h + 2 * boxPadding + boxHeader,
  };
}

/** Where labels of members may stand: the box of an OCG without its header. */
export function boxInside(box: Rect): Rect {
  return { x: box.x, y: box.y + boxHeader, w: box.w, h: box.h - boxHeader };
}

/** True when a segment enters the rectangle grown by `gap` (separating axes: the two of the box, and the segment's normal). */
export function segmentHitsRect(line: Segment, rect: Rect, gap = 0): boolean {
  const hx = rect.w / 2 + gap;
  const hy = rect.h / 2 + gap;
  const cx = rect.x + rect.w / 2;
  const cy = rect.y + rect.h / 2;
  const dx = line.x2 - line.x1;
  const dy = line.y2 - line.y1;
  const mx = (line.x1 + line.x2) / 2 - cx;
  const my = (line.y1 + line.y2) / 2 - cy;
  if (Math.abs(mx) >= hx + Math.abs(dx) / 2 || Math.abs(my) >= hy + Math.abs(dy) / 2) return false;
  return Math.abs(dx * my - dy * mx) < hx * Math.abs(dy) + hy * Math.abs(dx) || (dx === 0 && dy === 0);
}

/** True when two segments properly cross; a shared end is no crossing. */
export function segmentsCross(a: Segment, b: Segment): boolean {
  const side = (s: Segment, x: number, y: number) => (s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1);
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0;
}

/** Nearest point of the chart grid. */
export function onGrid(value: number): number {
  return Math.round(value / gridStep) * gridStep;
}

export const labelSides = [
  "below",
  "right",
  "left",
  "above",
  "below right",
  "below left",
  "above right",
  "above left",
] as const;
export type LabelSide = (typeof labelSides)[number];

/** Where a mark's label may stand, best first: below, right, left, above, then the diagonals. */
export function labelRect(mark: StandingMark, side: LabelSide): Rect {
  const { x, y, w, h, labelW, labelH } = mark;
  const size = { w: labelW, h: labelH };
  // On a diagonal the label tucks in towards the mark: marks are mostly round, so their corners are empty.
  const tuckX = w * 0.7 + labelGap;
  switch (side) {
    case "below":
      return { x: x - labelW / 2, y: y + h + labelGap, ...size };
    case "above":
      return { x: x - labelW / 2, y: y - h - labelGap - labelH, ...size };
    case "right":
      return { x: x + w + labelGap, y: y - labelH / 2, ...size };
    case "left":
      return { x: x - w - labelGap - labelW, y: y - labelH / 2, ...size };
    case "below right":
      return { x: x + tuckX, y: y + h + labelGap, ...size };
    case "below left":
      return { x: x - tuckX - labelW, y: y + h + labelGap, ...size };
    case "above right":
      return { x: x + tuckX, y: y - h - labelGap - labelH, ...size };
    case "above left":
      return { x: x - tuckX - labelW, y: y - h - labelGap - labelH, ...size };
  }
}
