import css from "./MatrixView.module.css";
import type { Geometry, Spot } from "./matrixGeometry";

interface Props {
  readonly geometry: Geometry;
  /** The OCG of each person, to part them. */
  readonly groups: readonly (string | undefined)[];
  readonly lit: Spot;
}

/** Lines of the triangle, stronger between OCGs, and the bands that lead from a cell to its two names. */
export function MatrixFrame({ geometry, groups, lit }: Props) {
  const { side, left, top } = geometry;
  const people = groups.length;
  const across = (row: number) => `M${left} ${top + row * side}h${Math.min(row + 1, people) * side}`;
  const down = (column: number) =>
    `M${left + column * side} ${top + Math.max(0, column - 1) * side}V${top + people * side}`;
  const all = groups.map((_, index) => index);
  const borders = all.filter((index) => index > 0 && groups[index] !== groups[index - 1]);
  const middle = top - 8;
  return (
    <g aria-hidden>
      <text className={css.quiet} x={left - 10} y={middle} textAnchor="end">
        Linked to
      </text>
      <rect
        className={css.band}
        data-picture-skip="yes"
        x={left}
        y={top + lit.row * side}
        width={Math.max(lit.row, lit.column) * side}
        height={side}
      />
      <rect
        className={css.band}
        data-picture-skip="yes"
        x={left + lit.column * side}
        y={top + (lit.column + 1) * side}
        width={side}
        height={Math.max(0, people - lit.column - 1) * side}
      />
      <path className={css.line} d={[...all, people].map((i) => across(i) + down(i)).join("")} />
      <path className={css.border} d={borders.map((i) => across(i) + down(i)).join("")} />
    </g>
  );
}
