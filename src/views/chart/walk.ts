import type { Point } from "../../core/geometry";

export const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const;
export type Arrow = (typeof arrows)[number];

const ways: { readonly [A in Arrow]: Point } = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** Neighbours more than 75° off the arrow are not 'that way': 60° would leave holes between the four, 90° would go sideways. */
const widest = Math.cos((75 * Math.PI) / 180);

/** The neighbour most in the arrow's direction, the nearer of two in the same; undefined when none lies that way. */
export function nextMark(
  from: string,
  arrow: Arrow,
  positions: ReadonlyMap<string, Point>,
  neighbours: readonly string[],
): string | undefined {
  const start = positions.get(from);
  if (!start) return undefined;
  const way = ways[arrow];
  let best: { id: string; cos: number; far: number } | undefined;
  for (const id of neighbours) {
    const at = positions.get(id);
    if (!at || id === from) continue;
    const dx = at.x - start.x;
    const dy = at.y - start.y;
    const far = Math.hypot(dx, dy);
    if (far === 0) continue;
    const cos = (dx * way.x + dy * way.y) / far;
    if (cos < widest) continue;
    // Cosines closer than this (a degree or so around the axis) count as the same direction.
    const better = !best || cos > best.cos + 1e-4 || (Math.abs(cos - best.cos) <= 1e-4 && far < best.far);
    if (better) best = { id, cos, far };
  }
  return best?.id;
}

/** Neighbours clockwise from the top: the order in which '.' and ',' go round them, so that every link can be walked. */
export function clockwise(
  from: string,
  positions: ReadonlyMap<string, Point>,
  neighbours: readonly string[],
): readonly string[] {
  const start = positions.get(from);
  if (!start) return [];
  const angle = (id: string) => {
    const at = positions.get(id) ?? start;
    const turn = Math.atan2(at.x - start.x, start.y - at.y);
    return turn < 0 ? turn + 2 * Math.PI : turn;
  };
  return neighbours.filter((id) => positions.has(id)).sort((a, b) => angle(a) - angle(b));
}
