import type { ChildTie } from "./familyUnion";
import type { Strength } from "./provenance";

export type Sex = "male" | "female";

/** How one person is the parent of another. */
export interface ParentTie {
  readonly parent: string;
  readonly child: string;
  readonly tie: ChildTie;
  readonly strength: Strength;
  readonly grade: string;
  readonly links: readonly string[];
  readonly groups: readonly string[];
}

/** Kinship that no union can say, from → to as in the case: 'grandparent' means that `from` is the grandparent of `to`. */
export interface FamilyTie {
  readonly from: string;
  readonly to: string;
  readonly kin:
    | "sibling"
    | "half-sibling"
    | "step-sibling"
    | "grandparent"
    | "aunt or uncle"
    | "cousin"
    /** A step-, foster or other parent who cannot stand above the child in a tree without a ring. */
    | "step-parent"
    | "other";
  readonly links: readonly string[];
}
