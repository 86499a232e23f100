import { type KeyboardEvent, useMemo, useState } from "react";
import { accepted, apart, contentsText, type Decision, undecided } from "../../core/decisions";
import type { DuplicateRule } from "../../core/proposal";
import {
  type BringState,
  bringStore,
  decide,
  decideRule,
  finish,
  leave,
  noteOf,
} from "../../store/bringTogether";
import { caseStore } from "../../store/caseStore";
import { closeDialog, say, screenStore } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import css from "../merge/Merge.module.css";
import { MergeFoot } from "../merge/MergeFoot";
import { MergeList } from "../merge/MergeList";
import { MergePair } from "../merge/MergePair";
import { MergeRules, type RuleCount, ruleCounts } from "../merge/MergeRules";
import { recordName } from "../merge/mergeRecord";
import { ruleWords } from "../merge/mergeWords";
import { askMarking } from "../openFile";
import { useFrom } from "../useFrom";

const number = (value: number) => value.toLocaleString("en-GB");

/** One sentence: what came, how much of it may be known, how far the decisions are. */
function totals({ added, proposals, common }: BringState, counts: readonly RuleCount[]): string {
  const sum = (of: (count: RuleCount) => number) => counts.reduce((all, count) => all + of(count), 0);
  const records = proposals.filter(({ table }) => table !== "links").length;
  const open = sum((count) => count.all - count.accepted - count.apart - count.waiting);
  const what = added ? `${added.name} has ${contentsText(added.file.case)}; ` : "";
  const pairs =
    records === 0
      ? "no records look like one another"
      : `${number(records)} ${records === 1 ? "pair of records may be one" : "pairs of records may be one"}`;
  const state =
    proposals.length === 0
      ? ""
      : `: ${number(sum((count) => count.accepted))} accepted, ${number(sum((count) => count.apart))} kept apart, ${number(open)} not decided, which stay apart`;
  const skipped =
    common.length > 0
      ? ` Not compared by what too many share: ${common
          .slice(0, 3)
          .map(([value, holders]) => `${value} (${number(holders)})`)
          .join(", ")}${common.length > 3 ? ` and ${number(common.length - 3)} more` : ""}.`
      : "";
  const sentence = `${what}${pairs}${state}.${skipped}`;
  // The name of a file keeps its letters.
  return added ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Brings a second file, or duplicates of the open case, together: proposals by rule, each with its reasons, decided one by one or by rule. */
export function MergeDialog() {
  const state = useFrom(bringStore, (all) => all);
  const title = useFrom(caseStore, (all) => all.file.case.head.title);
  const busy = useFrom(screenStore, (all) => all.busy.type === "busy");
  const { added, proposals, decisions, outcome } = state;
  const counts = useMemo(
    () => ruleCounts(proposals, decisions, outcome.waiting),
    [proposals, decisions, outcome],
  );
  const [rule, setRule] = useState<DuplicateRule | undefined>(counts[0]?.rule);
  const rows = useMemo(
    () => proposals.flatMap((proposal, at) => (proposal.rule === rule ? [at] : [])),
    [proposals, rule],
  );
  const [chosen, setChosen] = useState<number | undefined>(rows[0]);
  const [leaving, setLeaving] = useState(false);
  const proposal = chosen === undefined ? undefined : proposals[chosen];
  const count = counts.find((each) => each.rule === rule);

  const choose = (next: DuplicateRule) => {
    setRule(next);
    setChosen(proposals.findIndex((each) => each.rule === next));
  };
  const answer = (decision: Decision) => {
    if (chosen === undefined || busy || outcome.waiting[chosen]) return;
    decide(chosen, decision);
    const after = rows.slice(rows.indexOf(chosen) + 1);
    const next = after.find((at) => decisions[at] === undecided && !outcome.waiting[at]);
    say(
      `${decision === accepted ? "Accepted" : "Kept apart"}.${next === undefined ? " That was the last of this rule." : ""}`,
    );
    if (next !== undefined) setChosen(next);
  };
  const answerRule = (decision: Decision) => {
    if (!count || !rule || busy) return;
    decideRule(rule, decision);
    const done = { [accepted]: "accepted", [apart]: "kept apart", [undecided]: "not decided" }[decision];
    say(`${ruleWords[rule]}: ${number(count.all - count.waiting)} ${done}`);
  };
  const decided = counts.reduce((sum, each) => sum + each.accepted + each.apart, 0);
  const away = () => {
    closeDialog();
    leave();
    say(added ? `${added.name} was not added. The case is as it was.` : "Nothing was merged.");
  };
  const ask = () => {
    if (busy) return;
    if (decided > 0 && !leaving) setLeaving(true);
    else away();
  };
  const done = async () => {
    const words = await finish();
    if (words === undefined) return;
    closeDialog();
    askMarking();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "a") answer(accepted);
    else if (key === "k") answer(apart);
    else return;
    event.preventDefault();
  };
  const [clash] = outcome.contradictions;
  const clashing = clash === undefined ? undefined : proposals[clash];
  const trouble = clashing
    ? `${recordName(clashing.table, clashing.keep)} and ${recordName(clashing.table, clashing.other)} are kept apart, but other decisions make them one.`
    : undefined;
  const note = noteOf(state);
  return (
    <Modal
      title={added ? `Bring together: ${added.name} and ${title || "this case"}` : "Find duplicates"}
      note={<span role="status">{totals(state, counts)}</span>}
      size="full"
      onClose={ask}
      foot={
        <MergeFoot
          words={
            note === ""
              ? "Nothing is merged that was not accepted."
              : `${note}. One step, and Undo takes it back.`
          }
          title={added ? "Add to the case" : outcome.accepted.length === 0 ? "Done" : "Merge"}
          trouble={trouble}
          leaving={leaving}
          decided={decided}
          onStay={() => setLeaving(false)}
          onLeave={leaving ? away : ask}
          onFinish={() => void done()}
        />
      }
    >
      {rule === undefined || !proposal ? (
        <p className={css.nothing}>
          {added
            ? `Nothing in ${added.name} looks like anything that the case has. It is added beside it; ‘Find duplicates’ looks again at any time.`
            : "No two records of this case look like one."}
        </p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys A and K are those of the two buttons in it
        <div className={css.panes} onKeyDown={onKeyDown}>
          <MergeRules counts={counts} chosen={rule} onChoose={choose} />
          <div className={css.middle}>
            <div className={css.ruleAnswers}>
              <Button name="Accept all of this rule" onPress={() => answerRule(accepted)}>
                Accept all
              </Button>
              <Button name="Keep all apart of this rule" onPress={() => answerRule(apart)}>
                Keep all apart
              </Button>
              <Button name="Clear the decisions of this rule" onPress={() => answerRule(undecided)}>
                Clear
              </Button>
            </div>
            <MergeList
              name={`${ruleWords[rule]}: proposals`}
              proposals={proposals}
              rows={rows}
              decisions={decisions}
              waiting={outcome.waiting}
              chosen={chosen}
              onChoose={setChosen}
            />
          </div>
          <MergePair
            key={proposal.id}
            proposal={proposal}
            decision={(decisions[chosen ?? 0] ?? undecided) as Decision}
            waiting={outcome.waiting[chosen ?? 0] === 1}
            onDecide={answer}
          />
        </div>
      )}
    </Modal>
  );
}
