import { memo } from "react";
import { cellLinks, type MatrixCell } from "../../core/matrix";
import { MatrixMark } from "./MatrixMark";
import css from "./MatrixView.module.css";
import type { Geometry, Spot } from "./matrixGeometry";

interface Props {
  readonly base: string;
  readonly geometry: Geometry;
  readonly row: number;
  readonly cells: readonly MatrixCell[];
  /** Column of the active cell where that pair has no link: it must be there to be spoken. */
  readonly empty: number | undefined;
  readonly selected: ReadonlySet<string>;
  readonly words: (spot: Spot) => string;
}

/** A direct link is enough; of a shared thing both ways must be selected, or every pair that shares it would light up. */
function isChosen(cell: MatrixCell, selected: ReadonlySet<string>): boolean {
  return (
    cell.links.some((id) => selected.has(id)) ||
    cell.shared.some((each) => each.links.every((id) => selected.has(id)))
  );
}

/** Cells of one person with those who stand before them. Pairs without a link are not drawn. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { base, geometry, row, cells, empty, selected, words } = props;
  const { side, left, top } = geometry;
  const y = top + row * side;
  return (
    <>
      {cells.map((cell) => {
        const links = cellLinks(cell);
        const chosen = isChosen(cell, selected);
        const x = left + cell.column * side;
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no cells of its own
          <g
            key={cell.column}
            id={`${base}-${row}-${cell.column}`}
            role="gridcell"
            aria-colindex={cell.column + 1}
            aria-selected={chosen}
            aria-label={words(cell)}
            data-link={links[0]}
            data-links={links.join(" ")}
          >
            {chosen ? (
              <rect className={css.chosen} x={x + 0.75} y={y + 0.75} width={side - 1.5} height={side - 1.5} />
            ) : null}
            <MatrixMark
              cell={{ ...cell, shared: cell.shared.length > 0 }}
              x={x + side / 2}
              y={y + side / 2}
              side={side}
            />
          </g>
        );
      })}
      {empty === undefined ? null : (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no cells of its own
        <g
          id={`${base}-${row}-${empty}`}
          role="gridcell"
          aria-colindex={empty + 1}
          aria-label={words({ row, column: empty })}
        />
      )}
    </>
  );
});
