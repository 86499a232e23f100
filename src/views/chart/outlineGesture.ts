import type { Point } from "../../core/geometry";
import { boxOutline } from "./lasso";

export interface OutlineWatch {
  /** True when a press with these keys starts an outline: Shift = box, Alt or the armed tool = lasso. Presses on marks never do. */
  readonly starts: (at: Point, event: MouseEvent) => "box" | "lasso" | undefined;
  readonly moved: (outline: readonly Point[]) => void;
  /** Nothing is given when it was too small to be meant, or given up with Escape. */
  readonly ended: (outline: readonly Point[] | undefined, event: MouseEvent | KeyboardEvent) => void;
}

/** Under this many px a drag is a click. */
const meant = 6;

/** Catches drags that draw an outline before Cytoscape sees them; returns a function that stops it. */
export function watchOutlines(stage: HTMLElement, watch: OutlineWatch): () => void {
  let kind: "box" | "lasso" | undefined;
  let start: Point = { x: 0, y: 0 };
  let path: Point[] = [];
  const at = (event: MouseEvent): Point => {
    const rect = stage.getBoundingClientRect();
    return { x: event.clientX - rect.left, y: event.clientY - rect.top };
  };
  const outline = (): readonly Point[] => {
    const last = path.at(-1);
    return kind === "box" && last ? boxOutline(start, last) : path;
  };
  const stop = (event: MouseEvent | KeyboardEvent, done: boolean) => {
    const far = path.some((point) => Math.hypot(point.x - start.x, point.y - start.y) > meant);
    const drawn = outline();
    kind = undefined;
    window.removeEventListener("mousemove", move, true);
    window.removeEventListener("mouseup", up, true);
    window.removeEventListener("keydown", key, true);
    watch.moved([]);
    watch.ended(done && far ? drawn : undefined, event);
  };
  const move = (event: MouseEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    path.push(at(event));
    watch.moved(outline());
  };
  const up = (event: MouseEvent) => {
    event.stopImmediatePropagation();
    stop(event, true);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopImmediatePropagation();
    stop(event, false);
  };
  const down = (event: MouseEvent) => {
    if (event.button !== 0) return;
    kind = watch.starts(at(event), event);
    if (!kind) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    stage.closest<HTMLElement>("[tabindex]")?.focus();
    start = at(event);
    path = [start];
    window.addEventListener("mousemove", move, true);
    window.addEventListener("mouseup", up, true);
    window.addEventListener("keydown", key, true);
  };
  stage.addEventListener("mousedown", down, true);
  return () => {
    stage.removeEventListener("mousedown", down, true);
    window.removeEventListener("mousemove", move, true);
    window.removeEventListener("mouseup", up, true);
    window.removeEventListener("keydown", key, true);
  };
}
