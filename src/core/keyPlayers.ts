/** By how far the contacts fall apart, or by how much of the flow is lost. */
export type SetOrder = "fragmentation" | "flow";

/** The best that can be taken out together, of one size. Never a child, victim, witness or professional. */
export interface BestSet {
  readonly size: number;
  readonly by: SetOrder;
  /** Equal best sets, at most ten. */
  readonly sets: readonly (readonly string[])[];
  /** How many are equal in all. */
  readonly ties: number;
  readonly tried: number;
  /** True when every set of those allowed was tried; else sets of a short list of `from`. */
  readonly complete: boolean;
  readonly from: number;
  /** Borgatti's F on the headcount before; largest piece and number of pieces of the first set. */
  readonly f: number;
  readonly fLeft: number;
  readonly pieces: number;
  readonly largest: number;
  /** Shares of the flow lost, each of its own goods; undefined = none is known to flow. */
  readonly commodityLost?: number;
  readonly moneyLost?: number;
}

/** Who reaches most people within some links: for a source, a warning or a visit, not for arrest. */
export interface ReachSet {
  readonly size: number;
  readonly steps: number;
  readonly picks: readonly string[];
  readonly reached: number;
}

export interface KeyPlayers {
  readonly sets: readonly BestSet[];
  readonly reach: readonly ReachSet[];
  /** People, and those of them who may be in a set. */
  readonly people: number;
  readonly allowed: number;
  readonly estimated: boolean;
}
