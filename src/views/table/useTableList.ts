import { useMemo } from "react";
import type { Case } from "../../core/case";
import type { PointNumbers } from "../../core/pointNumbers";
import type { Rows } from "../../core/tableRows";
import { type OpenTable, openTable } from "./openTable";
import type { ListState, TabId } from "./tableStore";
import { type Sliced, useSliced } from "./useSliced";

/** A table as it is set. */
export interface TableList extends Pick<OpenTable, "columns" | "facets" | "text"> {
  readonly chosen: readonly string[];
  readonly rows: Sliced<Rows>;
}

/** One of the tables of a case, as it is set. */
export function useTableList(
  kase: Case,
  tab: TabId,
  ids: readonly string[],
  state: ListState,
  numbers: PointNumbers,
): TableList {
  // Rows of incidents and areas are made of themselves alone: an edit of an entity is no reason to look at 100,000 again.
  const made = tab === "incidents" || tab === "areas" ? kase[tab] : kase;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `made` is the part of the case that the table is made of
  const table = useMemo(() => openTable(kase, tab, numbers), [made, tab, numbers]);
  const { columns: picked, kept, sort, text } = state;
  const chosen = useMemo(() => table.choose(picked), [table, picked]);
  const make = useMemo(
    () => () => chosen.rows(ids, { columns: picked, kept, sort, text }),
    [chosen, ids, picked, kept, sort, text],
  );
  const { columns, facets, text: cell } = table;
  return { columns, facets, text: cell, chosen: chosen.ids, rows: useSliced(make) };
}
