import type { Period } from "../../core/period";
import type { ThemeLine } from "../../core/themeLines";

/** Dated items that touch a period, each once. */
export function datedIn(lines: readonly ThemeLine[], period: Period): number {
  const found = new Set<string>();
  for (const { items } of lines)
    for (const item of items) if (item.start < period.to && item.end > period.from) found.add(item.id);
  return found.size;
}
