import { Check, CircleAlert } from "lucide-react";
import type { Found } from "./columnCheck";
import css from "./FoundWords.module.css";

/** What was found, with a tick, or with a mark and weight where someone should look. */
export function FoundWords({ found: { fine, words } }: { readonly found: Found }) {
  return (
    <span className={fine ? css.fine : css.look} title={words}>
      {fine ? (
        <Check size={16} aria-hidden />
      ) : (
        <CircleAlert size={16} role="img" aria-label="Look at this:" />
      )}
      <span>{words}</span>
    </span>
  );
}
