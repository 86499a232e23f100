import type { Change, HotHistory } from "../../core/harmChange";
import { hotClasses } from "../../core/harmChange";
import css from "./MapSide.module.css";

/** What changed, in sentences: in hot cells, next door and elsewhere, what moved, and what hot cells did over time. */
export function ChangeWords({
  change,
  history,
}: {
  readonly change: Change;
  readonly history: HotHistory | undefined;
}) {
  return (
    <section className={css.changed} aria-label="What changed">
      <h3>Between the two periods</h3>
      {change.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {[...change.rose, ...change.fell].slice(0, 12).map((cell) => (
        <p key={cell.name}>
          <b>{cell.name}</b> {cell.words}
        </p>
      ))}
      {history ? (
        <p>
          {`Over ${history.periods.length} periods of ${history.step}: ${hotClasses.map((each) => `${history.counts[each]} ${each}`).join(", ")}.`}
        </p>
      ) : null}
    </section>
  );
}
