import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import css from "./DataTable.module.css";
import { type DataColumn, type DataSort, DataTableHead } from "./DataTableHead";
import { DataTableRow } from "./DataTableRow";

interface Props {
  readonly name: string;
  readonly columns: readonly DataColumn[];
  /** Ids of the rows in order. */
  readonly rows: readonly string[];
  /** Must stay the same function while its answers do. */
  readonly cell: (row: string, column: string) => ReactNode;
  /** The attribute of each row that says what its id is of. */
  readonly mark: "data-entity" | "data-link" | "data-incident" | "data-area";
  /** What the mark of a row says, where a row is not itself such a thing; undefined = no mark. */
  readonly markOf?: (row: string) => string | undefined;
  readonly rowHeight: number;
  readonly selected: ReadonlySet<string>;
  readonly sort: DataSort | undefined;
  /** A row to bring into sight when it changes. */
  readonly reveal: string | undefined;
  readonly onSort: (column: string) => void;
  readonly onSelect: (rows: readonly string[], mode: "set" | "toggle") => void;
  readonly onOpen: (row: string) => void;
  readonly onCentre: (row: string) => void;
  readonly onCopy: () => void;
  /** Without it the browser's own menu opens. */
  readonly onMenu: ((x: number, y: number) => void) | undefined;
}

/** Rows drawn beyond the edge, so that a fast wheel does not outrun React. */
const overscan = 10;

/** The row under the pointer; handlers sit on the grid, so that rows need none and are seldom drawn again. */
function rowAt(event: MouseEvent): string | undefined {
  return event.target instanceof Element
    ? (event.target.closest("[data-row]")?.getAttribute("data-row") ?? undefined)
    : undefined;
}

/**
 * A grid of any number of rows, of which only those in sight are drawn. Focus stays on the grid; the active row is told by
 * aria-activedescendant, since a focused row that scrolls away would take the focus with it.
 */
export function DataTable(props: Props) {
  const { columns, rows, rowHeight, selected, reveal, onSelect } = props;
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | undefined>(reveal);
  const anchor = useRef<string | undefined>(active);
  const activeIndex = useMemo(() => (active === undefined ? -1 : rows.indexOf(active)), [rows, active]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    // The head, as high as a row, pushes the rows down by one and stays in sight.
    scrollPaddingEnd: rowHeight,
  });
  useEffect(() => {
    if (rowHeight > 0) virtual.measure();
  }, [virtual, rowHeight]);
  const revealed = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (reveal === undefined) revealed.current = undefined;
    if (reveal === undefined || reveal === revealed.current) return;
    const index = rows.indexOf(reveal);
    if (index < 0) return;
    revealed.current = reveal;
    setActive(reveal);
    virtual.scrollToIndex(index, { align: "auto" });
  }, [reveal, rows, virtual]);

  const goTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    const id = rows[next];
    if (id === undefined) return undefined;
    setActive(id);
    virtual.scrollToIndex(next, { align: "auto" });
    return next;
  };
  const range = (to: number) => {
    const from = rows.indexOf(anchor.current ?? "");
    const start = from < 0 ? to : from;
    onSelect(rows.slice(Math.min(start, to), Math.max(start, to) + 1), "set");
  };
  const move = (event: KeyboardEvent, index: number) => {
    event.preventDefault();
    if (event.shiftKey && anchor.current === undefined) anchor.current = active;
    const next = goTo(index);
    if (next === undefined) return;
    if (event.shiftKey) range(next);
    else anchor.current = rows[next];
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    // Keys on a header's button are the button's.
    if (event.target !== event.currentTarget) return;
    const control = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case "ArrowDown":
        return move(event, activeIndex + 1);
      case "ArrowUp":
        return move(event, activeIndex < 0 ? 0 : activeIndex - 1);
      case "PageDown":
        return move(event, activeIndex + page);
      case "PageUp":
        return move(event, activeIndex - page);
      case "Home":
        return move(event, 0);
      case "End":
        return move(event, rows.length - 1);
      case " ":
        event.preventDefault();
        if (active !== undefined && activeIndex >= 0) onSelect([active], "toggle");
        return;
      case "Enter":
        event.preventDefault();
        if (active !== undefined && activeIndex >= 0) props.onOpen(active);
        return;
      case "a":
        if (!control) return;
        event.preventDefault();
        onSelect(rows, "set");
        return;
      case "c":
        if (!control || window.getSelection()?.isCollapsed === false) return;
        event.preventDefault();
        props.onCopy();
        return;
      default:
    }
  };
  const click = (event: MouseEvent) => {
    const row = rowAt(event);
    if (row === undefined) return;
    setActive(row);
    if (event.shiftKey) return range(rows.indexOf(row));
    anchor.current = row;
    onSelect([row], event.ctrlKey || event.metaKey ? "toggle" : "set");
  };
  const menu = (event: MouseEvent) => {
    if (!props.onMenu) return;
    event.preventDefault();
    // The menu key has no place of its own: it is the active row's.
    const byKey = event.clientX === 0 && event.clientY === 0;
    const row = byKey ? active : rowAt(event);
    const place = byKey ? document.getElementById(`${base}-${activeIndex}`) : null;
    const box = (place ?? scroller.current)?.getBoundingClientRect();
    if (row !== undefined) {
      setActive(row);
      if (!selected.has(row)) onSelect([row], "set");
    }
    if (byKey) props.onMenu((box?.left ?? 0) + 24, (box?.bottom ?? 0) - 4);
    else props.onMenu(event.clientX, event.clientY);
  };

  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const inSight = items.some((item) => item.index === activeIndex);
  const spacer = (height: number) =>
    height > 0 ? (
      <tr aria-hidden className={css.spacer} style={{ height }}>
        <td colSpan={columns.length} />
      </tr>
    ) : null;
  return (
    <div className={css.scroller} ref={scroller} style={{ scrollPaddingTop: rowHeight }}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows can be selected (ARIA APG)
        role="grid"
        className={css.table}
        aria-label={props.name}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={inSight ? `${base}-${activeIndex}` : undefined}
        tabIndex={0}
        style={{ width: columns.reduce((sum, column) => sum + column.width, 0) }}
        onKeyDown={onKeyDown}
        onClick={click}
        onDoubleClick={(event) => {
          const row = rowAt(event);
          if (row !== undefined) props.onCentre(row);
        }}
        onPointerOver={(event) => {
          // The whole of a cut-off cell, made when it is asked for: a title for every cell would slow the scroll.
          const cell = event.target instanceof Element ? event.target.closest("[data-row] > *") : null;
          if (cell instanceof HTMLElement) cell.title = cell.textContent ?? "";
        }}
        onContextMenu={menu}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <DataTableHead columns={columns} sort={props.sort} height={rowHeight} onSort={props.onSort} />
        <tbody>
          {spacer(above)}
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <DataTableRow
                key={row}
                id={`${base}-${index}`}
                row={row}
                index={index}
                mark={props.mark}
                marked={props.markOf ? props.markOf(row) : row}
                height={rowHeight}
                columns={columns}
                cell={props.cell}
                active={index === activeIndex}
                selected={selected.has(row)}
              />
            );
          })}
          {spacer(below)}
        </tbody>
      </table>
    </div>
  );
}
