/** Something in a column: where it wants to be and how much room it needs above and below. */
export interface Want {
  readonly y: number;
  readonly weight: number;
  readonly above: number;
  readonly below: number;
}

/**
 * Places for things in a column, in their order, nothing over anything else, as near to where they want to be as that
 * lets them (least squares, by pooling neighbours that collide). Beyond `high` only when there is no room.
 */
export function spread(wants: readonly Want[], low: number, high: number): readonly number[] {
  const offset: number[] = [];
  let reach = 0;
  wants.forEach((want, index) => {
    reach += index === 0 ? want.above : (wants[index - 1]?.below ?? 0) + want.above;
    offset.push(reach);
  });
  const total = reach + (wants.at(-1)?.below ?? 0);
  const pools: { sum: number; weight: number; count: number }[] = [];
  wants.forEach((want, index) => {
    const weight = Math.max(want.weight, 1e-6);
    pools.push({ sum: (want.y - (offset[index] ?? 0)) * weight, weight, count: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.weight <= last.sum / last.weight) break;
      pools.splice(-2, 2, {
        sum: last.sum + before.sum,
        weight: last.weight + before.weight,
        count: last.count + before.count,
      });
    }
  });
  const most = Math.max(low, high - total);
  const starts = pools.flatMap(({ sum, weight, count }) =>
    Array.from({ length: count }, () => Math.min(most, Math.max(low, sum / weight))),
  );
  return starts.map((start, index) => start + (offset[index] ?? 0));
}

/** Height that things in a column need at least. */
export function needed(wants: readonly Want[]): number {
  return wants.reduce((all, want) => all + want.above + want.below, 0);
}
