import type { MatrixCell } from "../../core/matrix";
import css from "./MatrixView.module.css";

interface Props {
  readonly cell: Pick<MatrixCell, "strength" | "rival"> & { readonly shared: boolean };
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The mark of a cell: disc confirmed, ring unconfirmed, dot tentative; bars beside it for rivals; a square for what both are linked to. */
export function MatrixMark({ cell, x, y, side }: Props) {
  const r = side * 0.25;
  const bar = (at: number) => <path className={css.bar} d={`M${at} ${y - r * 1.25}v${r * 2.5}`} />;
  const square = side * 0.24;
  // Beside a direct mark the square goes to the corner.
  const [sx, sy] = cell.strength ? [x + side * 0.3, y + side * 0.3] : [x, y];
  return (
    <>
      {cell.strength === "confirmed" ? <circle className={css.disc} cx={x} cy={y} r={r} /> : null}
      {cell.strength === "unconfirmed" ? <circle className={css.ring} cx={x} cy={y} r={r - 0.5} /> : null}
      {cell.strength === "tentative" ? (
        <circle className={css.disc} cx={x} cy={y} r={Math.max(2, side * 0.085)} />
      ) : null}
      {cell.rival ? (
        <>
          {bar(x - r * 1.55)}
          {bar(x + r * 1.55)}
        </>
      ) : null}
      {cell.shared ? (
        <rect className={css.square} x={sx - square / 2} y={sy - square / 2} width={square} height={square} />
      ) : null}
    </>
  );
}
