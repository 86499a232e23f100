import type { Reason } from "./duplicateReasons";

/** Why two records were put side by side, surest first. A pair is told once, under the first rule that it meets. */
export const duplicateRules = [
  "ocg",
  "sourceId",
  "reference",
  "phone",
  "plate",
  "account",
  "handle",
  "nameBorn",
  "address",
  "sameName",
  "similarName",
  "sameIdOnly",
  "doubtful",
  "link",
] as const;
export type DuplicateRule = (typeof duplicateRules)[number];

/** Two records that may be one. Nothing happens to them until somebody decides. */
export interface Proposal {
  /** From the ids of both; the same each time that the same case is asked. */
  readonly id: string;
  readonly table: "entities" | "groups" | "links";
  readonly rule: DuplicateRule;
  /** The record that goes on if both are one: that of the open case where there is one. */
  readonly keep: string;
  readonly other: string;
  readonly reasons: readonly Reason[];
}

/** Id of a pair. */
export function pairId(table: Proposal["table"], keep: string, other: string): string {
  return JSON.stringify([table, keep, other]);
}

/** The reasons for, in one line: what a merged record keeps. */
export function becauseOf(reasons: readonly Reason[]): string {
  return reasons
    .filter(({ sign }) => sign === "+")
    .map(({ words }) => words)
    .join("; ");
}
