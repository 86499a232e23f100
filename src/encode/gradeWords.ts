import type { Handling, InformationGrade, SourceGrade } from "../core/provenance";

/** The words of 3×5×2 (College of Policing). */
export const sourceGradeWords: { readonly [G in SourceGrade]: string } = {
  1: "reliable",
  2: "untested",
  3: "not reliable",
};

export const informationGradeWords: { readonly [G in InformationGrade]: string } = {
  A: "known directly to the source",
  B: "known indirectly but corroborated",
  C: "known indirectly",
  D: "not known",
  E: "suspected to be false",
};

export const handlingWords: { readonly [H in Handling]: string } = {
  P: "lawful sharing permitted",
  C: "lawful sharing permitted with conditions",
};
