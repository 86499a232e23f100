import type { Filter } from "./clause";
import type { Handling, Strength } from "./provenance";
import type { ShareProfile } from "./shareProfile";

export const pillars = ["Pursue", "Prevent", "Protect", "Prepare"] as const;
export type Pillar = (typeof pillars)[number];
export const tacticHeadings = ["Business", "Crime", "Travel", "Vehicles", "Behaviour", "Lifestyle"] as const;
export type TacticHeading = (typeof tacticHeadings)[number];

/** A point as it stood in the ranking when something was decided or asked about it: rankings move on, records do not. */
export interface PointSeen {
  /** 'j:transport>storage'. */
  readonly id: string;
  readonly place: number;
  readonly title: string;
}

/** A lawful measure under one heading of the menu of tactics. */
export interface Tactic {
  readonly heading: TacticHeading;
  readonly words: string;
}

/** What a decision says at one time, under the 4Ps with its reason, and what will not be done and why (CPIA 1996). */
export interface DecisionVersion {
  /** Entities, links or groups that it is about. */
  readonly targets: readonly string[];
  /** The P that leads; others are in `besides`. */
  readonly pillar: Pillar;
  readonly tactic: TacticHeading;
  readonly aim: string;
  readonly rationale: string;
  readonly notDone: string;
  readonly by: string;
  readonly at: string;
  readonly review?: string;
  /** What is decided, in a sentence; older records have it in `aim`. */
  readonly decided?: string;
  readonly points?: readonly PointSeen[];
  /** Other pillars that it serves. */
  readonly besides?: readonly Pillar[];
  readonly tactics?: readonly Tactic[];
  /** Specific, measurable, achievable, relevant, timed. */
  readonly objective?: string;
  /** What is done first for children and vulnerable people beside it. */
  readonly safeguarding?: string;
  readonly partners?: string;
  readonly owner?: string;
  /** How we will know that it worked. */
  readonly measure?: string;
  readonly draft?: boolean;
}

/** A record in the decision log as it stands, and all that it said before: later changes are added, never overwritten. */
export interface Decision extends DecisionVersion {
  readonly id: string;
  /** Oldest first. */
  readonly earlier?: readonly DecisionVersion[];
}

export interface Disruption {
  readonly id: string;
  readonly date: string;
  readonly pillar: Pillar;
  readonly targets: readonly string[];
  readonly title: string;
  /** Effect in words for all four Ps; quantities where there are any. */
  readonly effect: string;
  /** '2.1 kg; £61,000 restrained'. */
  readonly quantities?: string;
}

/** Intelligence gap: requirement → collection plan → response. */
export interface Gap {
  readonly id: string;
  readonly about: readonly string[];
  readonly requirement: string;
  readonly collection: string;
  /** Which intervention the answer will drive. */
  readonly response: string;
  /** What came back; a requirement with an answer is no longer open. */
  readonly answer?: string;
}

/** The three kinds that business-analysis techniques for targeted enforcement (U-Battle) tell apart. */
export const vulnerabilitySides = ["operational", "market", "financial"] as const;
export type VulnerabilitySide = (typeof vulnerabilitySides)[number];

/** A row of the U-Battle sheet: where the business is open to harm, and what could be done. */
export interface Vulnerability {
  readonly id: string;
  readonly side: VulnerabilitySide;
  /** 'Transport to storage'. */
  readonly title: string;
  readonly weakness: string;
  readonly about: readonly string[];
  readonly tactics: readonly Tactic[];
  /** The interdiction point that it was filled from; absent where it was written by hand. */
  readonly point?: string;
}

/** A child or vulnerable person marked for referral. */
export interface Referral {
  readonly id: string;
  readonly person: string;
  readonly rationale: string;
  readonly by: string;
  readonly at: string;
}

/** What comes on at one press of a key, and what is said to it under the title. */
export interface SceneStep {
  readonly words: string;
  /** Entities and links that are not shown before. */
  readonly reveals: readonly string[];
}

/** What a scene showed when it was saved, so that it can say what has changed since. */
export interface SceneSeen {
  readonly at: string;
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  readonly links: readonly { readonly id: string; readonly strength: Strength }[];
}

