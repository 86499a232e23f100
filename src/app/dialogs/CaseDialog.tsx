import { useState } from "react";
import { setHead } from "../../core/edits";
import { caseStore, edit } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field, TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import css from "./Form.module.css";

/** Title, note and as-at date of the case. */
export function CaseDialog() {
  const { file } = caseStore.getState();
  const [title, setTitle] = useState(file.case.head.title);
  const [note, setNote] = useState(file.case.head.note);
  const [asAt, setAsAt] = useState(file.case.head.asAt);
  return (
    <Modal
      title="Case details"
      onClose={closeDialog}
      foot={
        <Button
          look="main"
          onPress={() => {
            edit(setHead(file, { title, note, asAt }));
            closeDialog();
          }}
        >
          Keep these details
        </Button>
      }
    >
      <div className={css.form}>
        <Field label="Title">{(id) => <TextInput id={id} value={title} onChange={setTitle} />}</Field>
        <Field label="Note on the marking bar">
          {(id) => <TextInput id={id} value={note} onChange={setNote} />}
        </Field>
        <Field label="As at" note="Ages are worked out at this date">
          {(id) => <TextInput id={id} type="date" value={asAt.slice(0, 10)} onChange={setAsAt} />}
        </Field>
      </div>
    </Modal>
  );
}
