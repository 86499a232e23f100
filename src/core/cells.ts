import { gridReference } from "./nationalGrid";
import { toWgs84 } from "./osgb";

/** A ring of [lon, lat], first = last. */
export type LonLatRing = readonly (readonly [lon: number, lat: number])[];

/**
 * Square cells aligned to the National Grid: `east` and `north` are multiples of `size`, so that the same ground has the same
 * cells whatever was opened. Cell `i` is column `i % columns`, row `floor(i / columns)`, rows from south to north.
 */
export interface CellGrid {
  /** Side in metres. */
  readonly size: number;
  /** South-west corner of cell 0, National Grid metres. */
  readonly east: number;
  readonly north: number;
  readonly columns: number;
  readonly rows: number;
}

/** The grid of a map with nothing on it. */
export const noGrid: CellGrid = Object.freeze({ size: 100, east: 0, north: 0, columns: 0, rows: 0 });

/** Sides that are offered, in metres: each divides a kilometre, so that a cell has a short reference. */
export const cellSizes = [50, 100, 200, 250, 500, 1000] as const;

/** More cells than this are slow to draw and say no more than fewer do. */
export const manyCells = 100_000;

/** The smallest grid of whole cells that holds a box in metres, with `margin` cells round it. */
export function cellGrid(
  box: { readonly west: number; readonly south: number; readonly east: number; readonly north: number },
  size: number,
  margin = 0,
): CellGrid {
  const west = Math.floor(box.west / size) - margin;
  const south = Math.floor(box.south / size) - margin;
  return {
    size,
    east: west * size,
    north: south * size,
    columns: Math.floor(box.east / size) + margin - west + 1,
    rows: Math.floor(box.north / size) + margin - south + 1,
  };
}

export function cellCount({ columns, rows }: CellGrid): number {
  return columns * rows;
}

/** The cell that a position in metres lies in, -1 outside. The south and west edges belong to a cell. */
export function cellIndex(grid: CellGrid, easting: number, northing: number): number {
  const column = Math.floor((easting - grid.east) / grid.size);
  const row = Math.floor((northing - grid.north) / grid.size);
  return column < 0 || row < 0 || column >= grid.columns || row >= grid.rows
    ? -1
    : row * grid.columns + column;
}

/** South-west corner of a cell. */
export function cellCorner(grid: CellGrid, index: number): { easting: number; northing: number } {
  return {
    easting: grid.east + (index % grid.columns) * grid.size,
    northing: grid.north + Math.floor(index / grid.columns) * grid.size,
  };
}

/** Digits of each number of a reference that names corners of this size exactly: 'SP 080 875' for 100 m, 'SP 0825 8750' for 250 m. */
function digitsFor(size: number): 1 | 2 | 3 | 4 | 5 {
  for (const digits of [2, 3, 4] as const) if (size % 10 ** (5 - digits) === 0) return digits;
  return 5;
}

/** The spoken name of the cell with this south-west corner: its grid reference; metres where the grid has no letters for it. */
export function cellName(easting: number, northing: number, size: number): string {
  return (
    gridReference({ easting, northing }, digitsFor(size)) ??
    `${Math.round(easting)} E ${Math.round(northing)} N`
  );
}

/** The name of a cell of a grid. */
export function nameOfCell(grid: CellGrid, index: number): string {
  const { easting, northing } = cellCorner(grid, index);
  return cellName(easting, northing, grid.size);
}

/** The outline of a cell in degrees, counter-clockwise. */
export function cellRing(grid: CellGrid, index: number): LonLatRing {
  const { easting, northing } = cellCorner(grid, index);
  const [e2, n2] = [easting + grid.size, northing + grid.size];
  return [
    toWgs84(easting, northing),
    toWgs84(e2, northing),
    toWgs84(e2, n2),
    toWgs84(easting, n2),
    toWgs84(easting, northing),
  ];
}

/** Cells that share a side or corner with a cell, itself left out: by row and column, so that no rounding decides. */
export function neighboursOf(grid: CellGrid, index: number): readonly number[] {
  const column = index % grid.columns;
  const row = Math.floor(index / grid.columns);
  const found: number[] = [];
  for (let r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r++)
    for (let c = Math.max(0, column - 1); c <= Math.min(grid.columns - 1, column + 1); c++)
      if (r !== row || c !== column) found.push(r * grid.columns + c);
  return found;
}
