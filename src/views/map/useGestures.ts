import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { panned, toGround, type View, zoomed } from "./camera";
import type { LonLat } from "./mapLayer";
import { lookAt, mapStore, setMap } from "./mapStore";

interface Held {
  x: number;
  y: number;
}

/** Px that a press may wander and still be a click. */
const still = 4;

export interface Pressed {
  /** A press without a drag, on the ground. */
  readonly onPress: (at: LonLat, add: boolean) => void;
  /** An outline is closed. */
  readonly onOutline: (outline: readonly LonLat[]) => void;
}

const setCamera = lookAt;

/** Mouse, touch and keys on the map. One way for both painters: neither moves by itself. */
export function useGestures(element: HTMLElement | null, view: View | undefined, pressed: Pressed) {
  const latest = useRef(view);
  latest.current = view;
  const held = useRef(new Map<number, Held>());
  const from = useRef<Held>({ x: 0, y: 0 });
  const moved = useRef(false);

  useEffect(() => {
    if (!element) return;
    // React listens to wheels passively; the page must not scroll under the map.
    const onWheel = (event: WheelEvent) => {
      const { camera } = mapStore.getState();
      const now = latest.current;
      if (!camera || !now) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const lines = event.deltaMode === 1 ? 20 : 1;
      const by = Math.max(-1, Math.min(1, (-event.deltaY * lines) / (event.ctrlKey ? 90 : 320)));
      setCamera(zoomed(camera, now, by, event.clientX - box.x, event.clientY - box.y));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [element]);

  const place = (event: { clientX: number; clientY: number }): Held => {
    const box = element?.getBoundingClientRect();
    return { x: event.clientX - (box?.x ?? 0), y: event.clientY - (box?.y ?? 0) };
  };
  const ground = (at: Held): LonLat | undefined => {
    const now = latest.current;
    return now ? toGround(now, at.x, at.y) : undefined;
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button > 0) return;
    const at = place(event);
    held.current.set(event.pointerId, at);
    from.current = at;
    moved.current = held.current.size > 1;
    if (mapStore.getState().tool === "lasso") {
      const start = ground(at);
      setMap({ outline: start ? [start] : [] });
    }
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const before = held.current.get(event.pointerId);
    const { camera, tool, outline } = mapStore.getState();
    const now = latest.current;
    if (!before || !camera || !now) return;
    const at = place(event);
    if (!moved.current && Math.hypot(at.x - from.current.x, at.y - from.current.y) < still) return;
    if (!moved.current) event.currentTarget.setPointerCapture(event.pointerId);
    moved.current = true;
    const others = [...held.current].filter(([id]) => id !== event.pointerId).map(([, each]) => each);
    held.current.set(event.pointerId, at);
    const [other] = others;
    if (other) {
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(at.x - other.x, at.y - other.y);
      if (was > 0 && is > 0)
        setCamera(zoomed(camera, now, Math.log2(is / was), (at.x + other.x) / 2, (at.y + other.y) / 2));
    } else if (tool === "lasso") {
      const here = ground(at);
      if (here) setMap({ outline: [...outline, here] });
    } else setCamera(panned(camera, now, at.x - before.x, at.y - before.y));
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!held.current.delete(event.pointerId)) return;
    const { tool, outline } = mapStore.getState();
    const here = ground(place(event));
    if (moved.current) {
      if (tool === "lasso" && outline.length > 2) pressed.onOutline(outline);
      return;
    }
    if (!here) return;
    if (tool === "draw") setMap({ outline: [...outline, here] });
    else pressed.onPress(here, event.ctrlKey || event.metaKey || event.shiftKey);
  };

  const onDoubleClick = (event: { clientX: number; clientY: number }) => {
    const { camera, tool, outline } = mapStore.getState();
    const now = latest.current;
    if (!camera || !now) return;
    // The second press of a double click put one corner too many.
    if (tool === "draw") {
      if (outline.length > 3) pressed.onOutline(outline.slice(0, -1));
      return;
    }
    const { x, y } = place(event);
    setCamera(zoomed(camera, now, 1, x, y));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const { camera, tool, outline } = mapStore.getState();
    const now = latest.current;
    if (!camera || !now) return;
    const step = event.shiftKey ? 160 : 48;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [step, 0],
      ArrowRight: [-step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    };
    const move = moves[event.key];
    const middle: LonLat = [camera.lon, camera.lat];
    if (move) setCamera(panned(camera, now, ...move));
    else if (event.key === "+" || event.key === "=") setCamera({ ...camera, zoom: camera.zoom + 0.5 });
    else if (event.key === "-") setCamera({ ...camera, zoom: camera.zoom - 0.5 });
    else if (event.key === " " && tool === "draw") setMap({ outline: [...outline, middle] });
    else if (event.key === "Backspace" && tool !== "look") setMap({ outline: outline.slice(0, -1) });
    else if (event.key === "Enter" && tool === "draw" && outline.length > 2) pressed.onOutline(outline);
    else if (event.key === "Enter" || event.key === " ") pressed.onPress(middle, event.key === " ");
    else if (event.key === "Escape" && tool !== "look")
      setMap({ tool: "look", outline: [], phase: undefined });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: (event: PointerEvent<HTMLElement>) => void held.current.delete(event.pointerId),
    onDoubleClick,
    onKeyDown,
  };
}
