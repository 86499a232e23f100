import { type ReactNode, useId } from "react";
import css from "./Field.module.css";

interface Props {
  readonly label: string;
  readonly note?: string;
  readonly children: (id: string) => ReactNode;
}

/** A label over its control. */
export function Field({ label, note, children }: Props) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {note ? <span className={css.note}>{note}</span> : null}
      {children(id)}
    </div>
  );
}

/** A choice of a few words in the browser's own control. */
export function Select<T extends string>({
  id,
  name,
  value,
  options,
  onChange,
}: {
  readonly id?: string;
  readonly name?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <select
      id={id}
      aria-label={name}
      className={css.control}
      value={value}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  );
}

/** A line of text. */
export function TextInput({
  id,
  name,
  value,
  type = "text",
  placeholder,
  onChange,
  onBlur,
}: {
  readonly id?: string;
  readonly name?: string;
  readonly value: string;
  readonly type?: "text" | "number" | "date" | "search";
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}) {
  return (
    <input
      id={id}
      aria-label={name}
      type={type}
      className={css.control}
      value={value}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  );
}
