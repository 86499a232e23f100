import type { CellGrid } from "../../core/cells";
import type { Kernel } from "../../core/profile";
import type { Steps } from "../stepped";
import type { PointSet } from "./spread";

/** Points between two words of how far it is. */
const batch = 4096;

/**
 * Kernel density at the middle of each cell, per km². Quartic: 3/(πh²)·(1 − d²/h²)² within h. Gaussian: s = h/√8, which spreads
 * as a quartic of radius h does, cut off at 4s. Either has a volume of 1 per unit of weight.
 */
export function* densitySteps(
  grid: CellGrid,
  { x, y, w }: PointSet,
  metres: number,
  kernel: Kernel = "quartic",
): Steps<Float64Array> {
  const { size, columns, rows, east, north } = grid;
  const made = new Float64Array(columns * rows);
  const sigma = metres / Math.sqrt(8);
  const reach = kernel === "quartic" ? metres : 4 * sigma;
  const scale =
    1e6 * (kernel === "quartic" ? 3 / (Math.PI * metres * metres) : 1 / (2 * Math.PI * sigma * sigma));
  const reach2 = reach * reach;
  const inverse = kernel === "quartic" ? 1 / reach2 : 1 / (2 * sigma * sigma);
  for (let at = 0; at < x.length; at++) {
    if (at % batch === batch - 1) yield at / x.length;
    const weight = (w[at] ?? 0) * scale;
    if (weight === 0) continue;
    // In cells from the middle of cell 0.
    const px = ((x[at] ?? 0) - east) / size - 0.5;
    const py = ((y[at] ?? 0) - north) / size - 0.5;
    const span = reach / size;
    const lastRow = Math.min(rows - 1, Math.floor(py + span));
    for (let row = Math.max(0, Math.ceil(py - span)); row <= lastRow; row++) {
      const dy = (row - py) * size;
      const room = reach2 - dy * dy;
      if (room <= 0) continue;
      const half = Math.sqrt(room) / size;
      const first = Math.max(0, Math.ceil(px - half));
      const last = Math.min(columns - 1, Math.floor(px + half));
      const base = row * columns;
      if (kernel === "quartic") {
        const most = 1 - dy * dy * inverse;
        const step = size * size * inverse;
        for (let column = first; column <= last; column++) {
          const dx = column - px;
          const u = most - dx * dx * step;
          made[base + column] = (made[base + column] as number) + weight * u * u;
        }
      } else
        for (let column = first; column <= last; column++) {
          const dx = (column - px) * size;
          made[base + column] =
            (made[base + column] as number) + weight * Math.exp(-(dx * dx + dy * dy) * inverse);
        }
    }
  }
  return made;
}

/** The density of points at one spot, per km². */
export function densityAt(
  { x, y, w }: PointSet,
  [px, py]: readonly [number, number],
  metres: number,
  kernel: Kernel = "quartic",
): number {
  const sigma = metres / Math.sqrt(8);
  let sum = 0;
  for (let at = 0; at < x.length; at++) {
    const d2 = ((x[at] ?? 0) - px) ** 2 + ((y[at] ?? 0) - py) ** 2;
    if (kernel === "quartic") {
      const u = 1 - d2 / (metres * metres);
      if (u > 0) sum += ((w[at] ?? 0) * 3 * u * u) / (Math.PI * metres * metres);
    } else if (d2 < (4 * sigma) ** 2)
      sum += ((w[at] ?? 0) * Math.exp(-d2 / (2 * sigma * sigma))) / (2 * Math.PI * sigma * sigma);
  }
  return sum * 1e6;
}
