import type { Attribute, Place } from "../core/entity";
import type { Interval } from "../core/time";

const none: readonly never[] = Object.freeze([]);

export type Point = readonly [lon: number, lat: number];

/** A published point, with a place for each address that is said of it. */
export interface Spot {
  readonly place: (address: string) => Place;
}

/**
 * Values that repeat from row to row, made once. Of 100,000 rows of street crime 20,000 stand at a point of their own and some
 * hundred thousand attributes are one of 30,000: shared, a row costs one object instead of nine, in reading and in every copy
 * that goes to the page.
 */
export interface SharedValues {
  readonly times: (from: string) => Interval;
  /** A published position under the text that states it; `read` is asked on first use. */
  readonly spot: (text: string, read: () => Point | string) => Spot | string;
  /** Attributes of a row: the named columns in order, blank cells left out. */
  readonly attributes: (
    headers: readonly string[],
    columns: readonly number[],
  ) => (row: readonly string[]) => readonly Attribute[];
  readonly attribute: (name: string, value: string) => Attribute;
}

/** The value of a key, made on first use. */
function kept<K, T>(map: Map<K, T>, key: K, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A tree of cells, one level a column: looking six short cells up costs half of what joining them to one long key does. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** The cell and the branch that the last row took: rows of one force and one area stand together, and comparing is cheaper than hashing. */
  cell: string | undefined;
  last: Branch | undefined;
  list: readonly Attribute[] | undefined;
}

const newBranch = (): Branch => ({ next: new Map(), cell: undefined, last: undefined, list: undefined });

function branchOf(from: Branch, cell: string): Branch {
  if (from.last && from.cell === cell) return from.last;
  const found = kept(from.next, cell, newBranch);
  from.cell = cell;
  from.last = found;
  return found;
}

function spotAt([lon, lat]: Point): Spot {
  let last: Place | undefined;
  let more: Map<string, Place> | undefined;
  const made = (address: string): Place => ({ lon, lat, precision: "snap", address });
  return {
    // Nearly every point has one address.
    place: (address) => {
      last ??= made(address);
      if (last.address === address) return last;
      more ??= new Map();
      return kept(more, address, () => made(address));
    },
  };
}

/** Starts with nothing shared; all published positions are snap points. */
export function sharedValues(): SharedValues {
  const intervals = new Map<string, Interval>();
  let latest: Interval = {};
  const spots = new Map<string, Spot | string>();
  const lists = new Map<string, Branch>();
  const named = new Map<string, Map<string, Attribute>>();

  const attribute = (name: string, value: string): Attribute => {
    const values = kept(named, name, () => new Map<string, Attribute>());
    return kept(values, value, () => ({ name, value, provenance: none }));
  };
  return {
    attribute,
    times: (from) => {
      if (latest.from !== from) latest = kept(intervals, from, () => ({ from }));
      return latest;
    },
    spot: (text, read) =>
      kept(spots, text, () => {
        const point = read();
        return typeof point === "string" ? point : spotAt(point);
      }),
    attributes: (headers, columns) => {
      const shape = columns.map((at) => headers[at] ?? "").join("\n");
      const root = kept(lists, shape, newBranch);
      return (row) => {
        let branch = root;
        for (const at of columns) branch = branchOf(branch, row[at] ?? "");
        if (!branch.list) {
          const filled = columns.filter((at) => (row[at] ?? "").trim() !== "");
          branch.list =
            filled.length === 0 ? none : filled.map((at) => attribute(headers[at] ?? "", row[at] ?? ""));
        }
        return branch.list;
      };
    },
  };
}
