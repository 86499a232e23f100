import type { Pillar } from "../core/plan";

/**
 * A sign for each P in a square of 16, so that none is told by its word's position or by colour: an arrow that follows, a bar that
 * stops, an arch that covers, layers laid ready. Filled with the colour of the words beside it.
 */
export const pillarSigns: { readonly [P in Pillar]: string } = {
  Pursue: "M2 2L14 8L2 14L5.4 8Z",
  Prevent: "M8 1.2A6.8 6.8 0 1 1 7.99 1.2ZM3.8 6.4V9.6H12.2V6.4Z",
  Protect: "M1.8 14V8.2A6.2 6.2 0 0 1 14.2 8.2V14H10.6V8.2A2.6 2.6 0 0 0 5.4 8.2V14Z",
  Prepare: "M2 2.4H14V5.2H2ZM2 6.6H14V9.4H2ZM2 10.8H14V13.6H2Z",
};
