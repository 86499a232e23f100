import type { Point } from "../../core/geometry";
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

/** Size of a card: its area above the least grows with the count, the largest being a seventh of the frame. */
function sizeOf(count: number, most: number, area: number): { w: number; h: number } {
  const base = least.w * least.h;
  const full = base + (count / Math.max(1, most)) * Math.max(0, area / 7 - base);
  const h = Math.max(least.h, Math.sqrt(full / 1.7));
  return { w: Math.max(least.w, full / h), h };
}

/** Cards in rows, largest in the middle of the middle rows: area by count, every bin drawn; what does not fit scrolls. */
export function planCards(
  overview: Pick<Overview, "bins" | "lines">,
  frame: { w: number; h: number },
): CardPlan {
  const most = Math.max(1, ...overview.bins.map((bin) => bin.count));
  const w = Math.max(frame.w, least.w + 2 * gap);
  const sized = [...overview.bins]
    .sort((a, b) => b.count - a.count)
    .map((bin) => ({ bin, ...sizeOf(bin.count, most, Math.max(1, frame.w * frame.h)) }));
  const rows: { items: typeof sized; w: number; h: number }[] = [];
  for (const item of sized) {
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
  return { cards, lines: linesOf(overview.lines, cards), w, h };
}

function linesOf(lines: readonly BinLine[], cards: readonly Card[]): readonly CardLine[] {
  const byId = new Map(cards.map((card) => [card.bin.id, card]));
  const most = Math.max(1, ...lines.map((line) => line.count));
  return lines.flatMap((line) => {
    const from = byId.get(line.from);
    const to = byId.get(line.to);
    if (!from || !to) return [];
    return [{ line, from, to, width: 1 + 7 * Math.sqrt(line.count / most) }];
  });
}
