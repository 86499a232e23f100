import { createContext, useContext } from "react";
import type { PageText } from "../../core/pageText";
import css from "./Page.module.css";

/** What a press on words does while they are edited; undefined = they are not. */
export const WordsContext = createContext<((text: PageText) => void) | undefined>(undefined);

/** Words of the page: plain on paper, to be pressed while they are edited. */
export function PageWords({ text }: { readonly text: PageText }) {
  const press = useContext(WordsContext);
  if (!press) return <>{text.words}</>;
  return (
    <button
      type="button"
      className={`${css.words} ${text.edited ? css.edited : ""} ${text.stale ? css.stale : ""}`}
      aria-label={`${text.about}: ${text.words || "empty"}. Change`}
      title={
        text.stale ? "Written before the facts changed" : text.edited ? "Written by hand" : "As the facts say"
      }
      onClick={() => press(text)}
    >
      {text.words || "…"}
    </button>
  );
}
