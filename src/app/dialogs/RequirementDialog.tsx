import { useState } from "react";
import { aboutText } from "../../core/decisionLog";
import type { Gap } from "../../core/plan";
import { planId, putGap } from "../../core/planEdits";
import { caseStore, edit } from "../../store/caseStore";
import { closeDialog, openDialog, type PlanPage, tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { TextArea } from "../../ui/TextArea";
import { useFrom } from "../useFrom";
import css from "./Form.module.css";

interface Props {
  readonly gap: Omit<Gap, "id">;
  readonly id?: string;
  readonly back?: PlanPage;
}

/** An intelligence requirement: what is missing, from whom and how, and which intervention the answer will drive. */
export function RequirementDialog({ gap, id, back }: Props) {
  const file = useFrom(caseStore, (state) => state.file);
  const [draft, setDraft] = useState(gap);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const close = () => (back ? openDialog({ type: "plan", page: back }) : closeDialog());
  const about = aboutText(file.case, draft.about);
  const save = () => {
    const { answer, ...rest } = draft;
    edit(
      putGap(file, {
        ...rest,
        id: id ?? planId(file.case.plan, "K"),
        ...(answer?.trim() ? { answer: answer.trim() } : {}),
      }),
    );
    close();
    tell("The requirement is in the list of requirements. Undo takes it out.");
  };
  return (
    <Modal
      title={id ? "Intelligence requirement" : "Make a requirement"}
      {...(about ? { note: `About ${about}` } : {})}
      onClose={close}
      foot={
        <Button
          look="main"
          why={draft.requirement.trim() === "" ? "Say what has to be known" : undefined}
          onPress={save}
        >
          Keep this requirement
        </Button>
      }
    >
      <div className={css.form}>
        <Field label="Requirement" note="What is missing">
          {(field) => (
            <TextArea
              id={field}
              rows={3}
              value={draft.requirement}
              onChange={(requirement) => set({ requirement })}
            />
          )}
        </Field>
        <Field label="Collection plan" note="From whom, and how">
          {(field) => (
            <TextArea id={field} value={draft.collection} onChange={(collection) => set({ collection })} />
          )}
        </Field>
        <Field label="Response" note="Which intervention the answer will drive">
          {(field) => (
            <TextArea id={field} value={draft.response} onChange={(response) => set({ response })} />
          )}
        </Field>
        <Field label="What came back" note="Empty while it is open">
          {(field) => (
            <TextArea id={field} value={draft.answer ?? ""} onChange={(answer) => set({ answer })} />
          )}
        </Field>
      </div>
    </Modal>
  );
}
