import type { EntityKind } from "./entity";
import type { Marking } from "./marking";
import { type ShareRules, strictRules } from "./shareRules";

/** A stand-in name as one audience knows it. Numbers are never given to a second thing. */
export interface StandIn {
  readonly entity: string;
  readonly name: string;
}

/** One line of free text that somebody read and let through, in the words that leave. */
export interface ApprovedLine {
  /** The entity or link that it is of, and the note. */
  readonly item: string;
  readonly note: string;
  /** As it was when it was read: a note that was changed since needs another look. */
  readonly read: string;
  /** As it leaves; may be reworded. */
  readonly text: string;
}

/** Somebody who stands out by shape alone, and why the copy leaves all the same. */
export interface AcceptedRisk {
  readonly entity: string;
  readonly why: string;
}

/** Who may have what of a case: rules by field, what was agreed item by item, and the names that this audience knows. */
export interface ShareProfile {
  readonly id: string;
  /** 'Housing, district council'. */
  readonly name: string;
  /** In a sentence: 'What housing will see'. */
  readonly audience: string;
  readonly recipient: string;
  /** Goes up with every change of the rules. */
  readonly version: number;
  /** Random, of this case and audience: nobody without it can work a stand-in name back. */
  readonly secret: string;
  readonly rules: ShareRules;
  /** Kinds that this partner can look up in records of its own. */
  readonly needs: readonly EntityKind[];
  /** Entities whose name and address the partner needs to act, each agreed by hand. */
  readonly agreed: readonly string[];
  readonly lines: readonly ApprovedLine[];
  readonly standIns: readonly StandIn[];
  /** Entities whose links are not in the copy, so that they do not stand out. */
  readonly folded: readonly string[];
  readonly accepted: readonly AcceptedRisk[];
  /** Marking of the copy where it is not that of the case, and why it is lower. */
  readonly marking?: Marking;
  readonly markingWhy: string;
}

/** A profile with nothing agreed yet. */
export function shareProfile(
  id: string,
  name: string,
  audience: string,
  rest: Partial<Omit<ShareProfile, "rules">> & { readonly rules?: Partial<ShareRules> } = {},
): ShareProfile {
  const { rules, ...own } = rest;
  return {
    id,
    name,
    audience,
    recipient: name,
    version: 1,
    secret: "",
    needs: ["person", "premises"],
    agreed: [],
    lines: [],
    standIns: [],
    folded: [],
    accepted: [],
    markingWhy: "",
    ...own,
    rules: { ...strictRules, ...rules },
  };
}
