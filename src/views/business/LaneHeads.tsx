import { type ChainFunction, lanePlace } from "../../core/chain";
import type { Lane } from "../../core/lane";
import { functionWords } from "../../encode/kindWords";
import type { BusinessLook } from "./businessLook";
import type { LanePlace } from "./layoutLanes";
import { wrapLabel } from "./wrapLabel";

/** Title of a lane: 'Storage, production' where the same things serve both. */
export function laneTitle(lane: Lane): string {
  const name = functionWords[lane.lane];
  return lane.also ? `${name}, ${functionWords[lane.also].toLowerCase()}` : name;
}

const exchange = lanePlace("exchange");
const sides = [
  {
    title: "Operational vulnerabilities",
    short: "Operational",
    has: (fn: ChainFunction) => lanePlace(fn) < exchange,
  },
  { title: "Market", short: "Market", has: (fn: ChainFunction) => lanePlace(fn) === exchange },
  {
    title: "Financial vulnerabilities",
    short: "Financial",
    has: (fn: ChainFunction) => lanePlace(fn) > exchange,
  },
];

/** Grounds and names of the lanes, and over them the brackets of the three kinds of vulnerability. */
export function LaneHeads({
  lanes,
  places,
  bottom,
  look,
  target,
  wordScale,
}: {
  readonly lanes: readonly Lane[];
  readonly places: readonly LanePlace[];
  readonly bottom: number;
  readonly look: BusinessLook;
  /** Lane that something is being dragged over. */
  readonly target: number | undefined;
  readonly wordScale: number;
}) {
  const size = 13 * wordScale;
  return (
    <>
      {places.map((place, index) => (
        <rect
          key={lanes[index]?.lane}
          x={place.x}
          y={24}
          width={place.width}
          height={bottom - 24}
          fill={index % 2 === 0 ? look.ground : look.paper}
          stroke={target === index ? look.ink : "none"}
          strokeWidth="2"
        />
      ))}
      {sides.map((side) => {
        const own = places.filter((_, index) => {
          const lane = lanes[index];
          return lane !== undefined && side.has(lane.lane);
        });
        const [first] = own;
        const last = own.at(-1);
        if (!first || !last) return null;
        const [a, b] = [first.x + 8, last.x + last.width - 8];
        const middle = (a + b) / 2;
        const title = b - a > 230 ? side.title : side.short;
        const half = title.length * 3.4 * wordScale + 8;
        return (
          <g key={side.title}>
            <path
              d={`M${a} 20V11H${Math.max(a, middle - half)}M${Math.min(b, middle + half)} 11H${b}V20`}
              fill="none"
              stroke={look.rule}
            />
            <text
              x={middle}
              y="11"
              textAnchor="middle"
              dominantBaseline="central"
              fontSize={12 * wordScale}
              fontWeight="560"
              fill={look.secondary}
            >
              {title}
            </text>
          </g>
        );
      })}
      {places.map((place, index) => {
        const lane = lanes[index];
        if (!lane) return null;
        const lines = wrapLabel(laneTitle(lane), place.width - 8, size, 2);
        return lines.map((line, row) => (
          <text
            key={`${lane.lane} ${line}`}
            x={place.x + place.width / 2}
            y={42 + (row - (lines.length - 1) / 2) * (size + 2)}
            textAnchor="middle"
            dominantBaseline="central"
            fontSize={size}
            fontWeight="680"
            fill={look.ink}
          >
            {line}
          </text>
        ));
      })}
    </>
  );
}
