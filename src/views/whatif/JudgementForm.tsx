import { useState } from "react";
import type { Judgement } from "../../core/plan";
import { Button } from "../../ui/Button";
import { Field, TextInput } from "../../ui/Field";
import css from "./whatIf.module.css";

type Said = Pick<Judgement, "duration" | "back" | "basis" | "by">;

/** The analyst's own words about a way back. They are kept as judgement, apart from all that is worked out. */
export function JudgementForm({
  before,
  onSave,
  onCancel,
}: {
  readonly before: Judgement | undefined;
  readonly onSave: (said: Said) => void;
  readonly onCancel: () => void;
}) {
  const [said, setSaid] = useState<Said>({
    duration: before?.duration ?? "",
    back: before?.back ?? "",
    basis: before?.basis ?? "",
    by: before?.by ?? "",
  });
  const set = (change: Partial<Said>) => setSaid({ ...said, ...change });
  return (
    <form
      className={css.judge}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(said);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Field label="How long until it works">
        {(id) => (
          <TextInput
            id={id}
            value={said.duration}
            placeholder="2 to 4 weeks"
            onChange={(duration) => set({ duration })}
          />
        )}
      </Field>
      <Field label="How much comes back">
        {(id) => (
          <TextInput
            id={id}
            value={said.back}
            placeholder="About a third"
            onChange={(back) => set({ back })}
          />
        )}
      </Field>
      <Field label="Why, and what to watch">
        {(id) => <TextInput id={id} value={said.basis} onChange={(basis) => set({ basis })} />}
      </Field>
      <Field label="Whose judgement">
        {(id) => <TextInput id={id} value={said.by} placeholder="DI Jones" onChange={(by) => set({ by })} />}
      </Field>
      <div className={css.judgeFoot}>
        <button type="submit" className={css.submit}>
          Save judgement
        </button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
