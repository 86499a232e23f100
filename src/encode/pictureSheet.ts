import type { Marking } from "../core/marking";
import type { GroupItem, Picture, PictureItem } from "../core/picture";
import type { SheetPage } from "../core/sheet";
import { legendItems, type SheetLegendBlock } from "./sheetLegend";
import { markingBar, markingHeight } from "./sheetMarking";
import { textWidth, wrapText } from "./textWidth";

/** What stands round a drawing. */
export interface SheetWords {
  readonly marking: Marking | undefined;
  /** A line of the case for the right of the marking. */
  readonly note: string;
  /** 'Association chart: SMITH OCG'. */
  readonly title: string;
  /** '3 Mar 2026'; empty where none is stated. */
  readonly asAt: string;
  /** 'Showing 62 of 340 entities …'; empty where the drawing shows no part of a whole. */
  readonly truth: string;
  /** How it was made, and one honest caveat. */
  readonly method: readonly string[];
  readonly legend: readonly SheetLegendBlock[];
  /** Words for the speaker. */
  readonly notes?: string;
}

/** The size of a page or slide, in px of 96 to the inch. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const paperNames = ["picture", "A4", "A3", "slide"] as const;
export type PaperName = (typeof paperNames)[number];

/** Landscape pages and the wide slide; a drawing's own size has no frame. */
export function frameOf(paper: PaperName): Frame | undefined {
  switch (paper) {
    case "A4":
      return { width: 1123, height: 794 };
    case "A3":
      return { width: 1587, height: 1123 };
    case "slide":
      return { width: 1280, height: 720 };
    case "picture":
      return undefined;
  }
}

const margin = 24;
const ink = "#0B0C0C";
const secondary = "#505A5F";
const leastWidth = 760;

function part(
  name: "title" | "truth" | "method" | "legend" | "drawing",
  y: number,
  items: readonly PictureItem[],
): GroupItem {
  return { type: "group", role: { type: "part", name }, x: margin, y, scale: 1, turn: 0, items };
}

function line(text: string, x: number, y: number, size: number, weight: number, fill: string): PictureItem {
  return { type: "text", x, y, text, size, weight, fill, anchor: "start" };
}

interface Block {
  readonly items: readonly PictureItem[];
  readonly height: number;
}

function titleBlock(words: SheetWords, width: number): Block {
  const asAt = words.asAt === "" ? "No as-at date stated" : `As at ${words.asAt}`;
  const room = width - textWidth(asAt, 13.5, 560) - 24;
  const titles = wrapText(words.title, room, 23, 680);
  const items: PictureItem[] = titles.map((text, index) => line(text, 0, 28 + index * 28, 23, 680, ink));
  items.push({
    type: "text",
    x: width,
    y: 26,
    text: asAt,
    size: 13.5,
    weight: 560,
    fill: ink,
    anchor: "end",
  });
  return { items, height: 14 + titles.length * 28 };
}

/** An eye, as in front of every truth line. */
const eye: PictureItem = {
  type: "group",
  x: 0,
  y: -13,
  scale: 16 / 24,
  turn: 0,
  items: [
    {
      type: "path",
      d: "M2.06 12.35a1 1 0 0 1 0-.7 10.75 10.75 0 0 1 19.88 0 1 1 0 0 1 0 .7 10.75 10.75 0 0 1-19.88 0M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z",
      fill: "none",
      stroke: ink,
      width: 2,
      dash: [],
      cap: "round",
      join: "round",
      opacity: 1,
    },
  ],
};

function truthBlock(truth: string, width: number): Block {
  if (truth === "") return { items: [], height: 0 };
  const lines = wrapText(truth, width - 24, 13.5, 560);
  return {
    items: [eye, ...lines.map((text, index) => line(text, 24, index * 18, 13.5, 560, ink))],
    height: lines.length * 18 + 10,
  };
}

function methodBlock(method: readonly string[], width: number): Block {
  const lines = wrapText(method.filter(Boolean).join("  ·  "), width, 12, 440);
  if (lines.length === 0) return { items: [], height: 0 };
  return {
    items: lines.map((text, index) => line(text, 0, 18 + index * 17, 12, 440, secondary)),
    height: 14 + lines.length * 17,
  };
}

/** Room between the drawing and its legend. */
const legendGap = 28;

