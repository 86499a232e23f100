import { memo } from "react";
import type { BoardFigures } from "../../core/boardFigures";
import type { PageDated } from "../../core/pageDated";
import type { Disruption } from "../../core/plan";
import { dateText, startOf } from "../../core/time";
import { isoDay } from "../../core/timeBars";
import { unitIndex } from "../../core/timeUnit";
import { pillarSigns } from "../../encode/pillarSign";
import { textWidth } from "../../encode/textWidth";
import { font, ink, inside, outside, secondary } from "./pageLook";

const width = 400;
const lane = 17;
const plot = 62;

/** Harm by the week with disruptions by their P, and the dated events under it: what happened when, on one axis. */
export const MiniTimeSvg = memo(function MiniTimeSvg({
  figures,
  disruptions,
  dated,
}: {
  readonly figures: BoardFigures;
  readonly disruptions: readonly Disruption[];
  readonly dated: readonly PageDated[];
}) {
  const { edges, here, shift } = figures;
  const units = here.length;
  const top = Math.max(1, ...here);
  const w = width / units;
  const flags = disruptions
    .flatMap((each) => {
      const index = unitIndex(edges, startOf(each.date));
      return index < 0 ? [] : [{ ...each, x: (index + 0.5) * w }];
    })
    .slice(-4);
  const ends: number[] = [];
  const placed = flags.map((flag) => {
    const words = `${flag.pillar}, ${dateText(flag.date).replace(/ \d{4}$/, "")}`;
    const long = 22 + textWidth(words, 10, 600);
    const left = Math.max(0, Math.min(flag.x, width - long));
    const free = ends.findIndex((end) => end < left);
    const at = free < 0 ? ends.length : free;
    ends[at] = left + long + 3;
    return { ...flag, words, long, left, at };
  });
  const head = ends.length * lane + 4;
  const base = head + plot;
  const from = edges[0] ?? 0;
  const to = edges.at(-1) ?? 1;
  const x = (time: number) => (width * (time - from)) / (to - from);
  const events = dated.filter(({ start }) => start >= from && start < to);
  const after = (index: number) => shift !== undefined && index >= shift.after[0] && index < shift.after[1];
  const [first, last] = [isoDay(from), isoDay(to - 1)];
  return (
    <svg
      viewBox={`0 0 ${width} ${base + 30}`}
      role="img"
      aria-label="Harm over time and dated events"
      fontFamily={font}
      style={{ display: "block", width: "calc(430px * var(--u))", maxWidth: "100%", margin: "0 auto" }}
    >
      {Array.from(here, (value, index) => {
        const h = (plot * value) / top;
        return (
          <rect
            key={edges[index]}
            x={index * w + w * 0.08}
            width={w * 0.84}
            y={base - h}
            height={h}
            fill={after(index) ? inside : outside}
          />
        );
      })}
      <path d={`M0 ${base}H${width}`} stroke={ink} fill="none" />
      {placed.map((flag) => (
        <g key={flag.id}>
          <path d={`M${flag.x} ${flag.at * lane + 2}V${base}`} stroke={ink} strokeWidth={1.25} fill="none" />
          <rect x={flag.left} y={flag.at * lane} width={flag.long} height={15} rx={2} fill={ink} />
          <path
            d={pillarSigns[flag.pillar]}
            transform={`translate(${flag.left + 4} ${flag.at * lane + 2.5}) scale(.62)`}
            fill="#FFFFFF"
          />
          <text x={flag.left + 17} y={flag.at * lane + 11} fontSize={10} fontWeight={600} fill="#FFFFFF">
            {flag.words}
          </text>
        </g>
      ))}
      {events.map((event) => (
        <g key={event.id} data-entity={event.entity}>
          <title>{`${event.when}: ${event.text.words}`}</title>
          <rect
            x={x(event.start) - 4}
            y={base + 4}
            width={8}
            height={9}
            rx={1.5}
            fill={inside}
            stroke={ink}
            strokeWidth={1}
          />
        </g>
      ))}
      <text x={0} y={base + 26} fontSize={10.5} fill={secondary}>
        {dateText(first)}
      </text>
      <text x={width} y={base + 26} fontSize={10.5} textAnchor="end" fill={secondary}>
        {dateText(last)}
      </text>
    </svg>
  );
});
