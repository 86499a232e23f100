import type { Evidence } from "./familyEvidence";
import type { ChildTie } from "./familyUnion";

/** What the next person is to the one before. */
export type KinStepKind =
  | "parent"
  | "child"
  | "sibling"
  | "half-sibling"
  /** Brother or half-brother: a parent of one of them is not recorded. */
  | "sibling or half-sibling"
  | "step-sibling"
  | "partner"
  | "former partner"
  | "grandparent"
  | "grandchild"
  | "aunt or uncle"
  | "niece or nephew"
  | "cousin"
  /** Kin of a kind that nobody has recorded. */
  | "relative"
  /** Shares a home and is not kin. */
  | "household";

/** One step from a person to a relative. */
export interface KinStep extends Evidence {
  readonly from: string;
  readonly to: string;
  readonly kind: KinStepKind;
  /** How `to` is the parent or child. */
  readonly tie?: ChildTie;
  /** For partners: a record says that they are or were married. */
  readonly married?: boolean;
}
