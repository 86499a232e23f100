import { useMemo, useState } from "react";
import { versionsOf } from "../../core/decisionLog";
import { planId, refusedTargets, saveDecision } from "../../core/planEdits";
import { proposedReview, tierFor } from "../../core/review";
import { caseStore, edit } from "../../store/caseStore";
import { rankingStore } from "../../store/rankingStore";
import { closeDialog, openDialog, type PlanPage, showFailure, tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { TextArea } from "../../ui/TextArea";
import css from "../decide/Decide.module.css";
import { DecisionAbout } from "../decide/DecisionAbout";
import { DecisionForm } from "../decide/DecisionForm";
import {
  type DecisionDraft,
  draftOf,
  missingOf,
  newDraft,
  nowText,
  versionFrom,
} from "../decide/decisionDraft";
import { useFrom } from "../useFrom";

interface Props {
  readonly points: readonly string[];
  readonly entities: readonly string[];
  readonly record?: string;
  readonly back?: PlanPage;
}

/** The decision record: what is decided on which points, why, what will not be done, and how we will know. */
export function DecisionDialog({ points, entities, record, back }: Props) {
  const file = useFrom(caseStore, (state) => state.file);
  const list = useFrom(rankingStore, (state) => state.list);
  const { case: kase, arrangement } = file;
  const known = kase.plan.decisions.find(({ id }) => id === record);
  const today = nowText().slice(0, 10);
  const [draft, setDraft] = useState<DecisionDraft>(() =>
    known
      ? draftOf(known)
      : newDraft(
          kase,
          { points: list.filter(({ point }) => points.includes(point.id)), entities },
          arrangement.focus,
          today,
        ),
  );
  const [number] = useState(() => known?.id ?? planId(kase.plan, "D"));
  const review = useMemo(
    () => proposedReview(tierFor(kase, draft.targets, arrangement.focus), today),
    [kase, draft.targets, arrangement.focus, today],
  );
  const refused = refusedTargets(kase, draft.targets);
  const close = () => (back ? openDialog({ type: "plan", page: back }) : closeDialog());
  const save = (asDraft: boolean) => {
    const made = saveDecision(file, versionFrom(draft, nowText(), asDraft), number);
    if (!made.ok) {
      showFailure(made.error);
      return;
    }
    edit(made.value);
    close();
    tell(`${asDraft ? "Draft" : "Decision"} ${number} is in the decision log. Undo takes it out.`);
  };
  const found = list
    .filter(({ point }) => draft.points.some(({ id }) => id === point.id))
    .flatMap(({ point }) => point.beside);
  const versions = known ? versionsOf(known).length : 0;
  return (
    <Modal
      title={known ? `Decision ${number}, version ${versions + 1}` : `Decision record ${number}`}
      note={
        known
          ? `What it says now stays in the log as version ${versions}. Changes are added, never overwritten.`
          : "Saved with its time. Later changes are added, never overwritten."
      }
      size="wide"
      onClose={close}
      foot={
        <>
          <Button
            why={refused ?? (draft.targets.length === 0 ? "Choose what it is about" : undefined)}
            onPress={() => save(true)}
          >
            Keep as draft
          </Button>
          <Button look="main" why={refused ?? missingOf(draft)} onPress={() => save(false)}>
            Save decision
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <div className={css.whole}>
          <Field label="Decision">
            {(id) => (
              <TextArea
                id={id}
                value={draft.decided}
                placeholder="What is to be done, in a sentence"
                onChange={(decided) => setDraft({ ...draft, decided })}
              />
            )}
          </Field>
        </div>
        <DecisionAbout draft={draft} list={list} onChange={setDraft} />
        {refused ? (
          <p className={`${css.refused} ${css.whole}`} role="alert">
            {refused}
          </p>
        ) : null}
        <DecisionForm
          draft={draft}
          review={review}
          found={found}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
      </div>
    </Modal>
  );
}
