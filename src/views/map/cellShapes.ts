import { type CellGrid, cellCorner, cellRing } from "../../core/cells";
import { toWgs84 } from "../../core/osgb";
import type { LonLat, Polygon } from "./mapLayer";

/** Outlines of cells, made once: both painters know a ring again by its being the same object. */
const rings = new Map<string, Map<number, Polygon>>();
const mostGrids = 12;

const gridKey = ({ size, east, north, columns }: CellGrid) => `${size} ${east} ${north} ${columns}`;

export function cellPolygon(grid: CellGrid, index: number): Polygon {
  const key = gridKey(grid);
  let known = rings.get(key);
  if (!known) {
    if (rings.size >= mostGrids) rings.clear();
    known = new Map();
    rings.set(key, known);
  }
  const found = known.get(index);
  if (found) return found;
  const polygon: Polygon = [cellRing(grid, index)];
  known.set(index, polygon);
  return polygon;
}

export function cellMiddle(grid: CellGrid, index: number): LonLat {
  const { easting, northing } = cellCorner(grid, index);
  return toWgs84(easting + grid.size / 2, northing + grid.size / 2);
}

/** The outline round cells that touch: sides that two of them share are left out. Lines run along whole straight sides. */
export function cellsOutline(grid: CellGrid, cells: Iterable<number>): readonly (readonly LonLat[])[] {
  const inside = new Set(cells);
  const spot = (column: number, row: number): LonLat =>
    toWgs84(grid.east + column * grid.size, grid.north + row * grid.size);
  // Sides by the corner that they start from, the ground on their left.
  const from = new Map<string, [number, number][]>();
  const put = (c1: number, r1: number, c2: number, r2: number) => {
    const key = `${c1} ${r1}`;
    const list = from.get(key);
    if (list) list.push([c2, r2]);
    else from.set(key, [[c2, r2]]);
  };
  const has = (column: number, row: number) =>
    column >= 0 && column < grid.columns && inside.has(row * grid.columns + column);
  for (const index of inside) {
    const c = index % grid.columns;
    const r = Math.floor(index / grid.columns);
    if (!has(c, r - 1)) put(c, r, c + 1, r);
    if (!has(c + 1, r)) put(c + 1, r, c + 1, r + 1);
    if (!has(c, r + 1)) put(c + 1, r + 1, c, r + 1);
    if (!has(c - 1, r)) put(c, r + 1, c, r);
  }
  const paths: LonLat[][] = [];
  for (const [start, list] of from)
    while (list.length > 0) {
      const [c0 = 0, r0 = 0] = start.split(" ").map(Number);
      const corners: [number, number][] = [[c0, r0]];
      let next = list.pop();
      while (next) {
        const [a, b] = [corners.at(-2), corners.at(-1)];
        // A corner on a straight side says nothing.
        if (a && b && (a[0] === b[0]) === (b[0] === next[0]) && (a[1] === b[1]) === (b[1] === next[1]))
          corners[corners.length - 1] = next;
        else corners.push(next);
        next = from.get(`${next[0]} ${next[1]}`)?.pop();
      }
      paths.push(corners.map(([c, r]) => spot(c, r)));
    }
  return paths;
}
