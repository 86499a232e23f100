import { type Random, seededRandom } from "../core/random";
import type { Business } from "./business";

/** Arcs that nobody reported: what a wrong merge, a shared phone or a mistaken identity puts into a network. */
export interface FalseArcs {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Volume that each carries in a draw in which it is there. */
  readonly volume: number;
  /** How often each is there, so that a draw holds the share asked for on average. */
  readonly chance: number;
}

/** Different arcs tried for each that a draw holds: more would slow each draw for no steadier answer. */
const poolPerArc = 6;
const mostArcs = 400;

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 1;
}

/**
 * A seeded pool of false arcs for the draws: each from a random holder of one function to a random holder of the next, where
 * no link is known. `share` is their number in a draw over the number of known arcs ('10% false links', interdiction §6).
 */
export function falseArcs(
  business: Business,
  lanes: readonly (readonly number[])[],
  share: number,
  seed: number,
): FalseArcs {
  const random: Random = seededRandom(seed);
  const known = new Set(business.graph.from.map((from, arc) => `${from} ${business.graph.to[arc] ?? 0}`));
  const from: number[] = [];
  const to: number[] = [];
  const wanted = share * known.size;
  const most = Math.min(mostArcs, Math.ceil(wanted * poolPerArc));
  const pairs = lanes.slice(1).map((after, index) => ({ before: lanes[index] ?? [], after }));
  const pick = (list: readonly number[]) => list[Math.floor(random() * list.length)];
  // Small lanes may have no unknown pair left: the number of tries is bounded.
  for (let tries = 0; from.length < most && tries < 20 * most && pairs.length > 0; tries++) {
    const pair = pairs[Math.floor(random() * pairs.length)];
    const a = pick(pair?.before ?? []);
    const b = pick(pair?.after ?? []);
    if (a === undefined || b === undefined || a === b || known.has(`${a} ${b}`)) continue;
    known.add(`${a} ${b}`);
    from.push(a);
    to.push(b);
  }
  return {
    from,
    to,
    volume: middle(business.graph.volume.filter((amount) => amount > 0)),
    chance: from.length > 0 ? Math.min(1, wanted / from.length) : 0,
  };
}
