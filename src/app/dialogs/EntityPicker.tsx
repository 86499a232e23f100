import { useId, useMemo, useState } from "react";
import { find } from "../../core/explore";
import { caseStore } from "../../store/caseStore";
import css from "./EntityPicker.module.css";

interface Props {
  readonly label: string;
  /** Entity id, or ''. */
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly onChange: (id: string) => void;
}

/** Chooses an entity by typing; a list under the field, walked with the arrows. */
export function EntityPicker({ label, value, autoFocus = false, onChange }: Props) {
  const id = useId();
  const kase = caseStore.getState().file.case;
  const [text, setText] = useState(kase.entities.get(value)?.label ?? "");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const { hits } = useMemo(() => find(kase, text, 12), [kase, text]);
  const choose = (chosen: string | undefined) => {
    if (chosen === undefined) return;
    onChange(chosen);
    setText(kase.entities.get(chosen)?.label ?? "");
    setOpen(false);
  };
  return (
    <div className={css.picker}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && hits[at] ? `${id}-${hits[at].id}` : undefined}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the field that has to be filled in next
        autoFocus={autoFocus}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(0);
          onChange("");
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            setOpen(true);
            setAt((at + (event.key === "ArrowDown" ? 1 : -1) + hits.length) % Math.max(1, hits.length));
          } else if (event.key === "Enter" && open) {
            event.preventDefault();
            choose(hits[at]?.id);
          }
        }}
      />
      {open && hits.length > 0 ? (
        <div id={`${id}-list`} role="listbox" aria-label={label} className={css.list}>
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox, which points at the active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the combobox chooses
            <div
              key={hit.id}
              id={`${id}-${hit.id}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(hit.id)}
            >
              {kase.entities.get(hit.id)?.label} <span>{kase.entities.get(hit.id)?.caption || hit.why}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
