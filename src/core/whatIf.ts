import type { ChainFunction } from "./chain";
import type { Goods } from "./stream";
import type { NeverTarget } from "./target";

/** What is asked: what goes, and how the draws are made. */
export interface WhatIfAsked {
  readonly entities: readonly string[];
  readonly links: readonly string[];
  /** Ids of the streams of goods to look at; the largest of each kind when none is given. */
  readonly streams?: readonly string[];
  /** The OCG whose business the flow is of; '' = all of the case as one business; its own choice when it is not given. */
  readonly group?: string;
  /** OCGs in focus: the first with a business is looked at when none is asked for. */
  readonly focus?: readonly string[];
  readonly draws?: number;
  readonly seed?: number;
}

/** Draws that a what-if makes unless it is asked for others; the same seed gives the same numbers. */
export const whatIfDraws = { draws: 200, seed: 1 } as const;

/** One piece that the touched part of a network falls into. */
export interface Piece {
  /** A = the largest. */
  readonly letter: string;
  readonly size: number;
  /** Empty for A, which is the rest; at most `mostMembers` of others. */
  readonly members: readonly string[];
}

/** What happens to who is in touch with whom. */
export interface Split {
  /** Nodes of the network, and its pieces before and after. */
  readonly nodes: number;
  readonly before: number;
  readonly after: number;
  readonly largestBefore: number;
  readonly largest: number;
  /** Pieces of the part that is touched, largest first. */
  readonly pieces: readonly Piece[];
  /** Pieces beyond those listed. */
  readonly more: number;
  /** Those who lose touch with the largest piece. */
  readonly cutsOff: readonly string[];
  /** Borgatti's F on the headcount before, as it stands and after. */
  readonly fBefore: number;
  readonly f: number;
}

/** A share with the middle 90 % of it over draws in which something flows; no range where there are none. */
export interface Ranged {
  readonly share: number;
  readonly range?: { readonly low: number; readonly high: number; readonly draws: number };
}

/** Largest flow from the first function to a lane, now and without what goes. `left` is in shares of now. */
export interface LaneLeft {
  readonly lane: ChainFunction;
  readonly goods: Goods;
  readonly unit: string;
  readonly now: number;
  readonly after: number;
  readonly left: Ranged;
  /** True for the function that the goods start from: what it can still give out. */
  readonly start: boolean;
}

/** What of one kind of goods no longer gets from the first function to the last. */
export interface GoodsLost {
  readonly goods: Goods;
  readonly unit: string;
  readonly from: ChainFunction;
  readonly to: ChainFunction;
  readonly now: number;
  readonly after: number;
  readonly lost: Ranged;
  /** Links whose volume is not known and was taken as the middle one. */
  readonly guessed: number;
}

/** A way back that the case itself shows: a forecast, not intelligence. */
export type Reroute =
  | {
      readonly type: "bypass";
      readonly id: string;
      readonly goods: Goods;
      readonly unit: string;
      /** Whole way, and the part of it round what is taken out. */
      readonly path: readonly string[];
      readonly around: readonly string[];
      readonly links: readonly string[];
      /** What flows over it, and its share of the flow now. */
      readonly flow: number;
      readonly share: number;
    }
  | {
      readonly type: "substitute";
      readonly id: string;
      readonly removed: string;
      readonly by: string;
      /** Same function and at least half the contacts. */
      readonly ready: boolean;
      readonly functions: readonly ChainFunction[];
      /** Contacts held in common, of so many that the removed has. */
      readonly shared: readonly string[];
      readonly contacts: number;
      /** Links of the substitute to them. */
      readonly links: readonly string[];
      /** Most that comes back over contacts that the substitute already has, in shares of the flow now. */
      readonly back: readonly { readonly goods: Goods; readonly share: number }[];
    }
  | {
      readonly type: "repair";
      readonly id: string;
      readonly from: string;
      readonly to: string;
      /** Letter of the piece that it would bring back. */
      readonly letter: string;
      /** Links between the two before. */
      readonly steps: number;
      /** Former contacts that both had. */
      readonly common: number;
      /** Other pairs as close. */
      readonly equal: number;
    };

/** An OCG near the gap, and the way to it. */
export interface Near {
  readonly group: string;
  readonly rival: boolean;
  readonly steps: number;
  readonly path: readonly string[];
  readonly links: readonly string[];
}

export interface Vacuum {
  /** OCGs that lose something. */
  readonly own: readonly string[];
  /** The nearest ones, all as near; empty = no other OCG is within reach. */
  readonly nearest: readonly Near[];
  /** Whether a rivalry with the own OCGs is recorded at all: then only rivals are looked at. */
  readonly rivalry: boolean;
}

export interface WhatIf {
  /** 'For KESTREL.' where a case holds several businesses; empty where there is one. */
  readonly business: string;
  readonly entities: readonly string[];
  readonly links: readonly string[];
  /** Asked for, and left in because they are never acted against. */
  readonly refused: readonly { readonly id: string; readonly why: NeverTarget }[];
  readonly people: Split;
  readonly everything: Split;
  /** Fewest new contacts that would bring all people together again. */
  readonly repairs: number;
  readonly goods: readonly GoodsLost[];
  readonly lanes: readonly LaneLeft[];
  readonly reroutes: readonly Reroute[];
  readonly vacuum: Vacuum;
  /** Children, victims and vulnerable people beside what goes. */
  readonly beside: readonly { readonly id: string; readonly livesWith?: string }[];
  readonly draws: number;
  readonly seed: number;
  /** Worked out on so many: all of the case. */
  readonly of: { readonly entities: number; readonly links: number };
}

/** A, B, … Z, AA, AB: the letter of a piece by its place. */
export function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}
