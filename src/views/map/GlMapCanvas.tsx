import { useEffect, useRef } from "react";
import type { Camera, Size } from "./camera";
import css from "./GlMapCanvas.module.css";
import { type GlPainter, type GlScene, glPainter } from "./glMap";

/** Where MapLibre paints; words and marks stand above it as SVG. */
export function GlMapCanvas({
  scene,
  camera,
  bearing,
  size,
  onIdle,
  onLost,
  onTrouble,
}: {
  readonly scene: GlScene;
  readonly camera: Camera;
  readonly bearing: number;
  readonly size: Size;
  readonly onIdle: () => void;
  /** The graphics card fails: the other painter takes over. */
  readonly onLost: (why: string) => void;
  readonly onTrouble: (why: string) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const painter = useRef<GlPainter | undefined>(undefined);
  const latest = useRef({ camera, onIdle, onLost, onTrouble });
  latest.current = { camera, onIdle, onLost, onTrouble };
  useEffect(() => {
    if (!frame.current) return;
    try {
      painter.current = glPainter(frame.current, latest.current.camera, bearing, {
        idle: () => latest.current.onIdle(),
        lost: (why) => latest.current.onLost(why),
        trouble: (why) => latest.current.onTrouble(why),
      });
    } catch (error) {
      latest.current.onLost(error instanceof Error ? error.message : String(error));
    }
    return () => {
      painter.current?.remove();
      painter.current = undefined;
    };
  }, [bearing]);
  useEffect(() => painter.current?.draw(scene), [scene]);
  useEffect(() => painter.current?.look(camera), [camera]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each size asks for a canvas of that size
  useEffect(() => painter.current?.resize(), [size.width, size.height]);
  return <div className={css.canvas} ref={frame} aria-hidden="true" />;
}
