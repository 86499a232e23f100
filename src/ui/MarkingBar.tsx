import { type Marking, markingText } from "../core/marking";
import css from "./MarkingBar.module.css";

interface Props {
  readonly marking: Marking | undefined;
  readonly note: string;
  readonly place: "top" | "bottom";
}

/** The protective marking, at the top and the bottom of every view; it is never dropped. */
export function MarkingBar({ marking, note, place }: Props) {
  const official = marking?.level === "OFFICIAL";
  const words = marking ? markingText({ ...marking, handling: "" }) : "NO MARKING CHOSEN YET";
  return (
    <div
      className={`${css.bar} ${official || !marking ? css.plain : ""}`}
      role="note"
      aria-label={`Protective marking, ${place}`}
    >
      <span className={css.side}>{marking?.handling ?? ""}</span>
      <strong className={css.words}>{words}</strong>
      <span className={`${css.side} ${css.right}`}>{note}</span>
    </div>
  );
}