interface LegendPlaced {
  readonly items: readonly PictureItem[];
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** How small a legend may become on a page, against the drawing's growth: 0.6 of 12.5 px is 5.6 points, as large as the smallest words of a drawing that is reduced with it. */
const legendScales = [1, 0.9, 0.8, 0.72, 0.65, 0.6] as const;

/** The legend as large as leaves the drawing large: on a page both share the room. */
function legendFor(
  blocks: readonly SheetLegendBlock[],
  drawing: Picture,
  room: { readonly w: number; readonly h: number } | undefined,
): LegendPlaced {
  if (!room) return { ...legendItems(blocks, Math.max(drawing.height, 420)), scale: 1 };
  let best: { readonly placed: LegendPlaced; readonly worth: number } | undefined;
  for (const scale of legendScales) {
    const laid = legendItems(blocks, room.h / scale / 1.12);
    const beside = laid.width === 0 ? 0 : laid.width * scale + legendGap;
    const fit = Math.min((room.w - beside) / drawing.width, room.h / drawing.height);
    const worth = fit * (0.6 + 0.4 * scale);
    if (!best || worth > best.worth) best = { placed: { ...laid, scale }, worth };
  }
  return best?.placed ?? { items: [], width: 0, height: 0, scale: 1 };
}

/**
 * A drawing with all that must leave with it: marking top and bottom, title, as-at date, truth line, legend and method. Without
 * a frame the page is as large as it needs to be; in a frame the drawing is scaled into the room that is left.
 */
export function sheetPage(drawing: Picture, words: SheetWords, frame?: Frame): SheetPage {
  const free = frame ? frame.width - 2 * margin : 0;
  const top = markingHeight + 10;
  const heights = (width: number) => {
    const title = titleBlock(words, width);
    const truth = truthBlock(words.truth, width);
    const method = methodBlock(words.method, width);
    const bodyTop = top + title.height + truth.height + 12;
    return { title, truth, method, bodyTop, foot: method.height + 14 + markingHeight };
  };
  const framed = frame ? heights(free) : undefined;
  const legend = legendFor(
    words.legend,
    drawing,
    frame && framed ? { w: free, h: frame.height - framed.bodyTop - framed.foot } : undefined,
  );
  const beside = legend.width === 0 ? 0 : legend.width * legend.scale + legendGap;
  const inner = frame ? free : Math.max(leastWidth, drawing.width + beside);
  const { title, truth, method, bodyTop, foot } = framed ?? heights(inner);
  const fit = frame
    ? Math.min(
        (free - beside) / drawing.width,
        (frame.height - bodyTop - foot) / drawing.height,
        // A small drawing may grow, but not so far that its words shout.
        1.6,
      )
    : 1;
  const height = frame ? frame.height : bodyTop + Math.max(drawing.height, legend.height) + foot;
  const width = frame ? frame.width : inner + 2 * margin;
  const room = { w: inner - beside, h: height - foot - bodyTop };
  const grounded = drawing.background !== "none" && drawing.background !== "#FFFFFF";
  const ground: PictureItem = {
    type: "path",
    d: `M0 0H${drawing.width}V${drawing.height}H0z`,
    fill: drawing.background,
    stroke: "none",
    width: 0,
    dash: [],
    cap: "butt",
    join: "miter",
    opacity: 1,
  };
  const drawn: GroupItem = {
    ...part("drawing", bodyTop + Math.max(0, (room.h - drawing.height * fit) / 2), [
      ...(grounded ? [ground] : []),
      ...drawing.items,
    ]),
    x: margin + Math.max(0, (room.w - drawing.width * fit) / 2),
    scale: fit,
    clip: { x: 0, y: 0, w: drawing.width, h: drawing.height },
  };
  const items: PictureItem[] = [
    drawn,
    part("title", top, title.items),
    ...(truth.height > 0 ? [part("truth", top + title.height + 12, truth.items)] : []),
    ...(legend.width > 0
      ? [
          {
            ...part("legend", bodyTop, legend.items),
            x: margin + inner - legend.width * legend.scale,
            scale: legend.scale,
          },
        ]
      : []),
    ...(method.height > 0 ? [part("method", height - foot, method.items)] : []),
    markingBar(words.marking, words.note, { y: 0, width, side: "top" }),
    markingBar(words.marking, words.note, { y: height - markingHeight, width, side: "bottom" }),
  ];
  return {
    picture: {
      width: Math.round(width),
      height: Math.round(height),
      background: "#FFFFFF",
      title: words.title,
      about: [drawing.about, words.truth].filter(Boolean).join(" "),
      symbols: drawing.symbols,
      items,
    },
    marking: words.marking,
    ...(words.notes === undefined ? {} : { notes: words.notes }),
  };
}
