import type { Handling } from "./provenance";

export const pillars = ["Pursue", "Prevent", "Protect", "Prepare"] as const;
export type Pillar = (typeof pillars)[number];
export const tacticHeadings = ["Business", "Crime", "Travel", "Vehicles", "Behaviour", "Lifestyle"] as const;
export type TacticHeading = (typeof tacticHeadings)[number];

/** A decision under the 4Ps with its reason, and what will not be done and why (CPIA 1996). */
export interface Decision {
  readonly id: string;
  /** Entities, links or groups that it is about. */
  readonly targets: readonly string[];
  readonly pillar: Pillar;
  readonly tactic: TacticHeading;
  readonly aim: string;
  readonly rationale: string;
  readonly notDone: string;
  readonly by: string;
  readonly at: string;
  readonly review?: string;
}

export interface Disruption {
  readonly id: string;
  readonly date: string;
  readonly pillar: Pillar;
  readonly targets: readonly string[];
  readonly title: string;
  /** Effect in words for all four Ps; quantities where there are any. */
  readonly effect: string;
}

/** Intelligence gap: requirement → collection plan → response. */
export interface Gap {
  readonly id: string;
  readonly about: readonly string[];
  readonly requirement: string;
  readonly collection: string;
  readonly response: string;
}

/** A child or vulnerable person marked for referral. */
export interface Referral {
  readonly id: string;
  readonly person: string;
  readonly rationale: string;
  readonly by: string;
  readonly at: string;
}

/** A saved view for a briefing. `state` is the view's own data as JSON text, so that old scenes survive new views. */
export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly view: string;
  readonly state: string;
}

export interface Disclosure {
  readonly id: string;
  readonly at: string;
  readonly recipient: string;
  readonly marking: string;
  readonly items: number;
  readonly hash: string;
  readonly reason: string;
  readonly handling: Handling;
}

export interface Plan {
  readonly decisions: readonly Decision[];
  readonly disruptions: readonly Disruption[];
  readonly gaps: readonly Gap[];
  readonly referrals: readonly Referral[];
  readonly scenes: readonly Scene[];
  readonly disclosures: readonly Disclosure[];
}

export const emptyPlan: Plan = Object.freeze({
  decisions: [],
  disruptions: [],
  gaps: [],
  referrals: [],
  scenes: [],
  disclosures: [],
});
