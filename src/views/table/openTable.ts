import type { Case } from "../../core/case";
import { noNumbers, type PointNumbers } from "../../core/pointNumbers";
import { type Column, type Facet, type Rows, tableRows } from "../../core/tableRows";
import { areaColumns } from "./areaColumns";
import { entityColumns } from "./entityColumns";
import { areaFacets, entityFacets, incidentFacets, linkFacets } from "./facets";
import { incidentColumns } from "./incidentColumns";
import { linkColumns } from "./linkColumns";
import type { ListState, TabId } from "./tableStore";

/** A table with the columns that are shown now; kept while they are, since what typing looks at is kept by them. */
export interface ChosenColumns {
  readonly ids: readonly string[];
  readonly rows: (ids: readonly string[], state: ListState) => Generator<void, Rows>;
}

/** One of the tables of a case without its item type: what the view needs of it. */
export interface OpenTable {
  /** All columns there are. */
  readonly columns: readonly Pick<Column<never>, "id" | "title" | "about" | "numeric" | "first">[];
  readonly facets: readonly { readonly id: string; readonly title: string }[];
  readonly text: (id: string, column: string) => string;
  /** `picked` = the columns that the user wants, else those shown at first. */
  readonly choose: (picked: readonly string[] | undefined) => ChosenColumns;
}

function opened<Item extends object>(
  items: ReadonlyMap<string, Item>,
  columns: readonly Column<Item>[],
  facets: readonly Facet<Item>[],
): OpenTable {
  const byId = new Map(columns.map((each) => [each.id, each]));
  return {
    columns,
    facets,
    text: (id, column) => {
      const item = items.get(id);
      return item ? (byId.get(column)?.text(item) ?? "") : "";
    },
    choose: (picked) => {
      const visible = columns.filter((each) => (picked ? picked.includes(each.id) : each.first));
      return {
        ids: visible.map((each) => each.id),
        rows: (ids, { kept, sort, text }) =>
          tableRows({ ids, items, columns: visible, facets, kept, text, sort }),
      };
    },
  };
}

/** One of the tables of a case. */
export function openTable(kase: Case, tab: TabId, numbers: PointNumbers = noNumbers): OpenTable {
  switch (tab) {
    case "entities":
      return opened(kase.entities, entityColumns(kase, numbers), entityFacets);
    case "links":
      return opened(kase.links, linkColumns(kase, numbers), linkFacets);
    case "incidents": {
      const columns = incidentColumns(kase.incidents);
      return opened(kase.incidents, columns, incidentFacets(columns));
    }
    case "areas":
      return opened(kase.areas, areaColumns(kase.areas), areaFacets);
  }
}
