/** Functions of an OCG's business model in the guidance's order: the lanes from source to reinvestment. */
export const chainLanes = [
  "source",
  "transport",
  "storage",
  "production",
  "distribution",
  "exchange",
  "collection",
  "laundering",
  "reinvestment",
] as const;
/** Functions beside the chain that keep it running. */
export const enablingFunctions = [
  "direction",
  "enforcement",
  "recruitment",
  "communications",
  "countermeasures",
  "corruption",
  "professional-enabling",
] as const;
export const chainFunctions = [...chainLanes, ...enablingFunctions] as const;
export type ChainFunction = (typeof chainFunctions)[number];

/** Place of a function in the chain, 0 = source; -1 for an enabling function. */
export function lanePlace(of: ChainFunction): number {
  return (chainLanes as readonly ChainFunction[]).indexOf(of);
}
