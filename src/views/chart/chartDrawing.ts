import type { Case } from "../../core/case";
import { boxPadding, type Point } from "../../core/geometry";
import type { Box, GroupItem, Picture, PictureItem } from "../../core/picture";
import { numberText } from "../../core/pointNumbers";
import { itemsBox } from "../../encode/itemsBox";
import { counted } from "../../encode/kindWords";
import { lineSvg } from "../../encode/lineSvg";
import { markGroup } from "../../encode/markSvg";
import { markName } from "../../encode/markWords";
import { paletteOf, type Theme } from "../../encode/palette";
import { pointMark } from "../../encode/pointMark";
import { sharedSymbols } from "../../encode/sharedSymbols";
import { markupItems } from "../../encode/svgMarkup";
import { rectPath } from "../../encode/svgShape";
import { textWidth } from "../../encode/textWidth";
import { type BoxPlace, boxPlaces, headerSize, sampleWidth } from "./boxPlaces";
import { drawnLine, lineAlt } from "./drawnLine";
import { drawnWords } from "./drawnWords";
import { alongFan, loopMiddle } from "./fan";
import { type LabelPlaces, labelPlaces } from "./labelPlaces";
import type { PinsOn } from "./pinsOn";
import type { Scene, SceneLine, SceneMark } from "./scene";
import { blockSize } from "./textLines";

/** What a picture of the chart is made of: never its canvas. */
export interface ChartParts {
  readonly kase: Case;
  readonly focus: readonly string[];
  readonly scene: Scene;
  readonly positions: ReadonlyMap<string, Point>;
  readonly theme: Theme;
  /** Lines in ink: those of a chosen path. */
  readonly inked: ReadonlySet<string>;
  readonly pins: PinsOn;
}

const still = { x: 0, y: 0, scale: 1, turn: 0 } as const;
const shape = { type: "path", dash: [], cap: "butt", join: "miter", opacity: 1 } as const;

function boxItem(place: BoxPlace, theme: Theme): PictureItem {
  const colours = paletteOf(theme);
  const { rect, header } = place;
  const size = headerSize * colours.wordScale;
  const left = header.x + boxPadding * 0.7;
  const right = header.x + header.w - boxPadding * 0.7;
  const y = header.y + header.h * 0.6;
  const nameWidth = textWidth(place.name, size, 640) + (place.name === "" ? 0 : size * 0.3);
  const room = right - left - (place.look ? sampleWidth + 6 : 0);
  const words = (text: string, x: number, weight: number, fill: string): PictureItem[] =>
    text === "" ? [] : [{ type: "text", x, y: y + size * 0.36, text, size, weight, fill, anchor: "start" }];
  const fits = nameWidth + textWidth(place.relation, size, 460) <= room + 8;
  const sample = place.look
    ? [
        {
          type: "group",
          ...still,
          x: right - sampleWidth,
          y: y - 6,
          items: markupItems(lineSvg(place.look, theme, sampleWidth)),
        } as const,
      ]
    : [];
  return {
    type: "group",
    ...still,
    alt: `${place.name} ${place.relation}`.trim() || "OCG",
    items: [
      ...(rect
        ? [
            {
              ...shape,
              d: rectPath(rect.x, rect.y, rect.w, rect.h, 10),
              fill: colours.box,
              stroke: colours.boxLine,
              width: 1.25,
            },
          ]
        : []),
      ...words(place.name, left, 640, colours.text),
      ...(fits ? words(place.relation, left + nameWidth, 460, colours.secondary) : []),
      ...sample,
    ],
  };
}

/** The words of a line on the ground that parts them from it. */
function lineWordsItems(
  parts: ChartParts,
  each: SceneLine,
  share: number,
  boxes: readonly Box[],
): readonly PictureItem[] {
  const { scene, positions, theme, inked } = parts;
  const [a, b] = [positions.get(each.line.from), positions.get(each.line.to)];
  const mark = scene.marks.get(each.line.from);
  if (!a || !b || !mark) return [];
  const colours = paletteOf(theme);
  const at = each.loop
    ? loopMiddle(a, Math.max(mark.look.w, mark.look.h) / 2, each.line.index)
    : alongFan(a, b, each.offset, share);
  const lines = inked.has(each.id) ? each.inkedLabel : each.label;
  const { w, h } = blockSize(lines, 1, colours.wordScale);
  const inBox = boxes.some(
    (box) => at.x > box.x && at.y > box.y && at.x < box.x + box.w && at.y < box.y + box.h,
  );
  const ground = inBox ? colours.box : colours.paper;
  const d = rectPath(at.x - w / 2 - 1, at.y - h / 2 + 2, w + 2, h - 4, 0);
  return [
    { ...shape, d, fill: ground, stroke: "none", width: 0 },
    ...drawnWords(lines, { ...at, w }, "center", colours),
  ];
}

