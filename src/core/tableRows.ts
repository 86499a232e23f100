import { folded, naturalKey, type SortKey, sortedOrder } from "./tableRowsOrder";

/** One column of a table: what a cell says and what it is sorted by. How wide it is and how it looks is the view's. */
export interface Column<Item> {
  readonly id: string;
  readonly title: string;
  /** What the column holds, where its title alone could mislead. */
  readonly about?: string;
  /** Figures, right-aligned. */
  readonly numeric: boolean;
  /** Shown until the user chooses other columns. */
  readonly first: boolean;
  readonly text: (item: Item) => string;
  readonly key: (item: Item) => SortKey;
}

export type SortDirection = "ascending" | "descending";

export interface Sort {
  readonly column: string;
  readonly direction: SortDirection;
}

/** A column of few different values by which rows can be kept; empty = all. */
export interface Facet<Item> {
  readonly id: string;
  readonly title: string;
  /** What a row counts under. */
  readonly value: (item: Item) => string;
  /** Values in their natural order instead of the most frequent first. */
  readonly ordered?: boolean;
}

export interface RowsQuery<Item> {
  /** Ids in the order of the source. */
  readonly ids: Iterable<string>;
  readonly items: ReadonlyMap<string, Item>;
  readonly columns: readonly Column<Item>[];
  readonly facets: readonly Facet<Item>[];
  /** Values kept, by facet id. A facet that is absent keeps everything. */
  readonly kept: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that must all stand somewhere in the row's columns. */
  readonly text: string;
  readonly sort: Sort | undefined;
}

export interface Rows {
  readonly ids: readonly string[];
  /** Rows before the words and the facets. */
  readonly of: number;
  /** Of all rows: how many have each value, by facet id; most first. */
  readonly values: ReadonlyMap<string, readonly { readonly value: string; readonly count: number }[]>;
}

/** Rows between two rests; each may make a dozen texts. */
const stretch = 256;

const searchTexts = new WeakMap<object, Map<string, string>>();

/** What can be found in a row: the texts of the columns given. Kept, because typing asks for it at every key. */
function searchText<Item extends object>(
  query: RowsQuery<Item>,
  columns: readonly Column<Item>[],
  id: string,
  item: Item,
): string {
  const known = searchTexts.get(columns) ?? new Map<string, string>();
  searchTexts.set(columns, known);
  const text = known.get(id);
  if (text !== undefined) return text;
  // A line break parts the cells, so that a word never matches across two of them.
  const made = folded(query.columns.map((column) => column.text(item)).join("\n"));
  known.set(id, made);
  return made;
}

/**
 * Rows of a table: kept by facets and words, in order. A generator that rests often, so that 100,000 rows never hold the
 * page; drained at once it is an ordinary function.
 */
export function* tableRows<Item extends object>(query: RowsQuery<Item>): Generator<void, Rows> {
  const words = folded(query.text).split(/\s+/).filter(Boolean);
  const counts = new Map(query.facets.map((facet) => [facet.id, new Map<string, number>()]));
  const ids: string[] = [];
  const items: Item[] = [];
  let of = 0;
  for (const id of query.ids) {
    const item = query.items.get(id);
    if (!item) continue;
    if (++of % stretch === 0) yield;
    let keep = true;
    for (const facet of query.facets) {
      const value = facet.value(item);
      const sums = counts.get(facet.id);
      sums?.set(value, (sums.get(value) ?? 0) + 1);
      if (query.kept.get(facet.id)?.has(value) === false) keep = false;
    }
    if (!keep) continue;
    if (words.length > 0) {
      const text = searchText(query, query.columns, id, item);
      if (!words.every((word) => text.includes(word))) continue;
    }
    ids.push(id);
    items.push(item);
  }
  const values = new Map(
    query.facets.map((facet) => [facet.id, listed(counts.get(facet.id), facet.ordered)]),
  );
  const column = query.columns.find((each) => each.id === query.sort?.column);
  if (!column || !query.sort) return { ids, of, values };
  const keys: SortKey[] = [];
  for (const item of items) {
    keys.push(column.key(item));
    if (keys.length % stretch === 0) yield;
  }
  const order = yield* sortedOrder(keys, query.sort.direction);
  return { ids: Array.from(order, (index) => ids[index] ?? ""), of, values };
}

function listed(sums: ReadonlyMap<string, number> | undefined, ordered = false) {
  const list = [...(sums ?? [])].map(([value, count]) => ({ value, count }));
  if (!ordered) return list.sort((a, b) => b.count - a.count);
  const order = drained(
    sortedOrder(
      list.map((each) => naturalKey(each.value)),
      "ascending",
    ),
  );
  return Array.from(order, (index) => list[index] ?? { value: "", count: 0 });
}

/** Runs a generator to its end without resting. */
export function drained<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Next state of a header that is pressed: up, down, as in the source. */
export function nextSort(now: Sort | undefined, column: string): Sort | undefined {
  if (now?.column !== column) return { column, direction: "ascending" };
  return now.direction === "ascending" ? { column, direction: "descending" } : undefined;
}
