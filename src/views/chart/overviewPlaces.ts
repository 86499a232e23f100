import { type Point, type Rect, rectsOverlap } from "../../core/geometry";
import { placeLabels } from "../../core/labels";
import type { Bin, BinLine, Overview } from "../../core/overview";

export interface Card {
  readonly bin: Bin;
  /** Centre and full size in the frame's px. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface CardLine {
  readonly line: BinLine;
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  /** Where its count stands; absent where there is no room for it. */
  readonly words?: Point;
}

export interface CardPlan {
  readonly cards: readonly Card[];
  readonly lines: readonly CardLine[];
  readonly w: number;
  readonly h: number;
}

/** A card holds a glyph, a name and a number at any size. */
const least = { w: 148, h: 58 };
const gap = 36;

/** Size of a card: its area above the least grows with the count, the largest having a share of the frame. */
function sizeOf(count: number, most: number, largest: number): { w: number; h: number } {
  const base = least.w * least.h;
  const full = base + (count / Math.max(1, most)) * Math.max(0, largest - base);
  const h = Math.max(least.h, Math.sqrt(full / 1.7));
  return { w: Math.max(least.w, full / h), h };
}

interface Frame {
  readonly w: number;
  readonly h: number;
}

function sized(bins: readonly Bin[], largest: number): readonly { bin: Bin; w: number; h: number }[] {
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  return [...bins]
    .sort((a, b) => b.count - a.count)
    .map((bin) => ({ bin, ...sizeOf(bin.count, most, largest) }));
}

/** On an oval, where no line between two runs beneath a third; undefined when they are too many or too large for it. */
function onOval(bins: readonly Bin[], frame: Frame): readonly Card[] | undefined {
  const items = sized(bins, (frame.w * frame.h) / 14);
  const w = Math.max(least.w, ...items.map((item) => item.w));
  const h = Math.max(least.h, ...items.map((item) => item.h));
  const [rx, ry] = [(frame.w - w) / 2 - gap / 2, (frame.h - h) / 2 - gap / 2];
  if (items.length < 2 || rx < w / 2 || ry < h / 2) return undefined;
  const cards = items.map((item, index): Card => {
    const turn = (index * 2 * Math.PI) / items.length - Math.PI;
    return { ...item, x: frame.w / 2 + rx * Math.cos(turn), y: frame.h / 2 + ry * Math.sin(turn) };
  });
  const clash = cards.some((card, index) =>
    cards.slice(index + 1).some((other) => rectsOverlap(rectOf(card), rectOf(other), 14)),
  );
  return clash ? undefined : cards;
}

function rectOf(card: Card): Rect {
  return { x: card.x - card.w / 2, y: card.y - card.h / 2, w: card.w, h: card.h };
}

/** Cards with area by count, every bin drawn: on an oval, or in rows that scroll when they are many. */
export function planCards(overview: Pick<Overview, "bins" | "lines">, frame: Frame): CardPlan {
  const oval = onOval(overview.bins, frame);
  const plan = oval ? { cards: oval, w: frame.w, h: frame.h } : inRows(overview.bins, frame);
  return { ...plan, lines: linesOf(overview.lines, plan.cards) };
}

/** In rows, the largest in the middle ones. */
function inRows(bins: readonly Bin[], frame: Frame): Omit<CardPlan, "lines"> {
  const w = Math.max(frame.w, least.w + 2 * gap);
  const items = sized(bins, (frame.w * frame.h) / 7);
  const rows: { items: (typeof items)[number][]; w: number; h: number }[] = [];
  for (const item of items) {
    const row = rows.at(-1);
    if (row && row.w + gap + item.w <= w - 2 * gap) {
      row.items.push(item);
      row.w += gap + item.w;
      row.h = Math.max(row.h, item.h);
    } else rows.push({ items: [item], w: item.w, h: item.h });
  }
  // The row of the largest goes to the middle, the others outward by turns.
  const ordered: typeof rows = [];
  for (const [index, row] of rows.entries()) {
    if (index % 2 === 0) ordered.push(row);
    else ordered.unshift(row);
  }
  const content = ordered.reduce((sum, row) => sum + row.h + gap, gap);
  const h = Math.max(frame.h, content);
  const spare = (h - content) / (ordered.length + 1);
  const cards: Card[] = [];
  let y = gap + spare;
  for (const row of ordered) {
    const between = Math.max(
      gap,
      (w - row.items.reduce((sum, item) => sum + item.w, 0)) / (row.items.length + 1),
    );
    const total = row.items.reduce((sum, item) => sum + item.w, 0) + between * (row.items.length - 1);
    let x = (w - total) / 2;
    for (const item of row.items) {
      cards.push({ bin: item.bin, x: x + item.w / 2, y: y + row.h / 2, w: item.w, h: item.h });
      x += item.w + between;
    }
    y += row.h + gap + spare;
  }
  return { cards, w, h };
}

function linesOf(lines: readonly BinLine[], cards: readonly Card[]): readonly CardLine[] {
  const byId = new Map(cards.map((card) => [card.bin.id, card]));
  const between = lines.filter((line) => line.from !== line.to && byId.has(line.from) && byId.has(line.to));
  const most = Math.max(1, ...between.map((line) => line.count));
  const ends = between.flatMap((line) => {
    const from = byId.get(line.from);
    const to = byId.get(line.to);
    return from && to ? [{ line, from, to }] : [];
  });
  const segment = ({ from, to }: { from: Point; to: Point }) => ({
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
  });
  const words = placeLabels({
    items: cards.map((card) => ({
      ...card,
      id: card.bin.id,
      w: card.w / 2,
      h: card.h / 2,
      labelW: 0,
      labelH: 0,
      priority: 0,
    })),
    lines: ends.map(segment),
    lineLabels: ends.map((each) => {
      const w = 8 + 7 * each.line.count.toLocaleString("en-GB").length;
      return { ...segment(each), id: each.line.id, w, h: 15, priority: each.line.count };
    }),
  });
  return ends.map(({ line, from, to }) => {
    const place = words.lines.get(line.id);
    return {
      line,
      from,
      to,
      width: 1 + 7 * Math.sqrt(line.count / most),
      ...(place ? { words: place } : {}),
    };
  });
}
