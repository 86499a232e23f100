import type { ChildTie } from "./familyUnion";
import type { KinStepKind } from "./kinStep";

interface Weighed {
  readonly kind: KinStepKind;
  readonly tie?: ChildTie;
}

/** Of ways of the same length the one with fewer steps, then the one that runs by blood. */
const penalties: Partial<Record<KinStepKind, number>> = {
  partner: 2,
  "former partner": 3,
  // 'His mother's partner' is said before 'the father of his half-sister'.
  "half-sibling": 5,
  "sibling or half-sibling": 5,
  "step-sibling": 5,
  grandparent: 1,
  grandchild: 1,
  "aunt or uncle": 1,
  "niece or nephew": 1,
  cousin: 1,
  relative: 20,
  household: 30,
};

/** Steps that a named relation stands for: what parents on record say in as many steps is said by them. */
const hops: Partial<Record<KinStepKind, number>> = {
  grandparent: 2,
  grandchild: 2,
  "aunt or uncle": 2,
  "niece or nephew": 2,
  cousin: 3,
};

function penalty(way: Weighed): number {
  const tie = way.tie === undefined || way.tie === "birth" ? 0 : 1;
  return (penalties[way.kind] ?? 0) + tie;
}

/** A whole step weighs before the number of steps, and that before what they are. */
export const stepWeight = 2 ** 32;
const hopKey = 2 ** 16;

/** What a way adds to a path: `half` is the second half of a step between two who meet at a hub. */
export function weightOf(way: Weighed, cost: number, half: boolean): number {
  return cost * stepWeight + (half ? 0 : hopKey * (hops[way.kind] ?? 1)) + penalty(way);
}
