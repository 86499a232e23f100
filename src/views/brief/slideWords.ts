import { labelRect, type Point, type Rect, type Segment, type StandingMark } from "../../core/geometry";
import { type LabelledMark, type PlacedLabel, type PlacedMarkLabel, placeLabels } from "../../core/labels";
import { textWidth } from "../../encode/textWidth";
import { lineHeight, lineWeight } from "./slideDensity";

/** A line with the words that it wants. */
export interface WordedLine extends Segment {
  readonly id: string;
  readonly text: string;
  readonly priority: number;
}

/** Words of a line: beside it where there is room, else on it, which is then cut. */
export type LinePlace = Point & { readonly on: boolean };

export interface SlideWords {
  readonly marks: ReadonlyMap<string, PlacedMarkLabel | null>;
  readonly lines: ReadonlyMap<string, LinePlace | null>;
}

/** Marks without words, standing where something already is. */
function solid(id: string, { x, y, w, h }: Rect): LabelledMark {
  return {
    id: `solid ${id}`,
    x: x + w / 2,
    y: y + h / 2,
    w: w / 2,
    h: h / 2,
    labelW: 0,
    labelH: 0,
    priority: 0,
  };
}

/** What stands round the area: words may not leave it. */
function walls({ x, y, w, h }: Rect): readonly LabelledMark[] {
  const thick = 800;
  return [
    solid("left", { x: x - thick - 2, y: y - h, w: thick, h: 3 * h }),
    solid("right", { x: x + w + 2, y: y - h, w: thick, h: 3 * h }),
    solid("top", { x: x - w, y: y - thick - 2, w: 3 * w, h: thick }),
    solid("bottom", { x: x - w, y: y + h + 2, w: 3 * w, h: thick }),
  ];
}

/** On which side of a steep line there are fewer of those that leave its upper end: -1 left, 1 right. */
function awayFrom(line: Segment, others: readonly Segment[]): -1 | 1 {
  const ends = (each: Segment): readonly [top: Point, foot: Point] => {
    const [a, b] = [
      { x: each.x1, y: each.y1 },
      { x: each.x2, y: each.y2 },
    ];
    return a.y <= b.y ? [a, b] : [b, a];
  };
  const [top, foot] = ends(line);
  const feet = others.flatMap((each) => {
    const [a, b] = ends(each);
    return a.x === top.x && a.y === top.y ? [b.x] : [];
  });
  const middle = feet.reduce((sum, x) => sum + x, 0) / Math.max(1, feet.length);
  return foot.x < middle ? -1 : 1;
}

/** The line moved so far to one side that words in its middle do not touch it: upwards where it lies flat, outwards where it is steep. */
function beside(
  line: Segment,
  size: { readonly w: number; readonly h: number },
  others: readonly Segment[],
): Segment {
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  const length = Math.hypot(dx, dy) || 1;
  let [nx, ny] = [dy / length, -dx / length];
  const flat = Math.abs(dx) > Math.abs(dy) * 1.2;
  const outwards = awayFrom(line, others);
  if (flat ? ny > 0 : nx * outwards < 0) [nx, ny] = [-nx, -ny];
  const by = (Math.abs(nx) * size.w) / 2 + (Math.abs(ny) * size.h) / 2 + 8;
  return { x1: line.x1 + nx * by, y1: line.y1 + ny * by, x2: line.x2 + nx * by, y2: line.y2 + ny * by };
}

/** Under every mark, where its place was made for its words: in a column a name above one mark could be read as another's. */
function allBelow(marks: readonly LabelledMark[]): SlideWords["marks"] {
  return new Map(
    marks
      .filter((mark) => mark.labelW > 0 && mark.labelH > 0)
      .map((mark) => {
        const rect = labelRect(mark, "below");
        return [mark.id, { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2, side: "below" as const }];
      }),
  );
}

/** Places the words of marks, then those of lines. No mark goes without its name: where one would, all names stand below. */
export function slideWords(
  marks: readonly LabelledMark[],
  lines: readonly WordedLine[],
  size: number,
  area: Rect,
  below: boolean,
): SlideWords {
  const around = walls(area);
  const worded = lines
    .filter(({ text }) => text !== "")
    .map((line) => ({ ...line, w: textWidth(line.text, size, lineWeight) + 8, h: size * lineHeight }));
  const named = allBelow(marks);
  const bare = marks.map((mark) => ({ ...mark, labelW: 0, labelH: 0 }));
  const standing = below
    ? marks.flatMap((mark) => {
        const at = named.get(mark.id);
        const { labelW: w, labelH: h } = mark;
        return at ? [solid(`words ${mark.id}`, { x: at.x - w / 2, y: at.y - h / 2, w, h })] : [];
      })
    : [];
  const first = placeLabels({
    items: [...(below ? bare : marks), ...standing, ...around],
    lines,
    lineLabels: worded.map((line) => ({ ...line, ...beside(line, line, lines) })),
  });
  if (!below && [...first.items.values()].includes(null)) return slideWords(marks, lines, size, area, true);
  const placed = new Map<string, LinePlace | null>();
  const taken: LabelledMark[] = [];
  const take = (id: string, at: PlacedLabel, w: number, h: number) =>
    taken.push(solid(id, { x: at.x - w / 2, y: at.y - h / 2, w, h }));
  const marked = below ? named : first.items;
  for (const mark of marks) {
    const at = marked.get(mark.id);
    if (at) take(mark.id, at, mark.labelW, mark.labelH);
  }
  for (const line of worded) {
    const at = first.lines.get(line.id);
    placed.set(line.id, at ? { ...at, on: false } : null);
    if (at) take(line.id, at, line.w, line.h);
  }
  const left = worded.filter(({ id }) => placed.get(id) === null);
  const second = placeLabels({ items: [...bare, ...taken, ...around], lines, lineLabels: left });
  for (const [id, at] of second.lines) placed.set(id, at ? { ...at, on: true } : null);
  return { marks: marked, lines: placed };
}

/** Words beside a mark begin at it; above and below it they are centred. */
export function wordsAt(
  place: PlacedMarkLabel,
  body: StandingMark,
): { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" } {
  const y = place.y - body.labelH / 2;
  if (place.side.endsWith("right")) return { x: place.x - body.labelW / 2, y, anchor: "start" };
  if (place.side.endsWith("left")) return { x: place.x + body.labelW / 2, y, anchor: "end" };
  return { x: place.x, y, anchor: "middle" };
}
