import type { Case } from "../../core/case";
import { isNorthernIreland, isOnGrid } from "../../core/nationalGrid";
import { toGrid } from "../../core/osgb";
import type { Incident } from "../../core/place";
import type { Stray } from "../../core/profile";

/** Why a position is on no British map; undefined when it is on one. */
export function strayReason(lon: number, lat: number): Stray["why"] | undefined {
  // Within a kilometre of 0, 0: what programs write for 'no position'.
  if (Math.abs(lon) < 0.01 && Math.abs(lat) < 0.01) return "null island";
  if (lat >= -9.5 && lat <= 2.6 && lon >= 49 && lon <= 61.5) return "swapped";
  if (!(lon >= -9.5 && lon <= 2.6 && lat >= 49 && lat <= 61.5)) return "outside Great Britain";
  const at = toGrid(lon, lat);
  if (!isOnGrid(at)) return "outside Great Britain";
  if (isNorthernIreland(at)) return "Northern Ireland";
  // The Republic: west of St David's Head (172,000 E) there is nothing of Great Britain between Cornwall and Galloway.
  const ireland = at.easting < 165_000 && at.northing > 110_000 && at.northing < 440_000;
  return ireland ? "outside Great Britain" : undefined;
}

/** All incidents of a case in grid metres, in their order; NaN where there is no place or a stray one. */
export interface CasePoints {
  readonly incidents: readonly Incident[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** By row of a stray. */
  readonly strays: ReadonlyMap<number, Stray["why"]>;
}

const known = new WeakMap<Case["incidents"], CasePoints>();

/** Converted once for the incidents of a case: an edit that leaves them alone keeps the map object. */
export function casePoints({ incidents: map }: Case): CasePoints {
  const before = known.get(map);
  if (before) return before;
  const incidents = [...map.values()];
  const x = new Float64Array(incidents.length).fill(Number.NaN);
  const y = new Float64Array(incidents.length).fill(Number.NaN);
  const strays = new Map<number, Stray["why"]>();
  for (const [row, { place }] of incidents.entries()) {
    if (!place) continue;
    const why = strayReason(place.lon, place.lat);
    if (why) strays.set(row, why);
    else {
      const at = toGrid(place.lon, place.lat);
      x[row] = at.easting;
      y[row] = at.northing;
    }
  }
  for (const row of farFromAll(x, y)) {
    strays.set(row, "far from all others");
    x[row] = Number.NaN;
    y[row] = Number.NaN;
  }
  const made: CasePoints = { incidents, x, y, strays };
  known.set(map, made);
  return made;
}

/** Metres from the middle of all that a point may always lie: the length of a county line. */
const reach = 150_000;

/** Rows of the few points that would stretch the grid to millions of cells: far beyond where 99 % lie. */
function farFromAll(x: Float64Array, y: Float64Array): readonly number[] {
  const rows = [...x.keys()].filter((row) => !Number.isNaN(x[row] ?? Number.NaN));
  if (rows.length < 100) return [];
  const middle = (values: Float64Array) => {
    const sorted = Float64Array.from(rows, (row) => values[row] ?? 0).sort();
    return sorted[sorted.length >> 1] ?? 0;
  };
  const [cx, cy] = [middle(x), middle(y)];
  const distances = Float64Array.from(rows, (row) => Math.hypot((x[row] ?? 0) - cx, (y[row] ?? 0) - cy));
  const usual = Float64Array.from(distances).sort()[Math.floor(rows.length * 0.99)] ?? 0;
  const limit = Math.max(reach, 10 * usual);
  return rows.filter((_, at) => (distances[at] ?? 0) > limit);
}
