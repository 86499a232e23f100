import type { View } from "./camera";
import type { Flavour } from "./flavour";
import { type GridLine, scaleBar } from "./gridLines";

/** Thin lines of the National Grid. */
export function GridNet({
  lines,
  flavour,
}: {
  readonly lines: readonly GridLine[];
  readonly flavour: Flavour;
}) {
  const d = lines.map((line) => line.d).join("");
  return d === "" ? null : <path d={d} fill="none" stroke={flavour.grid} strokeWidth={0.8} />;
}

const edge = 34;

/** Numbers of the grid at the edges, scale bar, north, and whose map it is: printed with the map. */
export function Furniture({
  view,
  lines,
  flavour,
  attribution,
  wordScale,
}: {
  readonly view: View;
  readonly lines: readonly GridLine[];
  readonly flavour: Flavour;
  readonly attribution: string;
  readonly wordScale: number;
}) {
  const bar = scaleBar(view, 120 * wordScale);
  const words = {
    fill: flavour.ink,
    stroke: flavour.halo,
    strokeWidth: 3,
    paintOrder: "stroke",
    strokeLinejoin: "round",
  } as const;
  const size = 11.5 * wordScale;
  const right = view.width - 46;
  const bottom = view.height - 26;
  return (
    <g fontFamily="Inter Variable, Inter, Arial, sans-serif">
      {lines.map((line) =>
        line.along === "easting" ? (
          line.at > edge + 10 && line.at < view.width - 70 ? (
            <text
              key={line.key}
              x={line.at}
              y={16 * wordScale}
              textAnchor="middle"
              fontSize={size}
              {...words}
              fill={flavour.words}
            >
              {line.text}
            </text>
          ) : null
        ) : line.at > 30 && line.at < view.height - 40 ? (
          <text key={line.key} x={6} y={line.at + 4} fontSize={size} {...words} fill={flavour.words}>
            {line.text}
          </text>
        ) : null,
      )}
      <g transform={`translate(${view.width - 30} 20)`}>
        <path d="M0 0L6.5 17L0 13L-6.5 17Z" fill={flavour.ink} stroke={flavour.halo} strokeWidth={1} />
        <text y={31} textAnchor="middle" fontSize={12} fontWeight={680} {...words}>
          N
        </text>
      </g>
      <g transform={`translate(${right - bar.px} ${bottom})`}>
        <path
          d={`M0 -6V0H${bar.px.toFixed(1)}V-6M${(bar.px / 2).toFixed(1)} -4V0`}
          fill="none"
          stroke={flavour.halo}
          strokeWidth={4}
        />
        <path
          d={`M0 -6V0H${bar.px.toFixed(1)}V-6M${(bar.px / 2).toFixed(1)} -4V0`}
          fill="none"
          stroke={flavour.ink}
          strokeWidth={1.6}
        />
        <text x={0} y={14 * wordScale} textAnchor="middle" fontSize={size} {...words}>
          0
        </text>
        <text x={bar.px} y={14 * wordScale} textAnchor="middle" fontSize={size} {...words}>
          {bar.words}
        </text>
      </g>
      <text x={8} y={view.height - 8} fontSize={11} {...words} fill={flavour.words}>
        {attribution}
      </text>
    </g>
  );
}
