import { useState } from "react";
import { setMarking } from "../../core/edits";
import { type Marking, markingText } from "../../core/marking";
import { refusedMarking } from "../../core/shownMarking";
import { caseStore, edit, settle } from "../../store/caseStore";
import { closeDialog, say } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field, Select, TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import css from "./Form.module.css";

const levels = [
  { value: "OFFICIAL", words: "OFFICIAL" },
  { value: "OFFICIAL-SENSITIVE", words: "OFFICIAL-SENSITIVE" },
  { value: "LOCAL", words: "A higher local scheme" },
] as const;

/** Nothing is drawn before a marking has been chosen. */
export function MarkingDialog() {
  const now = caseStore.getState().file.case.head.marking;
  const [level, setLevel] = useState<Marking["level"]>(now?.level ?? "OFFICIAL-SENSITIVE");
  const [handling, setHandling] = useState(now?.handling ?? "");
  const [descriptor, setDescriptor] = useState(now?.descriptor ?? "");
  const [local, setLocal] = useState(now?.local ?? "");
  const marking: Marking = { level, local, handling, descriptor };
  const refused = refusedMarking(now, marking);
  const why = level === "LOCAL" && local.trim() === "" ? "Write the words of your local scheme" : refused;
  const done = () => {
    const change = setMarking(caseStore.getState().file, marking);
    // The first marking is part of opening: undoing it would take the case off the screen.
    if (now) edit(change);
    else settle(change);
    closeDialog();
    say(`Marked ${markingText(marking)}`);
  };
  return (
    <Modal
      title="Protective marking of this case"
      note="It stands at the top and the bottom of every view and goes on every file. Nothing is drawn before it is chosen."
      onClose={closeDialog}
      foot={
        <Button look="main" why={why} onPress={done}>
          Mark and draw the case
        </Button>
      }
    >
      <div className={css.form}>
        <Field label="Marking">
          {(id) => <Select id={id} value={level} options={levels} onChange={setLevel} />}
        </Field>
        {refused ? (
          <p role="alert" className={css.refused}>
            {refused}
          </p>
        ) : null}
        {level === "LOCAL" ? (
          <Field label="Words of the local scheme">
            {(id) => <TextInput id={id} value={local} onChange={setLocal} />}
          </Field>
        ) : null}
        <Field label="Handling instruction" note="For example RECIPIENTS ONLY, or how it may be shared">
          {(id) => <TextInput id={id} value={handling} onChange={setHandling} />}
        </Field>
        <Field label="Descriptor" note="For example PERSONAL DATA">
          {(id) => <TextInput id={id} value={descriptor} onChange={setDescriptor} />}
        </Field>
      </div>
    </Modal>
  );
}
