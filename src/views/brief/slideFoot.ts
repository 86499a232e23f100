import type { CaseFile } from "../../core/caseFile";
import type { PointNumbers } from "../../core/pointNumbers";
import { dateText } from "../../core/time";
import { legendOf, type Swatch } from "../../encode/legend";
import { textWidth } from "../../encode/textWidth";
import type { SlideDrawing } from "./slideDrawing";
import type { SlideFacts } from "./slideFacts";
import type { SlideFrame } from "./slideFrame";

/** A sample and its word in the legend of a slide. */
export interface LegendItem {
  readonly id: string;
  readonly words: string;
  readonly swatch: Swatch | { readonly type: "pin"; readonly stable: boolean };
  readonly x: number;
  readonly y: number;
}

/** The lower part of a slide: a rule, the legend, the truth line, the date. */
export interface SlideFoot {
  readonly rule: number;
  readonly size: number;
  readonly legend: readonly LegendItem[];
  /** Words of the truth line, the counts apart so that they stand out. */
  readonly truth: readonly { readonly text: string; readonly strong: boolean }[];
  readonly truthSize: number;
  readonly truthY: number;
  readonly asAt: string;
}

const plainSize = 27;
export const swatchW = { mark: 46, line: 58, pin: 46 };
const itemGap = 24;
const rowH = 50;

const number = (value: number) => value.toLocaleString("en-GB");

/** 'Showing 11 of 340 entities, 7 of 511 links, step 2', in parts. */
export function truthParts(
  drawing: Pick<SlideDrawing, "facts" | "dropped">,
  file: CaseFile,
  step: string,
): SlideFoot["truth"] {
  const { shows, now } = drawing.facts;
  const { entities, links } = file.case;
  const { dropped } = drawing;
  const say = (text: string, strong = false) => ({ text, strong });
  return [
    say("Showing "),
    say(`${number(shows.entities.size)} of ${number(entities.size)}`, true),
    say(" entities, "),
    say(`${number(shows.links.size)} of ${number(links.size)}`, true),
    say(" links, "),
    say(step, true),
    ...(now.folded > 0 ? [say(` · ${number(now.folded)} in counts`)] : []),
    ...(dropped > 0 ? [say(` · ${dropped} ${dropped === 1 ? "label" : "labels"} left out`)] : []),
  ];
}

interface Row {
  readonly id: string;
  readonly words: string;
  readonly swatch: LegendItem["swatch"];
}

/** What stands for what on this slide, and nothing else. */
function legendRows(
  file: CaseFile,
  facts: SlideFacts,
  which: "all" | "now",
  numbers: PointNumbers,
): readonly Row[] {
  const { focus } = facts;
  const drawn = facts[which];
  const rows = legendOf(file.case, drawn, { focus }).map((section) => section.rows);
  const [colours = [], ...others] =
    rows.length > 0 && rows[0]?.[0]?.id.startsWith("ocg-") ? rows : [[], ...rows];
  const kept = [...others.flat(), ...colours].filter((row) => !["arrow", "sightings"].includes(row.id));
  const lines = kept.filter((row) => row.swatch.type === "line");
  const marks = kept.filter((row) => row.swatch.type === "mark");
  const lined = new Set(drawn.lines.flatMap((line) => line.links.map((item) => item.id)));
  const pins = [
    ...[...numbers.entities].filter(([id]) => drawn.markOf.has(id)),
    ...[...numbers.links].filter(([id]) => lined.has(id)),
  ].map(([, pin]) => pin);
  const row = (id: string, words: string, stable: boolean): Row => ({
    id,
    words,
    swatch: { type: "pin", stable },
  });
  return [
    ...marks,
    ...lines,
    ...(pins.some((pin) => pin.stable) ? [row("pin", "Interdiction point", true)] : []),
    ...(pins.some((pin) => !pin.stable) ? [row("gap", "Not stable: an intelligence gap", false)] : []),
  ];
}

const widthOf = (row: Row, size: number) => swatchW[row.swatch.type] + 8 + textWidth(row.words, size, 460);

/** Rows of the legend in lines of the slide's width. */
function inLines(rows: readonly Row[], width: number, size: number): readonly (readonly Row[])[] {
  const lines: Row[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const w = widthOf(row, size);
    if (used + itemGap + w > width) {
      lines.push([row]);
      used = w;
    } else {
      lines.at(-1)?.push(row);
      used += itemGap + w;
    }
  }
  return lines;
}

const sizes = [plainSize, 25, 24, 22] as const;

/** How high the foot is at most: what is above it does not move from step to step. */
function setLegend(
  rows: readonly Row[],
  width: number,
): { size: number; lines: readonly (readonly Row[])[] } {
  for (const size of sizes) {
    const lines = inLines(rows, width, size);
    if (lines.length === 1) return { size, lines };
  }
  for (const size of sizes) {
    const lines = inLines(rows, width, size);
    if (lines.length === 2) return { size, lines };
  }
  return { size: 22, lines: inLines(rows, width, 22) };
}

/** Height of the foot with the legend of all parts of its scene: the room of the picture is the same at each of them. */
export function footHeight(
  file: CaseFile,
  facts: SlideFacts,
  { canvas }: Pick<SlideFrame, "canvas">,
  numbers: PointNumbers,
): number {
  const { lines } = setLegend(legendRows(file, facts, "all", numbers), canvas.w - 2 * canvas.margin);
  return 66 + Math.max(1, lines.length) * rowH;
}

export function slideFoot(
  file: CaseFile,
  drawing: SlideDrawing,
  frame: SlideFrame,
  step: string,
  numbers: PointNumbers,
): SlideFoot {
  const { canvas, bottom } = frame;
  const width = canvas.w - 2 * canvas.margin;
  const { size, lines } = setLegend(legendRows(file, drawing.facts, "now", numbers), width);
  const rule = bottom.y - footHeight(file, drawing.facts, frame, numbers);
  const truth = truthParts(drawing, file, step);
  const legend = lines.flatMap((line, at) => {
    const spare =
      width - line.reduce((sum, row) => sum + widthOf(row, size), 0) - itemGap * (line.length - 1);
    const gap = itemGap + Math.min(26, Math.max(0, spare) / Math.max(1, line.length - 1));
    let x = canvas.margin;
    return line.map((row): LegendItem => {
      const item = { ...row, x, y: rule + 8 + rowH * (at + 0.5) };
      x += widthOf(row, size) + gap;
      return item;
    });
  });
  const { asAt } = file.case.head;
  const date = asAt ? `As at ${dateText(asAt)}` : "No as-at date stated";
  const room = width - textWidth(date, plainSize, 460) - 40;
  const said = truth.map((part) => part.text).join("");
  const truthSize = sizes.find((each) => textWidth(said, each, 560) <= room) ?? 22;
  return {
    rule,
    size,
    legend,
    truth,
    truthSize,
    truthY: bottom.y - 22,
    asAt: date,
  };
}
