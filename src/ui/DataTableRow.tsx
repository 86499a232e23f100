import { memo, type ReactNode } from "react";
import css from "./DataTable.module.css";
import type { DataColumn } from "./DataTableHead";

interface Props {
  readonly id: string;
  readonly row: string;
  readonly index: number;
  readonly mark: "data-entity" | "data-link" | "data-incident" | "data-area";
  /** Id for the mark, if the row has one. */
  readonly marked: string | undefined;
  readonly height: number;
  readonly columns: readonly DataColumn[];
  readonly cell: (row: string, column: string) => ReactNode;
  readonly active: boolean;
  readonly selected: boolean;
}

/** One row; drawn again only when something of its own has changed. The first cell is its header. */
export const DataTableRow = memo(
  function DataTableRow(props: Props) {
    const { row, index, columns } = props;
    return (
      <tr
        id={props.id}
        data-row={row}
        {...{ [props.mark]: props.marked }}
        aria-rowindex={index + 2}
        aria-selected={props.selected}
        className={props.active ? css.active : undefined}
        style={{ height: props.height }}
        // A shift click selects rows, not words.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      >
        {columns.map((column, at) => {
          const Cell = at === 0 ? "th" : "td";
          return (
            <Cell
              key={column.id}
              {...(at === 0 ? { scope: "row", role: "rowheader" } : {})}
              aria-colindex={at + 1}
              className={column.numeric ? css.numeric : undefined}
            >
              {props.cell(row, column.id)}
            </Cell>
          );
        })}
      </tr>
    );
  },
  (before, after) =>
    before.id === after.id &&
    before.row === after.row &&
    before.marked === after.marked &&
    before.height === after.height &&
    before.columns === after.columns &&
    before.cell === after.cell &&
    before.active === after.active &&
    before.selected === after.selected,
);
