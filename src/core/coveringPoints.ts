import type { PlacedPoint } from "./point";

/** What a decision on a removal is about: points of the ranking that stand for what is taken out, and the rest by itself. */
export interface Covering {
  readonly points: readonly string[];
  readonly entities: readonly string[];
}

/** What the ranking has a number for is decided on by its point, the rest by itself. */
export function coveringPoints(list: readonly PlacedPoint[], entities: readonly string[]): Covering {
  const single = new Map<string, string>();
  for (const { point } of list) {
    const [one] = point.entities;
    if (point.entities.length === 1 && one !== undefined && !single.has(one)) single.set(one, point.id);
  }
  return {
    points: [...new Set(entities.flatMap((id) => single.get(id) ?? []))],
    entities: entities.filter((id) => !single.has(id)),
  };
}
