/** A rectangle in grid metres. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest box round positions; those that are not numbers are left out, and of none there is none. */
export function boxOf(x: Float64Array, y: Float64Array): Box | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < x.length; at++) {
    const [px, py] = [x[at] ?? Number.NaN, y[at] ?? Number.NaN];
    if (Number.isNaN(px)) continue;
    west = Math.min(west, px);
    east = Math.max(east, px);
    south = Math.min(south, py);
    north = Math.max(north, py);
  }
  return west <= east ? { west, south, east, north } : undefined;
}
