import { paletteOf, type Theme } from "../../encode/palette";
import type { BoxPlace } from "./boxPlaces";

/** Pan and zoom of the picture. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Draws the OCG boxes, beneath the lines and marks. */
export function drawBoxes(
  context: CanvasRenderingContext2D,
  boxes: ReadonlyMap<string, BoxPlace>,
  camera: Camera,
  theme: Theme,
): void {
  const colours = paletteOf(theme);
  context.fillStyle = colours.box;
  context.strokeStyle = colours.boxLine;
  context.lineWidth = 1.25;
  for (const { rect } of boxes.values()) {
    if (!rect) continue;
    context.beginPath();
    const { zoom } = camera;
    context.roundRect(
      rect.x * zoom + camera.x,
      rect.y * zoom + camera.y,
      rect.w * zoom,
      rect.h * zoom,
      10 * Math.min(1, zoom),
    );
    context.fill();
    context.stroke();
  }
}
