/** A position as a file has it: east and north first (degrees or metres), then perhaps a height; NaN where the file has no number. */
export type Spot = readonly number[];

/** The geometry of one feature, whatever its format: collections and multi-geometries come down to lists. */
export interface Shape {
  readonly points: readonly Spot[];
  readonly lines: readonly (readonly Spot[])[];
  /** Of each polygon its rings, the outer one first. */
  readonly polygons: readonly (readonly (readonly Spot[])[])[];
}

export const emptyShape: Shape = Object.freeze({ points: [], lines: [], polygons: [] });

/** True when there is no position at all. */
export function isEmptyShape(shape: Shape): boolean {
  return shape.points.length + shape.lines.length + shape.polygons.length === 0;
}

/** Everything that several shapes hold, in one. */
export function joinedShape(shapes: readonly Shape[]): Shape {
  const [only] = shapes;
  if (shapes.length === 1 && only) return only;
  return {
    points: shapes.flatMap((shape) => shape.points),
    lines: shapes.flatMap((shape) => shape.lines),
    polygons: shapes.flatMap((shape) => shape.polygons),
  };
}

/** Every list of positions of a shape: its points together, each line, each ring. */
export function* spotLists(shape: Shape): Generator<readonly Spot[]> {
  if (shape.points.length > 0) yield shape.points;
  yield* shape.lines;
  for (const rings of shape.polygons) yield* rings;
}

/** Number of positions. */
export function spotCount(shape: Shape): number {
  let count = 0;
  for (const list of spotLists(shape)) count += list.length;
  return count;
}

/** A shape with every position changed by a function; the shape itself where nothing differs. */
export function mappedShape(shape: Shape, change: (spot: Spot) => Spot): Shape {
  const list = (spots: readonly Spot[]) => spots.map(change);
  return {
    points: list(shape.points),
    lines: shape.lines.map(list),
    polygons: shape.polygons.map((rings) => rings.map(list)),
  };
}

/**
 * The position that stands for a shape that is no area: its point, else the middle one of the first line, which is a place where
 * the line really runs.
 */
export function anchorOf(shape: Shape): Spot | undefined {
  const [point] = shape.points;
  if (point) return point;
  const line = shape.lines.find((spots) => spots.length > 0);
  return line?.[Math.floor((line.length - 1) / 2)];
}

const spotText = (spot: Spot, high: boolean) => {
  const [x, y, z = 0] = spot;
  return high ? `${x} ${y} ${z}` : `${x} ${y}`;
};

/** Points and lines as well-known text, which every map program reads; heights only where there are any. */
export function shapeText(shape: Shape): string {
  const high = [...spotLists({ ...shape, polygons: [] })].some((list) => list.some((spot) => spot[2]));
  const z = high ? " Z" : "";
  const list = (spots: readonly Spot[]) => `(${spots.map((spot) => spotText(spot, high)).join(", ")})`;
  const parts: string[] = [];
  if (shape.points.length === 1) parts.push(`POINT${z} ${list(shape.points)}`);
  else if (shape.points.length > 1) parts.push(`MULTIPOINT${z} ${list(shape.points)}`);
  const [line, ...others] = shape.lines;
  if (line && others.length === 0) parts.push(`LINESTRING${z} ${list(line)}`);
  else if (line) parts.push(`MULTILINESTRING${z} (${shape.lines.map(list).join(", ")})`);
  return parts.length === 1 ? (parts[0] ?? "") : `GEOMETRYCOLLECTION${z} (${parts.join(", ")})`;
}
