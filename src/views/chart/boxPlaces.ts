import {
  boxHeader,
  boxPadding,
  groupBox,
  markRect,
  type Point,
  type Rect,
  rectsOverlap,
} from "../../core/geometry";
import type { LineLook } from "../../encode/lineLook";
import type { Scene, SceneBox } from "./scene";
import { standing } from "./standing";
import { blockSize } from "./textLines";

/** Where an OCG's box is drawn, and where its name, relation and line sample stand. */
export interface BoxPlace {
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly look?: LineLook;
  /** Absent when a box here would swallow strangers: then the words stand under the OCG's hexagon instead. */
  readonly rect?: Rect;
  readonly header: Rect;
}

/** Px of the line sample in a header, and beside it. */
export const sampleWidth = 30;
const sampleRoom = sampleWidth + 10;
export const headerSize = 13.5;

type At = ReadonlyMap<string, Point>;

interface Zoomed {
  readonly zoom: number;
  readonly scale: number;
}

function headerWidth(text: string, look: LineLook | undefined, { zoom, scale }: Zoomed): number {
  const { w } = blockSize([{ text, size: headerSize, weight: 640, tone: "text" }], zoom, scale);
  return (w + (look ? sampleRoom : 0)) / zoom + boxPadding * 1.4;
}

function rectOf(box: SceneBox, scene: Scene, at: At, look: Zoomed): Rect | undefined {
  const members = box.marks.flatMap((id) => {
    const mark = scene.marks.get(id);
    const place = at.get(id);
    return mark && place ? [standing(mark, place, 1, look.scale)] : [];
  });
  const rect = groupBox(members);
  if (!rect) return undefined;
  // Its words must fit: the box may have to be a little wider than its members need.
  const w = Math.max(rect.w, headerWidth(`${box.name} ${box.relation}`, box.look, look));
  return { ...rect, x: rect.x - (w - rect.w) / 2, w };
}

/** The words of a box that cannot be drawn: under the hexagon, which has the name, else under the first mark with the name. */
function tagOf(box: SceneBox, scene: Scene, at: At, look: Zoomed): BoxPlace | undefined {
  const { rect: _rect, marks, ...words } = { rect: undefined, ...box };
  const hexagon = marks.find((id) => scene.marks.get(id)?.look.dress.type === "ocg");
  const id = hexagon ?? marks[0];
  const mark = id === undefined ? undefined : scene.marks.get(id);
  const place = id === undefined ? undefined : at.get(id);
  if (!mark || !place) return undefined;
  const name = hexagon === undefined ? box.name : "";
  const w = headerWidth(`${name} ${box.relation}`.trim(), box.look, look);
  const h = boxHeader;
  const header = { x: place.x - w / 2, y: place.y + mark.look.h / 2 - 2, w, h };
  return { ...words, name, header };
}

/**
 * Boxes round the marks of their OCGs as they stand now. A box holds its own and nobody else: one that would swallow a stranger,
 * or meet another box, is not drawn, since standing in it would assert a membership.
 */
export function boxPlaces(scene: Scene, at: At, look: Zoomed): ReadonlyMap<string, BoxPlace> {
  // Headers keep 11 px on the screen, so boxes widen a little when the chart is small; below 0.65 they would widen too far.
  const zoomed = { ...look, zoom: Math.min(1, Math.max(0.65, look.zoom)) };
  const rects = new Map(
    scene.boxes.flatMap((box) => {
      const rect = rectOf(box, scene, at, zoomed);
      return rect ? [[box.id, rect] as const] : [];
    }),
  );
  const places = new Map<string, BoxPlace>();
  for (const box of scene.boxes) {
    const rect = rects.get(box.id);
    if (!rect) continue;
    const own = new Set(box.marks);
    const stranger = [...scene.marks.values()].some((mark) => {
      const place = own.has(mark.id) ? undefined : at.get(mark.id);
      return place && rectsOverlap(rect, markRect(standing(mark, place, 1, look.scale)));
    });
    const meets = [...rects].some(([id, other]) => id !== box.id && rectsOverlap(rect, other));
    const { marks: _marks, ...words } = box;
    if (!stranger && !meets) places.set(box.id, { ...words, rect, header: { ...rect, h: boxHeader } });
    else {
      const tag = tagOf(box, scene, at, { ...look, zoom: Math.min(1, look.zoom) });
      if (tag) places.set(box.id, tag);
    }
  }
  return places;
}
