import { contours } from "d3-contour";
import type { CellGrid, LonLatRing } from "../../core/cells";
import type { Contour } from "../../core/density";
import { toWgs84 } from "../../core/osgb";

/** Value that the densest cells which hold a share of the whole all reach, and how many they are. */
export function levelOf(
  values: Float64Array,
  share: number,
): { readonly level: number; readonly cells: number } {
  const sorted = values.filter((value) => value > 0).sort();
  let whole = 0;
  for (const value of sorted) whole += value;
  let sum = 0;
  for (let at = sorted.length - 1; at >= 0; at--) {
    sum += sorted[at] ?? 0;
    // A rounding error must not ask for one more cell.
    if (sum >= share * whole * (1 - 1e-12)) return { level: sorted[at] ?? 0, cells: sorted.length - at };
  }
  return { level: Number.POSITIVE_INFINITY, cells: 0 };
}

/** Rings round the ground where a surface reaches a level, in degrees. Values stand at the middle of cells. */
export function isoPolygons(
  grid: CellGrid,
  values: ArrayLike<number>,
  level: number,
): readonly (readonly LonLatRing[])[] {
  const made = contours()
    .size([grid.columns, grid.rows])
    .contour(values as number[], level);
  const spot = ([x = 0, y = 0]: readonly number[]) =>
    toWgs84(grid.east + x * grid.size, grid.north + y * grid.size);
  return made.coordinates.map((polygon) => polygon.map((ring): LonLatRing => ring.map(spot)));
}

/** The percent-volume contour of home-range ecology: the smallest ground that holds a share of the volume. */
export function percentVolume(grid: CellGrid, values: Float64Array, share: number): Contour {
  const { level, cells } = levelOf(values, share);
  return {
    share,
    level,
    km2: (cells * grid.size * grid.size) / 1e6,
    polygons: cells === 0 ? [] : isoPolygons(grid, values, level),
  };
}
