import css from "./Field.module.css";

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({
  id,
  name,
  value,
  rows = 2,
  placeholder,
  onChange,
  onBlur,
}: {
  readonly id?: string;
  readonly name?: string;
  readonly value: string;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}) {
  return (
    <textarea
      id={id}
      aria-label={name}
      className={`${css.control} ${css.area}`}
      rows={rows}
      value={value}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  );
}
