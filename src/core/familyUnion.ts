import type { Strength } from "./provenance";

export type ChildTie = "birth" | "adopted" | "foster" | "step" | "guardian" | "unknown";

/** A child of a union. */
export interface FamilyChild {
  readonly person: string;
  /** 'unknown' in a union without adults that is marked `half`: one parent in common, not recorded. */
  readonly tie: ChildTie;
  /** As sure as the less sure of the ties to the adults. */
  readonly strength: Strength;
  /** Links of the case that this tie rests on. */
  readonly links: readonly string[];
  /** '2B', the best grade that it rests on; empty where nothing is graded. */
  readonly grade: string;
  /** The same text on all children who are twins (or more) of each other. */
  readonly twin?: string;
  /** Recorded as identical. */
  readonly identical?: boolean;
}

/** One time that the adults were together; a remarriage of the same couple is a second one. */
export interface UnionEpisode {
  readonly kind: "enduring" | "transitory" | "unknown";
  readonly start?: string;
  readonly end?: string;
  readonly ended: "no" | "separated" | "divorced" | "death" | "unknown";
  /** A record says that they were married. */
  readonly married?: boolean;
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
  /** Union groups of the case that say it. */
  readonly groups: readonly string[];
  /** A file or link says that its children are whole siblings, though a parent is not recorded. */
  readonly whole: boolean;
  /** Made for half-siblings whose parent in common is not recorded. */
  readonly half?: boolean;
}
