import type { Area } from "../../core/place";
import { gridRings, isInside } from "./raster";
import type { Spot } from "./spread";

/** Side of the squares that areas are listed by, metres. */
const square = 1000;

/** Finds which areas hold a position. */
export function areaIndex(areas: readonly Area[]): (x: number, y: number) => readonly number[] {
  const squares = new Map<string, number[]>();
  const rings = areas.map(gridRings);
  for (const [at, each] of rings.entries()) {
    const spots: readonly Spot[] = each.flat();
    const span = (axis: 0 | 1) => {
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const spot of spots) {
        low = Math.min(low, spot[axis]);
        high = Math.max(high, spot[axis]);
      }
      return [Math.floor(low / square), Math.floor(high / square)] as const;
    };
    const [[west, east], [south, north]] = [span(0), span(1)];
    // An area as wide as a country is listed once, for all squares.
    if (spots.length === 0) continue;
    if ((east - west) * (north - south) > 10_000) {
      squares.set("all", [...(squares.get("all") ?? []), at]);
      continue;
    }
    for (let row = south; row <= north; row++)
      for (let column = west; column <= east; column++) {
        const key = `${column} ${row}`;
        const list = squares.get(key);
        if (list) list.push(at);
        else squares.set(key, [at]);
      }
  }
  const wide = squares.get("all") ?? [];
  return (x, y) =>
    [...(squares.get(`${Math.floor(x / square)} ${Math.floor(y / square)}`) ?? []), ...wide].filter((at) =>
      isInside(rings[at] ?? [], x, y),
    );
}
