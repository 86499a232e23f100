import type { Rect } from "../../core/geometry";
import { Joined } from "./joined";
import { outlinesOf } from "./outlines";
import type { Shelf } from "./shelves";
import type { PlacedHousehold } from "./tree";
import type { TreeHousehold } from "./treeInput";

/** Between a box and the outline of its household; less than half of what is between two boxes. */
const pad = 9;
/** Above the boxes there is room for the address. */
const padTop = 20;
/** Rows are joined where their runs share at least this much. */
const joint = 40;

/** Members side by side on one row, with nobody else between them. */
interface Run {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** Outlines of households: one for every group of members that can be enclosed without enclosing anybody else. */
export function homesOf(
  households: readonly TreeHousehold[],
  shelves: readonly Shelf[],
): readonly PlacedHousehold[] {
  return households.flatMap(({ key, members }) => {
    const wanted = new Set(members);
    const outlines = shelves.flatMap((shelf) => fragments(shelf, runsOf(shelf, wanted)));
    return outlines.length > 0 ? [{ key, outlines }] : [];
  });
}

function runsOf({ parts, rows }: Shelf, wanted: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = [];
  for (const row of rows.keys()) {
    let open: { left: number; right: number } | undefined;
    const close = () => {
      if (open) runs.push({ row, ...open });
      open = undefined;
    };
    for (const { part, x } of parts)
      for (const slot of part.rows[row] ?? []) {
        const { type, person = -1, half = 0 } = part.weave.slots[slot] ?? {};
        if (type !== "person") continue;
        if (!wanted.has(part.kin.people[person]?.id ?? "")) {
          close();
          continue;
        }
        const middle = x + (part.x[slot] ?? 0);
        open = { left: open?.left ?? middle - half - pad, right: middle + half + pad };
      }
    close();
  }
  return runs;
}

function fragments({ rows }: Shelf, runs: readonly Run[]) {
  const joined = new Joined(runs.length);
  const down = new Set<number>();
  const up = new Set<number>();
  for (const [a, high] of runs.entries())
    for (const [b, low] of runs.entries()) {
      const shared = Math.min(high.right, low.right) - Math.max(high.left, low.left);
      if (low.row !== high.row + 1 || shared < joint) continue;
      joined.join(a, b);
      down.add(a);
      up.add(b);
    }
  const groups = new Map<number, Rect[]>();
  for (const [at, run] of runs.entries()) {
    const row = rows[run.row];
    if (!row) continue;
    const top = up.has(at) ? (rows[run.row - 1]?.middle ?? row.top) : row.top - padTop;
    const foot = down.has(at) ? row.middle : row.foot + pad;
    const rect = { x: run.left, y: top, w: run.right - run.left, h: foot - top };
    const root = joined.find(at);
    groups.set(root, [...(groups.get(root) ?? []), rect]);
  }
  return [...groups.values()].flatMap(outlinesOf);
}
