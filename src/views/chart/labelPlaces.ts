import { markRect, type Point, type Rect } from "../../core/geometry";
import { type LabelledLine, type LabelledMark, placeLabels } from "../../core/labels";
import { boxPlaces } from "./boxPlaces";
import { alongFan, loopMiddle } from "./fan";
import type { Scene } from "./scene";
import { standing } from "./standing";
import { blockSize } from "./textLines";

export interface MarkPlace {
  /** From the mark's centre to the label's, chart units. */
  readonly dx: number;
  readonly dy: number;
  readonly align: "left" | "center" | "right";
}

/** Where labels stand relative to what they belong to, so that they follow a drag. */
export interface LabelPlaces {
  readonly marks: ReadonlyMap<string, MarkPlace>;
  /** Share of the way along the line, 0–1. */
  readonly lines: ReadonlyMap<string, number>;
  /** Names and link words for which there was no room. */
  readonly droppedNames: number;
  readonly droppedWords: number;
}

export const noPlaces: LabelPlaces = { marks: new Map(), lines: new Map(), droppedNames: 0, droppedWords: 0 };

/** Below this zoom link words would all be larger than their links: none is drawn, and that is said. */
export const wordsFrom = 0.5;

type At = ReadonlyMap<string, Point>;

function alignOf(side: string): MarkPlace["align"] {
  if (side.includes("right")) return "left";
  return side.includes("left") ? "right" : "center";
}

/** The visible part of a line, from edge to edge of its marks. */
function visible(a: Point, b: Point, reachA: number, reachB: number) {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const from = Math.min(0.45, reachA / length);
  const to = 1 - Math.min(0.45, reachB / length);
  return { from, to };
}

/** Chooses places for all labels at a zoom; labels never meet each other, a mark or the header of a box. */
export function labelPlaces(
  scene: Scene,
  at: At,
  look: { zoom: number; scale: number; inked: ReadonlySet<string>; selected: ReadonlySet<string> },
): LabelPlaces {
  const { zoom, scale } = look;
  const items: LabelledMark[] = [];
  for (const mark of scene.marks.values()) {
    const place = at.get(mark.id);
    if (!place) continue;
    // The disc of a selected mark may touch its name, which stands on top: selecting moves no name.
    items.push({ ...standing(mark, place, zoom, scale), id: mark.id, priority: mark.priority });
  }
  for (const { id, header } of boxPlaces(scene, at, { zoom, scale }).values()) {
    // The words of a box are no mark, but no label may stand on them.
    const [w, h] = [header.w / 2, header.h / 2];
    items.push({
      id: `box:${id}`,
      x: header.x + w,
      y: header.y + h,
      w,
      h,
      labelW: 0,
      labelH: 0,
      priority: 0,
    });
  }
  const lines: { x1: number; y1: number; x2: number; y2: number }[] = [];
  const lineLabels: LabelledLine[] = [];
  const spans = new Map<string, { from: number; to: number }>();
  let worded = 0;
  for (const each of scene.lines.values()) {
    const a = at.get(each.line.from);
    const b = at.get(each.line.to);
    if (!a || !b) continue;
    if (!each.loop) lines.push({ x1: a.x, y1: a.y, x2: b.x, y2: b.y });
    if (each.words === "") continue;
    worded++;
    if (zoom < wordsFrom) continue;
    const reach = (id: string) => {
      const mark = scene.marks.get(id);
      return mark ? Math.max(mark.look.w, mark.look.h) / 2 : 0;
    };
    const size = blockSize(each.inkedLabel, zoom, scale);
    const asked = {
      id: each.id,
      w: size.w / zoom,
      h: size.h / zoom,
      priority: (look.inked.has(each.id) ? 1e6 : 0) + each.line.count,
    };
    if (each.loop) {
      const { x, y } = loopMiddle(a, reach(each.line.from), each.line.index);
      spans.set(each.id, { from: 0, to: 1 });
      // A hair's breadth wide: words of a loop have one place.
      lineLabels.push({ ...asked, x1: x - 0.5, y1: y, x2: x + 0.5, y2: y });
      continue;
    }
    const span = visible(a, b, reach(each.line.from), reach(each.line.to));
    spans.set(each.id, span);
    const from = alongFan(a, b, each.offset, span.from);
    const to = alongFan(a, b, each.offset, span.to);
    const middle = alongFan(a, b, each.offset, (span.from + span.to) / 2);
    // The words stand on the curve: the chord moved out to its middle.
    const [mx, my] = [middle.x - (from.x + to.x) / 2, middle.y - (from.y + to.y) / 2];
    lineLabels.push({ ...asked, x1: from.x + mx, y1: from.y + my, x2: to.x + mx, y2: to.y + my });
  }
  const first = placeLabels({ items, lines, lineLabels });
  // Only where a selected mark would lose its name do others make way for it.
  const lost = [...look.selected].some((id) => first.items.get(id) === null);
  const raised = (item: LabelledMark) =>
    look.selected.has(item.id) ? { ...item, priority: item.priority + 1e6 } : item;
  const placed = lost ? placeLabels({ items: items.map(raised), lines, lineLabels }) : first;
  const marks = new Map<string, MarkPlace>();
  let droppedNames = 0;
  for (const [id, label] of placed.items) {
    const place = at.get(id);
    if (label && place)
      marks.set(id, { dx: label.x - place.x, dy: label.y - place.y, align: alignOf(label.side) });
    else if (!label) droppedNames++;
  }
  const words = new Map<string, number>();
  for (const label of lineLabels) {
    const found = placed.lines.get(label.id);
    const span = spans.get(label.id);
    if (!found || !span) continue;
    const [dx, dy] = [label.x2 - label.x1, label.y2 - label.y1];
    const share = ((found.x - label.x1) * dx + (found.y - label.y1) * dy) / (dx * dx + dy * dy || 1);
    words.set(label.id, span.from + (span.to - span.from) * share);
  }
  return { marks, lines: words, droppedNames, droppedWords: worded - words.size };
}

/** What marks and their placed labels cover: for fitting a picture into its frame. */
export function reachedRects(
  scene: Scene,
  at: At,
  places: LabelPlaces,
  look: { readonly zoom: number; readonly scale: number },
): readonly Rect[] {
  const rects: Rect[] = [];
  for (const [id, point] of at) {
    const mark = scene.marks.get(id);
    if (!mark) continue;
    const stands = standing(mark, point, look.zoom, look.scale);
    rects.push(markRect(stands));
    const place = places.marks.get(id);
    const { labelW: w, labelH: h } = stands;
    if (place) rects.push({ x: point.x + place.dx - w / 2, y: point.y + place.dy - h / 2, w, h });
  }
  return rects;
}
