import { type Marking, markingText } from "../../core/marking";
import css from "./Present.module.css";
import { presentKeyWords } from "./presentKeys";

/** The keys, over the slide. */
export function HelpCard() {
  return (
    <section data-card className={css.card} aria-label="Keys while presenting">
      <h2>Keys</h2>
      <dl className={css.keys}>
        {presentKeyWords.map(([keys, words]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The marking with its handling instruction, whole and large. */
export function MarkingCard({
  marking,
  note,
}: {
  readonly marking: Marking | undefined;
  readonly note: string;
}) {
  return (
    <section data-card className={css.card} aria-label="Marking and handling">
      <h2 className={css.marking}>
        {marking ? markingText({ ...marking, handling: "" }) : "NO MARKING CHOSEN YET"}
      </h2>
      <p className={css.handling}>{marking?.handling || "No handling instruction is stated."}</p>
      {note ? <p className={css.note}>{note}</p> : null}
    </section>
  );
}
