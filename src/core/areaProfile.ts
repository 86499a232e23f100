import type { Method, ProfileAsked } from "./profile";

export interface AreasAsked extends ProfileAsked {
  /** Name of the indicator; default: deprivation without its crime domain where there is one. */
  readonly indicator?: string;
  /** Take the crime domain out of a deprivation index, by its domain ranks. */
  readonly withoutCrime?: boolean;
}

/** An indicator that areas can be ranked by. */
export interface AreaIndicator {
  readonly name: string;
  /** Areas that state it. */
  readonly areas: number;
  /** True for a rank or decile where 1 is the most deprived. */
  readonly inverted: boolean;
  /** True where recorded crime is a part of it: harm would be counted twice. */
  readonly holdsCrime: boolean;
}

/** An area on both scales. Thirds run from 0 (lowest) to 2 (highest harm, most vulnerable). */
export interface AreaCell {
  readonly area: string;
  readonly name: string;
  readonly events: number;
  readonly harm: number;
  /** As stated, or worked out without the crime domain. */
  readonly value: number;
  readonly harmThird: 0 | 1 | 2;
  readonly vulnerableThird: 0 | 1 | 2;
  /** OCGs with members, premises or vehicles in the area. */
  readonly groups: readonly string[];
}

/** Harm beside vulnerability: two scales, never one number. */
export interface AreaProfile {
  readonly indicators: readonly AreaIndicator[];
  readonly indicator: AreaIndicator | undefined;
  /** 'Decile 1 is the most deprived tenth.' */
  readonly scale: string;
  readonly areas: readonly AreaCell[];
  /** High harm, high vulnerability and an OCG: by harm. */
  readonly first: readonly AreaCell[];
  /** Areas with a shape and without the indicator. */
  readonly without: number;
  /** Events outside every area that states it. */
  readonly outside: number;
  readonly unit: string;
  readonly method: Method;
}
