/** 3×5×2 intelligence grading (College of Policing): source 1–3, information A–E, handling P or C. */
export const sourceGrades = [1, 2, 3] as const;
export type SourceGrade = (typeof sourceGrades)[number];
export const informationGrades = ["A", "B", "C", "D", "E"] as const;
export type InformationGrade = (typeof informationGrades)[number];
export const handlings = ["P", "C"] as const;
/** P lawful sharing permitted, C lawful sharing permitted with conditions. */
export type Handling = (typeof handlings)[number];

export interface Grade {
  readonly source: SourceGrade;
  readonly information: InformationGrade;
  readonly handling: Handling;
}

/** One reason to believe a fact. `claim` says what is believed, in words; `source` is the reference of the report, never a source's identity. */
export interface Provenance {
  readonly claim: string;
  readonly source: string;
  readonly grade?: Grade;
  /** Date of the report or observation: ISO 8601, any precision (2026, 2026-03, 2026-03-14, 2026-03-14T21:40). */
  readonly date?: string;
  readonly note: string;
  /** DPA 2018 s.38: facts are kept apart from personal assessments. */
  readonly opinion: boolean;
}

export const strengths = ["confirmed", "unconfirmed", "tentative"] as const;
export type Strength = (typeof strengths)[number];

/** '1B/P'. */
export function gradeText(grade: Grade): string {
  return `${grade.source}${grade.information}/${grade.handling}`;
}

const gradePattern = /^\s*([123])\s*[-–/ .,:|]?\s*([A-E])(?:\s*[-–/ .,:|]?\s*([PC]))?\s*$/i;

/** Reads '1B/P', '1bp', '2 C C', '1/A/P'; handling defaults to P. Undefined for anything else, old 5×5×5 grades ('B23', 'E41') included: those are never converted unasked. */
export function readGrade(text: string): Grade | undefined {
  const match = gradePattern.exec(text);
  if (!match) return undefined;
  const source = Number(match[1]) as SourceGrade;
  const information = (match[2] ?? "").toUpperCase() as InformationGrade;
  return {
    source,
    information,
    handling: (match[3]?.toUpperCase() ?? "P") as Handling,
  };
}

/** True for the shape of the grading that 3×5×2 replaced (source A–E, information 1–5, handling 1–5). */
export function isOldGrade(text: string): boolean {
  return (
    /^\s*[A-E]\s*[-–/ .,:|]?\s*[1-5]\s*[-–/ .,:|]?\s*[1-5]?\s*$/i.test(text) || /^\s*5\s*[x×]\s*5/i.test(text)
  );
}

/**
 * Strength of a link from the grades it rests on (default mapping of the charting conventions, §4.4):
 * confirmed = a 1A or 1B, or two B from different sources; tentative = all D or source 3 or E; unconfirmed otherwise.
 * Undefined when nothing is graded: then nothing is claimed.
 */
export function strengthFromGrades(provenance: readonly Provenance[]): Strength | undefined {
  const graded = provenance.filter((item) => item.grade);
  if (graded.length === 0) return undefined;
  const strong = (grade: Grade | undefined) =>
    grade?.source === 1 && (grade.information === "A" || grade.information === "B");
  if (graded.some((item) => strong(item.grade))) return "confirmed";
  const corroborated = graded.filter((item) => item.grade?.information === "B" && item.grade.source !== 3);
  if (new Set(corroborated.map((item) => item.source)).size >= 2) return "confirmed";
  const weak = (grade: Grade | undefined) =>
    grade?.source === 3 || grade?.information === "D" || grade?.information === "E";
  return graded.every((item) => weak(item.grade)) ? "tentative" : "unconfirmed";
}

/** True when every graded reason is E, suspected to be false: such a link is not charted unless switched on. */
export function suspectedFalse(provenance: readonly Provenance[]): boolean {
  const graded = provenance.filter((item) => item.grade);
  return graded.length > 0 && graded.every((item) => item.grade?.information === "E");
}

/** The stricter of two handling codes. */
export function strictestHandling(codes: Iterable<Handling>): Handling {
  for (const code of codes) if (code === "C") return "C";
  return "P";
}
