import { memo, useMemo } from "react";
import { familyOutline } from "../../encode/familySymbol";
import { slotFill } from "../../encode/palette";
import { linePath } from "./linePath";
import type { DrawingProps } from "./treePart";

/** A tree so small that no word could be read: one path for all lines, a plain symbol for each person. */
export const FarTree = memo(function FarTree({ tree, part, look, selected }: DrawingProps) {
  const d = useMemo(
    () =>
      part.unions
        .flatMap(({ partners, descent, stalks }) => [
          ...partners,
          ...descent,
          ...stalks.map(({ line }) => line),
        ])
        .map((line) => linePath({ ...line, hops: [] }))
        .join(""),
    [part],
  );
  return (
    <>
      <path d={d} fill="none" stroke={look.link} strokeWidth={1.5} vectorEffect="non-scaling-stroke" />
      {part.people.map((figure) => {
        const { x, y } = tree.places.get(figure.id) ?? { x: 0, y: 0 };
        const { dress, shape } = figure.look;
        const chosen = selected.has(figure.id);
        return (
          <g key={figure.id} data-entity={figure.id} transform={`translate(${x} ${y})`}>
            <path
              d={familyOutline(shape, chosen ? 44 : 26)}
              fill={chosen ? look.ink : dress.type === "member" ? slotFill[dress.slots[0] ?? 4] : look.ground}
              stroke={look.ink}
              strokeWidth={dress.type === "protected" ? 12 : 5}
            />
          </g>
        );
      })}
    </>
  );
});
