import { readNumber } from "../../importers/cell";
import type { MatrixSeen } from "./tableSeen";

/** What can be said of a matrix before it is read. */
export interface MatrixFacts {
  readonly entities: number;
  /** Cells that become links, as the reader counts them. */
  readonly links: number;
  /** Pairs whose two cells differ; 0 of a symmetric matrix. */
  readonly differing: number;
  readonly largest: number;
  readonly binary: boolean;
}

/** Counts a matrix that is wholly at hand. */
export function matrixFacts({ matrix, records }: MatrixSeen, directed: boolean): MatrixFacts {
  const { rowLabels, columnLabels, columnOf, square } = matrix;
  const value = (row: number, column: number): number =>
    readNumber(records[matrix.firstRow + row]?.[matrix.firstColumn + column] ?? "") ?? 0;
  const rowOf = new Map(rowLabels.map((label, at) => [label, at] as const));
  let links = 0;
  let differing = 0;
  let largest = 0;
  let binary = true;
  for (const [row, label] of rowLabels.entries())
    for (const [column, other] of columnLabels.entries()) {
      const here = value(row, column);
      largest = Math.max(largest, here);
      if (here !== 0 && here !== 1) binary = false;
      if (!square) {
        if (here !== 0) links++;
        continue;
      }
      const otherRow = rowOf.get(other) ?? 0;
      const mirror = value(otherRow, columnOf.get(label) ?? 0);
      if (otherRow > row && mirror !== here) differing++;
      if (directed ? here !== 0 : otherRow >= row && (here !== 0 || mirror !== 0)) links++;
    }
  const entities = square ? rowLabels.length : rowLabels.length + columnLabels.length;
  return { entities, links, differing, largest, binary };
}
