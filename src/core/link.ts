import type { Attribute, Note } from "./entity";
import type { Marking } from "./marking";
import { type Handling, type Provenance, type Strength, strengthFromGrades } from "./provenance";
import type { Interval } from "./time";

export const linkKinds = [
  "association",
  "family",
  "household",
  "owns",
  "uses",
  "resides",
  "works",
  "pays",
  "supplies",
  "carries",
  "directs",
  "communicates",
  "rival",
  "member",
  "involved",
  "located",
  "other",
] as const;
export type LinkKind = (typeof linkKinds)[number];

export const kinKinds = [
  "parent",
  "step-parent",
  "foster-parent",
  "adoptive-parent",
  "guardian",
  "partner",
  "former partner",
  "sibling",
  "half-sibling",
  "step-sibling",
  "grandparent",
  "aunt or uncle",
  "cousin",
  "other",
] as const;
/** Read from → to: 'parent' means that `from` is the parent of `to`. */
export type KinKind = (typeof kinKinds)[number];

export const directions = ["none", "forward", "back", "both"] as const;
export type Direction = (typeof directions)[number];

export const flows = ["none", "commodity", "money"] as const;
export type Flow = (typeof flows)[number];

export interface Volume {
  readonly amount: number;
  /** '£ a week', 'kg'. */
  readonly unit: string;
}

export interface Link {
  /** Internal ('e7'). */
  readonly id: string;
  readonly sourceId: string;
  /** Entity ids. Both may be the same: self loops are legal. */
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  readonly kin?: KinKind;
  /** Verb phrase on the line ('drives', 'mother of'); may be empty. */
  readonly label: string;
  readonly direction: Direction;
  readonly flow: Flow;
  readonly volume?: Volume;
  /** As stated by a person or file; absent = worked out from the grades. */
  readonly strength?: Strength;
  /** Sightings, calls or reports that this link stands for. */
  readonly count: number;
  /** A number from the file, as it stands there. */
  readonly weight?: number;
  readonly attributes: readonly Attribute[];
  readonly times: Interval;
  readonly provenance: readonly Provenance[];
  readonly handling: Handling;
  readonly marking?: Marking;
  readonly notes: readonly Note[];
}

const none: readonly never[] = Object.freeze([]);
const noTimes: Interval = Object.freeze({});

/** A link with every list empty and no direction. */
export function link(id: string, from: string, to: string, kind: LinkKind, rest: Partial<Link> = {}): Link {
  return {
    id,
    sourceId: "",
    from,
    to,
    kind,
    label: "",
    direction: "none",
    flow: "none",
    count: 1,
    attributes: none,
    times: noTimes,
    provenance: none,
    handling: "P",
    notes: none,
    ...rest,
  };
}

/**
 * How sure we are of a link: stated, else from its grades, else unconfirmed.
 * Ungraded material must not look confirmed (design, rule 1), and 'tentative' would claim a doubt nobody stated.
 */
export function strengthOf(item: Link): Strength {
  return item.strength ?? strengthFromGrades(item.provenance) ?? "unconfirmed";
}

/** The id at the other end. */
export function otherEnd(item: Link, id: string): string {
  return item.from === id ? item.to : item.from;
}

/** True when an arrow may be drawn: flow, direction or command only (a bare association never has one). */
export function hasArrow(item: Link): boolean {
  if (item.direction === "none") return false;
  return (
    item.flow !== "none" || ["pays", "supplies", "carries", "directs", "communicates"].includes(item.kind)
  );
}
