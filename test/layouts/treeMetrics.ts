import type { Tree, TreeLine } from "../../src/layouts/family/tree";
import type { TreeInput } from "../../src/layouts/family/treeInput";

/** What can be wrong with a drawn family, counted. */
export interface TreeMetrics {
  readonly people: number;
  /** People who are not drawn, or not in one place. */
  readonly misplaced: number;
  readonly overlappingSymbols: number;
  /** Level lines of two unions on one another. */
  readonly overlappingBars: number;
  /** Upright lines of two unions on one another. */
  readonly overlappingStalks: number;
  readonly couples: number;
  /** Couples in which both have one or two unions and nobody stands between them. */
  readonly adjacent: number;
  readonly crossings: number;
}

interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly union: string;
}

function stretches(tree: Tree): { level: Stretch[]; upright: Stretch[] } {
  const level: Stretch[] = [];
  const upright: Stretch[] = [];
  for (const union of tree.unions) {
    const lines: readonly TreeLine[] = [
      ...union.partners,
      ...union.descent,
      ...union.stalks.map(({ line }) => line),
    ];
    for (const { points } of lines)
      for (const [index, b] of points.entries()) {
        const a = points[index - 1];
        if (!a) continue;
        if (Math.abs(a.y - b.y) < 0.01 && Math.abs(a.x - b.x) > 0.01)
          level.push({ at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x), union: union.key });
        if (Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) > 0.01)
          upright.push({ at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y), union: union.key });
      }
  }
  return { level, upright };
}

/** Stretches of different unions at the same place that lie on one another. */
function overlaps(list: readonly Stretch[]): number {
  const sorted = [...list].sort((a, b) => a.at - b.at || a.from - b.from);
  let count = 0;
  for (const [index, one] of sorted.entries())
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.at - one.at > 0.5) break;
      if (other.union !== one.union && other.from < one.to - 0.5 && one.from < other.to - 0.5) count++;
    }
  return count;
}

export function treeMetrics(input: TreeInput, tree: Tree): TreeMetrics {
  const rows = new Map<number, { id: string; left: number; right: number; x: number }[]>();
  let misplaced = Math.abs(tree.places.size - input.people.length);
  for (const { id, w } of input.people) {
    const at = tree.places.get(id);
    if (!at || !Number.isFinite(at.x + at.y)) {
      misplaced++;
      continue;
    }
    const row = rows.get(at.y) ?? [];
    row.push({ id, left: at.x - w / 2, right: at.x + w / 2, x: at.x });
    rows.set(at.y, row);
  }
  let overlappingSymbols = 0;
  const place = new Map<string, readonly [row: number, at: number]>();
  for (const [y, list] of rows) {
    list.sort((a, b) => a.x - b.x);
    for (const [at, each] of list.entries()) {
      place.set(each.id, [y, at]);
      const before = list[at - 1];
      if (before && before.right > each.left + 0.01) overlappingSymbols++;
    }
  }
  const unions = new Map<string, number>();
  for (const { adults } of input.unions) for (const id of adults) unions.set(id, (unions.get(id) ?? 0) + 1);
  const couples = input.unions.filter(
    ({ adults }) => adults.length === 2 && adults.every((id) => (unions.get(id) ?? 0) <= 2),
  );
  const adjacent = couples.filter(({ adults: [a = "", b = ""] }) => {
    const [one, other] = [place.get(a), place.get(b)];
    return one && other && one[0] === other[0] && Math.abs(one[1] - other[1]) === 1;
  });
  const { level, upright } = stretches(tree);
  return {
    people: input.people.length,
    misplaced,
    overlappingSymbols,
    overlappingBars: overlaps(level),
    overlappingStalks: overlaps(upright),
    couples: couples.length,
    adjacent: adjacent.length,
    crossings: tree.crossings,
  };
}
