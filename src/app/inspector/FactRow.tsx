import type { ReactNode } from "react";
import { gradeText, type Provenance } from "../../core/provenance";
import { Badge } from "../../ui/Badge";
import css from "./Inspector.module.css";

interface Props {
  readonly sample?: ReactNode;
  readonly title: ReactNode;
  readonly detail: string;
  readonly provenance: readonly Provenance[];
}

/** One thing we believe: how sure, what, from where, graded. */
export function FactRow({ sample, title, detail, provenance }: Props) {
  const grades = [...new Set(provenance.flatMap((each) => (each.grade ? [gradeText(each.grade)] : [])))];
  const notes = [...new Set(provenance.flatMap((each) => [each.claim, each.note]).filter(Boolean))];
  return (
    <li className={css.fact}>
      <span className={css.sample}>{sample}</span>
      <div>
        <div className={css.claim}>{title}</div>
        <p className={css.detail}>{detail}</p>
        {notes.map((note) => (
          <p key={note} className={css.detail}>
            {note}
          </p>
        ))}
      </div>
      <span className={css.grades}>
        {grades.length > 0 ? (
          grades.map((grade) => (
            <Badge key={grade} look="box" title="3×5×2 grade: source, information, handling">
              {grade}
            </Badge>
          ))
        ) : (
          <Badge title="Nobody graded this">ungraded</Badge>
        )}
      </span>
    </li>
  );
}
