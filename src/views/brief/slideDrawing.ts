import type { CaseFile } from "../../core/caseFile";
import type { Mark } from "../../core/drawn";
import type { Point, Rect } from "../../core/geometry";
import type { LabelledMark } from "../../core/labels";
import type { Line } from "../../core/line";
import type { Scene } from "../../core/plan";
import type { PointNumber, PointNumbers } from "../../core/pointNumbers";
import { lineLabel } from "../../encode/lineLook";
import type { Look } from "../../encode/symbol";
import { setMark } from "./markSet";
import { type LaneBand, laneBands, slideArranged, wordArea } from "./slideArranged";
import type { SlideDensity } from "./slideDensity";
import type { SlideFacts } from "./slideFacts";
import { lanesShown } from "./slidePlaces";
import { type LinePlace, slideWords, wordsAt } from "./slideWords";

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
  readonly label?: LinePlace & { readonly text: string };
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

const idsOf = (mark: Mark) => (mark.type === "entity" ? [mark.id] : mark.members.map((item) => item.id));

/** Marks, lines and words of a scene on a slide. Places are the same at every part of it. */
export function slideDrawing(
  file: CaseFile,
  scene: Scene,
  part: number,
  area: Rect,
  numbers: PointNumbers,
): SlideDrawing {
  const pinOf = (mark: Mark) => best(idsOf(mark).map((id) => numbers.entities.get(id)));
  const arranged = slideArranged(file, scene, part, area, (mark) => pinOf(mark) !== undefined);
  const { facts, density, sets, places } = arranged;
  const { now, all, marked, shows } = facts;
  const placeOf = (id: string): Point =>
    places.get(id) ??
    places.get(all.markOf.get(id) ?? "") ?? { x: area.x + area.w / 2, y: area.y + area.h / 2 };
  const isMarked = (mark: Mark) => idsOf(mark).some((id) => marked.has(id));
  const standing = new Map(
    [...sets].map(([id, set]): [string, LabelledMark] => {
      const priority = (set.marked ? 10 : 0) + set.look.tier;
      return [id, { ...set.body, ...placeOf(id), id, priority }];
    }),
  );
  // Words are placed for all that ever comes on, so that none of them jumps when something does.
  const words = slideWords(
    [...standing.values()],
    all.lines.map((line) => {
      const [a, b] = [placeOf(line.from), placeOf(line.to)];
      const priority = line.links.some((item) => marked.has(item.id)) ? 1 : 0;
      const quiet = line.from === line.to || (density.fewWords && priority === 0);
      const text = quiet ? "" : lineLabel(line);
      return { id: line.id, text, priority, x1: a.x, y1: a.y, x2: b.x, y2: b.y };
    }),
    density.line,
    wordArea(scene, area),
    scene.view === "business",
  );
  let dropped = 0;
  const marks = [...now.marks.values()].flatMap((mark): SlideMark[] => {
    // A fold of which one member is on is that member, at the place of the fold.
    const key = sets.has(mark.id) ? mark.id : (all.markOf.get(mark.id) ?? mark.id);
    const set = sets.get(key);
    const body = standing.get(key);
    if (!set || !body) return [];
    const own = key === mark.id ? set : setMark(file, mark, facts, density, set.pinned);
    const place = words.marks.get(key);
    if (place === null) dropped++;
    const pin = pinOf(mark);
    return [
      {
        id: mark.id,
        mark,
        look: own.look,
        at: { x: body.x, y: body.y },
        names: own.names,
        caption: own.caption,
        ...(place ? { words: wordsAt(place, body) } : {}),
        marked: isMarked(mark),
        fresh: idsOf(mark).some((id) => shows.fresh.has(id)),
        ...(pin ? { pin } : {}),
      },
    ];
  });
  const lines = now.lines.map((line): SlideLine => {
    const place = words.lines.get(line.id);
    const text = lineLabel(line);
    if (place === null) dropped++;
    const pin = best(line.links.map((item) => numbers.links.get(item.id)));
    const strong = pin !== undefined || line.links.some((item) => marked.has(item.id));
    return { line, strong, ...(place ? { label: { ...place, text } } : {}), ...(pin ? { pin } : {}) };
  });
  const lanes = scene.view === "business" ? laneBands(lanesShown(all), area) : [];
  return { area, density, marks, lines, lanes, facts, dropped };
}
