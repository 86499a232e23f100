import type { BoardFigures } from "../../core/boardFigures";
import type { Disruption } from "../../core/plan";
import { dateText, startOf } from "../../core/time";
import { isoDay } from "../../core/timeBars";
import { unitIndex } from "../../core/timeUnit";
import { pillarSigns } from "../../encode/pillarSign";
import { textWidth } from "./textWidth";

const ink = "#0B0C0C";
const secondary = "#505A5F";
const inside = "#2B3136";
const outside = "#B8C0C5";
const faint = "#DDE2E5";

const left = 56;
const right = 14;
const flagHeight = 20;

/** A number that divides a height into about four. */
function niceStep(top: number): number {
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(1e-9, rough)));
  return ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
}

/** Harm by the week with what was done, and the means before and after the chosen disruption. */
export function BoardChart({
  figures,
  disruptions,
  chosen,
  unitName,
  width,
  height,
}: {
  readonly figures: BoardFigures;
  readonly disruptions: readonly Disruption[];
  readonly chosen: string;
  readonly unitName: string;
  readonly width: number;
  readonly height: number;
}) {
  const { edges, here, shift, unit } = figures;
  const units = here.length;
  const top = Math.max(1, ...here);
  const step = niceStep(top);
  const flags = disruptions.flatMap((each) => {
    const index = unitIndex(edges, startOf(each.date));
    return index < 0 ? [] : [{ ...each, index }];
  });
  const lanes = Math.min(3, Math.max(1, flags.length));
  const plotTop = 10 + lanes * flagHeight;
  const base = height - 24;
  const plotWidth = width - left - right;
  const x = (index: number) => left + (plotWidth * index) / units;
  const y = (value: number) => base - ((base - plotTop) * value) / (Math.ceil(top / step) * step);
  const w = plotWidth / units;
  const side = (index: number) =>
    shift && index >= shift.before[0] && index < shift.before[1]
      ? "before"
      : shift && index >= shift.after[0] && index < shift.after[1]
        ? "after"
        : undefined;
  const ticks: { index: number; words: string }[] = [];
  for (let index = 0; index < units; index++) {
    const day = isoDay(edges[index] ?? 0);
    const before = index === 0 ? "" : isoDay(edges[index - 1] ?? 0);
    if (before.slice(0, 7) !== day.slice(0, 7)) ticks.push({ index, words: dateText(day.slice(0, 7)) });
  }
  const every = Math.max(1, Math.ceil((ticks.length * 66) / plotWidth));
  const ends: number[] = [];
  const placed = flags.map((flag) => {
    const words = `${flag.pillar}, ${dateText(flag.date)}`;
    const long = 30 + textWidth(words, 12);
    const at = Math.min(x(flag.index) + w / 2, width - right - long);
    const free = Array.from({ length: lanes }, (_, lane) => lane).find((lane) => (ends[lane] ?? 0) < at);
    const lane = free ?? lanes - 1;
    ends[lane] = at + long + 4;
    return { ...flag, words, long, at, lane };
  });
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Harm a ${unit} with disruptions by P`}
      fontFamily="Inter Variable, Inter, Arial, sans-serif"
      style={{ display: "block" }}
    >
      {Array.from({ length: Math.ceil(top / step) + 1 }, (_, index) => index * step).map((value) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke={value === 0 ? ink : faint} />
          <text x={left - 8} y={y(value) + 4} fontSize={12} textAnchor="end" fill={secondary}>
            {value.toLocaleString("en-GB")}
          </text>
        </g>
      ))}
      {Array.from(here, (value, index) => (
        <rect
          key={edges[index]}
          x={x(index) + Math.min(1, w * 0.1)}
          width={Math.max(0.8, w - 2 * Math.min(1, w * 0.1))}
          y={y(value)}
          height={Math.max(0, base - y(value))}
          fill={side(index) === "after" ? inside : side(index) === "before" ? "#8A9399" : outside}
        />
      ))}
      {shift
        ? (
            [
              ["before", shift.before, shift.meanBefore],
              ["after", shift.after, shift.meanAfter],
            ] as const
          ).map(([name, [from, to], mean]) => (
            <g key={name}>
              <line x1={x(from)} x2={x(to)} y1={y(mean)} y2={y(mean)} stroke="#FFFFFF" strokeWidth={5} />
              <line x1={x(from)} x2={x(to)} y1={y(mean)} y2={y(mean)} stroke={ink} strokeWidth={2.5} />
              <text
                x={name === "before" ? x(from) + 4 : x(to) - 4}
                y={y(mean) - 7}
                fontSize={13}
                fontWeight={680}
                textAnchor={name === "before" ? "start" : "end"}
                fill={ink}
                stroke="#FFFFFF"
                strokeWidth={4}
                paintOrder="stroke"
              >
                {`${name} ${Math.round(mean).toLocaleString("en-GB")} ${unitName} a ${unit}`}
              </text>
            </g>
          ))
        : null}
      {ticks.map(({ index, words }, order) => (
        <g key={index}>
          <line x1={x(index)} x2={x(index)} y1={base} y2={base + 5} stroke={secondary} />
          {order % every === 0 && x(index) + 50 < width ? (
            <text x={x(index)} y={base + 18} fontSize={12} fill={secondary}>
              {words}
            </text>
          ) : null}
        </g>
      ))}
      {placed.map((flag) => (
        <g key={flag.id} data-disruption={flag.id}>
          <line
            x1={x(flag.index) + w / 2}
            x2={x(flag.index) + w / 2}
            y1={6 + flag.lane * flagHeight}
            y2={base}
            stroke={ink}
            strokeWidth={flag.id === chosen ? 2.5 : 1.25}
          />
          <rect
            x={flag.at}
            y={4 + flag.lane * flagHeight}
            width={flag.long}
            height={18}
            rx={2}
            fill={flag.id === chosen ? ink : "#FFFFFF"}
            stroke={ink}
            strokeWidth={1.25}
          />
          <path
            d={pillarSigns[flag.pillar]}
            transform={`translate(${flag.at + 6} ${7 + flag.lane * flagHeight}) scale(.75)`}
            fill={flag.id === chosen ? "#FFFFFF" : ink}
          />
          <text
            x={flag.at + 23}
            y={17 + flag.lane * flagHeight}
            fontSize={12}
            fontWeight={600}
            fill={flag.id === chosen ? "#FFFFFF" : ink}
          >
            {flag.words}
          </text>
        </g>
      ))}
    </svg>
  );
}
