import type { View } from "./camera";
import type { Flavour } from "./flavour";
import { foldWords } from "./foldWords";
import { legendHeight, type legendRows, PictureLegend } from "./PictureLegend";

/** Height that legend and method take under the map of an export. */
export function footHeight(
  lines: readonly (readonly [string, string])[],
  rows: number,
  width: number,
): number {
  return legendHeight(rows, width) + layOut(lines, width).height;
}

const size = 11.5;
const step = 15;
const gap = 24;
/** Room for the name of a line, before its words. */
const nameWidth = 122;

function layOut(lines: readonly (readonly [string, string])[], width: number) {
  const columns = width >= 1100 ? 3 : width >= 700 ? 2 : 1;
  const column = (width - 2 * 18 - (columns - 1) * gap) / columns;
  const blocks = lines.map(([name, words]) => ({
    name,
    rows: foldWords(words, Math.floor((column - nameWidth) / (size * 0.54))),
  }));
  const heights = Array.from({ length: columns }, () => 34);
  const placed = blocks.map((block) => {
    const at = heights.indexOf(Math.min(...heights));
    const y = heights[at] ?? 0;
    heights[at] = y + Math.max(1, block.rows.length) * step + 3;
    return { ...block, x: 18 + at * (column + gap), y };
  });
  return { placed, height: Math.max(...heights) + 10 };
}

/** The method card under the map: it leaves with every export. */
export function MapFoot({
  lines,
  rows,
  view,
  flavour,
}: {
  readonly lines: readonly (readonly [string, string])[];
  readonly rows: ReturnType<typeof legendRows>;
  readonly view: View;
  readonly flavour: Flavour;
}) {
  const { placed, height } = layOut(lines, view.width);
  const above = legendHeight(rows.length, view.width);
  return (
    <g transform={`translate(0 ${view.height})`} fontFamily="Inter Variable, Inter, Arial, sans-serif">
      <rect width={view.width} height={above + height} fill={flavour.paper} />
      <path d={`M0 0.5H${view.width}`} stroke={flavour.ink} strokeWidth={1} />
      {above > 0 ? <PictureLegend rows={rows} width={view.width} flavour={flavour} /> : null}
      <g transform={`translate(0 ${above})`}>
        <text x={18} y={22} fontSize={13.5} fontWeight={660} fill={flavour.ink}>
          Method
        </text>
        {placed.map(({ name, rows, x, y }) => (
          <g key={name} transform={`translate(${x} ${y})`}>
            <text y={size} fontSize={size} fontWeight={600} fill={flavour.words}>
              {name}
            </text>
            {rows.map((row, at) => (
              <text
                key={`${at} ${row}`}
                x={nameWidth}
                y={size + at * step}
                fontSize={size}
                fill={flavour.ink}
              >
                {row}
              </text>
            ))}
          </g>
        ))}
      </g>
    </g>
  );
}
