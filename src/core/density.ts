import type { CellGrid, LonLatRing } from "./cells";
import type { Kernel, Method } from "./profile";

/** A smoothing radius and where it comes from. */
export interface Bandwidth {
  /** Metres, as used. */
  readonly metres: number;
  /** What the rule gave before it was held to 150 m – 2 km; absent when the user chose. */
  readonly worked?: number;
  /** 'Smoothing: 450 m, worked out from 318 events' */
  readonly words: string;
}

/** The line round the densest cells that hold a share of all. */
export interface Contour {
  /** 0.5 = half of the volume. */
  readonly share: number;
  /** Value of the surface on the line, per km². */
  readonly level: number;
  readonly km2: number;
  /** Polygons of rings (outer, then holes), degrees. */
  readonly polygons: readonly (readonly LonLatRing[])[];
}

/** A kernel density in National Grid metres: it does not change with the zoom. */
export interface DensitySurface {
  readonly grid: CellGrid;
  /** Per km², by cell. */
  readonly values: Float32Array;
  readonly unit: string;
  readonly kernel: Kernel;
  readonly bandwidth: Bandwidth;
  /** From the widest to the densest. */
  readonly contours: readonly Contour[];
  readonly method: Method;
}
