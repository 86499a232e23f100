import type { WholeGrade } from "../../core/grading";
import { type Grade, handlings, informationGrades, sourceGrades } from "../../core/provenance";

/** A grade for a whole file while it is being chosen; '' = not chosen. Nothing is chosen at first: no grade is more usual than another. */
export interface GradeDraft {
  readonly source: string;
  readonly information: string;
  readonly handling: string;
  /** Reference of the report or file. */
  readonly reference: string;
}

export const noGrade: GradeDraft = { source: "", information: "", handling: "", reference: "" };

/** True once anything of the grade is chosen. */
export function isBegun({ source, information, handling }: GradeDraft): boolean {
  return source !== "" || information !== "" || handling !== "";
}

/** What is still to be chosen, in words; undefined when the grade is whole. */
export function missingOf({ source, information, handling }: GradeDraft): string | undefined {
  const missing = [
    source === "" ? "the source evaluation" : "",
    information === "" ? "the intelligence assessment" : "",
    handling === "" ? "the handling" : "",
  ].filter(Boolean);
  const last = missing.pop();
  if (last === undefined) return undefined;
  return `Choose ${missing.length > 0 ? `${missing.join(", ")} and ${last}` : last}`;
}

export function gradeOf(draft: GradeDraft): Grade | undefined {
  const source = sourceGrades.find((one) => String(one) === draft.source);
  const information = informationGrades.find((one) => one === draft.information);
  const handling = handlings.find((one) => one === draft.handling);
  return source && information && handling ? { source, information, handling } : undefined;
}

/** The grade with its reference, or with what stands for one. */
export function wholeGradeOf(draft: GradeDraft, otherwise: string): WholeGrade | undefined {
  const grade = gradeOf(draft);
  return grade && { grade, source: draft.reference.trim() || otherwise };
}
