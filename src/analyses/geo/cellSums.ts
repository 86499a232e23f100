import type { CellGrid } from "../../core/cells";
import { cellIndex } from "../../core/cells";
import type { ChosenEvents } from "./chosenEvents";

/** Events and harm by cell: only cells with events, rising. */
export interface CellSums {
  readonly cells: Uint32Array;
  readonly events: Uint32Array;
  readonly harm: Float64Array;
  /** Positions among the chosen events, by cell: those of cell i are `members[starts[i]] … members[starts[i + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

export function cellSums(grid: CellGrid, chosen: Pick<ChosenEvents, "x" | "y" | "harm">): CellSums {
  const n = chosen.x.length;
  const of = new Int32Array(n);
  const counts = new Map<number, number>();
  for (let at = 0; at < n; at++) {
    const cell = cellIndex(grid, chosen.x[at] ?? 0, chosen.y[at] ?? 0);
    of[at] = cell;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  counts.delete(-1);
  const cells = Uint32Array.from(counts.keys()).sort();
  const position = new Map<number, number>();
  const starts = new Uint32Array(cells.length + 1);
  const events = new Uint32Array(cells.length);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? 0;
    position.set(cell, at);
    events[at] = counts.get(cell) ?? 0;
    starts[at + 1] = (starts[at] ?? 0) + (events[at] ?? 0);
  }
  const harm = new Float64Array(cells.length);
  const members = new Uint32Array(starts[cells.length] ?? 0);
  const next = starts.slice();
  for (let at = 0; at < n; at++) {
    const cell = position.get(of[at] ?? -1);
    if (cell === undefined) continue;
    harm[cell] = (harm[cell] ?? 0) + (chosen.harm[at] ?? 0);
    members[next[cell] ?? 0] = at;
    next[cell] = (next[cell] ?? 0) + 1;
  }
  return { cells, events, harm, starts, members };
}

/** Values by cell of the ground, in the order of the ground. */
export function onGround(ground: Uint32Array, sums: CellSums, values: ArrayLike<number>): Float64Array {
  const by = new Map<number, number>();
  for (let at = 0; at < sums.cells.length; at++) by.set(sums.cells[at] ?? 0, values[at] ?? 0);
  return Float64Array.from(ground, (cell) => by.get(cell) ?? 0);
}
