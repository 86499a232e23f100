import type { Pace } from "../pace";
import type { Weave } from "./bonds";
import { firstOrder, firstWays } from "./order";
import { type Untangled, untangle } from "./untangle";

/** Blocks beyond which the first way has to do. */
const mostBlocks = 1200;

/** The order with the fewest crossings of those that several first orders lead to; the earlier of equals. */
export async function fewestCrossings(weave: Weave, pace: Pace): Promise<number[][]> {
  const slots = weave.blocks.map((block) => block.slots);
  let best: (Untangled & { readonly slots: readonly (readonly number[])[] }) | undefined;
  const ways = weave.blocks.length > mostBlocks ? firstWays.slice(0, 1) : firstWays;
  for (const [at, way] of ways.entries()) {
    for (const [index, block] of weave.blocks.entries()) block.slots = slots[index] ?? block.slots;
    const found = await untangle(weave, firstOrder(weave, way), pace);
    if (!best || found.crossings < best.crossings)
      best = { ...found, slots: weave.blocks.map((block) => block.slots) };
    if (best.crossings === 0) break;
    if (pace.due()) await pace.rest((0.5 * at) / ways.length);
  }
  for (const [index, block] of weave.blocks.entries()) block.slots = best?.slots[index] ?? block.slots;
  return best?.rows ?? [];
}
