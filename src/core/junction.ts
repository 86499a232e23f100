import type { ChainFunction } from "./chain";

/** What one minimum cut comes to. `Infinity` = it cannot be cut: the way leads through people who are never acted against. */
export interface Cut {
  readonly value: number;
  /** Entity ids (people cut) or link ids (link cut) of each equal least set. */
  readonly sets: readonly (readonly string[])[];
  /** False when there are more sets than are listed. */
  readonly all: boolean;
}

/** Where one function of the business hands over to the next. */
export interface Junction {
  /** 'transport>storage'. */
  readonly id: string;
  readonly from: ChainFunction;
  readonly to: ChainFunction;
  readonly goods: "commodity" | "money";
  /** Entities of the two functions that take part. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Least entities whose loss stops it: the number of independent routes. 0 = nothing is known to flow here. */
  readonly people: Cut;
  /** The same touching neither end; undefined = a direct link joins the two ends: there is no middleman. */
  readonly inner: Cut | undefined;
  readonly links: Cut;
  /** Most that can flow through it, in the stream's unit. */
  readonly volume: number;
  readonly unit: string;
  /** Links that lead directly from one function to the next. */
  readonly direct: readonly string[];
}
