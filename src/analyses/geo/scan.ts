/**
 * Kulldorff's log likelihood ratio of `inside` events where `expected` of `all` were expected (discrete Poisson, for more than
 * expected only): how far a place stands out, whatever its size.
 */
export function likelihoodRatio(inside: number, expected: number, all: number): number {
  if (inside <= expected || expected <= 0) return 0;
  const outside = all - inside;
  const rest = outside === 0 ? 0 : outside * Math.log(outside / (all - expected));
  return inside * Math.log(inside / expected) + rest;
}
