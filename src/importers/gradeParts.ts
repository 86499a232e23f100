import {
  type Grade,
  type Handling,
  type InformationGrade,
  isOldGrade,
  readGrade,
  type SourceGrade,
} from "../core/provenance";

/**
 * The words of 3×5×2 (College of Policing), with their code, or either alone. 5×5×5 and Admiralty lists fit none of these
 * patterns: an old grade is never converted unasked.
 */
export const sourceWords: readonly (readonly [SourceGrade, RegExp])[] = [
  [1, /^(1\W*(reliable)?|reliable)$/i],
  [2, /^(2\W*(untested)?|untested)$/i],
  [3, /^(3\W*(not reliable)?|not reliable)$/i],
];
export const informationWords: readonly (readonly [InformationGrade, RegExp])[] = [
  ["A", /^(A\W*)?(known directly.*)?$/i],
  ["B", /^(B\W*)?(known indirectly.*corroborated.*)?$/i],
  ["C", /^(C\W*)?(known indirectly( to the source)?)?$/i],
  ["D", /^(D\W*)?(not known.*)?$/i],
  ["E", /^(E\W*)?(suspected (to be )?false.*)?$/i],
];

/** What is done with a code that was given and is not understood: it must not come out as 'may be shared'. */
export const careful = "kept as text; shared only with conditions (C) until it is graded";

function codeOf<T>(text: string, words: readonly (readonly [T, RegExp])[]): T | undefined {
  const trimmed = text.trim();
  return trimmed === "" ? undefined : words.find(([, pattern]) => pattern.test(trimmed))?.[0];
}

/** Source evaluation of 3×5×2: '2', '2 – Untested', 'untested'. */
export function readSourceGrade(text: string): SourceGrade | undefined {
  return codeOf(text, sourceWords);
}

/** Intelligence assessment of 3×5×2: 'B', 'B: known indirectly but corroborated', or the words alone. */
export function readInformationGrade(text: string): InformationGrade | undefined {
  return codeOf(text, informationWords);
}

/** True for a source evaluation of 5×5×5: A always, B mostly, C sometimes reliable, D unreliable, E untested. */
export function isOldSource(text: string): boolean {
  return /^\s*[A-E]\W*((always |mostly |sometimes )?reliable|unreliable|untested( source)?)?\s*$/i.test(text);
}

/** True for an evaluation, or a handling code, of 5×5×5: one of five numbers, with its words or without. */
export function isOldNumber(text: string): boolean {
  return /^\s*[1-5]\s*([^\w\s].*|[a-z ]{4,}.*)?$/i.test(text);
}

/** A code with what stands beside it. */
export interface HandlingRead {
  readonly handling: Handling;
  /** True when the text says more than the code ('C: originator to be asked'): it must be kept. */
  readonly more: boolean;
}

/** Handling of 3×5×2: 'P', 'C', 'C – ask the originator', 'Lawful sharing permitted with conditions'. Words beside a P are conditions, so that it is no P. */
export function readHandling(text: string): HandlingRead | undefined {
  const trimmed = text.trim();
  if (/^p$/i.test(trimmed)) return { handling: "P", more: false };
  if (/^c$/i.test(trimmed)) return { handling: "C", more: false };
  if (/^(p\W*)?lawful sharing permitted\W*$/i.test(trimmed)) return { handling: "P", more: false };
  if (/^(c\W*)?lawful sharing permitted with conditions\W*$/i.test(trimmed))
    return { handling: "C", more: false };
  // Action and sanitisation codes (A1, S2) follow a C with or without a blank.
  if (/^c\s*([^\w\s]|\b|[as]\d)/i.test(trimmed) || /\bwith conditions\b/i.test(trimmed))
    return { handling: "C", more: true };
  return undefined;
}

/** A whole grade and whether its text says more than the code. */
export interface GradeRead {
  readonly grade: Grade;
  /** True when the text states the handling. */
  readonly handled: boolean;
  readonly more: boolean;
}

/** '2 B P', '1/A/P', '2B', '2BC – ask the originator'; undefined for anything else, 5×5×5 included. */
export function readGradeCode(text: string): GradeRead | undefined {
  const grade = readGrade(text);
  if (grade) return { grade, handled: /[pc]\s*$/i.test(text.trim().slice(2)), more: false };
  // Longer texts are sentences: what they begin with is no code.
  const match = text.length > 200 ? null : /^(\s*[123]\W?\s*[A-E]\W?\s*C)(?=\W|[AS]\d)/i.exec(text);
  const begun = match ? readGrade(match[1] ?? "") : undefined;
  return begun ? { grade: begun, handled: true, more: true } : undefined;
}

/** True for a text that is graded by 5×5×5, and by nothing newer. */
export function isOldCode(text: string): boolean {
  return readGradeCode(text) === undefined && isOldGrade(text);
}
