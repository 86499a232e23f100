import type { Spot } from "../../../src/analyses/geo/spread";

/** Twelve made-up points in National Grid metres that the reference values were worked out on. */
export const points12: readonly Spot[] = [
  [407000, 286800],
  [407250, 286950],
  [407400, 287300],
  [407900, 287500],
  [408100, 288000],
  [408600, 288100],
  [408900, 288700],
  [409300, 288900],
  [407600, 286700],
  [408300, 287200],
  [409000, 288200],
  [408000, 287000],
];
