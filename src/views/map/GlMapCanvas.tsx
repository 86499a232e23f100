import { useEffect, useMemo, useRef } from "react";
import type { Camera, Size } from "./camera";
import type { Flavour } from "./flavour";
import css from "./GlMapCanvas.module.css";
import { type GlPainter, type GlScene, glPainter } from "./glMap";
import type { OwnMap } from "./ownMap";
import { serveTiles } from "./ownProtocol";
import { tileStyle } from "./tileStyle";

/** Where MapLibre paints; words and marks stand above it as SVG. */
export function GlMapCanvas({
  scene,
  camera,
  bearing,
  own,
  flavour,
  size,
  onIdle,
  onLost,
  onTrouble,
}: {
  readonly scene: Omit<GlScene, "tiles">;
  readonly camera: Camera;
  readonly bearing: number;
  readonly own: OwnMap | undefined;
  readonly flavour: Flavour;
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
  const zoom = Math.round(camera.zoom * 2) / 2;
  const tiles = useMemo(() => {
    if (own) serveTiles(own);
    return own ? tileStyle(own, flavour, zoom) : undefined;
  }, [own, flavour, zoom]);
  useEffect(() => painter.current?.draw({ ...scene, tiles }), [scene, tiles]);
  useEffect(() => painter.current?.look(camera), [camera]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each size asks for a canvas of that size
  useEffect(() => painter.current?.resize(), [size.width, size.height]);
  return <div className={css.canvas} ref={frame} aria-hidden="true" />;
}
