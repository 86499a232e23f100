import type { Cluster } from "./clusters";
import type { Ribbon } from "./ribbonsOf";

/** Column of each mark within its lane, at most `most` side by side: marks that hand on to others of their lane stand left of them, by the longest way to it inside the lane; ways in a ring count once. */
export function subColumns(
  clusters: readonly Cluster[],
  ribbons: readonly Ribbon[],
  most: number,
): ReadonlyMap<string, number> {
  const lane = new Map(clusters.map((mark) => [mark.key, mark.lane]));
  const own = ribbons.filter((each) => lane.get(each.from) === lane.get(each.to));
  const before = new Map<string, string[]>();
  for (const { from, to } of own) before.set(to, [...(before.get(to) ?? []), from]);
  const depth = new Map<string, number>();
  const open = new Set<string>();
  const depthOf = (key: string): number => {
    const known = depth.get(key);
    if (known !== undefined) return known;
    if (open.has(key)) return -1;
    open.add(key);
    const found = Math.max(0, ...(before.get(key) ?? []).map((each) => depthOf(each) + 1));
    open.delete(key);
    depth.set(key, found);
    return found;
  };
  for (const mark of clusters) depthOf(mark.key);
  const inside = new Set(own.flatMap((each) => [each.from, each.to]));
  const columns = new Map<string, number>();
  for (const at of new Set(clusters.map((mark) => mark.lane))) {
    const marks = clusters.filter((mark) => mark.lane === at);
    const deepest = Math.max(0, ...marks.map((mark) => depth.get(mark.key) ?? 0));
    const skip = Math.max(0, deepest - (most - 1));
    const count = deepest - skip + 1;
    const filled = Array.from({ length: count }, () => 0);
    const put = (key: string, column: number) => {
      columns.set(key, column);
      filled[column] = (filled[column] ?? 0) + 1;
    };
    for (const mark of marks)
      if (inside.has(mark.key)) put(mark.key, Math.max(0, (depth.get(mark.key) ?? 0) - skip));
    // Marks that nothing in the lane binds go where there is room.
    for (const mark of marks) if (!inside.has(mark.key)) put(mark.key, filled.indexOf(Math.min(...filled)));
  }
  return columns;
}
