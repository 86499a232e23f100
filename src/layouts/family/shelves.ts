import type { PlacedPart } from "./part";

/** Between families side by side, and between rows of families. */
const between = 56;
const under = 64;
/** Over the first row: the name of a household. */
const firstTop = 40;
/** Left of a shelf: the number of the generation. */
export const margin = 56;
/** Between level parts; words fit between a few, many stand closer. */
const trackStep = { wide: 20, close: 13, many: 10 };
/** Between a row's words and the first level part, and from the last to the top of the next row. */
const channelTop = 16;
const channelFoot = 56;
/** Between the lines and what hangs on them. */
export const plateGap = 10;

/** Heights of one row of a shelf. */
export interface ShelfRow {
  /** Middle of the symbols. */
  readonly y: number;
  /** Top and foot of the boxes. */
  readonly top: number;
  readonly foot: number;
  /** Middle of what hangs on the partners' lines. */
  readonly plate: number;
  /** The highest level part beneath. */
  readonly first: number;
  readonly step: number;
  /** Where outlines of households pass from one row to the next. */
  readonly middle: number;
}

export interface Shelf {
  readonly parts: readonly { readonly part: PlacedPart; readonly x: number }[];
  readonly rows: readonly ShelfRow[];
}

/** Height of a level part. */
export function trackY(row: ShelfRow, track: number): number {
  return row.first + track * row.step;
}

function heights(parts: readonly PlacedPart[], from: number): { rows: readonly ShelfRow[]; end: number } {
  const count = Math.max(...parts.map(({ rows }) => rows.length));
  const rows: ShelfRow[] = [];
  let top = from;
  for (let row = 0; row < count; row++) {
    let [up, down, plate, tracks] = [0, 0, 0, 0];
    for (const part of parts) {
      for (const slot of part.rows[row] ?? []) {
        const person = part.kin.people[part.weave.slots[slot]?.person ?? -1];
        up = Math.max(up, person?.up ?? 0);
        down = Math.max(down, person?.down ?? 0);
      }
      tracks = Math.max(tracks, part.tracks[row] ?? 0);
      for (const net of part.nets[row] ?? [])
        plate = Math.max(plate, part.kin.unions[net.union]?.of.plate?.h ?? 0);
    }
    const y = top + up;
    const foot = y + down;
    const first = foot + channelTop + (plate > 0 ? plate + plateGap : 0);
    const step = tracks > trackStep.many ? trackStep.close : trackStep.wide;
    const last = first + Math.max(0, tracks - 1) * step;
    // Nothing at all on top: no room for it.
    const next = row === 0 && tracks === 0 ? top : last + channelFoot;
    rows.push({
      y,
      top,
      foot,
      plate: foot + plateGap / 2 + plate / 2,
      first,
      step,
      middle: (foot + next) / 2 + 4,
    });
    top = row + 1 < count ? next : foot;
  }
  return { rows, end: top };
}

/** Families in rows of about the wanted shape, in their order; rows of one shelf stand level. */
export function shelve(
  parts: readonly PlacedPart[],
  shape: number,
): { shelves: readonly Shelf[]; width: number; height: number } {
  const tall = (part: PlacedPart) => (part.rows.length - 1) * 190;
  const area = parts.reduce((sum, part) => sum + (part.width + between) * tall(part), 0);
  const most = Math.max(Math.sqrt(area * shape), ...parts.map(({ width }) => width));
  const shelves: Shelf[] = [];
  let [height, width] = [0, 0];
  let open: { part: PlacedPart; x: number }[] = [];
  let x = margin;
  const close = () => {
    if (open.length === 0) return;
    const { rows, end } = heights(
      open.map(({ part }) => part),
      shelves.length === 0 ? firstTop : height + under,
    );
    shelves.push({ parts: open, rows });
    height = end;
    open = [];
    x = margin;
  };
  for (const part of parts) {
    if (open.length > 0 && x + part.width > most + margin) close();
    open.push({ part, x });
    x += part.width + between;
    width = Math.max(width, x - between);
  }
  close();
  return { shelves, width: width + 24, height: height + 24 };
}
