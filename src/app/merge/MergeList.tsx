import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { accepted, apart, type Decisions } from "../../core/decisions";
import type { Proposal } from "../../core/proposal";
import css from "./Merge.module.css";
import { recordName } from "./mergeRecord";

const rowHeight = 52;

const signs = {
  [accepted]: ["=", "accepted"],
  [apart]: ["≠", "kept apart"],
  0: ["?", "not decided"],
} as const;

/** The proposals of one rule. Arrows walk; the focus stays on the list, whose active row is told. */
export function MergeList({
  name,
  proposals,
  rows,
  decisions,
  waiting,
  chosen,
  onChoose,
}: {
  readonly name: string;
  readonly proposals: readonly Proposal[];
  /** Places of the proposals that are listed. */
  readonly rows: readonly number[];
  readonly decisions: Decisions;
  readonly waiting: Uint8Array;
  readonly chosen: number | undefined;
  readonly onChoose: (at: number) => void;
}) {
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const index = chosen === undefined ? -1 : rows.indexOf(chosen);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: "auto" });
  }, [index, virtual]);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: { readonly [key: string]: number } = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + 8,
      PageUp: index - 8,
      Home: 0,
      End: rows.length - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const next = rows[Math.min(rows.length - 1, Math.max(0, wanted))];
    if (next !== undefined) onChoose(next);
  };
  return (
    <div
      ref={scroller}
      className={css.list}
      role="listbox"
      aria-label={name}
      tabIndex={0}
      aria-activedescendant={index < 0 ? undefined : `${base}-${index}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index: row, start }) => {
          const at = rows[row];
          const proposal = at === undefined ? undefined : proposals[at];
          if (at === undefined || !proposal) return null;
          const { table, keep, other, reasons } = proposal;
          const decision = decisions[at] === accepted ? accepted : decisions[at] === apart ? apart : 0;
          const [sign, words] = signs[decision];
          const against = reasons.filter((reason) => reason.sign === "−").length;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys; its rows never have the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the list, whose active row is told
            <div
              key={proposal.id}
              id={`${base}-${row}`}
              role="option"
              aria-selected={at === chosen}
              aria-setsize={rows.length}
              aria-posinset={row + 1}
              className={css.row}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => onChoose(at)}
            >
              <span className={css.sign} data-decision={decision}>
                <span aria-hidden>{sign}</span>
                <span className="hidden">{waiting[at] ? "waits for its ends" : words}:</span>
              </span>
              <span className={css.names}>
                <span>{recordName(table, keep)}</span>
                <span>{recordName(table, other)}</span>
              </span>
              <span className={css.tally}>
                <span aria-hidden>
                  +{reasons.length - against}
                  {against > 0 ? ` −${against}` : ""}
                </span>
                <span className="hidden">
                  , {reasons.length - against} for, {against} against
                </span>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
