import type { CellGrid } from "../../core/cells";

/** Calls `take` with each cell whose middle lies within so many metres of the middle of a cell, itself included. */
export function eachCellWithin(
  grid: CellGrid,
  cell: number,
  metres: number,
  take: (cell: number) => void,
): void {
  const reach = metres / grid.size + 1e-9;
  const column = cell % grid.columns;
  const row = Math.floor(cell / grid.columns);
  const span = Math.floor(reach);
  for (let r = Math.max(0, row - span); r <= Math.min(grid.rows - 1, row + span); r++) {
    const half = Math.floor(Math.sqrt(Math.max(0, reach * reach - (r - row) ** 2)));
    const last = Math.min(grid.columns - 1, column + half);
    for (let c = Math.max(0, column - half); c <= last; c++) take(r * grid.columns + c);
  }
}

/** Metres between the middles of two cells. */
export function cellDistance(grid: CellGrid, a: number, b: number): number {
  const columns = (a % grid.columns) - (b % grid.columns);
  const rows = Math.floor(a / grid.columns) - Math.floor(b / grid.columns);
  return Math.hypot(columns, rows) * grid.size;
}
