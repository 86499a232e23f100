import { useEffect, useState } from "react";
import type { Point } from "../../core/geometry";
import type { SlideCanvas } from "../../views/brief/slideCanvas";
import css from "./Present.module.css";

interface Props {
  readonly canvas: SlideCanvas;
  readonly tool: "none" | "pen" | "laser";
  /** Another number wipes what was drawn. */
  readonly wiped: number;
  readonly ink: string;
  readonly paper: string;
}

function placeOf(event: React.PointerEvent<SVGSVGElement>, canvas: SlideCanvas): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - box.left) / Math.max(1, box.width)) * canvas.w,
    y: ((event.clientY - box.top) / Math.max(1, box.height)) * canvas.h,
  };
}

const pathOf = (points: readonly Point[]) =>
  points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

/** What the speaker points at and draws over a slide. Nothing of it is kept. */
export function PenLayer({ canvas, tool, wiped, ink, paper }: Props) {
  const [strokes, setStrokes] = useState<readonly (readonly Point[])[]>([]);
  const [at, setAt] = useState<Point | undefined>(undefined);
  const [down, setDown] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: wiped by another number
  useEffect(() => setStrokes([]), [wiped]);
  return (
    <svg
      className={tool === "none" ? css.layer : `${css.layer} ${css.busy}`}
      viewBox={`0 0 ${canvas.w} ${canvas.h}`}
      aria-hidden
      onPointerDown={(event) => {
        if (tool !== "pen") return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDown(true);
        setStrokes([...strokes, [placeOf(event, canvas)]]);
      }}
      onPointerMove={(event) => {
        const place = placeOf(event, canvas);
        if (tool === "laser") setAt(place);
        if (tool === "pen" && down)
          setStrokes((now) => now.map((line, index) => (index === now.length - 1 ? [...line, place] : line)));
      }}
      onPointerUp={() => setDown(false)}
      onPointerLeave={() => setAt(undefined)}
    >
      {strokes.map((line, index) => (
        <g key={index} fill="none" strokeLinecap="round" strokeLinejoin="round">
          <path d={pathOf(line)} stroke={paper} strokeWidth={13} />
          <path d={pathOf(line)} stroke={ink} strokeWidth={7} />
        </g>
      ))}
      {tool === "laser" && at ? (
        <g>
          <circle cx={at.x} cy={at.y} r={20} fill="#FFDD00" stroke="#0B0C0C" strokeWidth={5} />
        </g>
      ) : null}
    </svg>
  );
}
