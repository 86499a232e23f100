import type { Weave } from "./bonds";

/** Between a line and what stands beside it. */
const clear = 3;

/**
 * Lines that could go straight down do: a way through a row moves over what it leads to, the elbow of a lone parent over the
 * only child, as far as there is room between their neighbours.
 */
export function straighten(weave: Weave, order: readonly (readonly number[])[], x: Float64Array): void {
  const target = new Map<number, number>();
  for (const { upper, lower } of weave.bonds) {
    const [from] = upper;
    const [to] = lower;
    if (from !== undefined && to !== undefined && upper.length === 1 && lower.length === 1)
      target.set(from, to);
  }
  // From the lowest row upwards, so that a long line is straight as far up as it can be.
  for (const row of [...order].reverse()) {
    const slots = row.flatMap((block) => weave.blocks[block]?.slots ?? []);
    for (const [at, slot] of slots.entries()) {
      const to = target.get(slot);
      const own = weave.slots[slot];
      if (to === undefined || !own || own.type === "person") continue;
      const edge = (other: number | undefined, side: 1 | -1) =>
        other === undefined
          ? side * Number.POSITIVE_INFINITY
          : (x[other] ?? 0) - side * ((weave.slots[other]?.half ?? 0) + own.half + clear);
      const [low, high] = [edge(slots[at - 1], -1), edge(slots[at + 1], 1)];
      const wish = x[to] ?? 0;
      const near = Math.max(low, Math.min(high, wish));
      // An elbow goes no further from its person than a box is wide.
      const most = own.type === "elbow" ? 48 : Number.POSITIVE_INFINITY;
      if (low <= high && near === wish && Math.abs(near - (x[slot] ?? 0)) <= most) x[slot] = near;
    }
  }
}
