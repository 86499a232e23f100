import type { Flavour } from "./flavour";
import type { NameBox } from "./nameBoxes";

/** Names of the ground. Districts and waters in capitals with room between, as on paper maps. */
export function GroundNames({
  boxes,
  flavour,
}: {
  readonly boxes: readonly NameBox[];
  readonly flavour: Flavour;
}) {
  return boxes.map(({ name, x, y, size }) => {
    const district = name.kind === "district";
    return (
      <text
        key={`${name.kind} ${name.text} ${name.lon}`}
        transform={`translate(${x.toFixed(1)} ${(y + size * 0.35).toFixed(1)})${name.turn ? ` rotate(${name.turn.toFixed(1)})` : ""}`}
        textAnchor="middle"
        fontSize={size}
        fontWeight={name.kind === "town" ? 620 : district ? 600 : 480}
        fontStyle={name.kind === "water" ? "italic" : undefined}
        letterSpacing={district ? size * 0.11 : undefined}
        fill={name.kind === "water" ? flavour.waterWords : flavour.words}
        stroke={flavour.halo}
        strokeWidth={name.kind === "water" ? 0 : 3}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {district ? name.text.toUpperCase() : name.text}
      </text>
    );
  });
}
