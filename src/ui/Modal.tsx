import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { Button } from "./Button";
import css from "./Modal.module.css";

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  readonly size?: "small" | "wide" | "full";
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  /** Absent where an answer must be given. */
  readonly onClose?: (() => void) | undefined;
}

/** Where the focus goes back to when a dialog closes. A dialog that takes the place of another takes this over from it. */
const befores = new WeakMap<Element, Element>();

function focusedBefore(): Element | null {
  const active = document.activeElement;
  const other = active?.closest("dialog");
  return other ? (befores.get(other) ?? null) : active;
}

/** A modal dialog on the browser's own element: focus stays inside, Esc closes, focus goes back to where it was. */
export function Modal({ title, note, size = "small", children, foot, onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [before] = useState(focusedBefore);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (before) befores.set(dialog, before);
    // What asked for the focus has it by now; opening would give it to the first button instead.
    const asked = dialog.contains(document.activeElement) ? document.activeElement : null;
    const wanted =
      asked ??
      // Of a group of radios the one that is chosen, as Tab would have it.
      dialog.querySelector("section :is(input:not([type=radio]), input:checked, select, textarea)") ??
      dialog.querySelector("section");
    if (!dialog.open) dialog.showModal();
    if (wanted instanceof HTMLElement) wanted.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [before]);
  return (
    <dialog
      ref={ref}
      className={`${css.dialog} ${css[size] ?? ""}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header className={css.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {note ? <p className={css.note}>{note}</p> : null}
        </div>
        {onClose ? <Button look="quiet" name="Close" icon={<X size={18} />} onPress={onClose} /> : null}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (axe scrollable-region-focusable) */}
      <section className={css.body} tabIndex={0} aria-label={title}>
        {children}
      </section>
      {foot ? <footer className={css.foot}>{foot}</footer> : null}
    </dialog>
  );
}
