import { useMemo } from "react";
import type { Case } from "../../core/case";
import type { Entity } from "../../core/entity";
import type { Link } from "../../core/link";
import { type Column, type Facet, type Rows, tableRows } from "../../core/tableRows";
import { entityColumns } from "./entityColumns";
import { entityFacets, linkFacets } from "./facets";
import { linkColumns } from "./linkColumns";
import type { ListState, TabId } from "./tableStore";
import { type Sliced, useSliced } from "./useSliced";

/** A table without its item type: what the view needs of it. */
export interface TableList {
  /** All columns there are. */
  readonly columns: readonly Pick<Column<never>, "id" | "title" | "about" | "numeric" | "first">[];
  readonly chosen: readonly string[];
  readonly facets: readonly { readonly id: string; readonly title: string }[];
  readonly text: (id: string, column: string) => string;
  readonly rows: Sliced<Rows>;
}

function useList<Item extends object>(
  items: ReadonlyMap<string, Item>,
  ids: readonly string[],
  columns: readonly Column<Item>[],
  facets: readonly Facet<Item>[],
  state: ListState,
): TableList {
  const { columns: picked, kept, sort, text } = state;
  const visible = useMemo(
    () => columns.filter((each) => (picked ? picked.includes(each.id) : each.first)),
    [columns, picked],
  );
  const make = useMemo(
    () => () => tableRows({ ids, items, columns: visible, facets, kept, text, sort }),
    [ids, items, visible, facets, kept, text, sort],
  );
  const byId = useMemo(() => new Map(columns.map((each) => [each.id, each])), [columns]);
  const cell = useMemo(
    () => (id: string, column: string) => {
      const item = items.get(id);
      return item ? (byId.get(column)?.text(item) ?? "") : "";
    },
    [items, byId],
  );
  const chosen = useMemo(() => visible.map((each) => each.id), [visible]);
  return { columns, chosen, facets, text: cell, rows: useSliced(make) };
}

/** The table of entities or of links of a case, as it is set; one hook for each, since a component has one tab for life. */
export function useTableList(kase: Case, tab: TabId, ids: readonly string[], state: ListState): TableList {
  const entities = useMemo(() => (tab === "entities" ? entityColumns(kase) : noEntities), [kase, tab]);
  const links = useMemo(() => (tab === "links" ? linkColumns(kase) : noLinks), [kase, tab]);
  const forEntities = useList(kase.entities, tab === "entities" ? ids : none, entities, entityFacets, state);
  const forLinks = useList(kase.links, tab === "links" ? ids : none, links, linkFacets, state);
  return tab === "entities" ? forEntities : forLinks;
}

const none: readonly string[] = [];
const noEntities: readonly Column<Entity>[] = [];
const noLinks: readonly Column<Link>[] = [];
