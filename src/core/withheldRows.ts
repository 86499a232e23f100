import type { WithheldCategory, WithheldEnd, WithheldValue } from "./withheld";
import { withheldCategories } from "./withheld";

/** One line of 'What was withheld'. */
export interface WithheldRow {
  readonly category: WithheldCategory;
  readonly count: number;
  readonly unsearched: number;
  /** How many of them end how. */
  readonly ends: { readonly [E in WithheldEnd]?: number };
}

/** Counts of withheld values by category, in the order of the list; categories with none are left out. They add up to the number of values. */
export function withheldRows(withheld: readonly WithheldValue[]): readonly WithheldRow[] {
  const rows = new Map<
    WithheldCategory,
    { count: number; unsearched: number; ends: Partial<Record<WithheldEnd, number>> }
  >();
  for (const { category, end, unsearched } of withheld) {
    const row = rows.get(category) ?? { count: 0, unsearched: 0, ends: {} };
    rows.set(category, row);
    row.count++;
    if (unsearched !== undefined) row.unsearched++;
    row.ends[end] = (row.ends[end] ?? 0) + 1;
  }
  return withheldCategories.flatMap((category) => {
    const row = rows.get(category);
    return row ? [{ category, ...row }] : [];
  });
}
