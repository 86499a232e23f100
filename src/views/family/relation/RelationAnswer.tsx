import type { Case } from "../../../core/case";
import type { Family } from "../../../core/family";
import { reasonsOf } from "../../../core/familyEvidence";
import { kinCoefficients } from "../../../core/kinCoefficient";
import type { KinStep } from "../../../core/kinStep";
import type { Relation } from "../../../core/kinWords";
import { pathWords } from "../../../core/kinWords";
import { gradeText } from "../../../core/provenance";
import { Badge } from "../../../ui/Badge";
import css from "./Relation.module.css";

/** The grades that a step rests on, the best first; what has no source is said to have none. */
function StepGrades({ kase, step }: { readonly kase: Case; readonly step: KinStep }) {
  const reasons = reasonsOf(kase, step);
  const grades = [...new Set(reasons.flatMap(({ grade }) => (grade ? [gradeText(grade)] : [])))].sort();
  if (grades.length === 0) return <small>{reasons.length === 0 ? "no source" : "not graded"}</small>;
  return <Badge look="box">{grades[0]}</Badge>;
}

const steps = (count: number) => (count === 1 ? "1 step" : `${count} steps`);

/** How two people are related: the words, the way step by step with its grades, and the blood they share. */
export function RelationAnswer({
  kase,
  family,
  relation,
  nameOf,
}: {
  readonly kase: Case;
  readonly family: Family;
  readonly relation: Relation | undefined;
  readonly nameOf: (id: string) => string;
}) {
  if (!relation)
    return (
      <p className={css.answer} role="status">
        No relation is recorded between these two.
      </p>
    );
  const { words, also, path } = relation;
  const phi = kinCoefficients(family).between(path.from, path.to);
  return (
    <>
      <p className={css.answer} role="status">
        {nameOf(path.to)} is to {nameOf(path.from)}: <b>{words}</b>
        {also === undefined ? "." : `; also ${also}.`}
      </p>
      <ol className={css.way} aria-label="The way from one to the other">
        <li>{nameOf(path.from)}</li>
        {path.steps.map((step) => (
          <li key={`${step.from} ${step.to}`}>
            <span>{pathWords(family, { from: step.from, to: step.to, distance: 1, steps: [step] })}</span>{" "}
            <b>{nameOf(step.to)}</b> <StepGrades kase={kase} step={step} />
          </li>
        ))}
      </ol>
      <p className={css.note}>
        {steps(path.distance)} of kin.{" "}
        {phi > 0
          ? `Related by blood: coefficient of kinship ${Math.round(phi * 1e5) / 1e5}.`
          : "Not known to be related by blood."}{" "}
        The way is selected in the tree.
      </p>
    </>
  );
}
