import { useMemo, useState } from "react";
import { gradableCount, gradableText, gradeWhole, otherwiseGraded, ungraded } from "../../core/grading";
import { gradeText, strengthFromGrades } from "../../core/provenance";
import { counted } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { closeDialog, say } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field, Select } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { GradeFields } from "../grading/GradeFields";
import { gradeOf, missingOf, noGrade, wholeGradeOf } from "../grading/gradeDraft";
import { useFrom } from "../useFrom";
import css from "./Form.module.css";

const everything = "";

/** Grades at once what nobody has graded: of one file, or of the whole case. A grade that is there is never replaced. */
export function GradeDialog() {
  const { file } = useFrom(caseStore, (state) => state);
  const kase = file.case;
  const { files } = kase.head;
  const [only] = files;
  const [from, setFrom] = useState(files.length === 1 && only !== undefined ? only : everything);
  const [draft, setDraft] = useState(noGrade);
  const counts = useMemo(
    () => new Map([everything, ...files].map((name) => [name, ungraded(kase, name || undefined)])),
    [kase, files],
  );
  const items = counts.get(from) ?? { entities: [], links: [], incidents: [] };
  const count = gradableCount(items);
  const otherwise = from || (files.length === 1 ? (only ?? "") : "");
  const grade = gradeOf(draft);
  const strength = grade && strengthFromGrades([{ claim: "", source: "", note: "", opinion: false, grade }]);
  const waiting = useMemo(() => otherwiseGraded(kase), [kase]);
  // A file whose items do not name it cannot be told from the others.
  const known = files.filter((name) => files.length === 1 || gradableCount(counts.get(name) ?? items) > 0);
  const choices = [...known, everything].map((value) => ({
    value,
    words: `${value || "Everything in the case"} (${gradableText(counts.get(value) ?? items)})`,
  }));
  const why = count === 0 ? "Nothing from there is without a grade" : (missingOf(draft) ?? undefined);
  const done = () => {
    const given = wholeGradeOf(draft, otherwise);
    if (!given) return;
    edit(gradeWhole(items, given));
    closeDialog();
    say(`Graded ${gradableText(items)} ${gradeText(given.grade)}. Undo takes it back.`);
  };
  return (
    <Modal
      title="Grade everything from a file"
      note="For what nobody has graded yet. A grade that is there stays; so does a handling that is more careful."
      size="wide"
      onClose={closeDialog}
      foot={
        <Button look="main" why={why} onPress={done}>
          {count > 0 ? `Grade ${gradableText(items)}` : "Grade"}
        </Button>
      }
    >
      <div className={css.form}>
        <Field
          label="What is without a grade in"
          {...(files.length > 1 && known.length < files.length
            ? { note: "Only what names its file as a source can be told from what other files brought." }
            : {})}
        >
          {(id) => <Select id={id} value={from} options={choices} onChange={setFrom} />}
        </Field>
        <GradeFields draft={draft} otherwise={otherwise} onChange={setDraft} />
        <p className={css.note} role="status">
          {grade && strength && items.links.length > 0
            ? `Links graded ${gradeText(grade)} are drawn ${strength}, unless a strength is stated.`
            : "Each item will say that it was graded as a whole, not item by item."}
          {waiting > 0
            ? ` ${counted(waiting, "item is", "items are")} graded by 5×5×5 or in part: left for you to grade one by one.`
            : ""}
        </p>
      </div>
    </Modal>
  );
}
