import type { Point } from "../../core/geometry";
import type { Camera, Tree } from "../../store/treeStore";

/** The frame that the tree is looked at through, in px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

const least = 0.01;
const most = 3;
/** Below this scale no word can be read: lines and plain symbols are drawn. */
export const farBelow = 0.42;
/** A tree that would be smaller than this is begun at its main person instead. */
const readable = 0.5;
const edge = 16;

const within = (scale: number) => Math.min(most, Math.max(least, scale));

/** All of a tree in the frame, not larger than life by more than a third. */
export function fitted(tree: Pick<Tree, "width" | "height">, frame: Frame): Camera {
  const scale = within(
    Math.min(
      1.33,
      (frame.width - 2 * edge) / Math.max(1, tree.width),
      (frame.height - 2 * edge) / Math.max(1, tree.height),
    ),
  );
  return { x: tree.width / 2, y: tree.height / 2, scale };
}

/** Where a tree is first looked at: whole, or at its main person where whole could not be read. */
export function firstCamera(tree: Tree, frame: Frame, main: string | undefined): Camera {
  const whole = fitted(tree, frame);
  const at = main === undefined ? undefined : tree.places.get(main);
  return whole.scale >= readable || !at ? whole : { x: at.x, y: at.y, scale: 0.8 };
}

export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}

/** Closer or further, with the point under the mouse staying where it is. */
export function zoomed(camera: Camera, frame: Frame, by: number, at?: Point): Camera {
  const scale = within(camera.scale * by);
  const [px, py] = [
    (at?.x ?? frame.width / 2) - frame.width / 2,
    (at?.y ?? frame.height / 2) - frame.height / 2,
  ];
  return {
    x: camera.x + px / camera.scale - px / scale,
    y: camera.y + py / camera.scale - py / scale,
    scale,
  };
}

/** Transform of the drawing. */
export function transformOf({ x, y, scale }: Camera, frame: Frame): string {
  return `translate(${frame.width / 2 - x * scale} ${frame.height / 2 - y * scale}) scale(${scale})`;
}

/** Moved as little as brings a place well into the frame. */
export function showing(camera: Camera, frame: Frame, at: Point): Camera {
  const [halfW, halfH] = [(frame.width / 2 - 90) / camera.scale, (frame.height / 2 - 110) / camera.scale];
  const near = (middle: number, place: number, half: number) =>
    half <= 0 ? place : Math.min(place + half, Math.max(place - half, middle));
  return { ...camera, x: near(camera.x, at.x, halfW), y: near(camera.y, at.y, halfH) };
}

/** What is drawn round the frame: steps of half a frame, so that it changes seldom while the tree is moved. */
export function windowOf(camera: Camera, frame: Frame) {
  const [w, h] = [frame.width / camera.scale, frame.height / camera.scale];
  // The size goes in steps too: a little zoom draws nothing anew.
  const step = 1.5 ** Math.ceil(Math.log(Math.max(w, h, 1)) / Math.log(1.5));
  const [cellX, cellY] = [step / 2, step / 2];
  const left = Math.floor((camera.x - w / 2) / cellX) * cellX;
  const top = Math.floor((camera.y - h / 2) / cellY) * cellY;
  const right = Math.ceil((camera.x + w / 2) / cellX) * cellX;
  const bottom = Math.ceil((camera.y + h / 2) / cellY) * cellY;
  return { left, top, right, bottom };
}
