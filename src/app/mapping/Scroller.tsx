import type { ReactNode } from "react";
import css from "./MappingPreview.module.css";

/** A wide table in a frame of its own, so that the dialog never scrolls sideways. */
export function Scroller({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (axe scrollable-region-focusable)
    <section className={css.scroller} aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
