import type { Problem, Severity } from "../../core/problem";

/** A line of the list: the head of a kind, or one remark. */
export type ProblemRow =
  | { readonly type: "kind"; readonly code: string; readonly count: number; readonly open: boolean }
  | { readonly type: "remark"; readonly item: Problem; readonly grouped: boolean };

const graveness: readonly Severity[] = ["error", "warning", "note"];

/** From here on remarks are listed by kind: fewer are read in one go, in the order in which they came. */
const many = 30;
/** A kind with more remarks than this is closed at first, so that it does not bury the others. */
const short = 20;

/** Rows of the list; `turned` are kinds that the user opened or closed against what they were at first. */
export function problemRows(
  items: readonly Problem[],
  turned: ReadonlySet<string>,
  openAll: boolean,
): readonly ProblemRow[] {
  const groups = new Map<string, { items: Problem[]; count: number }>();
  for (const item of items) {
    const group = groups.get(item.code) ?? { items: [], count: 0 };
    group.items.push(item);
    group.count += item.count ?? 1;
    groups.set(item.code, group);
  }
  if (items.length < many || groups.size === 1)
    return items.map((item) => ({ type: "remark", item, grouped: false }));
  const rows: ProblemRow[] = [];
  const worst = (items: readonly Problem[]) =>
    Math.min(
      ...graveness.map((one, at) => (items.some((item) => item.severity === one) ? at : graveness.length)),
    );
  const order = [...groups].map(([code, group]) => ({ code, group, worst: worst(group.items) }));
  for (const { code, group } of order.sort((a, b) => a.worst - b.worst)) {
    const open = (openAll || group.items.length <= short) !== turned.has(code);
    rows.push({ type: "kind", code, count: group.count, open });
    if (open) for (const item of group.items) rows.push({ type: "remark", item, grouped: true });
  }
  return rows;
}
