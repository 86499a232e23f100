/** Where things stand in the matrix: names run down the diagonal, cells stand to their left, totals at the very left. */
export interface Geometry {
  /** Side of a cell. */
  readonly side: number;
  /** Left edge of the first column. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: number;
}

/** A place of the grid; `column` equal to `row` is the name of the person. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Height that the cells try to fit in before they get as small as can be read. */
const fit = 720;

/** Size of everything for a number of people; cells shrink to fit until marks and names would be too small. */
export function matrixGeometry(people: number, large: boolean): Geometry {
  const [least, largest, names] = large ? [30, 48, 420] : [20, 34, 300];
  const side = Math.max(least, Math.min(largest, Math.floor(fit / Math.max(1, people))));
  const left = large ? 96 : 72;
  const top = large ? 34 : 26;
  return {
    side,
    left,
    top,
    width: left + people * side + names,
    height: top + people * side + 12,
    text: large ? Math.min(18, side * 0.6) : Math.min(13, side * 0.62),
  };
}

/** The place under a point; right of the diagonal it is the name of that row. Undefined outside the rows. */
export function spotAt(geometry: Geometry, people: number, x: number, y: number): Spot | undefined {
  const row = Math.floor((y - geometry.top) / geometry.side);
  const column = Math.floor((x - geometry.left) / geometry.side);
  if (row < 0 || row >= people || column < 0) return undefined;
  return { row, column: Math.min(column, row) };
}

/** Where a key leads from a place; undefined when it is no key of the grid. */
export function spotAfter(spot: Spot, people: number, key: string, control: boolean): Spot | undefined {
  const inside = (row: number, column: number): Spot => {
    const r = Math.min(Math.max(row, 0), people - 1);
    return { row: r, column: Math.min(Math.max(column, 0), r) };
  };
  const { row, column } = spot;
  switch (key) {
    case "ArrowLeft":
      return inside(row, column - 1);
    case "ArrowRight":
      return inside(row, column + 1);
    case "ArrowUp":
      return inside(row - 1, column);
    case "ArrowDown":
      return inside(row + 1, column);
    case "Home":
      return inside(control ? 0 : row, 0);
    case "End":
      return control ? inside(people - 1, people - 1) : inside(row, row);
    default:
      return undefined;
  }
}
