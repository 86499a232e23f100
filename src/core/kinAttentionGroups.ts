import type { Case } from "./case";
import { familyOf } from "./family";
import type { AttentionRow } from "./kinReason";
import { startOf } from "./time";

/** Children who are told together: brothers and sisters with the same reasons and the same sum. */
export interface AttentionGroup {
  /** Place in the order, from 1. */
  readonly place: number;
  /** Eldest first. */
  readonly rows: readonly AttentionRow[];
}

/** What makes two rows say the same. */
function sameness(row: AttentionRow): string {
  return JSON.stringify([
    row.sum,
    row.reasons.map(({ about, value, home }) => [about, value, home === true]),
    row.notSummed.map(({ about, type }) => [about, type]),
    row.protective.map(({ person }) => person),
    row.unknown,
  ]);
}

/** Rows in order, those that say the same in one. An exploitation indicator is always told by itself. */
export function attentionGroups(kase: Case, rows: readonly AttentionRow[]): readonly AttentionGroup[] {
  const groups: { readonly key: string; readonly rows: AttentionRow[] }[] = [];
  for (const row of rows) {
    const key = sameness(row);
    const last = groups.at(-1);
    if (last && row.exploitation === undefined && last.key === key && row.reasons.length > 0)
      last.rows.push(row);
    else groups.push({ key: row.exploitation === undefined ? key : "", rows: [row] });
  }
  const born = (row: AttentionRow) => {
    const time = startOf(kase.entities.get(row.person)?.born ?? "");
    return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
  };
  // Twins as the tree has them.
  const places = new Map(familyOf(kase).people.map((id, at) => [id, at]));
  const place = (row: AttentionRow) => places.get(row.person) ?? 0;
  return groups.map(({ rows: own }, at) => ({
    place: at + 1,
    rows: [...own].sort((a, b) => {
      const [x, y] = [born(a), born(b)];
      return (x === y ? 0 : x < y ? -1 : 1) || place(a) - place(b);
    }),
  }));
}

/** Words about one child, said of several. */
export function ofSeveral(words: string, count: number): string {
  if (count === 1) return words;
  return words
    .replace(/^Lives\b/, "Live")
    .replace(/^(?:Son|Daughter|Child) of\b/, "Children of")
    .replace(/^(?:Step-|Foster |Adopted )(?:son|daughter|child) of\b/, (match) => {
      const [kind = ""] = match.split(/(?:son|daughter|child)/);
      return `${kind}children of`;
    })
    .replace(/\bLives apart\b/, "Live apart")
    .replace(/\b(?:his|her)\b/g, "their");
}

/** 'Ella, 11 and Jack, 8'; 'Mia, 9, Noah, 5, Isla, 5'. */
export function namesTogether(names: readonly string[]): string {
  const [first = "", second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : names.join(", ");
}
