/** One weight of a table of harm. */
export interface HarmRow {
  /** Home Office code or another code of the table; empty = none. */
  readonly code: string;
  /** The offence, the group of offences or the published category, as the table names it. */
  readonly offence: string;
  /** Days of harm of one event. */
  readonly weight: number;
  /** An offence of its own, the middle of a group of offences, or a blend for a published category that mixes groups. */
  readonly basis: "offence" | "group" | "category";
  /** Other names of the same. */
  readonly also?: readonly string[];
}

/** Weights with the sentence that says where they come from. */
export interface HarmTable {
  /** 'Cambridge Crime Harm Index'. */
  readonly title: string;
  /** 'February 2026'. */
  readonly edition: string;
  /** Where it was transcribed from, and from what hand. */
  readonly statement: string;
  /** False for a built-in transcription; true for a file that the user loaded. */
  readonly loaded: boolean;
  /** What one unit of harm is ('days'). */
  readonly unit: string;
  readonly rows: readonly HarmRow[];
  /** For an offence that the table does not know: told by number and by name. */
  readonly floor: number;
}

export const harmSchemes = ["counts", "cchi", "severity", "own"] as const;
export type HarmSchemeId = (typeof harmSchemes)[number];

/**
 * How events become harm: count × weight. `table` takes the place of the built-in one (the official file, or a table of the
 * user's own, which `own` needs).
 */
export interface HarmScheme {
  readonly type: HarmSchemeId;
  readonly table?: HarmTable;
}

export const schemeTitles: { readonly [Id in HarmSchemeId]: string } = {
  counts: "Number of events",
  cchi: "Cambridge Crime Harm Index",
  severity: "ONS Crime Severity Score",
  own: "Own weights",
};

/** How events got their weights: the four numbers add up to all events that were weighed. */
export interface HarmFound {
  /** The event's own weight, as its file states it. */
  readonly own: number;
  /** An offence of the table. */
  readonly offence: number;
  /** The middle of a group of offences, or a blend of groups: a default. */
  readonly group: number;
  /** Not in the table at all: the floor. */
  readonly floor: number;
  /** Names of offences that fell to the floor, most frequent first. */
  readonly unknown: readonly string[];
}
