import type { Case } from "../../core/case";
import { ofSeveral } from "../../core/kinAttentionGroups";
import { briefReasons } from "../../core/kinAttentionWords";
import type { AttentionRow } from "../../core/kinReason";

/** A reason for a referral as the attention list has it, to be put in the user's own words; empty for who is not in the list. */
export function referralReason(kase: Case, rows: readonly AttentionRow[], people: readonly string[]): string {
  const row = rows.find(({ person }) => person === people[0]);
  if (!row) return "";
  const { first, rest, restWords } = briefReasons(row);
  const parts = [
    row.exploitation ? `Exploitation indicator: ${row.exploitation.words}.` : "",
    ...first.map(({ words }) => ofSeveral(words, people.length)),
    rest.length > 0 ? `${restWords}.` : "",
    ...row.unknown,
  ];
  const adults = row.protective
    .filter(({ recorded }) => recorded !== undefined)
    .map(({ person, relation }) => `${kase.entities.get(person)?.label ?? person}, ${relation}`);
  if (adults.length > 0) parts.push(`Protective: ${adults.join("; ")}.`);
  return parts.filter(Boolean).join(" ");
}
