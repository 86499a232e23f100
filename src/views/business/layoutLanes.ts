import type { Gap } from "./gaps";
import { needed, spread } from "./spread";

/** Room that a mark needs around its centre, with its label beneath. */
export interface Room {
  readonly key: string;
  readonly lane: number;
  readonly column: number;
  readonly above: number;
  readonly below: number;
  /** Stands lowest in its column: something goes from it along the foot. */
  readonly low: boolean;
}

export interface BandIn {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly width: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface GapPlace extends Gap {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface LanePlace {
  readonly x: number;
  readonly width: number;
  /** Centres and width of its columns. */
  readonly columns: readonly number[];
  readonly columnWidth: number;
}

export interface Placed {
  readonly lanes: readonly LanePlace[];
  readonly walls: readonly number[];
  readonly marks: ReadonlyMap<string, Spot>;
  readonly gaps: readonly GapPlace[];
  /** Points that each band goes through, from mark to mark. */
  readonly ways: ReadonlyMap<string, readonly Spot[]>;
  /** Foot of the lanes: further down than asked for when there is no room. */
  readonly bottom: number;
}

interface Item {
  readonly key: string;
  readonly above: number;
  readonly below: number;
  readonly low: boolean;
  readonly mark: boolean;
  /** Neighbours in the columns before and after, with how much they pull. */
  readonly before: { key: string; pull: number }[];
  readonly after: { key: string; pull: number }[];
}

/** Wall of a gap, and how much wall stands between two openings. */
export const wallWidth = 9;
const wallBetween = 14;
const mostAir = 26;
/** Room beside a wall that no mark stands in: the pin of a junction straddles it. */
const wallRoom = 15;
const sweeps = 12;
const settling = 40;

/** Lanes share the width by what they hold side by side; a second column needs less than a lane of its own. */
export function lanePlaces(counts: readonly number[], left: number, width: number): readonly LanePlace[] {
  const weights = counts.map((count) => 1 + 0.62 * (Math.max(1, count) - 1));
  const unit = width / weights.reduce((a, b) => a + b, 0);
  let x = left;
  return weights.map((weight, index) => {
    const own = weight * unit;
    const count = Math.max(1, counts[index] ?? 1);
    const columnWidth = (own - 2 * wallRoom) / count;
    const start = x + wallRoom;
    x += own;
    return {
      x: x - own,
      width: own,
      columnWidth,
      columns: Array.from({ length: count }, (_, column) => start + columnWidth * (column + 0.5)),
    };
  });
}

/** All columns from left to right: those of each lane, then its right wall. */
function columnsOf(counts: readonly number[]): {
  of: (lane: number, column: number) => number;
  wall: (lane: number) => number;
  size: number;
} {
  const starts: number[] = [];
  let at = 0;
  for (const count of counts) {
    starts.push(at);
    at += Math.max(1, count) + 1;
  }
  return {
    of: (lane, column) => (starts[lane] ?? 0) + column,
    wall: (lane) => (starts[lane] ?? 0) + Math.max(1, counts[lane] ?? 1),
    size: at,
  };
}

export function layoutLanes(input: {
  readonly counts: readonly number[];
  readonly rooms: readonly Room[];
  readonly bands: readonly BandIn[];
  readonly gaps: readonly Gap[];
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}): Placed {
  const { counts, rooms, bands, gaps, top } = input;
  const lanes = lanePlaces(counts, input.left, input.width);
  const columns = columnsOf(counts);
  const table: Item[][] = Array.from({ length: columns.size }, () => []);
  const items = new Map<string, Item>();
  const put = (
    column: number,
    key: string,
    above: number,
    below: number,
    of: "way" | "mark" | "low" = "way",
  ) => {
    const made: Item = { key, above, below, low: of === "low", mark: of !== "way", before: [], after: [] };
    items.set(key, made);
    table[column]?.push(made);
  };
  const columnOf = new Map(rooms.map((room) => [room.key, columns.of(room.lane, room.column)]));
  for (const room of rooms)
    put(columns.of(room.lane, room.column), room.key, room.above, room.below, room.low ? "low" : "mark");
  const widthOf = new Map(bands.map((band) => [band.key, band.width]));
  const gapHeight = (gap: Gap) =>
    Math.max(
      10,
      gap.ribbons.reduce((all, key) => all + (widthOf.get(key) ?? 0), 0) + 8,
      gap.routes * 9 + (gap.routes - 1) * 5,
    );
  const gapAt = new Map<string, string>();
  for (const gap of gaps) {
    const half = (gapHeight(gap) + wallBetween) / 2;
    put(columns.wall(gap.wall), gap.key, half, half);
    for (const key of gap.ribbons) gapAt.set(`${gap.wall} ${key}`, gap.key);
  }
  const wallOf = new Map(counts.map((_, lane) => [columns.wall(lane), lane]));
  const stops = new Map<string, readonly string[]>();
  for (const band of bands) {
    const a = columnOf.get(band.from) ?? 0;
    const b = columnOf.get(band.to) ?? 0;
    const path = [band.from];
    for (let column = a + 1; column < b; column++) {
      const wall = wallOf.get(column);
      const gap = wall === undefined ? undefined : gapAt.get(`${wall} ${band.key}`);
      if (wall !== undefined) {
        if (gap !== undefined) path.push(gap);
        continue;
      }
      const key = `${column} ${band.key}`;
      put(column, key, band.width / 2 + 5, band.width / 2 + 5);
      path.push(key);
    }
    path.push(band.to);
    stops.set(band.key, path);
    if (a >= b) continue;
    path.slice(1).forEach((key, index) => {
      const previous = path[index] ?? "";
      const pull = band.width + 2;
      items.get(previous)?.after.push({ key, pull });
      items.get(key)?.before.push({ key: previous, pull });
    });
  }
  for (const gap of gaps)
    if (gap.ribbons.length === 0)
      for (const key of gap.marks)
        items
          .get(gap.key)
          ?.[(columnOf.get(key) ?? 0) > columns.wall(gap.wall) ? "after" : "before"].push({ key, pull: 1 });

  order(table);
  const room = (column: readonly Item[]) => needed(column.map((each) => ({ ...each, y: 0, weight: 1 })));
  const bottom = Math.max(input.bottom, top + Math.max(0, ...table.map(room)));
  const y = settle(
    table.map((column) => aired(column, (bottom - top - room(column)) * 0.7)),
    top,
    bottom,
  );
  const xOf = new Map<string, number>();
  for (const room of rooms) xOf.set(room.key, lanes[room.lane]?.columns[room.column] ?? 0);
  const walls = lanes.slice(0, -1).map((lane) => lane.x + lane.width);
  const stopX = (key: string, column: number): number => {
    const lane = [...counts.keys()].find((each) => column <= columns.wall(each)) ?? 0;
    if (column === columns.wall(lane)) return walls[lane] ?? 0;
    return xOf.get(key) ?? lanes[lane]?.columns[column - columns.of(lane, 0)] ?? 0;
  };
  const place = new Map<string, Spot>();
  table.forEach((column, index) => {
    for (const each of column) place.set(each.key, { x: stopX(each.key, index), y: y.get(each.key) ?? 0 });
  });
  return {
    lanes,
    walls,
    bottom,
    marks: new Map(
      rooms.flatMap((room) => {
        const at = place.get(room.key);
        return at ? [[room.key, at] as const] : [];
      }),
    ),
    gaps: gaps.map((gap) => ({ ...gap, ...(place.get(gap.key) ?? { x: 0, y: 0 }), height: gapHeight(gap) })),
    ways: new Map([...stops].map(([key, path]) => [key, path.flatMap((stop) => place.get(stop) ?? [])])),
  };
}

/** Marks further apart where a column has room to spare; bands and openings stay as they are. */
function aired(column: readonly Item[], spare: number): readonly Item[] {
  const marks = column.filter((each) => each.mark).length;
  const air = Math.min(mostAir, spare / Math.max(1, 2 * marks));
  return column.map((each) =>
    each.mark ? { ...each, above: each.above + air, below: each.below + air } : each,
  );
}

/** Orders every column by where its neighbours stand, there and back, so that few bands cross. Equal ones keep their order. */
function order(table: Item[][]): void {
  const rank = new Map<string, number>();
  const number = (column: Item[]) =>
    column.forEach((each, index) => {
      rank.set(each.key, (index + 0.5) / column.length);
    });
  for (const column of table) number(column);
  const mean = (list: readonly { key: string; pull: number }[]) => {
    const weight = list.reduce((all, each) => all + each.pull, 0);
    return weight === 0
      ? undefined
      : list.reduce((all, each) => all + (rank.get(each.key) ?? 0) * each.pull, 0) / weight;
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const forth = sweep % 2 === 0;
    for (const column of forth ? table : [...table].reverse()) {
      const wanted = new Map(
        column.map((each) => [
          each.key,
          each.low ? 2 : (mean(forth ? each.before : each.after) ?? rank.get(each.key) ?? 0),
        ]),
      );
      column.sort((a, b) => (wanted.get(a.key) ?? 0) - (wanted.get(b.key) ?? 0));
      number(column);
    }
  }
}

/** Heights, each column in turn as near to its neighbours as its order and room let it. */
function settle(
  table: readonly (readonly Item[])[],
  top: number,
  bottom: number,
): ReadonlyMap<string, number> {
  const y = new Map<string, number>();
  const middle = (top + bottom) / 2;
  for (const column of table) {
    const room = needed(column.map((each) => ({ ...each, y: 0, weight: 1 })));
    let at = middle - room / 2;
    for (const each of column) {
      y.set(each.key, at + each.above);
      at += each.above + each.below;
    }
  }
  for (let round = 0; round < settling; round++) {
    const forth = round % 2 === 0;
    // The last rounds look to both sides, so that bands run straight.
    const both = round > settling / 2;
    for (const column of forth ? table : [...table].reverse()) {
      const wants = column.map((each) => {
        const list = both ? [...each.before, ...each.after] : forth ? each.before : each.after;
        const weight = list.reduce((all, other) => all + other.pull, 0);
        const own = y.get(each.key) ?? middle;
        const aim =
          weight === 0
            ? own
            : list.reduce((all, other) => all + (y.get(other.key) ?? middle) * other.pull, 0) / weight;
        return { y: aim, weight: weight + 0.5, above: each.above, below: each.below };
      });
      for (const [index, at] of spread(wants, top, bottom).entries()) y.set(column[index]?.key ?? "", at);
    }
  }
  return y;
}
