import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useMemo, useRef } from "react";
import type { Case } from "../../core/case";
import type { Problem } from "../../core/problem";
import { ProblemLine } from "./ProblemLine";
import css from "./Problems.module.css";
import { type ProblemItem, problemItem } from "./problemItem";
import type { ProblemRow } from "./problemRows";

const headers = ["What", "Where", "What was done", "Item"];
const nothing: ProblemItem = { type: "none" };

const keyOf = (row: ProblemRow): Problem | string => (row.type === "kind" ? row.code : row.item);

const numbers = new WeakMap<Problem, number>();
let given = 0;

/** A key of its own for every row: remarks have no id. */
function numberOf(row: ProblemRow): number | string {
  if (row.type === "kind") return row.code;
  const known = numbers.get(row.item);
  if (known !== undefined) return known;
  given++;
  numbers.set(row.item, given);
  return given;
}

/**
 * Remarks of any number, of which only those in sight are drawn, each as high as its words ask for. Focus stays on the grid;
 * the active row is told by aria-activedescendant, since a focused row that scrolls away would take the focus with it.
 */
export function ProblemList({
  kase,
  rows,
  active,
  onActive,
  onTurn,
  onGo,
}: {
  readonly kase: Case;
  readonly rows: readonly ProblemRow[];
  readonly active: Problem | string | undefined;
  readonly onActive: (key: Problem | string) => void;
  readonly onTurn: (code: string) => void;
  readonly onGo: (item: ProblemItem) => void;
}) {
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const at = useMemo(() => rows.findIndex((row) => keyOf(row) === active), [rows, active]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === "kind" ? 37 : 46),
    // Heights are remembered by what a row says, since the filters put other rows at the same place.
    getItemKey: (index) => {
      const row = rows[index];
      return row ? numberOf(row) : index;
    },
    overscan: 8,
    scrollPaddingStart: 36,
  });
  const first = useRef(at);
  useLayoutEffect(() => {
    if (first.current < 0) return;
    // Back from an item: the keyboard goes on where it was.
    grid.current?.focus();
    virtual.scrollToIndex(first.current, { align: "center" });
    first.current = -1;
  }, [virtual]);

  const goTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    const row = rows[next];
    if (!row) return;
    onActive(keyOf(row));
    virtual.scrollToIndex(next, { align: "auto" });
  };
  const use = (row: ProblemRow) => {
    if (row.type === "kind") onTurn(row.code);
    else onGo(problemItem(kase, row.item));
  };
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 60));
  const kindAbove = () => {
    for (let index = at; index >= 0; index--) if (rows[index]?.type === "kind") return index;
    return at;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    const steps: { readonly [key: string]: number } = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? 0 : at - 1,
      PageDown: at + page(),
      PageUp: at - page(),
      Home: 0,
      End: rows.length - 1,
    };
    const next = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (next !== undefined) goTo(next);
    else if ((event.key === "Enter" || event.key === " ") && row) use(row);
    else if (event.key === "ArrowRight" && row?.type === "kind" && !row.open) onTurn(row.code);
    else if (event.key === "ArrowLeft" && row?.type === "kind" && row.open) onTurn(row.code);
    else if (event.key === "ArrowLeft" && row?.type === "remark") goTo(kindAbove());
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const line = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    const row = rows[Number(line?.getAttribute("data-index") ?? -1)];
    // Words of a remark may be marked with the mouse to be copied.
    if (!row || window.getSelection()?.isCollapsed === false) return;
    onActive(keyOf(row));
    use(row);
  };

  const items = virtual.getVirtualItems();
  const inSight = items.some((item) => item.index === at);
  const spacer = (height: number) =>
    height > 0 ? (
      <tr aria-hidden className={css.spacer} style={{ height }}>
        <td colSpan={headers.length} />
      </tr>
    ) : null;
  return (
    <div className={css.scroller} ref={scroller}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a treegrid is a table whose rows open and close (ARIA APG)
        role="treegrid"
        aria-label="Remarks"
        aria-rowcount={rows.length + 1}
        aria-colcount={headers.length}
        aria-activedescendant={inSight ? `${base}-${at}` : undefined}
        tabIndex={0}
        className={css.grid}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr aria-rowindex={1}>
            {headers.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spacer(items[0]?.start ?? 0)}
          {items.map(({ index, key }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <ProblemLine
                key={key}
                id={`${base}-${index}`}
                row={row}
                index={index}
                active={index === at}
                about={row.type === "remark" ? problemItem(kase, row.item) : nothing}
                measure={virtual.measureElement}
              />
            );
          })}
          {spacer(virtual.getTotalSize() - (items.at(-1)?.end ?? 0))}
        </tbody>
      </table>
    </div>
  );
}
