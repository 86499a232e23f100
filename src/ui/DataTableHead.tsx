import { ArrowDown, ArrowUp } from "lucide-react";
import css from "./DataTable.module.css";

export interface DataColumn {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly numeric: boolean;
  /** In px at 100 %. */
  readonly width: number;
}

export interface DataSort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

interface Props {
  readonly columns: readonly DataColumn[];
  readonly sort: DataSort | undefined;
  readonly height: number;
  readonly onSort: (column: string) => void;
}

/** Headers that sort: up, down, and back to the order of the source. */
export function DataTableHead({ columns, sort, height, onSort }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1} style={{ height }}>
        {columns.map((column, index) => {
          const direction = sort?.column === column.id ? sort.direction : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              aria-colindex={index + 1}
              aria-sort={direction ?? "none"}
              className={column.numeric ? css.numeric : undefined}
            >
              <button type="button" title={column.about ?? column.title} onClick={() => onSort(column.id)}>
                <span>{column.title}</span>
                {direction === "ascending" ? <ArrowUp size={14} aria-hidden /> : null}
                {direction === "descending" ? <ArrowDown size={14} aria-hidden /> : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
