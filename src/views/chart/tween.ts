import type { Point } from "../../core/geometry";

/** Chart moves take 240 ms, ease-out (TOKENS, Motion); none under reduced motion. */
export const moveMs = 240;

export function reducedMotion(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Cubic ease-out. */
export function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

/** Positions between two at a share of the way; what is new is at its place from the start. */
export function between(
  from: ReadonlyMap<string, Point>,
  to: ReadonlyMap<string, Point>,
  share: number,
): ReadonlyMap<string, Point> {
  const made = new Map<string, Point>();
  for (const [id, end] of to) {
    const start = from.get(id) ?? end;
    made.set(id, { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share });
  }
  return made;
}

/** Calls `frame` with 0–1 until the time is over; returns a function that jumps to the end. */
export function tween(frame: (share: number) => void, ms = moveMs): () => void {
  let asked = 0;
  let over = false;
  const start = performance.now();
  const step = () => {
    const share = Math.min(1, (performance.now() - start) / ms);
    over = share === 1;
    frame(easeOut(share));
    if (!over) asked = requestAnimationFrame(step);
  };
  asked = requestAnimationFrame(step);
  return () => {
    if (over) return;
    over = true;
    cancelAnimationFrame(asked);
    frame(1);
  };
}
