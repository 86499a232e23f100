import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { closed, movedPeriod, type Period, widenedPeriod } from "../../core/period";
import { dateText } from "../../core/time";
import { isoDay } from "../../core/timeBars";
import { unitStart, unitStep } from "../../core/timeUnit";
import { lookAt } from "./periodEdits";
import type { TimeLook } from "./timeLook";
import { nameWidth, type TimeScale } from "./timeScale";

type End = "from" | "to";

const steps: { readonly [key: string]: number | undefined } = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -4,
  PageUp: 4,
};

/** A period between two places of the picture, in whole units. */
function between(scale: TimeScale, one: number, other: number): Period {
  const inside = (x: number) =>
    Math.max(
      scale.all.from,
      Math.min(scale.all.to - 1, scale.timeAt(Math.max(nameWidth, Math.min(x, nameWidth + scale.width)))),
    );
  const [a, b] = [inside(Math.min(one, other)), inside(Math.max(one, other))];
  return { from: unitStart(a, scale.unit), to: unitStep(unitStart(b, scale.unit), scale.unit) };
}

/** The period over the bars: drawn by dragging, its ends dragged or moved by the arrow keys. What it holds is what every view shows. */
export function Brush({
  scale,
  period,
  top,
  height,
  look,
}: {
  readonly scale: TimeScale;
  readonly period: Period | undefined;
  readonly top: number;
  readonly height: number;
  readonly look: TimeLook;
}) {
  const [draft, setDraft] = useState<Period | undefined>();
  const drag = useRef<{ readonly at: number; readonly end: End | undefined } | undefined>(undefined);
  const now = draft ?? closed(period, scale.all);
  const [left, right] = [nameWidth, nameWidth + scale.width];
  const [x, x2] = [scale.x(now.from), scale.x(now.to)];
  const [from, to] = [Math.max(left, Math.min(x, right)), Math.max(left, Math.min(x2, right))];
  const placeOf = (event: PointerEvent<SVGElement>) =>
    event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0);
  const start = (event: PointerEvent<SVGElement>, end?: End) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { at: placeOf(event), end };
  };
  const moved = (event: PointerEvent<SVGElement>) => {
    const held = drag.current;
    if (!held || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const place = placeOf(event);
    if (held.end) {
      const fixed = held.end === "from" ? scale.x(now.to) - 1 : scale.x(now.from) + 1;
      setDraft(between(scale, place, fixed));
    } else if (Math.abs(place - held.at) > 4 || draft) setDraft(between(scale, held.at, place));
  };
  const drop = () => {
    drag.current = undefined;
    setDraft(undefined);
    if (draft) lookAt(draft, scale.all);
  };
  const onKey = (event: KeyboardEvent, end: End) => {
    const by =
      steps[event.key] ?? (event.key === "Home" ? -100_000 : event.key === "End" ? 100_000 : undefined);
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const at = unitStep(unitStart(end === "from" ? now.from : now.to - 1, scale.unit), scale.unit, by);
    const next =
      end === "from"
        ? { from: Math.max(scale.all.from, Math.min(at, unitStart(now.to - 1, scale.unit))), to: now.to }
        : { from: now.from, to: unitStep(Math.max(at, unitStart(now.from, scale.unit)), scale.unit) };
    lookAt({ from: next.from, to: Math.min(next.to, scale.all.to) }, scale.all);
  };
  return (
    <g>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: drawn on with a pointer; the two ends are sliders for the keyboard */}
      <rect
        x={left}
        y={top}
        width={scale.width}
        height={height}
        fill="transparent"
        style={{ cursor: "crosshair", touchAction: "none" }}
        onPointerDown={(event) => start(event)}
        onPointerMove={moved}
        onPointerUp={drop}
        onPointerCancel={() => {
          drag.current = undefined;
          setDraft(undefined);
        }}
        onDoubleClick={() => lookAt(scale.all, scale.all)}
      >
        <title>Drag to look at a period; double-click for all dates</title>
      </rect>
      {period || draft ? (
        <rect
          x={from}
          y={top}
          width={Math.max(1, to - from)}
          height={height}
          rx={2}
          fill="none"
          stroke={look.ink}
          strokeWidth={2}
          pointerEvents="none"
        />
      ) : null}
      {(["from", "to"] as const).map((end) => {
        const place = end === "from" ? x : x2;
        if (place < left - 1 || place > right + 1) return null;
        const count = Math.round(
          (end === "from" ? now.from - scale.all.from : now.to - scale.all.from) / 86_400_000,
        );
        return (
          <g
            key={end}
            role="slider"
            tabIndex={0}
            aria-label={end === "from" ? "First date shown" : "Last date shown"}
            aria-valuemin={0}
            aria-valuemax={Math.round((scale.all.to - scale.all.from) / 86_400_000)}
            aria-valuenow={count}
            aria-valuetext={dateText(isoDay(end === "from" ? now.from : now.to - 1))}
            data-tool="brush"
            style={{ cursor: "ew-resize", touchAction: "none" }}
            onPointerDown={(event) => start(event, end)}
            onPointerMove={moved}
            onPointerUp={drop}
            onKeyDown={(event) => onKey(event, end)}
          >
            <rect x={place - 12} y={top + height / 2 - 14} width={24} height={28} fill="transparent" />
            <rect
              x={place - 4.5}
              y={top + height / 2 - 12}
              width={9}
              height={24}
              rx={4}
              fill={look.ink}
              stroke={look.paper}
              strokeWidth={2}
            />
          </g>
        );
      })}
    </g>
  );
}

/** The period moved or made longer from the keyboard. */
export function periodByKey(key: string, period: Period | undefined, scale: TimeScale): Period | undefined {
  const now = closed(period, scale.all);
  switch (key) {
    case "ArrowLeft":
      return movedPeriod(now, scale.all, scale.unit, -1);
    case "ArrowRight":
      return movedPeriod(now, scale.all, scale.unit, 1);
    case "ArrowUp":
      return widenedPeriod(now, scale.all, scale.unit, 1);
    case "ArrowDown":
      return widenedPeriod(now, scale.all, scale.unit, -1);
    default:
      return undefined;
  }
}
