import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
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

/** A modal dialog on the browser's own element: focus stays inside, Esc closes, focus goes back to where it was. */
export function Modal({ title, note, size = "small", children, foot, onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
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
