import type { Case } from "./case";
import type { Problem } from "./problem";
import type { Strength } from "./provenance";

export type ChildTie = "birth" | "adopted" | "foster" | "step" | "guardian" | "unknown";

/** A child of a union. */
export interface FamilyChild {
  readonly person: string;
  readonly tie: ChildTie;
  readonly strength: Strength;
  /** Links of the case that this tie rests on. */
  readonly links: readonly string[];
  /** '2B', the best grade that it rests on; empty where nothing is graded. */
  readonly grade: string;
  /** The same text on all children who are twins (or more) of each other. */
  readonly twin?: string;
}

/** One time that the adults were together; a remarriage of the same couple is a second one. */
export interface UnionEpisode {
  readonly kind: "enduring" | "transitory" | "unknown";
  readonly start?: string;
  readonly end?: string;
  readonly ended: "no" | "separated" | "divorced" | "death" | "unknown";
}

export interface FamilyUnion {
  /** Stable, from the sorted ids. */
  readonly key: string;
  /** Entity ids, none (parents not recorded) to three. */
  readonly adults: readonly string[];
  /** In time order. */
  readonly episodes: readonly UnionEpisode[];
  /** Eldest first. */
  readonly children: readonly FamilyChild[];
  /** Made here so that siblings stay siblings: no file names these parents. */
  readonly inferred: boolean;
  /** The partners are blood relatives of each other. */
  readonly related: boolean;
  readonly strength: Strength;
  readonly grade: string;
  readonly links: readonly string[];
}

export interface FamilyHousehold {
  readonly key: string;
  readonly label: string;
  readonly members: readonly string[];
}

/** The people of a case as families: every person once, each couple once, children under theirs. */
export interface Family {
  /** Everybody who stands in a family link, a union or a household, in the order of the case. */
  readonly people: readonly string[];
  readonly unions: readonly FamilyUnion[];
  readonly households: readonly FamilyHousehold[];
  readonly problems: readonly Problem[];
}

/** The families of a case. */
export function familyOf(_kase: Case): Family {
  return { people: [], unions: [], households: [], problems: [] };
}
