import { useLayoutEffect, useRef, useState } from "react";
import type { Point } from "../../core/geometry";
import type { SlideContent } from "../../views/brief/composeSlide";
import type { Motion } from "../../views/brief/Slide";

/** A presented step takes this long (TOKENS, Motion), in ms. */
const length = 400;

const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const eased = (t: number) => 1 - (1 - t) ** 3;

function placesOf(content: SlideContent): ReadonlyMap<string, Point> {
  return new Map(content.drawing.marks.map((each) => [each.id, each.at]));
}

/**
 * Moves marks from where they stood on the last slide to where they stand on this one; those that were not there come in
 * where they stand. Nothing moves for whoever asked for less motion.
 */
export function useTween(content: SlideContent | undefined): Motion | undefined {
  const before = useRef<SlideContent | undefined>(undefined);
  const [motion, setMotion] = useState<Motion | undefined>(undefined);
  // Before the browser paints, or the new places would be seen for a moment before anything moves.
  useLayoutEffect(() => {
    const from = before.current;
    before.current = content;
    if (!from || !content || calm() || from.frame.canvas.w !== content.frame.canvas.w) {
      setMotion(undefined);
      return undefined;
    }
    const start = placesOf(from);
    const goal = placesOf(content);
    const known = new Set([...start.keys(), ...from.drawing.lines.map(({ line }) => line.id)]);
    const stand = (done: number) => {
      const at = new Map(
        [...goal].map(([id, to]) => {
          const old = start.get(id) ?? to;
          return [id, { x: old.x + (to.x - old.x) * done, y: old.y + (to.y - old.y) * done }];
        }),
      );
      setMotion({ at, known, done });
    };
    let frame = 0;
    let began: number | undefined;
    const step = (now: number) => {
      began ??= now;
      const t = Math.min(1, (now - began) / length);
      if (t >= 1) {
        setMotion(undefined);
        return;
      }
      stand(eased(t));
      frame = requestAnimationFrame(step);
    };
    stand(0);
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [content]);
  return motion;
}
