import { useEffect, useRef, useState } from "react";
import type { View } from "./camera";

const same = (one: View, other: View) =>
  one.x === other.x &&
  one.y === other.y &&
  one.step === other.step &&
  one.width === other.width &&
  one.height === other.height &&
  one.plane === other.plane;

/** The view as it last stood still: heavy drawing is made for it, and is only moved along while the camera moves. */
export function useSettled(view: View, wait = 110): View {
  const [still, setStill] = useState(view);
  const timer = useRef(0);
  const jump =
    still.plane !== view.plane ||
    still.width !== view.width ||
    still.height !== view.height ||
    far(still, view);
  useEffect(() => {
    if (same(still, view)) return;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setStill(view), jump ? 0 : wait);
    return () => window.clearTimeout(timer.current);
  }, [view, still, jump, wait]);
  // What was made for elsewhere is no help here.
  return jump ? view : still;
}

function far(still: View, view: View): boolean {
  const scale = still.step / view.step;
  return (
    scale > 4 ||
    scale < 0.25 ||
    Math.abs(still.x - view.x) > 1.5 * view.width * view.step ||
    Math.abs(still.y - view.y) > 1.5 * view.height * view.step
  );
}

/** How a drawing made for one view is moved to stand in another. */
export function movedTo(still: View, view: View): string | undefined {
  if (same(still, view)) return undefined;
  const k = still.step / view.step;
  const x = view.width / 2 + (still.x - view.x) / view.step - (k * view.width) / 2;
  const y = view.height / 2 - (still.y - view.y) / view.step - (k * view.height) / 2;
  return `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${k.toFixed(5)})`;
}
