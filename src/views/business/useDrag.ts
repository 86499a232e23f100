import { type PointerEvent as Press, type RefObject, useRef, useState } from "react";
import type { ChainFunction } from "../../core/chain";
import { drop } from "./tagging";

/** How far the mouse goes before a press is a drag, in px. */
const threshold = 5;

/** Dragging a mark to another lane or to a card. With Ctrl held, or from something without a function, it adds. */
export function useDrag(
  svg: RefObject<SVGSVGElement | null>,
  under: (x: number, y: number) => ChainFunction | undefined,
) {
  const [ghost, setGhost] = useState<{ x: number; y: number } | undefined>(undefined);
  const [over, setOver] = useState<ChainFunction | undefined>(undefined);
  const moved = useRef(false);
  const place = (event: { clientX: number; clientY: number }) => {
    const box = svg.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.x ?? 0), y: event.clientY - (box?.y ?? 0) };
  };
  const start = (press: Press, ids: readonly string[], from: ChainFunction | undefined) => {
    if (press.button !== 0) return;
    moved.current = false;
    const first = { x: press.clientX, y: press.clientY };
    const onMove = (event: PointerEvent) => {
      if (!moved.current && Math.hypot(event.clientX - first.x, event.clientY - first.y) < threshold) return;
      moved.current = true;
      const at = place(event);
      setGhost(at);
      setOver(under(at.x, at.y));
    };
    const end = () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", end);
      window.removeEventListener("keydown", onKey, true);
      setGhost(undefined);
      setOver(undefined);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      end();
    };
    const onUp = (event: PointerEvent) => {
      const at = place(event);
      const to = moved.current ? under(at.x, at.y) : undefined;
      end();
      if (to !== undefined) drop(ids, from, to, event.ctrlKey || event.metaKey);
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", end);
    window.addEventListener("keydown", onKey, true);
  };
  return { start, ghost, over, moved: () => moved.current };
}
