import type { Strength } from "./provenance";

/** How often a link is kept in a draw, by how sure we are of it; editable, shown, never hidden. */
export type KeepTable = { readonly [S in Strength]: number };

export const defaultKeep: KeepTable = Object.freeze({ confirmed: 0.98, unconfirmed: 0.75, tentative: 0.4 });

/** Shares tried for people missing and for false links (interdiction §6). */
export const noiseShares = [0, 0.05, 0.1, 0.2] as const;
