import type { CellGrid } from "../../core/cells";
import { toGrid } from "../../core/osgb";
import type { Area } from "../../core/place";
import type { Spot } from "./spread";

type Rings = readonly (readonly Spot[])[];

const known = new WeakMap<Area["polygons"], Rings>();

/** All rings of an area in grid metres; holes are rings like others, since inside is told by an odd number of crossings. */
export function gridRings({ polygons }: Area): Rings {
  const before = known.get(polygons);
  if (before) return before;
  const made = polygons.flatMap((rings) =>
    rings.map((ring) =>
      ring.map(([lon, lat]): Spot => {
        const { easting, northing } = toGrid(lon, lat);
        return [easting, northing];
      }),
    ),
  );
  known.set(polygons, made);
  return made;
}

/** Eastings at which rings cross a northing, rising. */
function crossings(rings: Rings, northing: number): readonly number[] {
  const found: number[] = [];
  for (const ring of rings)
    for (let at = 0; at < ring.length; at++) {
      const [x1, y1] = ring[at] ?? [0, 0];
      const [x2, y2] = ring[(at + 1) % ring.length] ?? [0, 0];
      if (y1 > northing !== y2 > northing) found.push(x1 + ((northing - y1) / (y2 - y1)) * (x2 - x1));
    }
  return found.sort((a, b) => a - b);
}

/** Calls `take` with each cell whose middle lies inside, once. */
export function eachCellInside(grid: CellGrid, rings: Rings, take: (cell: number) => void): void {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ring of rings)
    for (const [, y] of ring) {
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  const middle = grid.size / 2;
  const rowOf = (y: number) => (y - grid.north - middle) / grid.size;
  const last = Math.min(grid.rows - 1, Math.floor(rowOf(north)));
  for (let row = Math.max(0, Math.ceil(rowOf(south))); row <= last; row++) {
    const at = crossings(rings, grid.north + row * grid.size + middle);
    for (let pair = 0; pair + 1 < at.length; pair += 2) {
      const from = Math.ceil(((at[pair] ?? 0) - grid.east - middle) / grid.size);
      const to = Math.floor(((at[pair + 1] ?? 0) - grid.east - middle) / grid.size);
      for (let column = Math.max(0, from); column <= Math.min(grid.columns - 1, to); column++)
        take(row * grid.columns + column);
    }
  }
}

/** True inside: an odd number of crossings to the east. */
export function isInside(rings: Rings, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [x1, y1] = ring[at] ?? [0, 0];
      const [x2, y2] = ring[before] ?? [0, 0];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  return inside;
}
