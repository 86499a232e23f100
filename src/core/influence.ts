import type { CellGrid, LonLatRing } from "./cells";
import type { Contour } from "./density";
import type { Method } from "./profile";

/** What a sphere is drawn from: one located thing of an OCG. */
export interface SpherePoint {
  /** Entity id. */
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** By role: principal 3, significant 2, peripheral 1; a thing has that of the highest member it is linked to. */
  readonly weight: number;
}

/** The drawing that so many points bear: fewer than 3 points, 3–4 a dashed hull, 5–9 an ellipse, 10 and more a surface. */
export type SphereShape =
  | { readonly type: "points"; readonly metres: number; readonly rings: readonly LonLatRing[] }
  | { readonly type: "hull"; readonly ring: LonLatRing; readonly km2: number }
  | {
      readonly type: "ellipse";
      readonly ring: LonLatRing;
      /** Degrees clockwise from grid north. */
      readonly bearing: number;
      readonly major: number;
      readonly minor: number;
      readonly km2: number;
    }
  | { readonly type: "surface"; readonly core: Contour; readonly range: Contour };

/** Where an OCG is seen: n and dates stand on every shape. */
export interface Sphere {
  readonly group: string;
  readonly name: string;
  readonly n: number;
  /** ISO dates of the first and last that is known of the points; empty = undated. */
  readonly from: string;
  readonly to: string;
  readonly shape: SphereShape;
  /** Fewer than 10 points: a hint, never a border. */
  readonly indicative: boolean;
  readonly points: readonly SpherePoint[];
  /** 'SMITH: core 50 %, range 95 %, n 34, Dec 2025 to May 2026'. */
  readonly words: string;
}

/** Ground that two OCGs share. */
export interface Contest {
  readonly groups: readonly [string, string];
  /** Bhattacharyya's affinity of the two surfaces, 0–1; absent where one of them has too few points for a surface. */
  readonly overlap?: number;
  /** Share of the second's volume inside the first's range, and the other way round. */
  readonly within?: readonly [number, number];
  readonly km2: number;
  readonly polygons: readonly (readonly LonLatRing[])[];
  readonly indicative: boolean;
  readonly words: string;
}

/** Which OCG is denser where; ground below the floor belongs to nobody. */
export interface Dominance {
  readonly grid: CellGrid;
  /** Index into `spheres`, -1 = below the floor. */
  readonly owner: Int8Array;
  /** The owner's share of all density there. */
  readonly share: Float32Array;
}

/** Goods, money or journeys from town to town, as a number: never a polygon. */
export interface TownFlow {
  readonly from: Town;
  readonly to: Town;
  /** Journeys, and links between things at home in the two towns; a journey counts once. */
  readonly count: number;
  readonly links: readonly string[];
  readonly kinds: readonly string[];
  readonly fromDate: string;
  readonly toDate: string;
  readonly words: string;
}

/** A cluster of places, named by what most of them name. */
export interface Town {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Located things in it. */
  readonly n: number;
}

export interface Influence {
  readonly spheres: readonly Sphere[];
  readonly contests: readonly Contest[];
  readonly dominance?: Dominance;
  readonly towns: readonly Town[];
  readonly flows: readonly TownFlow[];
  /** OCGs without a located point, by group id. */
  readonly unplaced: readonly string[];
  readonly method: Method;
}
