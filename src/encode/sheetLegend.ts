import type { PictureItem } from "../core/picture";
import type { LegendSection } from "./legend";
import { lineSvg } from "./lineSvg";
import { markSvg } from "./markSvg";
import { markupItems } from "./svgMarkup";
import { textWidth, wrapText } from "./textWidth";

/** One row of a legend: a sample, its words, how many of it are drawn. */
export interface SheetLegendRow {
  /** Drawn in a field of 34 by 26 with its middle at 0, 0. */
  readonly sample: readonly PictureItem[];
  readonly words: string;
  readonly note: string;
  readonly count: string;
}

export interface SheetLegendBlock {
  readonly title: string;
  readonly rows: readonly SheetLegendRow[];
}

const sampleWidth = 36;
const rowSize = 12.5;
const lineHeight = 17;
const ink = "#0B0C0C";
const secondary = "#505A5F";

function moved(items: readonly PictureItem[], x: number, y: number): PictureItem {
  return { type: "group", x, y, scale: 1, turn: 0, items };
}

/** The chart's legend as blocks of a sheet. */
export function legendBlocks(sections: readonly LegendSection[]): readonly SheetLegendBlock[] {
  return sections.map(({ title, rows }) => ({
    title,
    rows: rows.map(({ words, note, count, swatch }) => {
      const markup =
        swatch.type === "mark"
          ? markSvg(swatch.look, "light", { size: 26 })
          : lineSvg(swatch.look, "light", 34);
      const [w, h] = swatch.type === "mark" ? [26, 26] : [34, Math.max(12, Math.ceil(swatch.look.width * 3))];
      return {
        words,
        note,
        count: count.toLocaleString("en-GB"),
        sample: [moved(markupItems(markup), -w / 2, -h / 2)],
      };
    }),
  }));
}

interface Laid {
  readonly items: readonly PictureItem[];
  readonly height: number;
}

function text(words: string, x: number, y: number, size: number, weight: number, fill: string): PictureItem {
  return { type: "text", x, y, text: words, size, weight, fill, anchor: "start" };
}

function row(each: SheetLegendRow, width: number): Laid {
  const counted = each.count === "" ? 0 : textWidth(each.count, rowSize, 600) + 10;
  const room = width - sampleWidth - 10 - counted;
  const words = wrapText(each.words, room, rowSize, 500);
  const notes = each.note === "" ? [] : wrapText(each.note, room, 11.5, 420);
  const lines = words.length + notes.length;
  const height = Math.max(28, lines * lineHeight + 8);
  const first = (height - lines * lineHeight) / 2 + 12.5;
  const left = sampleWidth + 10;
  return {
    height,
    items: [
      moved(each.sample, sampleWidth / 2, height / 2),
      ...words.map((line, index) => text(line, left, first + index * lineHeight, rowSize, 500, ink)),
      ...notes.map((line, index) =>
        text(line, left, first + (words.length + index) * lineHeight, 11.5, 420, secondary),
      ),
      ...(each.count === ""
        ? []
        : [
            {
              type: "text",
              x: width,
              y: first,
              text: each.count,
              size: rowSize,
              weight: 600,
              fill: ink,
              anchor: "end",
            } as const,
          ]),
    ],
  };
}

export const legendWidth = 264;
const columnGap = 28;

interface LegendLaid {
  readonly items: readonly PictureItem[];
  readonly width: number;
  readonly height: number;
}

/** A legend in columns about as high as asked, each as wide as `legendWidth`; the columns are as even as its blocks allow. */
export function legendItems(blocks: readonly SheetLegendBlock[], highest: number): LegendLaid {
  const single = columns(blocks, Number.POSITIVE_INFINITY);
  // A little too high is better than a second column of two rows.
  const count = Math.max(1, Math.ceil(single.height / (highest * 1.12)));
  const even = columns(blocks, count === 1 ? single.height : (single.height / count) * 1.12);
  return even.height <= highest * 1.12 ? even : columns(blocks, highest);
}

/** A block may go on in the next column. */
function columns(blocks: readonly SheetLegendBlock[], highest: number): LegendLaid {
  const items: PictureItem[] = [];
  let column = 0;
  let y = 0;
  let tallest = 0;
  const put = (laid: Laid) => {
    items.push(moved(laid.items, column * (legendWidth + columnGap), y));
    y += laid.height;
    tallest = Math.max(tallest, y);
  };
  for (const block of blocks) {
    const rows = block.rows.map((each) => row(each, legendWidth));
    const head: Laid = { height: 26, items: [text(block.title, 0, 16, 14, 650, ink)] };
    const [first] = rows;
    if (y > 0 && y + head.height + (first?.height ?? 0) > highest) {
      column++;
      y = 0;
    }
    put(head);
    for (const each of rows) {
      if (y > 0 && y + each.height > highest) {
        column++;
        y = 0;
      }
      put(each);
    }
    y += 10;
  }
  const count = blocks.length === 0 ? 0 : column + 1;
  return { items, width: count * legendWidth + Math.max(0, count - 1) * columnGap, height: tallest };
}
