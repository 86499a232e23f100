import { type Arrangement, emptyArrangement, type Position } from "../core/arrangement";
import { type Problem, problem } from "../core/problem";

/** Below this mean distance (chart units) marks of 40 would lie on each other; drawing to scale starts at `spacing`. */
const crowded = 15;
const spacing = 90;

/**
 * The arrangement that a file carries. Positions that all coincide are none. Where the file's unit is free, a drawing between
 * 0 and 1 is enlarged as a whole, so that its shape stays and its marks do not lie on each other.
 */
export function arrangementOf(
  positions: ReadonlyMap<string, Position>,
  freeScale: boolean,
): { readonly arrangement?: Arrangement; readonly problems: readonly Problem[] } {
  let [left, right, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y } of positions.values()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const extent = Math.max(right - left, bottom - top);
  if (positions.size < 2 || !(extent > 0) || !Number.isFinite(extent)) {
    return positions.size === 1
      ? { arrangement: { ...emptyArrangement, positions }, problems: [] }
      : { problems: [] };
  }
  const mean = extent / Math.sqrt(positions.size);
  if (!freeScale || mean >= crowded) return { arrangement: { ...emptyArrangement, positions }, problems: [] };
  const factor = spacing / mean;
  const scaled = new Map<string, Position>();
  for (const [id, { x, y, pinned }] of positions) scaled.set(id, { x: x * factor, y: y * factor, pinned });
  const said = problem("positions-enlarged", "The positions in the file are too close for a chart.", {
    severity: "note",
    done: `enlarged ${factor >= 10 ? Math.round(factor) : factor.toFixed(1)} times, in proportion`,
  });
  return { arrangement: { ...emptyArrangement, positions: scaled }, problems: [said] };
}
