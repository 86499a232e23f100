import type { Case } from "../core/case";
import { findDuplicates } from "../core/duplicates";
import type { DuplicateRule } from "../core/proposal";

/** Rules under which two records are counted: guesses by similar names alone would warn of every family. */
const counted: readonly DuplicateRule[] = [
  "sourceId",
  "reference",
  "phone",
  "plate",
  "account",
  "handle",
  "nameBorn",
  "sameName",
];
/** A case with more is asked by hand ('Find duplicates'): it would hold the ranking up. */
const mostEntities = 5_000;

/**
 * Pairs of entities that may be one and are still counted as two, which changes every measure (one person twice is no cut
 * point). Undefined = not looked for, the case being too large. `rest` lets others in and may throw to stop.
 */
export async function lookAlikes(kase: Case, rest: () => Promise<void>): Promise<number | undefined> {
  if (kase.entities.size > mostEntities) return undefined;
  const run = findDuplicates(kase);
  let step = run.next();
  for (; !step.done; step = run.next()) await rest();
  return step.value.proposals.filter(({ table, rule }) => table === "entities" && counted.includes(rule))
    .length;
}
