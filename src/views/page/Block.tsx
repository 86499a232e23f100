import type { ReactNode } from "react";
import css from "./Page.module.css";

/** A block of the page: a rule, its title, a note at the right. */
export function Block({
  title,
  note,
  className,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section className={`${css.block} ${className ?? ""}`} aria-label={title}>
      <header>
        <h3>{title}</h3>
        {note ? <span>{note}</span> : null}
      </header>
      {children}
    </section>
  );
}

/** '1B' in a box. */
export function GradeBox({ grade }: { readonly grade: string }) {
  return grade ? <span className={css.grade}>{grade}</span> : null;
}
