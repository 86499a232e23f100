import { useEffect, useState } from "react";
import { Field, TextInput } from "../../ui/Field";
import { TextArea } from "../../ui/TextArea";

interface Props {
  readonly label: string;
  readonly note?: string;
  readonly value: string;
  readonly rows?: number;
  /** Called once when the writing is over and something has changed: one step of undo, not one a letter. */
  readonly onDone: (value: string) => void;
}

/** Text that becomes a change of the case when its field is left. */
export function DraftText({ label, note, value, rows = 1, onDone }: Props) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const done = () => {
    if (draft !== value) onDone(draft);
  };
  return (
    <Field label={label} {...(note ? { note } : {})}>
      {(id) =>
        rows > 1 ? (
          <TextArea id={id} rows={rows} value={draft} onChange={setDraft} onBlur={done} />
        ) : (
          <TextInput id={id} value={draft} onChange={setDraft} onBlur={done} />
        )
      }
    </Field>
  );
}
