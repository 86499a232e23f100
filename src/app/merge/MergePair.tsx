import { Check, Minus, Plus, Split } from "lucide-react";
import { useMemo } from "react";
import { accepted, apart, type Decision } from "../../core/decisions";
import type { Proposal } from "../../core/proposal";
import { Button } from "../../ui/Button";
import css from "./Merge.module.css";
import { mergeRecord } from "./mergeRecord";
import { pairRows } from "./mergeWords";

const lines = (values: readonly string[]) =>
  values.length === 0 ? <span className={css.none}>not stated</span> : values.join(", ");

/** Two records side by side, every reason for and against, and the decision. */
export function MergePair({
  proposal,
  decision,
  waiting,
  onDecide,
}: {
  readonly proposal: Proposal;
  readonly decision: Decision;
  /** True for links whose ends are not one yet. */
  readonly waiting: boolean;
  readonly onDecide: (decision: Decision) => void;
}) {
  const { table, keep, other, reasons } = proposal;
  const [first, second] = useMemo(
    () => [mergeRecord(table, keep), mergeRecord(table, other)],
    [table, keep, other],
  );
  const rows = pairRows(first.rows, second.rows);
  const why = waiting ? "The records at its ends are not one: decide about them first" : undefined;
  return (
    <article className={css.pair} aria-label={`${first.name} and ${second.name}`}>
      <div className={css.scroll}>
        <ul className={css.reasons} aria-label="Reasons">
          {reasons.map(({ sign, words, strong }) => (
            <li key={`${sign}${words}`} className={sign === "+" ? css.for : css.against}>
              {sign === "+" ? (
                <Plus size={16} role="img" aria-label="For:" />
              ) : (
                <Minus size={16} role="img" aria-label="Against:" />
              )}
              <span className={strong ? css.strong : undefined}>{words}</span>
            </li>
          ))}
        </ul>
        <table className={css.records}>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {first.name}
                <small>{first.from}</small>
              </th>
              <th scope="col">
                {second.name}
                <small>{second.from}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name} data-differs={row.differs || undefined}>
                <th scope="row">
                  {row.name}
                  {row.differs ? <small>differs</small> : null}
                </th>
                <td>{lines(row.first)}</td>
                <td>{lines(row.second)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.answers}>
        <p>
          {why ??
            (decision === accepted
              ? "One record. Where they differ, both values stay, each with its source."
              : decision === apart
                ? "Two records."
                : "Not decided: they stay two.")}
        </p>
        <Button
          icon={<Split size={16} aria-hidden />}
          pressed={decision === apart}
          why={why}
          onPress={() => onDecide(apart)}
        >
          Keep apart <kbd>K</kbd>
        </Button>
        <Button
          icon={<Check size={16} aria-hidden />}
          pressed={decision === accepted}
          why={why}
          onPress={() => onDecide(accepted)}
        >
          Same: accept <kbd>A</kbd>
        </Button>
      </div>
    </article>
  );
}
