import { gapDays } from "../../core/themeLines";
import { textWidth } from "./textWidth";
import type { TimeLook } from "./timeLook";

type Sample = "event" | "unsure" | "tentative" | "link" | "lasting" | "gap";

const rows: readonly (readonly [Sample, string])[] = [
  ["event", "event, confirmed"],
  ["unsure", "unconfirmed"],
  ["tentative", "tentative"],
  ["link", "dated link"],
  ["lasting", "lasting, or known to the month"],
  ["gap", `no item for ${gapDays / 7} weeks or more`],
];

function Swatch({
  type,
  x,
  y,
  look,
}: {
  readonly type: Sample;
  readonly x: number;
  readonly y: number;
  readonly look: TimeLook;
}) {
  const edge = { stroke: look.ink, strokeWidth: 1.5 };
  switch (type) {
    case "event":
      return <rect x={x} y={y - 12} width={11} height={14} rx={2} fill={look.inside} {...edge} />;
    case "unsure":
      return (
        <rect
          x={x}
          y={y - 12}
          width={11}
          height={14}
          rx={2}
          fill={look.paper}
          strokeDasharray="3.5 2"
          {...edge}
        />
      );
    case "tentative":
      return (
        <rect
          x={x}
          y={y - 12}
          width={11}
          height={14}
          rx={2}
          fill={look.paper}
          strokeDasharray="1 2"
          {...edge}
        />
      );
    case "link":
      return <circle cx={x + 6} cy={y - 5} r={4.5} fill={look.inside} {...edge} />;
    case "lasting":
      return <rect x={x - 6} y={y - 9} width={18} height={8} rx={2} fill={look.paper} {...edge} />;
    case "gap":
      return <line x1={x - 6} x2={x + 12} y1={y - 5} y2={y - 5} stroke={look.rule} strokeDasharray="2 5" />;
  }
}

/** What the shapes on the lines mean, within the picture, so that it goes with it. */
export function TimeLegend({
  x,
  y,
  look,
}: {
  readonly x: number;
  readonly y: number;
  readonly look: TimeLook;
}) {
  const size = 12 * look.words;
  let at = x;
  return (
    <g>
      {rows.map(([type, words]) => {
        const here = at;
        at += 42 + textWidth(words, size);
        return (
          <g key={type}>
            <Swatch type={type} x={here + 6} y={y} look={look} />
            <text x={here + 24} y={y} fontSize={size} fill={look.secondary}>
              {words}
            </text>
          </g>
        );
      })}
    </g>
  );
}
