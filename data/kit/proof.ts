import type { Attribute } from "../../src/core/entity";
import { type Provenance, readGrade } from "../../src/core/provenance";

/** The rest of a proof: when, what was noted, and whether it is somebody's assessment. */
export interface ProofDetail {
  readonly date?: string;
  readonly note?: string;
  readonly opinion?: boolean;
}

/** One graded reason: `proof("1A/P", "L014", "Drives van TR41 NGA")`. A grade that cannot be read is a slip in the sample, so it throws. */
export function proof(grade: string, source: string, claim: string, rest: ProofDetail = {}): Provenance {
  const read = readGrade(grade);
  if (!read) throw new Error(`not a 3×5×2 grade: ${grade}`);
  const base = { claim, source, grade: read, note: rest.note ?? "", opinion: rest.opinion ?? false };
  return rest.date === undefined ? base : { ...base, date: rest.date };
}

/** A named value with the reason to believe it; the claim is the value itself in words. */
export function fact(name: string, value: string, grade: string, source: string, date?: string): Attribute {
  const claim = `${name}: ${value}`;
  return { name, value, provenance: [proof(grade, source, claim, date === undefined ? {} : { date })] };
}
