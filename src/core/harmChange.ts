import type { CellGrid } from "./cells";
import type { Method, ProfileAsked } from "./profile";
import type { Interval } from "./time";

/** Two periods on one scale. */
export interface ChangeAsked extends Omit<ProfileAsked, "period"> {
  readonly before: Interval;
  readonly after: Interval;
  /** Areas (ids) of the operation; default: the cells that are hot in both periods together. */
  readonly target?: readonly string[];
  /** Metres round the target that are next door; default two cells round hot cells, 500 m round areas. */
  readonly nextDoor?: number;
}

/** How a sum went from one period to the other, by the day, with the range that chance alone would give. */
export interface Shift {
  readonly cells: number;
  readonly eventsBefore: number;
  readonly eventsAfter: number;
  readonly harmBefore: number;
  readonly harmAfter: number;
  /** -0.31 = down 31 %, a day of the one against a day of the other; NaN without anything before. */
  readonly change: number;
  /** Middle 95 %; NaN with too few events to say. */
  readonly low: number;
  readonly high: number;
  /** 'Down 31 %, 95 % range 18 to 42 % down'. */
  readonly words: string;
}

export const hotClasses = ["persistent", "emerging", "former", "intermittent"] as const;
export type HotClass = (typeof hotClasses)[number];

/** A cell whose count moved more than chance would move it. */
export interface MovedCell {
  readonly index: number;
  readonly name: string;
  readonly eventsBefore: number;
  readonly eventsAfter: number;
  readonly harmBefore: number;
  readonly harmAfter: number;
  /** Adjusted over all cells with events. */
  readonly p: number;
  /** Metres to the nearest cell that fell, for one that rose. */
  readonly fromFallen?: number;
  readonly words: string;
}

/** Harm before and after: `cells[i]` has `harmBefore[i]` and so on. */
export interface Change {
  readonly grid: CellGrid;
  readonly before: Interval;
  readonly after: Interval;
  readonly days: readonly [before: number, after: number];
  readonly cells: Uint32Array;
  readonly eventsBefore: Uint32Array;
  readonly eventsAfter: Uint32Array;
  readonly harmBefore: Float64Array;
  readonly harmAfter: Float64Array;
  /** 1 = hot in both periods together (or in the target areas), 2 = next door to such a cell, 0 = elsewhere. */
  readonly part: Uint8Array;
  /** Mean harm a cell over both periods, each by the day: one scale for both pictures. */
  readonly mean: number;
  /** True where the user named areas; the first shift is then theirs. */
  readonly byAreas: boolean;
  readonly hot: Shift;
  readonly nextDoor: Shift;
  readonly elsewhere: Shift;
  readonly rose: readonly MovedCell[];
  readonly fell: readonly MovedCell[];
  /** Weighted displacement quotient (Bowers and Johnson 2003): under 0 harm moved next door, over 0 the benefit spread; NaN = not to be said. */
  readonly displacement: number;
  /** In sentences, with what they do not show. */
  readonly words: readonly string[];
  readonly unit: string;
  readonly method: Method;
}

export interface HistoryAsked extends Omit<ProfileAsked, "period"> {
  /** Periods that begin on this day or later are the recent ones; default the last fifth. */
  readonly since?: string;
}

/** What hot cells did over the periods of the case. */
export interface HotHistory {
  readonly grid: CellGrid;
  readonly periods: readonly Interval[];
  /** 'four weeks'. */
  readonly step: string;
  /** Cells that were hot in a period at least, with the class (index into `hotClasses`, 255 = seldom) and a bit for each period. */
  readonly cells: Uint32Array;
  readonly classes: Uint8Array;
  /** `hotIn[i * periods + t]` = 1 when cell i was more than chance in period t. */
  readonly hotIn: Uint8Array;
  readonly counts: { readonly [Class in HotClass]: number };
  readonly method: Method;
}
