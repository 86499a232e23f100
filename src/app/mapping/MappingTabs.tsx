import { CircleAlert } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import css from "./MappingTabs.module.css";
import { type Mapped, tableTrouble } from "./mappingSet";
import { sharedFile, tableSeen } from "./tableSeen";

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** One tab per table; arrows move, as in any list of tabs. */
export function MappingTabs({
  all,
  chosen,
  panel,
  onChoose,
}: {
  readonly all: readonly Mapped[];
  readonly chosen: number;
  /** Id of the part that the tabs change. */
  readonly panel: string;
  readonly onChoose: (at: number) => void;
}) {
  const file = sharedFile(all.map(({ table }) => table));
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step(chosen, all.length);
    onChoose(next);
    const tab = list.current?.children[next];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <div className={css.tabs} role="tablist" aria-label="Tables" ref={list} onKeyDown={onKeyDown}>
      {all.map((one, at) => {
        const { rowCount } = tableSeen(one.table, one.mapping.header, one.mapping.startRow);
        return (
          <button
            key={one.table.name}
            type="button"
            role="tab"
            id={`${panel}-${at}`}
            aria-selected={at === chosen}
            aria-controls={panel}
            tabIndex={at === chosen ? 0 : -1}
            onClick={() => onChoose(at)}
          >
            {tableTrouble(one) ? <CircleAlert size={16} role="img" aria-label="Cannot be read yet:" /> : null}
            {file ? one.table.name.slice(file.length + 1) : one.table.name}{" "}
            <small>{one.mapping.rows === "ignore" ? "not imported" : rowCount.toLocaleString("en-GB")}</small>
          </button>
        );
      })}
    </div>
  );
}
