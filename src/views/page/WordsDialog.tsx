import { useState } from "react";
import { type PageText, setWords } from "../../core/pageText";
import { caseStore, edit } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { TextArea } from "../../ui/TextArea";
import css from "./Page.module.css";

/** Changes the words of one place of the page, or takes them back to what the facts say. */
export function WordsDialog({
  group,
  text,
  onClose,
}: {
  readonly group: string;
  readonly text: PageText;
  readonly onClose: () => void;
}) {
  const [words, setDraft] = useState(text.words);
  const save = (value: string | undefined) => {
    const { file } = caseStore.getState();
    edit(setWords(file, group, text, value));
    tell(value === undefined ? `${text.about}: as the facts say` : `${text.about}: changed on the page`);
    onClose();
  };
  return (
    <Modal
      title={text.about}
      note="Words on the page. The facts of the case stay as they are."
      onClose={onClose}
      foot={
        <>
          {text.edited ? <Button onPress={() => save(undefined)}>Back to what the facts say</Button> : null}
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="main"
            why={words.trim() === text.words.trim() ? "Nothing has been changed" : undefined}
            onPress={() => save(words)}
          >
            Save the words
          </Button>
        </>
      }
    >
      <Field label="Words on the page">
        {(id) => <TextArea id={id} rows={5} value={words} onChange={setDraft} />}
      </Field>
      {text.edited ? (
        <p className={css.made}>
          <b>{text.stale ? "The facts have changed since. They now say:" : "The facts say:"}</b>{" "}
          {text.made || "nothing"}
        </p>
      ) : null}
    </Modal>
  );
}
