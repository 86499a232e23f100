import type { CellGrid } from "../../core/cells";
import { toScreen, type View } from "./camera";
import { cellMiddle, cellPolygon } from "./cellShapes";
import type { Flavour } from "./flavour";
import type { RankedCell } from "./rankedCells";

/** Letters of the first cells of the list, and the frame of the one that is chosen. */
export function CellLetters({
  rows,
  grid,
  chosen,
  view,
  flavour,
  scale,
}: {
  readonly rows: readonly RankedCell[];
  readonly grid: CellGrid;
  readonly chosen: string | undefined;
  readonly view: View;
  readonly flavour: Flavour;
  readonly scale: number;
}) {
  const placed: { x: number; y: number }[] = [];
  const size = 13 * scale;
  const picked = rows.find(({ cell }) => cell.name === chosen);
  return (
    <g fontFamily="Inter Variable, Inter, Arial, sans-serif">
      {picked ? <ChosenFrame grid={grid} index={picked.cell.index} view={view} flavour={flavour} /> : null}
      {rows.slice(0, 12).map(({ cell, letter }) => {
        const [x, y] = toScreen(view, ...cellMiddle(grid, cell.index));
        if (x < 8 || y < 8 || x > view.width - 8 || y > view.height - 8) return null;
        // A letter over another says nothing; the list has them all.
        if (placed.some((each) => Math.abs(each.x - x) < size && Math.abs(each.y - y) < size)) return null;
        placed.push({ x, y });
        return (
          <text
            key={letter}
            x={x}
            y={y + size * 0.36}
            textAnchor="middle"
            fontSize={size}
            fontWeight={740}
            fill={flavour.paper}
            stroke={flavour.ink}
            strokeWidth={3.2}
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {letter}
          </text>
        );
      })}
    </g>
  );
}

function ChosenFrame({
  grid,
  index,
  view,
  flavour,
}: {
  readonly grid: CellGrid;
  readonly index: number;
  readonly view: View;
  readonly flavour: Flavour;
}) {
  const [ring] = cellPolygon(grid, index);
  const points = (ring ?? []).map(([lon, lat]) => toScreen(view, lon, lat));
  const d = `${points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("")}Z`;
  return (
    <>
      <path d={d} fill="none" stroke={flavour.paper} strokeWidth={7} strokeLinejoin="round" />
      <path d={d} fill="none" stroke={flavour.ink} strokeWidth={4.5} strokeLinejoin="round" />
      <path d={d} fill="none" stroke={flavour.paper} strokeWidth={1.6} strokeLinejoin="round" />
    </>
  );
}