function linkItem(parts: ChartParts, each: SceneLine, places: LabelPlaces, boxes: readonly Box[]): GroupItem {
  const share = places.lines.get(each.id);
  const words = share === undefined ? [] : lineWordsItems(parts, each, share, boxes);
  const { scene, positions, theme, inked } = parts;
  const { id, line } = each;
  // A line tells of several links: all but the first are in it without a drawing of their own.
  const others = line.links.slice(1).map(
    (link): GroupItem => ({
      type: "group",
      role: { type: "link", id: link.id, from: line.from, to: line.to },
      ...still,
      items: [],
    }),
  );
  return {
    type: "group",
    role: { type: "link", id, from: line.from, to: line.to },
    alt: lineAlt(scene, each),
    ...still,
    items: [...drawnLine(scene, positions, each, paletteOf(theme), inked.has(id)), ...words, ...others],
  };
}

function markItem(parts: ChartParts, each: SceneMark, at: Point, places: LabelPlaces): GroupItem {
  const { kase, focus, theme } = parts;
  const colours = paletteOf(theme);
  const place = places.marks.get(each.id);
  const { w } = blockSize(each.label, 1, colours.wordScale);
  const ring = each.look.ring ? each.look.ring.gap + each.look.ring.width : 0;
  const [bw, bh] = [each.look.body[0] + 2 * ring, each.look.body[1] + 2 * ring];
  const members =
    each.mark.type === "fold"
      ? each.mark.members.map(
          (item): GroupItem => ({
            type: "group",
            role: { type: "entity", id: item.id, box: { x: 0, y: 0, w: 0, h: 0 } },
            ...still,
            items: [],
          }),
        )
      : [];
  return {
    type: "group",
    role: { type: "entity", id: each.id, box: { x: -bw / 2, y: -bh / 2, w: bw, h: bh } },
    alt: markName(kase, each.mark, focus),
    ...still,
    x: at.x,
    y: at.y,
    items: [
      { type: "group", ...still, items: markupItems(markGroup(each.look, theme, { texts: true })) },
      ...(place ? drawnWords(each.label, { x: place.dx, y: place.dy, w }, place.align, colours) : []),
      ...members,
    ],
  };
}

function pinItems({ pins, scene, positions, theme }: ChartParts): readonly PictureItem[] {
  const pin = (at: Point, w: number, h: number, text: string, stable: boolean): PictureItem => ({
    type: "group",
    ...still,
    x: at.x,
    y: at.y,
    items: markupItems(pointMark({ text, stable, w, h }, theme)),
  });
  const onLines = [...pins.lines].flatMap(([id, number]) => {
    const each = scene.lines.get(id);
    const a = each && positions.get(each.line.from);
    const b = each && positions.get(each.line.to);
    if (!each || !a || !b || each.loop) return [];
    return [pin(alongFan(a, b, each.offset, 0.5), 26, 26, numberText(number), number.stable)];
  });
  const onMarks = [...pins.marks].flatMap(([id, number]) => {
    const mark = scene.marks.get(id);
    const at = positions.get(id);
    return mark && at ? [pin(at, mark.look.w + 16, mark.look.h + 8, numberText(number), number.stable)] : [];
  });
  return [...onLines, ...onMarks];
}

/** Room round the chart. */
const margin = 24;

/** The whole chart at full size as a picture, and what of its words found no room. */
export function chartDrawing(parts: ChartParts): Picture {
  const { scene, positions, theme, inked } = parts;
  const scale = paletteOf(theme).wordScale;
  const boxes = boxPlaces(scene, positions, { zoom: 1, scale });
  const places = labelPlaces(scene, positions, { zoom: 1, scale, inked, selected: new Set() });
  const rects = [...boxes.values()].flatMap(({ rect }) => (rect ? [rect] : []));
  const items: PictureItem[] = [
    ...[...boxes.values()].map((place) => boxItem(place, theme)),
    ...[...scene.lines.values()].map((each) => linkItem(parts, each, places, rects)),
    ...[...scene.marks.values()].flatMap((each) => {
      const at = positions.get(each.id);
      return at ? [markItem(parts, each, at, places)] : [];
    }),
    ...pinItems(parts),
  ];
  const box = itemsBox(items, new Map()) ?? { x: 0, y: 0, w: 400, h: 300 };
  const lost = [
    places.droppedNames > 0 ? counted(places.droppedNames, "name") : "",
    places.droppedWords > 0 ? counted(places.droppedWords, "link label") : "",
  ].filter(Boolean);
  const drawn = `${counted(scene.marks.size, "mark")} and ${counted(scene.lines.size, "line")}.`;
  return sharedSymbols({
    width: Math.ceil(box.w) + 2 * margin,
    height: Math.ceil(box.h) + 2 * margin,
    background: paletteOf(theme).paper,
    title: "Association chart",
    about: `Association chart: ${drawn}${lost.length > 0 ? ` ${lost.join(" and ")} left out for want of room.` : ""}`,
    symbols: new Map(),
    items: [{ type: "group", ...still, x: margin - Math.floor(box.x), y: margin - Math.floor(box.y), items }],
  });
}
