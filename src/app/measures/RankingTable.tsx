import { useCallback, useEffect, useMemo, useState } from "react";
import { nextSort, type Sort } from "../../core/tableRows";
import { naturalKey, type SortKey, sortedOrder } from "../../core/tableRowsOrder";
import { screenStore } from "../../store/screenStore";
import { selectEntities, selectionStore, selectLinks } from "../../store/selectionStore";
import { DataTable } from "../../ui/DataTable";
import { useSliced } from "../../views/table/useSliced";
import { useFrom } from "../useFrom";
import type { MeasureTable } from "./measureTable";
import { unitTitle } from "./measureValue";

const rowHeight = { light: 34, dark: 34, projector: 44 } as const;

interface Props {
  readonly name: string;
  readonly table: MeasureTable;
  /** Whether the rows are contacts, whose ids are links. */
  readonly links: boolean;
  readonly columns: readonly string[];
  /** Rows in the order listed, for those who copy them. */
  readonly onOrder: (keys: readonly string[]) => void;
  readonly onShow: (key: string) => void;
  readonly onCopy: () => void;
}

/** Columns with their heads; `rests` and `was` only where there is something to say. */
function columnsOf(columns: readonly string[], unit: string, large: boolean) {
  const all = [
    { id: "name", title: "Who", numeric: false, width: 220 },
    { id: "place", title: "Place", about: "Equal ones share a place (=)", numeric: true, width: 82 },
    { id: "value", title: unitTitle(unit), numeric: true, width: Math.max(110, unit.length * 7.4 + 34) },
    { id: "was", title: "Run before", about: "Place in the run before this one", numeric: false, width: 124 },
    {
      id: "rests",
      title: "Rests on",
      about: "Not among the first ten without contacts known from this",
      numeric: false,
      width: 210,
    },
    { id: "reason", title: "Why", numeric: false, width: 480 },
  ];
  return all
    .filter(({ id }) => columns.includes(id))
    .map((each) => ({ ...each, width: Math.round(each.width * (large ? 1.25 : 1)) }));
}

const none: readonly string[] = [];

/** A ranking of any length: sorted by any column, rows select in chart and table. */
export function RankingTable({ name, table, links, columns, onOrder, onShow, onCopy }: Props) {
  const theme = useFrom(screenStore, (state) => state.theme);
  const selection = useFrom(selectionStore, (state) => state);
  const [sort, setSort] = useState<Sort | undefined>(undefined);
  const heads = useMemo(
    () => columnsOf(columns, table.unit, theme === "projector"),
    [columns, table.unit, theme],
  );
  const work = useCallback(
    function* (): Generator<void, readonly string[]> {
      if (!sort) return table.keys;
      const key = (row: string): SortKey => {
        // By value is the order of the ranking, whichever end of it is the better.
        if (sort.column === "value") return table.row(row)?.value;
        if (sort.column === "place") return table.place(row)?.place;
        return naturalKey(table.text(row, sort.column));
      };
      const keys: SortKey[] = [];
      for (const row of table.keys) if (keys.push(key(row)) % 512 === 0) yield;
      const order = yield* sortedOrder(keys, sort.direction);
      return Array.from(order, (at) => table.keys[at] ?? "");
    },
    [table, sort],
  );
  const rows = useSliced(work).value ?? none;
  useEffect(() => onOrder(rows), [rows, onOrder]);
  const cell = useCallback((key: string, column: string) => table.text(key, column), [table]);
  const selected = useMemo(() => {
    if (!links) return new Set(selection.entities);
    const chosen = new Set(selection.links);
    if (chosen.size === 0) return chosen;
    return new Set(table.keys.filter((key) => table.row(key)?.ids.every((id) => chosen.has(id))));
  }, [selection, table, links]);
  return (
    <DataTable
      name={name}
      columns={heads}
      rows={rows}
      cell={cell}
      mark={links ? "data-link" : "data-entity"}
      markOf={(key) => table.row(key)?.ids[0]}
      rowHeight={rowHeight[theme]}
      selected={selected}
      sort={sort}
      reveal={undefined}
      onSort={(column) => setSort(nextSort(sort, column))}
      onSelect={(keys, mode) => {
        const ids = keys.flatMap((key) => table.row(key)?.ids ?? []);
        if (links) selectLinks(ids, mode);
        else selectEntities(ids, mode);
      }}
      onOpen={onShow}
      onCentre={onShow}
      onCopy={onCopy}
      onMenu={() => undefined}
    />
  );
}
