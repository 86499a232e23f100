import { Plus, X } from "lucide-react";
import { useState } from "react";
import { gradeText, isOldGrade, type Provenance, readGrade } from "../../core/provenance";
import { Button } from "../../ui/Button";
import { TextInput } from "../../ui/Field";
import css from "./Form.module.css";

/** A grade as it is being written: kept as text until it is one. */
function GradeInput({
  value,
  name,
  onChange,
}: {
  readonly value: Provenance["grade"];
  readonly name: string;
  readonly onChange: (grade: Provenance["grade"]) => void;
}) {
  const [text, setText] = useState(value ? gradeText(value) : "");
  const wrong = text.trim() !== "" && !readGrade(text);
  return (
    <>
      <TextInput
        name={name}
        value={text}
        placeholder="1B/P"
        onChange={(next) => {
          setText(next);
          onChange(readGrade(next));
        }}
      />
      {wrong ? (
        <span className={css.note} role="alert">
          {isOldGrade(text) ? "An old 5×5×5 grade: write it as 3×5×2" : "Not a 3×5×2 grade"}
        </span>
      ) : null}
    </>
  );
}

/** Why we believe it: reports with their grade and date, written by a person. */
export function ProvenanceRows({
  provenance,
  onChange,
}: {
  readonly provenance: readonly Provenance[];
  readonly onChange: (provenance: readonly Provenance[]) => void;
}) {
  const put = (index: number, item: Provenance) =>
    onChange(provenance.map((each, at) => (at === index ? item : each)));
  return (
    <div>
      <table className={css.rows}>
        <thead>
          <tr>
            <th>What is believed</th>
            <th>Source reference</th>
            <th>Grade 3×5×2</th>
            <th>Date</th>
            <th>Opinion</th>
            <th>
              <span className="hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {provenance.map((each, index) => (
            <tr key={index}>
              <td>
                <TextInput
                  name={`Claim ${index + 1}`}
                  value={each.claim}
                  onChange={(claim) => put(index, { ...each, claim })}
                />
              </td>
              <td>
                <TextInput
                  name={`Source ${index + 1}`}
                  value={each.source}
                  onChange={(source) => put(index, { ...each, source })}
                />
              </td>
              <td>
                <GradeInput
                  name={`Grade ${index + 1}`}
                  value={each.grade}
                  onChange={(grade) => {
                    const { grade: _, ...rest } = each;
                    put(index, grade ? { ...rest, grade } : rest);
                  }}
                />
              </td>
              <td>
                <TextInput
                  name={`Date ${index + 1}`}
                  value={each.date ?? ""}
                  placeholder="2026-03-14"
                  onChange={(date) => {
                    const { date: _, ...rest } = each;
                    put(index, date ? { ...rest, date } : rest);
                  }}
                />
              </td>
              <td className={css.check}>
                <input
                  type="checkbox"
                  aria-label={`Reason ${index + 1} is an opinion, not a fact`}
                  checked={each.opinion}
                  onChange={() => put(index, { ...each, opinion: !each.opinion })}
                />
              </td>
              <td>
                <Button
                  look="quiet"
                  name={`Remove reason ${index + 1}`}
                  icon={<X size={16} />}
                  onPress={() => onChange(provenance.filter((_, at) => at !== index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        icon={<Plus size={16} />}
        onPress={() => onChange([...provenance, { claim: "", source: "", note: "", opinion: false }])}
      >
        Add a reason to believe it
      </Button>
    </div>
  );
}
