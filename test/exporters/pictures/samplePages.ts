import type { Marking } from "../../../src/core/marking";
import type { GroupItem, PathItem, Picture, PictureItem, TextItem } from "../../../src/core/picture";
import type { SheetPage } from "../../../src/core/sheet";
import { sheetPage } from "../../../src/encode/pictureSheet";

export const sensitive: Marking = {
  level: "OFFICIAL-SENSITIVE",
  local: "",
  handling: "RECIPIENTS ONLY",
  descriptor: "",
};

export function path(d: string, more: Partial<PathItem> = {}): PathItem {
  return {
    type: "path",
    d,
    fill: "none",
    stroke: "#0B0C0C",
    width: 2,
    dash: [],
    cap: "butt",
    join: "miter",
    opacity: 1,
    ...more,
  };
}

export function text(words: string, more: Partial<TextItem> = {}): TextItem {
  return {
    type: "text",
    x: 0,
    y: 0,
    text: words,
    size: 14,
    weight: 400,
    fill: "#0B0C0C",
    anchor: "start",
    ...more,
  };
}

export function group(items: readonly PictureItem[], more: Partial<GroupItem> = {}): GroupItem {
  return { type: "group", x: 0, y: 0, scale: 1, turn: 0, items, ...more };
}

const disc = path("M-20 0a20 20 0 1 0 40 0a20 20 0 1 0 -40 0z", { fill: "#12436D", stroke: "none" });

/** A mark with its name, as charts draw it. */
export function mark(id: string, x: number, y: number, name: string): GroupItem {
  return group(
    [
      { type: "use", symbol: "disc", x: 0, y: 0, scale: 1 },
      text(name, { y: 38, anchor: "middle", weight: 680, halo: { colour: "#FFFFFF", width: 4 } }),
    ],
    { role: { type: "entity", id, box: { x: -20, y: -20, w: 40, h: 40 } }, alt: name, x, y },
  );
}

/** A line from the first mark to the second, with its head. */
export function line(id: string, from: string, to: string, d: string, tip: string): GroupItem {
  return group(
    [
      path(d, { dash: [10, 6] }),
      group([path(tip, { fill: "#0B0C0C", stroke: "none" })], { role: { type: "arrow", at: "to" } }),
    ],
    { role: { type: "link", id, from, to }, alt: `${from} pays ${to}` },
  );
}

/** Two people and a payment. */
export function drawing(items: readonly PictureItem[] = []): Picture {
  return {
    width: 400,
    height: 200,
    background: "#FFFFFF",
    title: "Drawing",
    about: "Two people.",
    symbols: new Map([["disc", [disc]]]),
    items: [
      line("e1", "a", "b", "M122 100L270 100", "M278 100L267 94L267 106z"),
      mark("a", 100, 100, "ŁUKASZ, Świętosława"),
      mark("b", 300, 100, "O’NEILL & <Sons>"),
      ...items,
    ],
  };
}

/** The drawing with all that stands round it. */
export function page(items: readonly PictureItem[] = [], more: Partial<SheetPage> = {}): SheetPage {
  const made = sheetPage(drawing(items), {
    marking: sensitive,
    note: "Training case",
    title: "Chart: SMITH",
    asAt: "3 Mar 2026",
    truth: "Showing 2 of 5 entities, 1 of 4 links · 1 filter",
    method: ["The chart shows intelligence held."],
    legend: [{ title: "People", rows: [{ sample: [disc], words: "Principal", note: "", count: "2" }] }],
  });
  return { ...made, ...more };
}

export const options = { name: "SMITH OCG chart", title: "Chart: SMITH" };

/** A PNG of 4 by 4 pixels, half of them half seen through, with a text that names its maker. */
export const namedPng =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAE3RFWHRBdXRob3IASm9obiBFeGFtcGxlkz2L9QAAADdJREFUeJwVyjEBAEAIAkCSOBuCEM4kMSKtfH665WCARp8xcQ8unKvpmriEmcEMZvAPZShDGVo+pm0c6Yu7YVcAAAAASUVORK5CYII=";
