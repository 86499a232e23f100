import { useId } from "react";
import type { Dated } from "../../core/dated";
import { countBy } from "../../core/kindSeries";
import type { Disruption } from "../../core/plan";
import { dateText, startOf } from "../../core/time";
import { pillarSigns } from "../../encode/pillarSign";
import { textWidth } from "./textWidth";
import type { TimeLook } from "./timeLook";
import { nameWidth, type TimeScale, ticksOf, unitWords } from "./timeScale";

/** Heights of the parts, px: flags of disruptions in up to two lanes, bars, dates. */
export const flagLane = 20;
export const axisHeight = 22;
const flagLanes = 2;
export const headHeight = (bars: number) => 8 + flagLane * flagLanes + bars + axisHeight;

interface Flag {
  readonly disruption: Disruption;
  readonly x: number;
  readonly left: number;
  readonly lane: number;
  readonly width: number;
}

/** Flags of disruptions that are seen, in two lanes so that neighbours do not lie on each other; undefined lane = no room for the word. */
function flagsOf(disruptions: readonly Disruption[], scale: TimeScale, size: number): readonly Flag[] {
  const ends = Array.from({ length: flagLanes }, () => Number.NEGATIVE_INFINITY);
  const right = nameWidth + scale.width;
  return disruptions.flatMap((disruption) => {
    const time = startOf(disruption.date);
    const x = scale.x(time);
    if (Number.isNaN(time) || x < nameWidth || x > right) return [];
    const width = 27 + textWidth(`${disruption.pillar}, ${shortDay(disruption.date)}`, size);
    const left = Math.min(x, right - width);
    const free = ends.findIndex((end) => end < left);
    const lane = free < 0 ? flagLanes - 1 : free;
    ends[lane] = left + width + 4;
    return [{ disruption, x, left, lane, width }];
  });
}

const shortDay = (date: string) => dateText(date).replace(/ \d{4}$/, "");

export interface HeadProps {
  readonly title: string;
  readonly note: string;
  readonly items: readonly Dated[];
  readonly weight: (id: string) => number;
  readonly unitName: string;
  readonly disruptions: readonly Disruption[];
  readonly scale: TimeScale;
  readonly barsHeight: number;
  readonly height: number;
  readonly look: TimeLook;
  readonly isIn: (time: number) => boolean;
}

/** What stays in sight while rows move: the disruptions by their P, the bars that are brushed, the dates. */
export function HeadStrip(props: HeadProps) {
  const { title, note, items, weight, unitName, disruptions, scale, barsHeight, height, look, isIn } = props;
  const clip = useId();
  const size = 12 * look.words;
  const { counts } = countBy(items, scale.edges, scale.unit, weight);
  const top = counts.reduce((highest, value) => Math.max(highest, value), 0);
  const base = 8 + flagLane * flagLanes + barsHeight;
  const flags = flagsOf(disruptions, scale, size);
  const ticks = ticksOf(scale);
  const bars: { x: number; w: number; h: number; value: number; start: number }[] = [];
  for (let unit = scale.first; unit <= scale.last; unit++) {
    const [start = 0, end = 0] = [scale.edges[unit], scale.edges[unit + 1]];
    const value = counts[unit] ?? 0;
    if (value === 0 || top === 0) continue;
    const [x, x2] = [scale.x(start), scale.x(end)];
    const gap = x2 - x > 5 ? 1 : 0;
    const h = Math.max(1.5, (barsHeight * value) / top);
    bars.push({ x: x + gap, w: Math.max(1, x2 - x - 2 * gap), h, value, start });
  }
  return (
    <g>
      <clipPath id={clip}>
        <rect x={nameWidth} y={0} width={scale.width} height={height} />
      </clipPath>
      <text x={20} y={base - barsHeight + 14} fontSize={14 * look.words} fontWeight={660} fill={look.ink}>
        {title}
      </text>
      {note.split("\n").map((line, index) => (
        <text
          key={line}
          x={20}
          y={base - barsHeight + 31 + 16 * look.words * index}
          fontSize={size}
          fill={look.secondary}
        >
          {line}
        </text>
      ))}
      {top > 0 ? (
        <>
          <line
            x1={nameWidth}
            x2={nameWidth + scale.width}
            y1={base - barsHeight}
            y2={base - barsHeight}
            stroke={look.faint}
          />
          <text
            x={nameWidth - 8}
            y={base - barsHeight + 4}
            fontSize={11.5 * look.words}
            textAnchor="end"
            fill={look.secondary}
          >
            {Math.round(top).toLocaleString("en-GB")}
          </text>
        </>
      ) : null}
      <g clipPath={`url(#${clip})`}>
        {bars.map((bar) => (
          <rect
            key={bar.start}
            x={bar.x}
            y={base - bar.h}
            width={bar.w}
            height={bar.h}
            fill={isIn(bar.start) ? look.inside : look.outside}
          >
            <title>{`${unitWords(bar.start, scale.unit)}: ${Math.round(bar.value).toLocaleString("en-GB")} ${unitName}`}</title>
          </rect>
        ))}
        {ticks.map((tick) => (
          <line
            key={tick.time}
            x1={scale.x(tick.time)}
            x2={scale.x(tick.time)}
            y1={base}
            y2={height}
            stroke={tick.strong ? look.rule : look.faint}
          />
        ))}
      </g>
      <line x1={nameWidth} x2={nameWidth + scale.width} y1={base} y2={base} stroke={look.rule} />
      {ticks
        .filter((tick) => scale.x(tick.time) >= nameWidth - 2)
        .map((tick) => (
          <text
            key={tick.time}
            x={scale.x(tick.time) + 4}
            y={base + 16}
            fontSize={size}
            fontWeight={tick.strong ? 640 : 440}
            fill={tick.strong ? look.ink : look.secondary}
          >
            {scale.x(tick.time) + textWidth(tick.words, size) < nameWidth + scale.width + 12
              ? tick.words
              : ""}
          </text>
        ))}
      {flags.map(({ disruption, x, left, lane, width }) => (
        <g key={disruption.id} data-disruption={disruption.id}>
          <title>{`${disruption.pillar}: ${disruption.title}, ${dateText(disruption.date)}`}</title>
          <line x1={x} x2={x} y1={8 + lane * flagLane} y2={height} stroke={look.ink} strokeWidth={1.5} />
          <rect x={left} y={6 + lane * flagLane} width={width} height={18} rx={2} fill={look.ink} />
          <path
            d={pillarSigns[disruption.pillar]}
            transform={`translate(${left + 5} ${9 + lane * flagLane}) scale(.75)`}
            fill={look.paper}
          />
          <text x={left + 21} y={19 + lane * flagLane} fontSize={size} fontWeight={600} fill={look.paper}>
            {`${disruption.pillar}, ${shortDay(disruption.date)}`}
          </text>
        </g>
      ))}
    </g>
  );
}
