import type { Provenance } from "./provenance";
import type { Interval } from "./time";

/** OCG band on the PND threat grid: letter = intent and capability, number = criminality; 1A highest, 5C lowest. */
export interface Band {
  readonly criminality: 1 | 2 | 3 | 4 | 5;
  readonly intent: "A" | "B" | "C";
}

export interface Capability {
  readonly violence: string;
  readonly cashFlow: string;
  readonly cohesion: string;
}

/** Words that somebody wrote for a page in the place of those that the facts give. */
export interface Wording {
  /** 'summary', 'member:n12:role': what they stand for. */
  readonly place: string;
  readonly words: string;
  /** What the facts gave at the time: where they give something else now, the words may be out of date. */
  readonly of: string;
}

export const ocgTypes = ["hierarchical", "local or ethnic", "co-operative", "unknown"] as const;
export type OcgType = (typeof ocgTypes)[number];

export interface Ocg {
  readonly type: "ocg";
  readonly id: string;
  readonly sourceId: string;
  readonly name: string;
  /** The entity of kind `ocg` that stands for this group on a chart. */
  readonly entity?: string;
  readonly ocgType: OcgType;
  readonly band?: Band;
  /** Tier of response and review, 1 comprehensive intervention … 4 developing opportunities. */
  readonly tier?: 1 | 2 | 3 | 4;
  /** National priority. */
  readonly priority?: "P1" | "P2" | "P3" | "P4";
  readonly reviewDate?: string;
  readonly planOwner: string;
  readonly locality: string;
  /** Criminality of the OCG by type, in words. */
  readonly criminality: readonly string[];
  readonly capability: Capability;
  readonly summary: string;
  readonly provenance: readonly Provenance[];
  /** For the page about it; absent = all as made from the facts. */
  readonly wording?: readonly Wording[];
}

export interface Household {
  readonly type: "household";
  readonly id: string;
  readonly sourceId: string;
  readonly name: string;
  /** Premises entity. */
  readonly address?: string;
  readonly members: readonly string[];
  readonly times: Interval;
  readonly provenance: readonly Provenance[];
}

/** A couple (or more) and the children born to or raised by it. */
export interface Union {
  readonly type: "union";
  readonly id: string;
  readonly sourceId: string;
  readonly name: string;
  readonly partners: readonly string[];
  readonly children: readonly string[];
  readonly times: Interval;
  readonly ended: "no" | "separated" | "divorced" | "death" | "unknown";
  readonly provenance: readonly Provenance[];
}

/** A group as a file drew it (a yEd group, a compound node): said, kept, never turned into links. */
export interface Cluster {
  readonly type: "cluster";
  readonly id: string;
  readonly sourceId: string;
  readonly name: string;
  /** The entity that the group node itself became. */
  readonly entity?: string;
  readonly members: readonly string[];
}

export type Group = Ocg | Household | Union | Cluster;

/** '2B'. */
export function bandText(band: Band): string {
  return `${band.criminality}${band.intent}`;
}

/** Reads '2B' or 'B2'; undefined for anything else. */
export function readBand(text: string): Band | undefined {
  const match = /^\s*(?:([1-5])\s*([A-C])|([A-C])\s*([1-5]))\s*$/i.exec(text);
  if (!match) return undefined;
  const criminality = Number(match[1] ?? match[4]) as Band["criminality"];
  return {
    criminality,
    intent: (match[2] ?? match[3] ?? "").toUpperCase() as Band["intent"],
  };
}

/** An OCG with every word still to be filled in. */
export function ocg(id: string, name: string, rest: Partial<Ocg> = {}): Ocg {
  return {
    type: "ocg",
    id,
    sourceId: "",
    name,
    ocgType: "unknown",
    planOwner: "",
    locality: "",
    criminality: [],
    capability: { violence: "", cashFlow: "", cohesion: "" },
    summary: "",
    provenance: [],
    ...rest,
  };
}
