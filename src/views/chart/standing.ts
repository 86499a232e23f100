import type { Point, StandingMark } from "../../core/geometry";
import type { SceneMark } from "./scene";
import { blockSize } from "./textLines";

/** A mark as geometry knows it, with its label as large as it is on the screen at a zoom. */
export function standing(mark: SceneMark, at: Point, zoom: number, scale: number): StandingMark {
  const { w, h } = mark.label.length > 0 ? blockSize(mark.label, zoom, scale) : { w: 0, h: 0 };
  return { x: at.x, y: at.y, w: mark.look.w / 2, h: mark.look.h / 2, labelW: w / zoom, labelH: h / zoom };
}
