import { type Arrangement, emptyArrangement } from "./arrangement";
import { type Case, emptyCase } from "./case";
import type { Filter } from "./filter";

/** All that a case file holds: the facts, how the chart is arranged and what is filtered. Edits apply to this. */
export interface CaseFile {
  readonly case: Case;
  readonly arrangement: Arrangement;
  readonly filter: Filter;
}

/** Version of the native file that this build writes. */
export const nativeVersion = 1;

export function caseFile(kase: Case = emptyCase(), rest: Partial<CaseFile> = {}): CaseFile {
  return { case: kase, arrangement: emptyArrangement, filter: [], ...rest };
}
