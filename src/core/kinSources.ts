import type { Case } from "./case";
import { type Evidence, reasonsOf } from "./familyEvidence";
import { gradeText, type Provenance, suspectedFalse } from "./provenance";

/** True when something says it: a reason with a source, and not one that is suspected to be false alone. */
export function isSourced(reasons: readonly Provenance[]): boolean {
  const named = reasons.filter(({ source }) => source.trim() !== "");
  return named.length > 0 && !suspectedFalse(named);
}

/** The same of what a tie rests on, remembered: the same ties are asked about for every child. */
export function sourcedIn(kase: Case): (evidence: Evidence) => boolean {
  const known = new Map<string, boolean>();
  return (evidence) => {
    const key = `${evidence.links.join(" ")}|${evidence.groups.join(" ")}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const answer = isSourced(reasonsOf(kase, evidence));
    known.set(key, answer);
    return answer;
  };
}

/** 'L002 1A/P', each once, in the order in which they are given. */
export function sourceTexts(reasons: readonly Provenance[]): readonly string[] {
  return [
    ...new Set(
      reasons
        .filter(({ source }) => source.trim() !== "")
        .map(({ source, grade }) => (grade ? `${source} ${gradeText(grade)}` : `${source}, not graded`)),
    ),
  ];
}
