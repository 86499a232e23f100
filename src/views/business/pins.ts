import type { PlacedPoint } from "../../core/point";
import { stableFrom } from "../../core/point";
import { pointNumbers } from "../../core/pointNumbers";
import type { PointPin } from "../../encode/pointMark";
import { wallWidth } from "./layoutLanes";
import type { Scene } from "./scene";

export interface Pin extends PointPin {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export const pinText = ({ place, tied }: PlacedPoint) => `${tied ? "=" : ""}${place}`;
export const isStable = ({ point }: PlacedPoint) => (point.stability?.inTop3 ?? 1) >= stableFrom;

/**
 * Pins of the first points: a junction's on each opening of its wall, since all of them have to go; an entity's on its
 * mark, unless the junction that it alone holds already wears the same number.
 */
export function pinsOf(list: readonly PlacedPoint[], scene: Scene): readonly Pin[] {
  const pins: Pin[] = [];
  const told = new Set<string>();
  for (const each of pointNumbers(list).list) {
    const { point } = each;
    const text = pinText(each);
    const stable = isStable(each);
    const wall = scene.walls.find((other) => other.junction && other.junction.id === point.junction);
    if (point.type === "junction" && wall) {
      for (const gap of wall.gaps)
        pins.push({
          key: `${point.id} ${gap.key}`,
          text,
          stable,
          w: wallWidth + 20,
          h: gap.height + 18,
          x: wall.x,
          y: gap.y,
        });
      for (const id of point.entities) told.add(`${text} ${id}`);
      continue;
    }
    const [id] = point.entities;
    if (point.type !== "entity" || id === undefined || told.has(`${text} ${id}`)) continue;
    const mark = scene.marks.find((other) => other.members.includes(id));
    if (!mark) continue;
    told.add(`${text} ${id}`);
    pins.push({
      key: point.id,
      text,
      stable,
      w: mark.look.w * mark.scale + 16,
      h: mark.look.h * mark.scale + 12,
      x: mark.x,
      y: mark.y,
    });
  }
  return pins;
}
