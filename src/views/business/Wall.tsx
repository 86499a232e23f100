import type { BusinessLook } from "./businessLook";
import { routeWords } from "./junctionWords";
import { wallWidth } from "./layoutLanes";
import { headHeight, type SceneWall } from "./scene";
import { textWidth } from "./wrapLabel";

const signSize = 12;

/** Pieces of wall left between the openings, stubs between routes that meet in one mark included. */
export function wallPieces(
  wall: SceneWall,
  top: number,
  bottom: number,
): readonly (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  let at = top;
  for (const gap of [...wall.gaps].sort((a, b) => a.y - b.y)) {
    pieces.push([at, gap.y - gap.height / 2]);
    at = gap.y + gap.height / 2;
    const slit = (gap.height - (gap.routes - 1) * 5) / gap.routes;
    for (let route = 1; route < gap.routes; route++) {
      const start = gap.y - gap.height / 2 + route * slit + (route - 1) * 5;
      pieces.push([start, start + 5]);
    }
  }
  pieces.push([at, bottom]);
  return pieces.filter(([from, to]) => to - from > 0.5);
}

/** The wall between two lanes with one opening for each independent route, and over it their number. One route is black: it is seen from the door. */
export function Wall({
  wall,
  look,
  bottom,
  stale,
  chosen,
  wordScale,
}: {
  readonly wall: SceneWall;
  readonly look: BusinessLook;
  readonly bottom: number;
  readonly stale: boolean;
  readonly chosen: boolean;
  readonly wordScale: number;
}) {
  const words = stale ? "…" : routeWords(wall.junction);
  const single = !stale && wall.junction?.people.value === 1;
  const size = signSize * wordScale;
  const lines = words.length > 10 ? words.split(/ (?=known|cut)/) : [words];
  const width = Math.max(...lines.map((line) => textWidth(line, size))) + 16;
  const height = lines.length * (size + 2) + 9;
  const y = headHeight - 12 - height;
  return (
    <>
      <path
        d={wallPieces(wall, headHeight - 8, bottom)
          .map(([from, to]) => `M${wall.x} ${from}V${to}`)
          .join("")}
        stroke={chosen ? look.ink : look.wall}
        strokeWidth={wallWidth}
      />
      <rect
        x={wall.x - width / 2}
        y={y}
        width={width}
        height={height}
        rx="4"
        fill={single ? look.ink : look.paper}
        stroke={single || chosen ? look.ink : look.rule}
        strokeWidth={chosen ? 2 : 1}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={wall.x}
          y={y + 4.5 + (size + 2) * (index + 0.5)}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize={size}
          fontWeight="680"
          fill={single ? look.paper : look.ink}
        >
          {line}
        </text>
      ))}
    </>
  );
}
