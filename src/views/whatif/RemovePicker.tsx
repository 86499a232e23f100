import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Case } from "../../core/case";
import { find } from "../../core/explore";
import { neverTarget } from "../../core/target";
import { kindWords } from "../../encode/kindWords";
import { refusalWords } from "./refusalWords";
import css from "./whatIf.module.css";

/** Finds an entity by its name and takes it out. Those who are never acted against are listed with the reason and cannot be chosen. */
export function RemovePicker({
  kase,
  onChoose,
  onClose,
}: {
  readonly kase: Case;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}) {
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const rows = useMemo(
    () =>
      find(kase, text, 10).hits.flatMap((hit) => {
        const item = kase.entities.get(hit.id);
        return item ? [{ item, why: neverTarget(kase, item) }] : [];
      }),
    [kase, text],
  );
  const choose = (index: number) => {
    const row = rows[index];
    if (!row || row.why) return;
    onChoose(row.item.id);
  };
  return (
    <div className={css.picker}>
      <label className="hidden" htmlFor={id}>
        Remove another
      </label>
      <input
        ref={field}
        id={id}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={rows[at] ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder="Name of what to remove"
        value={text}
        onBlur={(event) => {
          // The button that opened it closes it itself.
          if (!event.currentTarget.closest("[data-picker]")?.contains(event.relatedTarget)) onClose();
        }}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            onClose();
          } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            setAt((at + (event.key === "ArrowDown" ? 1 : -1) + rows.length) % Math.max(1, rows.length));
          } else if (event.key === "Enter") {
            event.preventDefault();
            choose(at);
          }
        }}
      />
      {rows.length > 0 ? (
        <div id={`${id}-list`} role="listbox" aria-label="Remove another" className={css.options}>
          {rows.map(({ item, why }, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox, which points at the active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the combobox chooses
            <div
              key={item.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              aria-disabled={why !== undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              {item.label} <span>{why ? refusalWords(why) : item.caption || kindWords[item.kind].one}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
