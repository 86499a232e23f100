import type { Case } from "../../../core/case";
import type { Family } from "../../../core/family";
import { bestGrade, reasonsOf } from "../../../core/familyEvidence";
import { kinCoefficients } from "../../../core/kinCoefficient";
import type { KinStep } from "../../../core/kinStep";
import type { Relation } from "../../../core/kinWords";
import { pathWords } from "../../../core/kinWords";
import { gradeText } from "../../../core/provenance";
import { Badge } from "../../../ui/Badge";
import css from "./Relation.module.css";

const siblings: readonly KinStep["kind"][] = [
  "sibling",
  "half-sibling",
  "sibling or half-sibling",
  "step-sibling",
];

/** The grade that a step rests on, the best of several; brothers are as sure as the less sure of the ties to their parent. */
function gradeOf(kase: Case, step: KinStep): string | undefined {
  const each = [
    ...step.links.map((id) => reasonsOf(kase, { links: [id], groups: [] })),
    ...step.groups.map((id) => reasonsOf(kase, { links: [], groups: [id] })),
  ];
  const grades = each.flatMap((reasons) => {
    const grade = bestGrade(reasons);
    return grade ? [gradeText(grade)] : [];
  });
  const sorted = grades.sort();
  return siblings.includes(step.kind) ? sorted.at(-1) : sorted[0];
}

function StepGrade({ kase, step }: { readonly kase: Case; readonly step: KinStep }) {
  const grade = gradeOf(kase, step);
  if (grade !== undefined) return <Badge look="box">{grade}</Badge>;
  return <small>{reasonsOf(kase, step).length === 0 ? "no source" : "not graded"}</small>;
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
            <b>{nameOf(step.to)}</b> <StepGrade kase={kase} step={step} />
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
