import type { CaseFile } from "../../core/caseFile";
import type { Mark } from "../../core/drawn";
import type { Point, Rect, StandingMark } from "../../core/geometry";
import { type LabelledLine, type LabelledMark, type PlacedMarkLabel, placeLabels } from "../../core/labels";
import type { Line } from "../../core/line";
import type { Scene } from "../../core/plan";
import type { PointNumber, PointNumbers } from "../../core/pointNumbers";
import { lineLabel } from "../../encode/lineLook";
import type { Look } from "../../encode/symbol";
import { textWidth } from "../../encode/textWidth";
import { type MarkSet, setMark } from "./markSet";
import { type LaneBand, laneBands, slideArranged } from "./slideArranged";
import { lineHeight, lineWeight, type SlideDensity } from "./slideDensity";
import type { SlideFacts } from "./slideFacts";
import { lanesShown } from "./slidePlaces";

/** A mark on a slide: where it stands and where its words are. */
export interface SlideMark {
  readonly id: string;
  readonly mark: Mark;
  readonly look: Look;
  readonly at: Point;
  readonly names: readonly string[];
  readonly caption: string;
  /** Top of the words and their edge; absent = there was no room for them. */
  readonly words?: {
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "middle" | "end";
  };
  readonly marked: boolean;
  readonly fresh: boolean;
  readonly pin?: PointNumber;
}

export interface SlideLine {
  readonly line: Line;
  readonly strong: boolean;
  readonly label?: Point & { readonly text: string };
  readonly pin?: PointNumber;
}

/** The picture of a slide. */
export interface SlideDrawing {
  readonly area: Rect;
  readonly density: SlideDensity;
  readonly marks: readonly SlideMark[];
  readonly lines: readonly SlideLine[];
  readonly lanes: readonly LaneBand[];
  readonly facts: SlideFacts;
  /** Words left out for want of room. */
  readonly dropped: number;
}

/** Best number of the things behind a mark or a line. */
function best(numbers: readonly (PointNumber | undefined)[]): PointNumber | undefined {
  return numbers.reduce((a, b) => (a === undefined || (b && b.place < a.place) ? b : a), undefined);
}

/** Marks, lines and words of a scene on a slide. Places are the same at every part of it. */
export function slideDrawing(
  file: CaseFile,
  scene: Scene,
  part: number,
  area: Rect,
  numbers: PointNumbers,
): SlideDrawing {
  const { facts, density, sets, places } = slideArranged(file, scene, part, area);
  const { now, all, marked, focus, shows } = facts;
  const placeOf = (id: string): Point =>
    places.get(id) ??
    places.get(all.markOf.get(id) ?? "") ?? { x: area.x + area.w / 2, y: area.y + area.h / 2 };
  const ids = (mark: Mark) => (mark.type === "entity" ? [mark.id] : mark.members.map((item) => item.id));
  const set = (mark: Mark) => sets.get(mark.id) ?? setMark(file, mark, focus, density);
  const standing = [...now.marks.values()].map((mark): LabelledMark & { mark: Mark; set: MarkSet } => {
    const own = set(mark);
    const priority = (ids(mark).some((id) => marked.has(id)) ? 10 : 0) + own.look.tier;
    return { ...own.body, ...placeOf(mark.id), id: mark.id, priority, mark, set: own };
  });
  const segment = (line: Line) => {
    const [a, b] = [placeOf(line.from), placeOf(line.to)];
    return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
  };
  const lined = now.lines.map((line) => ({ line, text: lineLabel(line), segment: segment(line) }));
  const labels = placeLabels({
    items: [...standing, ...walls(area)],
    lines: lined.map((each) => each.segment),
    lineLabels: lined.flatMap(({ line, text, segment: at }): LabelledLine[] =>
      text === "" || line.from === line.to
        ? []
        : [
            {
              ...at,
              id: line.id,
              w: textWidth(text, density.line, lineWeight) + 12,
              h: density.line * lineHeight,
              priority: line.links.some((item) => marked.has(item.id)) ? 1 : 0,
            },
          ],
    ),
  });
  const marks = standing.map((each): SlideMark => {
    const place = labels.items.get(each.id);
    const pin = best(ids(each.mark).map((id) => numbers.entities.get(id)));
    return {
      id: each.id,
      mark: each.mark,
      look: each.set.look,
      at: { x: each.x, y: each.y },
      names: each.set.names,
      caption: each.set.caption,
      ...(place ? { words: wordsAt(place, each) } : {}),
      marked: ids(each.mark).some((id) => marked.has(id)),
      fresh: ids(each.mark).some((id) => shows.fresh.has(id)),
      ...(pin ? { pin } : {}),
    };
  });
  const lines = lined.map(({ line, text }): SlideLine => {
    const place = labels.lines.get(line.id);
    const pin = best(line.links.map((item) => numbers.links.get(item.id)));
    const strong = pin !== undefined || line.links.some((item) => marked.has(item.id));
    return { line, strong, ...(place ? { label: { ...place, text } } : {}), ...(pin ? { pin } : {}) };
  });
  const dropped = [...labels.items.values(), ...labels.lines.values()].filter(
    (place) => place === null,
  ).length;
  const lanes = scene.view === "business" ? laneBands(lanesShown(all), area) : [];
  return { area, density, marks, lines, lanes, facts, dropped };
}

/** What stands round the area: words may not leave it. */
function walls({ x, y, w, h }: Rect): readonly LabelledMark[] {
  const wall = (id: string, cx: number, cy: number, hw: number, hh: number): LabelledMark => ({
    id: `wall ${id}`,
    x: cx,
    y: cy,
    w: hw,
    h: hh,
    labelW: 0,
    labelH: 0,
    priority: 0,
  });
  const thick = 400;
  return [
    wall("left", x - thick - 2, y + h / 2, thick, h),
    wall("right", x + w + thick + 2, y + h / 2, thick, h),
    wall("top", x + w / 2, y - thick - 2, w, thick),
    wall("bottom", x + w / 2, y + h + thick + 2, w, thick),
  ];
}

/** Words beside a mark begin at it; above and below it they are centred. */
function wordsAt(place: PlacedMarkLabel, body: StandingMark): NonNullable<SlideMark["words"]> {
  const y = place.y - body.labelH / 2;
  if (place.side.endsWith("right")) return { x: place.x - body.labelW / 2, y, anchor: "start" };
  if (place.side.endsWith("left")) return { x: place.x + body.labelW / 2, y, anchor: "end" };
  return { x: place.x, y, anchor: "middle" };
}
