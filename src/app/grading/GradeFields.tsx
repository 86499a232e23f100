import { handlings, informationGrades, sourceGrades } from "../../core/provenance";
import { handlingWords, informationGradeWords, sourceGradeWords } from "../../encode/gradeWords";
import { Field, Select, TextInput } from "../../ui/Field";
import css from "./GradeFields.module.css";
import type { GradeDraft } from "./gradeDraft";

const unset = { value: "", words: "Not chosen" };
const sources = sourceGrades.map((one) => ({ value: String(one), words: `${one} ${sourceGradeWords[one]}` }));
const informations = informationGrades.map((one) => ({
  value: one as string,
  words: `${one} ${informationGradeWords[one]}`,
}));
const handling = handlings.map((one) => ({ value: one as string, words: `${one} ${handlingWords[one]}` }));

/** Source, intelligence, handling and the reference, side by side. */
export function GradeFields({
  draft,
  otherwise,
  onChange,
}: {
  readonly draft: GradeDraft;
  /** What stands for the reference when none is written. */
  readonly otherwise: string;
  readonly onChange: (draft: GradeDraft) => void;
}) {
  const set = (change: Partial<GradeDraft>) => onChange({ ...draft, ...change });
  return (
    <div className={css.fields}>
      <Field label="Source evaluation">
        {(id) => (
          <Select
            id={id}
            value={draft.source}
            options={[unset, ...sources]}
            onChange={(source) => set({ source })}
          />
        )}
      </Field>
      <Field label="Intelligence assessment">
        {(id) => (
          <Select
            id={id}
            value={draft.information}
            options={[unset, ...informations]}
            onChange={(information) => set({ information })}
          />
        )}
      </Field>
      <Field label="Handling">
        {(id) => (
          <Select
            id={id}
            value={draft.handling}
            options={[unset, ...handling]}
            onChange={(code) => set({ handling: code })}
          />
        )}
      </Field>
      <Field label="Source reference">
        {(id) => (
          <TextInput
            id={id}
            value={draft.reference}
            placeholder={otherwise}
            onChange={(reference) => set({ reference })}
          />
        )}
      </Field>
    </div>
  );
}
