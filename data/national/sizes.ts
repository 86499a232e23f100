import type { Random } from "../kit/random";

/** Mapped OCGs and nominals of the National Strategic Assessment 2020. */
export const nationalOcgs = 4_772;
export const nationalNominals = 36_953;

const smallest = 2;
const largest = 400;
/** Tail of the sizes: most groups have fewer than eight members, a few have hundreds. */
const tail = 1.4;

/** How many nominals each OCG has: heavy-tailed, and exactly all nominals together. */
export function groupSizes(dice: Random): readonly number[] {
  const sizes = Array.from({ length: nationalOcgs }, () =>
    Math.min(largest, Math.floor(smallest * (1 - dice.next()) ** (-1 / tail))),
  );
  let rest = nationalNominals - sizes.reduce((sum, size) => sum + size, 0);
  while (rest !== 0) {
    const at = dice.whole(0, sizes.length - 1);
    const size = sizes[at] ?? 0;
    // Growing in proportion to size keeps the tail as it is.
    const step = rest > 0 ? Math.min(rest, Math.max(1, size >> 3)) : size > smallest ? -1 : 0;
    sizes[at] = size + step;
    rest -= step;
  }
  return sizes;
}
