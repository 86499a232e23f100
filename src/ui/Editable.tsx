import { Pencil } from "lucide-react";
import { useRef, useState } from "react";
import css from "./Editable.module.css";

interface Props {
  readonly value: string;
  /** What is edited, for its accessible name ('Name', 'Value of VRM'). */
  readonly name: string;
  readonly placeholder?: string;
  readonly many?: boolean;
  readonly onChange: (value: string) => void;
}

/** Text that is edited where it stands: press it, write, Enter keeps, Esc leaves it as it was. */
export function Editable({ value, name, placeholder = "", many = false, onChange }: Props) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const done = (keep: boolean, back: boolean) => {
    if (keep && draft !== undefined && draft !== value) onChange(draft);
    setDraft(undefined);
    if (back) requestAnimationFrame(() => button.current?.focus());
  };
  if (draft === undefined) {
    return (
      <button
        ref={button}
        type="button"
        className={css.text}
        title={`Edit: ${name}`}
        aria-label={`${name}: ${value || placeholder || "empty"}. Edit`}
        onClick={() => setDraft(value)}
      >
        {value || <em>{placeholder || name}</em>}
        <Pencil size={12} aria-hidden />
      </button>
    );
  }
  const shared = {
    "aria-label": name,
    className: css.input,
    autoFocus: true,
    value: draft,
    onBlur: () => done(true, false),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        done(false, true);
      } else if (event.key === "Enter" && (!many || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        done(true, true);
      }
    },
  };
  if (many) return <textarea {...shared} rows={3} onChange={(event) => setDraft(event.target.value)} />;
  return <input {...shared} onChange={(event) => setDraft(event.target.value)} />;
}
