import { ShieldAlert } from "lucide-react";
import type { Case } from "../../core/case";
import type { BestSet } from "../../core/keyPlayers";
import type { WhatIf } from "../../core/whatIf";
import { counted } from "../../encode/kindWords";
import { type ShownBest, setRemoval } from "../../store/whatIfStore";
import { Button } from "../../ui/Button";
import { besideWords, cutOffWords } from "./besideWords";
import { percent } from "./shareWords";
import css from "./whatIf.module.css";

/** 'Best of 4,560 sets tried, 1 of 2 equal': what stands behind a set that was searched for. */
function bestWords(best: BestSet, shown: ShownBest): string {
  const tried = `${best.tried.toLocaleString("en-GB")} sets tried`;
  const all = best.complete
    ? `every set of ${best.size}`
    : `sets of ${best.size} from a short list of ${best.from}`;
  const ties =
    best.ties > 1
      ? `; ${shown.at + 1} of ${Math.min(best.ties, best.sets.length)} equal best sets listed${best.ties > best.sets.length ? ` and ${(best.ties - best.sets.length).toLocaleString("en-GB")} more` : ""}`
      : "; no other does as much";
  return `Best ${best.size} by ${best.by === "flow" ? "flow" : "contacts"}: best of ${tried}, ${all}${ties}.`;
}

/** What the removal comes to, in sentences; those to be safeguarded first of all. */
export function Summary({
  kase,
  result,
  best,
  shown,
}: {
  readonly kase: Case;
  readonly result: WhatIf;
  readonly best: BestSet | undefined;
  readonly shown: ShownBest | undefined;
}) {
  const { people, beside, repairs } = result;
  const safeguarding = besideWords(kase, beside);
  const lost = people.cutsOff.length;
  const more = people.after - people.before;
  return (
    <section className={css.summary} aria-label="What it comes to">
      {safeguarding.length > 0 ? (
        <p className={css.safeguard}>
          <ShieldAlert size={18} aria-hidden />
          <span>{safeguarding.join(" ")}</span>
        </p>
      ) : null}
      <p aria-live="polite">
        <b>
          People in contact: {counted(people.before, "piece")} now, {people.after} after
        </b>
        ; the largest goes from {people.largestBefore} to {people.largest}.{" "}
        {lost > 0
          ? `${counted(lost, "person loses", "people lose")} touch with it: ${cutOffWords(kase, people.cutsOff)}.`
          : "Nobody who is left loses touch with the rest."}{" "}
        {more > 0 || repairs > 0
          ? `${counted(repairs, "new contact", "new contacts")} would bring all together again.`
          : ""}{" "}
        F goes from {percent(people.fBefore)} to {percent(people.f)} (share of pairs out of touch, those
        removed counted).
      </p>
      {best && shown ? (
        <p className={css.bestLine}>
          {bestWords(best, shown)}{" "}
          {best.sets.length > 1 ? (
            <Button
              look="link"
              onPress={() => {
                const at = (shown.at + 1) % best.sets.length;
                void setRemoval(best.sets[at] ?? [], [], { ...shown, at });
              }}
            >
              Next equal set
            </Button>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}
