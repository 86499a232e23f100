import type { Rect, Segment } from "./geometry";

/** Above this many cells the cells grow instead: memory stays bounded for far-flung positions. */
const maxCells = 65_536;

/** A grid over a frame that finds which rectangles and segments may touch a rectangle. Things are known by number. */
export class SpaceIndex {
  private readonly cells: (number[] | undefined)[] = [];
  private readonly step: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly seen: number[] = [];
  private round = 0;

  constructor(
    private readonly frame: Rect,
    step: number,
  ) {
    const area = Math.max(frame.w, 1) * Math.max(frame.h, 1);
    this.step = Math.max(step, Math.sqrt(area / maxCells), Math.max(frame.w, frame.h) / maxCells);
    this.columns = Math.max(1, Math.ceil(frame.w / this.step));
    this.rows = Math.max(1, Math.ceil(frame.h / this.step));
  }

  private column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.frame.x) / this.step)));
  }

  private row(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.frame.y) / this.step)));
  }

  private put(column: number, row: number, id: number): void {
    const at = row * this.columns + column;
    const cell = this.cells[at];
    if (cell) cell.push(id);
    else this.cells[at] = [id];
  }

  addRect(id: number, rect: Rect): void {
    const right = this.column(rect.x + rect.w);
    const bottom = this.row(rect.y + rect.h);
    for (let row = this.row(rect.y); row <= bottom; row++)
      for (let column = this.column(rect.x); column <= right; column++) this.put(column, row, id);
  }

  addSegment(id: number, line: Segment): void {
    const forward = line.x1 <= line.x2;
    const [x1, y1, x2, y2] = forward
      ? [line.x1, line.y1, line.x2, line.y2]
      : [line.x2, line.y2, line.x1, line.y1];
    const slope = x2 > x1 ? (y2 - y1) / (x2 - x1) : 0;
    const last = this.column(x2);
    for (let column = this.column(x1); column <= last; column++) {
      const from = column === this.column(x1) ? x1 : this.frame.x + column * this.step;
      const to = column === last ? x2 : this.frame.x + (column + 1) * this.step;
      const a = x2 > x1 ? y1 + slope * (from - x1) : y1;
      const b = x2 > x1 ? y1 + slope * (to - x1) : y2;
      const bottom = this.row(Math.max(a, b));
      for (let row = this.row(Math.min(a, b)); row <= bottom; row++) this.put(column, row, id);
    }
  }

  /** Calls `visit` once for each thing in the cells that `rect` touches, until it answers true; tells whether it did. */
  some(rect: Rect, visit: (id: number) => boolean): boolean {
    this.round++;
    const right = this.column(rect.x + rect.w);
    const bottom = this.row(rect.y + rect.h);
    for (let row = this.row(rect.y); row <= bottom; row++) {
      for (let column = this.column(rect.x); column <= right; column++) {
        for (const id of this.cells[row * this.columns + column] ?? []) {
          if (this.seen[id] === this.round) continue;
          this.seen[id] = this.round;
          if (visit(id)) return true;
        }
      }
    }
    return false;
  }
}
