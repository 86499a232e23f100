import { useState } from "react";
import { gradeText, strengthFromGrades } from "../../core/provenance";
import { Button } from "../../ui/Button";
import { GradeFields } from "../grading/GradeFields";
import { type GradeDraft, gradeOf, noGrade } from "../grading/gradeDraft";
import css from "./MappingGrade.module.css";

/** A grade for everything in the files that has none of its own; nothing is graded unless it is chosen here. */
export function MappingGrade({
  draft,
  otherwise,
  onChange,
}: {
  readonly draft: GradeDraft;
  readonly otherwise: string;
  readonly onChange: (draft: GradeDraft) => void;
}) {
  const [open, setOpen] = useState(false);
  const grade = gradeOf(draft);
  if (!open)
    return (
      <Button look="link" onPress={() => setOpen(true)}>
        Grade what has no grade…
      </Button>
    );
  const strength = grade && strengthFromGrades([{ claim: "", source: "", note: "", opinion: false, grade }]);
  return (
    <fieldset className={css.grade}>
      <legend>Grade for everything that has none of its own</legend>
      <GradeFields draft={draft} otherwise={otherwise} onChange={onChange} />
      <p className={css.note}>
        <span role="status">
          {grade && strength
            ? `Rows without a grade become ${gradeText(grade)}; links among them are drawn ${strength}.`
            : "Rows without a grade stay ungraded until all three are chosen."}
        </span>
        <Button
          look="link"
          onPress={() => {
            onChange(noGrade);
            setOpen(false);
          }}
        >
          Leave ungraded
        </Button>
      </p>
    </fieldset>
  );
}
