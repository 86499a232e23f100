import type { Role } from "./entity";
import type { Provenance } from "./provenance";

/** Why a reason adds nothing to the sum. */
export type NotSummed =
  /** No source says how they are related, or that they share the home. */
  | "no source"
  /** A contact, not kin. */
  | "not kin";

/** One reason why a child or vulnerable person should be thought about. */
export interface AttentionReason {
  readonly type: "nominal" | "premises" | "contact" | "home";
  /** The nominal, the premises or the contact. */
  readonly about: string;
  readonly words: string;
  /** What it adds to the sum. */
  readonly value: number;
  readonly notSummed?: NotSummed;
  /** What it rests on. */
  readonly sources: readonly Provenance[];
  readonly role?: Role;
  readonly group?: string;
  /** In steps of kin. */
  readonly distance?: number;
  readonly home?: boolean;
  /** What the nominal is to the person: 'father', 'partner of his mother'. */
  readonly relation?: string;
  /** People on the way, from the person on. */
  readonly path?: readonly string[];
}

/** An adult near the person who is no nominal. */
export interface ProtectiveAdult {
  readonly person: string;
  /** 'aunt'. */
  readonly relation: string;
  readonly distance: number;
  /** What is recorded of them as protective: 'school runs'. */
  readonly recorded?: string;
  /** Set where they share a home with a nominal: protection may be hard for them. */
  readonly livesWith?: string;
  readonly sources: readonly Provenance[];
}

/** A child or vulnerable person with the reasons to think about them. */
export interface AttentionRow {
  readonly person: string;
  readonly age?: number;
  /** An exploitation indicator, in words: comes first. */
  readonly exploitation?: { readonly words: string; readonly sources: readonly Provenance[] };
  readonly sum: number;
  /** What is summed, the most first. */
  readonly reasons: readonly AttentionReason[];
  readonly notSummed: readonly AttentionReason[];
  readonly protective: readonly ProtectiveAdult[];
  /** What is not known and would matter: 'Father ELLIS, Mark lives elsewhere: contact is not recorded.' */
  readonly unknown: readonly string[];
}
