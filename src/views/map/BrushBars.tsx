import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { endOf, type Interval, startOf } from "../../core/time";
import type { WeekCounts } from "../../core/weekCounts";
import css from "./MapBrush.module.css";

export type Side = "before" | "after";

interface Flag {
  readonly at: number;
  readonly pillar: string;
  readonly title: string;
  readonly date: string;
}

interface Props {
  readonly weeks: WeekCounts;
  readonly before: Interval;
  readonly after: Interval;
  readonly flags: readonly Flag[];
  readonly width: number;
  readonly onMove: (side: Side, from: number, to: number) => void;
}

const height = 62;
const top = 14;
const day = 86_400_000;
const span = ({ from, to }: Interval) => [startOf(from ?? ""), endOf(to ?? "")] as const;

/** Bars of harm with the two windows over them. Each window is drawn along, each of its edges is drawn by itself. */
export function BrushBars({ weeks, before, after, flags, width, onMove }: Props) {
  const { starts, harm } = weeks;
  const first = startOf(starts[0] ?? "");
  const step = startOf(starts[1] ?? "") - first;
  const end = startOf(starts.at(-1) ?? "") + step;
  const x = (at: number) => ((at - first) / (end - first)) * width;
  const most = Math.max(1, ...harm);
  const held = useRef<
    { side: Side; part: "from" | "to" | "both"; at: number; from: number; to: number } | undefined
  >(undefined);
  const sides = [
    ["before", span(before)],
    ["after", span(after)],
  ] as const;
  const inside = (at: number, [from, to]: readonly [number, number]) =>
    at + step / 2 >= from && at + step / 2 < to;

  const grab = (event: PointerEvent<SVGElement>, side: Side, part: "from" | "to" | "both") => {
    const [from, to] = span(side === "before" ? before : after);
    held.current = { side, part, at: event.clientX, from, to };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<SVGElement>) => {
    const now = held.current;
    if (!now) return;
    const moved = Math.round((((event.clientX - now.at) / width) * (end - first)) / day) * day;
    shift(now.side, now.part, now.from, now.to, moved);
  };
  const shift = (side: Side, part: "from" | "to" | "both", from: number, to: number, by: number) => {
    let [a, b] = [part === "to" ? from : from + by, part === "from" ? to : to + by];
    if (part === "both") {
      const off = a < first ? first - a : b > end ? end - b : 0;
      a += off;
      b += off;
    }
    a = Math.max(first, a);
    b = Math.min(end, b);
    if (b - a >= 7 * day) onMove(side, a, b);
  };
  const keys = (event: KeyboardEvent, side: Side, part: "from" | "to" | "both") => {
    const by = event.key === "ArrowLeft" ? -7 * day : event.key === "ArrowRight" ? 7 * day : 0;
    if (by === 0) return;
    const [from, to] = span(side === "before" ? before : after);
    shift(side, part, from, to, by);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in for a picture whose edges are the sliders
    <svg
      width={width}
      height={height}
      className={css.svg}
      role="group"
      aria-label="Weeks of harm and the two periods"
    >
      {starts.map((start, at) => {
        const from = startOf(start);
        const h = ((harm[at] ?? 0) / most) * (height - top - 4);
        return (
          <rect
            key={start}
            x={x(from) + 1}
            y={height - h}
            width={Math.max(1, x(from + step) - x(from) - 2)}
            height={h}
            className={
              inside(from, span(after)) ? css.later : inside(from, span(before)) ? css.earlier : css.outside
            }
          />
        );
      })}
      {sides.map(([side, [from, to]]) => (
        <g key={side}>
          <rect
            x={x(from)}
            y={top - 6}
            width={Math.max(4, x(to) - x(from))}
            height={height - top + 5}
            className={css.window}
            onPointerDown={(event) => grab(event, side, "both")}
            onPointerMove={drag}
            onPointerUp={() => {
              held.current = undefined;
            }}
          />
          {(["from", "to"] as const).map((part) => (
            <rect
              key={part}
              x={x(part === "from" ? from : to) - 4}
              y={top + 12}
              width={8}
              height={22}
              rx={2}
              className={css.handle}
              role="slider"
              tabIndex={0}
              aria-label={`${side === "before" ? "Before" : "After"}: ${part === "from" ? "first" : "last"} day`}
              aria-valuemin={Math.round(first / day)}
              aria-valuemax={Math.round(end / day)}
              aria-valuenow={Math.round((part === "from" ? from : to) / day)}
              aria-valuetext={new Date(part === "from" ? from : to - day).toISOString().slice(0, 10)}
              onPointerDown={(event) => grab(event, side, part)}
              onPointerMove={drag}
              onPointerUp={() => {
                held.current = undefined;
              }}
              onKeyDown={(event) => keys(event, side, part)}
            />
          ))}
        </g>
      ))}
      {flags.map(({ at, pillar, title, date }) => {
        const text = pillar;
        const wide = text.length * 6.6 + 12;
        const left = Math.max(0, Math.min(width - wide, x(at)));
        return at < first || at > end ? null : (
          <g key={`${date} ${title}`}>
            <title>{`${date}: ${title}`}</title>
            <path d={`M${x(at)} 0V${height}`} className={css.pole} />
            <rect x={left} y={0} width={wide} height={15} className={css.flag} />
            <text x={left + 6} y={11.2} className={css.flagWords}>
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
