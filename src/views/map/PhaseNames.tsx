import type { Case } from "../../core/case";
import { phaseOf } from "./areaLayers";
import { toScreen, type View } from "./camera";
import type { Flavour } from "./flavour";
import { foldWords } from "./foldWords";

/** Names of the boundaries that the user drew, at their top. */
export function PhaseNames({
  kase,
  on,
  view,
  flavour,
  scale,
}: {
  readonly kase: Case;
  readonly on: boolean;
  readonly view: View;
  readonly flavour: Flavour;
  readonly scale: number;
}) {
  if (!on) return null;
  return [...kase.areas.values()].map((area) => {
    if (phaseOf(area) === undefined) return null;
    const corners = (area.polygons[0]?.[0] ?? []).map(([lon, lat]) => toScreen(view, lon, lat));
    const top = corners.reduce<readonly [number, number] | undefined>(
      (best, corner) => (!best || corner[1] < best[1] ? corner : best),
      undefined,
    );
    return top ? (
      <text
        key={area.id}
        x={top[0]}
        y={top[1] - 8}
        textAnchor="middle"
        fontSize={13 * scale}
        fontWeight={700}
        fill={flavour.ink}
        stroke={flavour.halo}
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {area.name}
      </text>
    ) : null;
  });
}

/** What a copy for partners states of itself, on the map. */
export function Stated({
  words,
  view,
  flavour,
}: {
  readonly words: string;
  readonly view: View;
  readonly flavour: Flavour;
}) {
  const rows = foldWords(words, 64);
  return (
    <g transform="translate(44 34)">
      <rect
        width={Math.min(view.width - 88, 430)}
        height={rows.length * 17 + 16}
        rx={6}
        fill={flavour.paper}
        stroke={flavour.ink}
        strokeWidth={1.4}
      />
      {rows.map((row, at) => (
        <text key={row} x={12} y={22 + at * 17} fontSize={12.5} fontWeight={560} fill={flavour.ink}>
          {row}
        </text>
      ))}
    </g>
  );
}
