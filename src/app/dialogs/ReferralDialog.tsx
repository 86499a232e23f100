import { useState } from "react";
import { hiddenNames } from "../../core/kinHiddenNames";
import { refer, referralOf, withdrawReferral } from "../../core/referralEdits";
import { attentionNow } from "../../store/attentionStore";
import { caseStore, edit } from "../../store/caseStore";
import { childNamesHidden } from "../../store/childNames";
import { closeDialog, tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field, TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { TextArea } from "../../ui/TextArea";
import { nowText } from "../decide/decisionDraft";
import { useFrom } from "../useFrom";
import css from "./Form.module.css";
import { referralReason } from "./referralReason";

/** Marks people for referral with the reason why; for those who are marked it changes the reason, or takes them off. */
export function ReferralDialog({ people }: { readonly people: readonly string[] }) {
  const file = useFrom(caseStore, (state) => state.file);
  const kase = file.case;
  const known = people.flatMap((id) => referralOf(kase.plan, id) ?? []);
  const [first] = known;
  const [rationale, setRationale] = useState(
    () => first?.rationale ?? referralReason(kase, attentionNow(kase).rows, people),
  );
  const [by, setBy] = useState(first?.by ?? "");
  const nameOf = childNamesHidden()
    ? hiddenNames(kase).nameOf
    : (id: string) => kase.entities.get(id)?.label ?? id;
  const save = () => {
    // A reason that is put better does not change when they were marked.
    const at = first?.at ?? nowText();
    edit(refer(file, people, { rationale: rationale.trim(), by: by.trim(), at }));
    closeDialog();
    tell(
      first
        ? "The referral is changed. Undo brings back what it said."
        : `${people.length === 1 ? "Marked" : `${people.length} people marked`} for referral. Undo takes it back.`,
    );
  };
  const takeOff = () => {
    edit(withdrawReferral(file, people));
    closeDialog();
    tell("Taken off the list of referrals. Undo puts it back.");
  };
  return (
    <Modal
      title={first ? "Referral" : "Mark for referral"}
      note={people.map(nameOf).join("; ")}
      onClose={closeDialog}
      foot={
        <>
          {first ? <Button onPress={takeOff}>Take off the list</Button> : null}
          <Button look="main" why={rationale.trim() === "" ? "Say why" : undefined} onPress={save}>
            {first ? "Keep this" : "Mark for referral"}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <Field
          label="Why"
          note="What social care needs to know. Proposed from the reasons of the list: put it in your own words."
        >
          {(id) => <TextArea id={id} rows={6} value={rationale} onChange={setRationale} />}
        </Field>
        <Field label="By">{(id) => <TextInput id={id} value={by} onChange={setBy} />}</Field>
        <p className={css.note}>
          The referral itself is made in your force's own system. Here it is recorded as part of the plan, and
          listed beside the family tree and beside every decision.
        </p>
      </div>
    </Modal>
  );
}
