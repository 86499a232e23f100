import type { ReactNode } from "react";
import css from "./Badge.module.css";

/** A short word in a frame: `box` for grades and bands, `pill` for states, `tag` for pillars. */
export function Badge({
  look = "pill",
  title,
  children,
}: {
  readonly look?: "box" | "pill" | "tag" | "strong";
  readonly title?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className={`${css.badge} ${css[look] ?? ""}`} title={title}>
      {children}
    </span>
  );
}
