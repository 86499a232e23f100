import { existsSync, readFileSync } from "node:fs";

const path = new URL("../../../../shared/reference/geo-refs.json", import.meta.url).pathname;

/** The reference values, worked out by other programs; undefined where they are not at hand. */
export interface GeoRefs {
  readonly gi_six_points: {
    readonly points: readonly (readonly [number, number])[];
    readonly y: readonly number[];
    readonly threshold_inclusive: number;
    readonly Gi_binary_z: readonly number[];
    readonly GiStar_binary_z: readonly number[];
  };
  readonly gi_getisord_16x16: {
    readonly values: readonly number[];
    readonly Gi_z_by_distance: Readonly<Record<string, number>>;
    readonly own_GiStar_rook_all: readonly number[];
    readonly own_GiStar_queen_all: readonly number[];
    readonly own_queen_counts: Readonly<Record<string, number>>;
  };
  readonly gi_grid_5x5_queen_self: {
    readonly grid: readonly (readonly number[])[];
    readonly z: readonly number[];
    readonly p: readonly number[];
    readonly p_BH: readonly number[];
  };
  readonly bh_fdr_25: { readonly p: readonly number[]; readonly adjusted_first6: readonly number[] };
  readonly points12_bng: {
    readonly points: readonly (readonly [number, number])[];
    readonly [name: string]: unknown;
  };
}

export const refs: GeoRefs | undefined = existsSync(path)
  ? (JSON.parse(readFileSync(path, "utf8")) as GeoRefs)
  : undefined;
if (!refs) console.log(`skipped: no reference values at ${path}`);
