import type { EntityKind, Status } from "./entity";

/** What becomes of the name of something: kept as it is, replaced by a stand-in, or all of it left out. */
export const namings = ["kept", "stand-in", "left out"] as const;
export type Naming = (typeof namings)[number];

export const keepings = ["kept", "left out"] as const;
export type Keeping = (typeof keepings)[number];

export const birthRules = ["kept", "year", "age band", "left out"] as const;
export const addressRules = ["kept", "area", "left out"] as const;
/** Side of the cell whose middle stands for a place; never finer than 500 m (ICO guidance on crime mapping: a household point is personal data). */
export const cellRules = ["500 m", "1 km", "left out"] as const;
export const dateRules = ["kept", "month", "left out"] as const;
export const noteRules = ["line by line", "left out"] as const;
export const sourceRules = ["grades", "left out"] as const;
/** `agreed only`: a child or victim is in the copy only where they themselves are agreed. */
export const protectedRules = ["agreed only", "left out"] as const;
export const familyRules = ["kept", "association", "left out"] as const;
export const incidentRules = ["month and type", "left out"] as const;

/** What may leave for one partner, field by field. A field that is not named here never leaves. */
export interface ShareRules {
  readonly kinds: { readonly [K in EntityKind]: Naming };
  /** People who belong to no OCG. */
  readonly outsiders: Naming;
  /** Children, victims, exploited and vulnerable people. */
  readonly protected: (typeof protectedRules)[number];
  readonly groups: Exclude<Naming, "left out">;
  /** Band, tier and priority of an OCG. */
  readonly groupFacts: Keeping;
  readonly roles: Keeping;
  readonly functions: Keeping;
  readonly categories: Keeping;
  readonly statuses: readonly Status[];
  readonly births: (typeof birthRules)[number];
  readonly addresses: (typeof addressRules)[number];
  readonly cells: (typeof cellRules)[number];
  readonly photos: Keeping;
  readonly handlingC: Keeping;
  /** Graded E, suspected to be false. */
  readonly suspectedFalse: Keeping;
  readonly sources: (typeof sourceRules)[number];
  readonly notes: (typeof noteRules)[number];
  /** Second lines of marks and words on links: free text of the analyst. */
  readonly words: Keeping;
  /** Names of further facts that may leave. */
  readonly attributes: readonly string[];
  readonly family: (typeof familyRules)[number];
  readonly dates: (typeof dateRules)[number];
  readonly volumes: Keeping;
  readonly incidents: (typeof incidentRules)[number];
  readonly areas: Keeping;
}

const kinds: ShareRules["kinds"] = {
  person: "stand-in",
  ocg: "stand-in",
  organisation: "left out",
  business: "stand-in",
  premises: "stand-in",
  vehicle: "stand-in",
  phone: "left out",
  account: "left out",
  commodity: "kept",
  cash: "left out",
  weapon: "left out",
  online: "left out",
  event: "left out",
  document: "left out",
  unknown: "left out",
};

/** The strictest rules that still make a picture: nobody named, no place, no free text. */
export const strictRules: ShareRules = {
  kinds,
  outsiders: "left out",
  protected: "left out",
  groups: "stand-in",
  groupFacts: "left out",
  roles: "kept",
  functions: "kept",
  categories: "left out",
  statuses: [],
  births: "left out",
  addresses: "left out",
  cells: "left out",
  photos: "left out",
  handlingC: "left out",
  suspectedFalse: "left out",
  sources: "left out",
  notes: "left out",
  words: "left out",
  attributes: [],
  family: "left out",
  dates: "left out",
  volumes: "left out",
  incidents: "left out",
  areas: "left out",
};

/** How many rules a profile has: each kind of entity and each field is one. */
export const ruleCount = Object.keys(strictRules).length - 1 + Object.keys(kinds).length;
