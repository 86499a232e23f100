import type { LonLatRing } from "./cells";
import type { Method } from "./profile";

/** Regular hexagons, flat on top, in rows that start at the grid's false origin: the same ground has the same hexagons. */
export interface HexCounts {
  /** Distance from side to side, metres. */
  readonly across: number;
  /** By harm, most first. */
  readonly cells: readonly {
    readonly ring: LonLatRing;
    readonly events: number;
    readonly harm: number;
    /** Multiples of the mean, as for squares. */
    readonly class: number;
  }[];
  readonly mean: number;
  readonly unit: string;
  readonly method: Method;
}
