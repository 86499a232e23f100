import type { CellGrid } from "../../core/cells";

/** Who is beside whom, as one list: neighbours of `i` are `list[starts[i]] … list[starts[i + 1] - 1]`. */
export interface Beside {
  readonly starts: Uint32Array;
  readonly list: Uint32Array;
}

/** Lists of neighbours packed into one. */
export function besideOf(lists: readonly (readonly number[])[]): Beside {
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  const list = new Uint32Array(starts[lists.length] ?? 0);
  for (const [at, each] of lists.entries()) list.set(each, starts[at]);
  return { starts, list };
}

/**
 * Queen neighbours with the cell itself, among the cells of the ground only, as positions in the list of the ground: by row and
 * column, never by distance, whose ties rounding would decide.
 */
export function queenBeside(grid: CellGrid, ground: Uint32Array): Beside {
  const at = new Int32Array(grid.columns * grid.rows).fill(-1);
  for (let position = 0; position < ground.length; position++) at[ground[position] ?? 0] = position;
  const starts = new Uint32Array(ground.length + 1);
  const list = new Uint32Array(ground.length * 9);
  let end = 0;
  for (let position = 0; position < ground.length; position++) {
    const cell = ground[position] ?? 0;
    const column = cell % grid.columns;
    const row = Math.floor(cell / grid.columns);
    for (let r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r++)
      for (let c = Math.max(0, column - 1); c <= Math.min(grid.columns - 1, column + 1); c++) {
        const other = at[r * grid.columns + c] ?? -1;
        if (other >= 0) list[end++] = other;
      }
    starts[position + 1] = end;
  }
  return { starts, list: list.slice(0, end) };
}

/** Mean and spread over all of the ground; the spread divides by n, not n − 1 (Ord and Getis 1995). */
export function momentsOf(x: ArrayLike<number>): { readonly mean: number; readonly spread: number } {
  const n = x.length;
  let [sum, squares] = [0, 0];
  for (let at = 0; at < n; at++) sum += x[at] ?? 0;
  const mean = sum / n;
  // Of the deviations, not of the squares: a large mean would leave no digits for the spread.
  for (let at = 0; at < n; at++) squares += ((x[at] ?? 0) - mean) ** 2;
  return { mean, spread: Math.sqrt(squares / n) };
}

/** The denominator of Gi* without the spread, for each number of neighbours with itself: sqrt((nW − W²)/(n − 1)). */
export function wideness(n: number, w: number): number {
  return Math.sqrt((n * w - w * w) / (n - 1));
}

/**
 * Getis and Ord's Gi* with binary weights; `beside` holds each cell itself. NaN where there is no variation or everything is a
 * neighbour.
 */
export function giStar(beside: Beside, x: ArrayLike<number>): Float64Array {
  const n = x.length;
  const { mean, spread } = momentsOf(x);
  const z = new Float64Array(n).fill(Number.NaN);
  if (!(spread > 0)) return z;
  for (let at = 0; at < n; at++) {
    const [from, to] = [beside.starts[at] ?? 0, beside.starts[at + 1] ?? 0];
    let sum = 0;
    for (let k = from; k < to; k++) sum += x[beside.list[k] ?? 0] ?? 0;
    const w = to - from;
    const wide = wideness(n, w);
    if (wide > 0) z[at] = (sum - mean * w) / (spread * wide);
  }
  return z;
}

/** Gi without the cell itself: mean and spread of all others, n − 1 of them. `beside` must not hold the cell. */
export function gi(beside: Beside, x: ArrayLike<number>): Float64Array {
  const n = x.length;
  let [total, squares] = [0, 0];
  for (let at = 0; at < n; at++) {
    total += x[at] ?? 0;
    squares += (x[at] ?? 0) ** 2;
  }
  const z = new Float64Array(n).fill(Number.NaN);
  for (let at = 0; at < n; at++) {
    const own = x[at] ?? 0;
    const mean = (total - own) / (n - 1);
    const spread = Math.sqrt((squares - own * own) / (n - 1) - mean * mean);
    const [from, to] = [beside.starts[at] ?? 0, beside.starts[at + 1] ?? 0];
    let sum = 0;
    for (let k = from; k < to; k++) sum += x[beside.list[k] ?? 0] ?? 0;
    const w = to - from;
    const wide = Math.sqrt(((n - 1) * w - w * w) / (n - 2));
    if (spread > 0 && wide > 0) z[at] = (sum - mean * w) / (spread * wide);
  }
  return z;
}