/** A saved view for a briefing. `state` is the view's own data as JSON text, so that old scenes survive new views. */
export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly view: string;
  readonly state: string;
  /** What passes; the time window is one of its rows. Absent: the filter of the case as it stands. */
  readonly filter?: Filter;
  /** OCGs in colour. */
  readonly focus?: readonly string[];
  /** Entities and links that the scene is about: drawn stronger, never left out. */
  readonly marked?: readonly string[];
  readonly steps?: readonly SceneStep[];
  /** For whoever speaks; never on the slide. */
  readonly notes?: string;
  /** Under-18s are shown. */
  readonly children?: boolean;
  /** Interdiction points that wore a number when it was saved. */
  readonly points?: readonly PointSeen[];
  readonly seen?: SceneSeen;
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
  /** Who let it go. */
  readonly by?: string;
  /** Name and version of the profile. */
  readonly profile?: string;
  /** Name of the file. */
  readonly file?: string;
  readonly counts?: {
    readonly entitiesIn: number;
    readonly entitiesOut: number;
    readonly linksIn: number;
    readonly linksOut: number;
  };
  /** Withheld values that were looked for in the bytes; none was found, or there would be no entry. */
  readonly searched?: number;
}

/** One link of the chain over the log of decisions and disclosures: what a record said, sealed by the link before. */
export interface LedgerEntry {
  readonly id: string;
  readonly at: string;
  /** 'D-01', 'S-03'. */
  readonly record: string;
  /** 1 = as it was first saved. */
  readonly version: number;
  /** SHA-256 of what the record says. */
  readonly digest: string;
  /** SHA-256 over this entry and the hash of the one before. */
  readonly hash: string;
}

export const rerouteKinds = ["bypass", "substitute", "repair"] as const;
export type RerouteKind = (typeof rerouteKinds)[number];

/** What an analyst thinks of one expected way back: typed in, never worked out, and shown as judgement. */
export interface Judgement {
  readonly id: string;
  readonly kind: RerouteKind;
  /** Entities of the way, in order. */
  readonly about: readonly string[];
  /** How long until it works, and how much comes back, in the analyst's words ('2 to 4 weeks', 'about a third'). */
  readonly duration: string;
  readonly back: string;
  /** Why they think so, and what to watch. */
  readonly basis: string;
  readonly by: string;
  readonly at: string;
}

/** What was worked out for a removal, and on how much: the case may have grown since. */
export interface AlternativeNumbers {
  readonly piecesBefore: number;
  readonly pieces: number;
  readonly largest: number;
  readonly cutsOff: number;
  readonly repairs: number;
  /** F of the contacts between people, on the headcount before. */
  readonly f: number;
  /** Shares lost; absent = nothing is known to flow. */
  readonly commodityLost?: number;
  readonly moneyLost?: number;
  readonly entities: number;
  readonly links: number;
  readonly draws: number;
  readonly seed: number;
}

/** One removal kept to be compared with others: what goes, what that came to, and what the analyst thinks of the ways back. */
export interface Alternative {
  readonly id: string;
  /** 'A', or what the analyst calls it. */
  readonly name: string;
  readonly entities: readonly string[];
  readonly links: readonly string[];
  readonly numbers: AlternativeNumbers;
  readonly judgements: readonly Judgement[];
  readonly at: string;
}

export interface Plan {
  readonly decisions: readonly Decision[];
  readonly disruptions: readonly Disruption[];
  readonly gaps: readonly Gap[];
  readonly referrals: readonly Referral[];
  readonly scenes: readonly Scene[];
  readonly disclosures: readonly Disclosure[];
  readonly vulnerabilities: readonly Vulnerability[];
  readonly alternatives: readonly Alternative[];
  /** How the case is shared, by audience. */
  readonly profiles: readonly ShareProfile[];
  readonly ledger: readonly LedgerEntry[];
}

export const emptyPlan: Plan = Object.freeze({
  decisions: [],
  disruptions: [],
  gaps: [],
  referrals: [],
  scenes: [],
  disclosures: [],
  vulnerabilities: [],
  alternatives: [],
  profiles: [],
  ledger: [],
});

/** Items of every list of a plan but those that say how it is shared: what a format without room for one tells as left out. */
export function planItems({ profiles: _profiles, ledger: _ledger, ...plan }: Plan): number {
  return Object.values(plan).reduce((sum: number, list: readonly unknown[]) => sum + list.length, 0);
}

/** What a record says now, without its number and its past. */
export function versionOf({ id: _id, earlier: _earlier, ...version }: Decision): DecisionVersion {
  return version;
}
