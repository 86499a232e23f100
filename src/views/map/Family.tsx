import { type ReactNode, useId } from "react";
import css from "./LayerPanel.module.css";

/** A family of layers with its switch: on or off by itself. */
export function Family({
  title,
  about,
  on,
  onChange,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly on?: boolean;
  readonly onChange?: () => void;
  readonly children?: ReactNode;
}) {
  const id = useId();
  return (
    <section className={css.family} aria-labelledby={`${id}t`}>
      <div className={css.head}>
        <h3 id={`${id}t`}>{title}</h3>
        {onChange ? (
          <input
            type="checkbox"
            role="switch"
            className={css.switch}
            aria-labelledby={`${id}t`}
            aria-checked={on}
            checked={on}
            onChange={onChange}
          />
        ) : null}
      </div>
      {about ? <p className={css.about}>{about}</p> : null}
      {on === false ? null : children}
    </section>
  );
}

/** A sign, what it stands for, and how many there are. */
export function LegendRow({
  swatch,
  words,
  count,
  on,
  onChange,
}: {
  readonly swatch: ReactNode;
  readonly words: ReactNode;
  readonly count?: string | number;
  /** Where the row has a switch of its own. */
  readonly on?: boolean;
  readonly onChange?: () => void;
}) {
  const inner = (
    <>
      <span className={css.swatch}>{swatch}</span>
      <span className={css.words}>{words}</span>
      {count === undefined ? null : (
        <span className={css.count}>{typeof count === "number" ? count.toLocaleString("en-GB") : count}</span>
      )}
    </>
  );
  if (!onChange) return <p className={css.row}>{inner}</p>;
  return (
    <label className={css.row}>
      <input type="checkbox" checked={on} onChange={onChange} />
      {inner}
    </label>
  );
}
