import type { Case } from "./case";
import { caseDates, type DateRange } from "./caseDates";
import { type TimeBars, timeBars } from "./timeBars";

/** What the dates of a case come to; undefined = nothing is dated. */
export interface CaseTimes {
  readonly bars: TimeBars | undefined;
  readonly range: DateRange | undefined;
}

/** The bars and the range of all that is dated. Kept by table, so asking again after an edit is cheap. */
export function caseTimes(kase: Case): CaseTimes {
  return { bars: timeBars(kase), range: caseDates(kase) };
}
