import {
  hull,
  type LabelSide,
  labelRect,
  labelSides,
  markRect,
  type Rect,
  rectsOverlap,
  type Segment,
  type StandingMark,
  segmentHitsRect,
} from "./geometry";
import { SpaceIndex } from "./spaceIndex";

/** A mark that wants a label. Higher priority is served first. */
export interface LabelledMark extends StandingMark {
  readonly id: string;
  readonly priority: number;
  /** The inside of the OCG box that it stands in (`boxInside`): a label that leaves it could be read as another's. */
  readonly within?: Rect;
}

/** A line that wants its words on it; `w`, `h` are their full size. */
export interface LabelledLine extends Segment {
  readonly id: string;
  readonly w: number;
  readonly h: number;
  readonly priority: number;
}

export interface LabelInput {
  readonly items: readonly LabelledMark[];
  /** All lines drawn, with or without a label. */
  readonly lines: readonly Segment[];
  readonly lineLabels: readonly LabelledLine[];
}

/** Centre of a label. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
}

export interface PlacedMarkLabel extends PlacedLabel {
  readonly side: LabelSide;
}

/** By id; null = there was no room. Marks without a label (size 0) are absent. */
export interface Labels {
  readonly items: ReadonlyMap<string, PlacedMarkLabel | null>;
  readonly lines: ReadonlyMap<string, PlacedLabel | null>;
}

/** Labels keep this far from marks and from one another, so that their paper halos do not eat into each other. */
const clearance = 2;
/** A line under a label costs more than any less usual side: a label off its usual side reads better than one struck through. */
const lineCost = 10;
/** Leaving one's OCG box is worse than lying on two lines. */
const leavingCost = 25;
const sideCost: { readonly [Side in LabelSide]: number } = {
  below: 0,
  right: 1,
  left: 2,
  above: 3,
  "below right": 5,
  "below left": 6,
  "above right": 7,
  "above left": 8,
};
/** Where on its line a label may sit: the middle first, then to either side as far as a quarter of the line. */
const slides = [0, 0.05, -0.05, 0.1, -0.1, 0.15, -0.15, 0.2, -0.2, 0.25, -0.25] as const;
const cellSize = 64;

function centre(rect: Rect): PlacedLabel {
  return { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  );
}

function spanOf(line: Segment): Rect {
  return {
    x: Math.min(line.x1, line.x2),
    y: Math.min(line.y1, line.y2),
    w: Math.abs(line.x2 - line.x1),
    h: Math.abs(line.y2 - line.y1),
  };
}

/** Stable order by priority: what comes first in the input wins among equals, so the same chart gets the same labels. */
function byPriority<T extends { readonly priority: number }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => b.priority - a.priority);
}

/**
 * Chooses a place for every label, or none. Marks first, by priority: the side where the label meets no mark and no other label
 * and covers the fewest lines. Then the words on lines, near the middle. Returned labels never meet each other or a mark.
 */
export function placeLabels(input: LabelInput): Labels {
  const marks = input.items.map(markRect);
  const spread = Math.max(0, ...input.items.map((item) => Math.max(item.labelW, item.labelH)));
  const content = hull([...marks, ...input.lines.map(spanOf), ...input.lineLabels.map(spanOf)]);
  const frame = content ?? { x: 0, y: 0, w: 0, h: 0 };
  const around = {
    x: frame.x - spread,
    y: frame.y - spread,
    w: frame.w + 2 * spread,
    h: frame.h + 2 * spread,
  };

  /** Marks, then labels as they are placed. */
  const taken: Rect[] = [];
  const solid = new SpaceIndex(around, cellSize);
  const take = (rect: Rect) => {
    solid.addRect(taken.length, rect);
    taken.push(rect);
  };
  marks.forEach(take);
  const drawn = new SpaceIndex(around, cellSize);
  input.lines.forEach((line, index) => {
    drawn.addSegment(index, line);
  });

  const blocked = (rect: Rect) =>
    solid.some(rect, (id) => {
      const other = taken[id];
      return other !== undefined && rectsOverlap(rect, other, clearance);
    });
  const linesUnder = (rect: Rect, enough: number) => {
    let count = 0;
    drawn.some(rect, (id) => {
      const line = input.lines[id];
      if (line && segmentHitsRect(line, rect)) count++;
      return count >= enough;
    });
    return count;
  };

  const items = new Map<string, PlacedMarkLabel | null>();
  for (const item of byPriority(input.items)) {
    if (item.labelW <= 0 || item.labelH <= 0) continue;
    let best: { rect: Rect; side: LabelSide } | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const side of labelSides) {
      const rect = labelRect(item, side);
      const base = sideCost[side] + (item.within && !holds(item.within, rect) ? leavingCost : 0);
      if (base >= bestCost || blocked(rect)) continue;
      const enough = Math.ceil((bestCost - base) / lineCost);
      const cost = base + lineCost * linesUnder(rect, enough);
      if (cost < bestCost) {
        best = { rect, side };
        bestCost = cost;
      }
    }
    if (best) take(best.rect);
    items.set(item.id, best ? { ...centre(best.rect), side: best.side } : null);
  }

  const lines = new Map<string, PlacedLabel | null>();
  for (const label of byPriority(input.lineLabels)) {
    let best: Rect | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const [rank, slide] of slides.entries()) {
      if (rank >= bestCost) break;
      const rect = {
        x: label.x1 + (label.x2 - label.x1) * (0.5 + slide) - label.w / 2,
        y: label.y1 + (label.y2 - label.y1) * (0.5 + slide) - label.h / 2,
        w: label.w,
        h: label.h,
      };
      if (blocked(rect)) continue;
      // Its own line runs under it and is drawn; only others count.
      const cost = rank + lineCost * Math.max(0, linesUnder(rect, 8) - 1);
      if (cost < bestCost) {
        best = rect;
        bestCost = cost;
      }
    }
    if (best) take(best);
    lines.set(label.id, best ? centre(best) : null);
  }
  return { items, lines };
}
