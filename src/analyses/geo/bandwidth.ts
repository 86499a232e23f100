import type { Bandwidth } from "../../core/density";
import { medianDistance, type PointSet, standardDistance } from "./spread";

/** The default radius of ArcGIS: 0.9 · min(SD, √(1/ln 2) · Dm) · n^−0.2; n is the number of events, never the sum of their harm, which would shrink it. */
export function defaultRadius(set: PointSet): number {
  const spread = Math.min(standardDistance(set), Math.sqrt(1 / Math.LN2) * medianDistance(set));
  return 0.9 * spread * set.x.length ** -0.2;
}

/** Quantile as R's default (type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low);
}

/** Normal reference rule along one axis (MASS bandwidth.nrd): 4 · 1.06 · min(sd, IQR/1.34) · n^−0.2. */
export function normalReference(values: Float64Array): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const sorted = Float64Array.from(values).sort();
  const range = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  return 4 * 1.06 * Math.min(sd, range / 1.34) * n ** -0.2;
}

const [least, most] = [150, 2000];
/** To 10 m: a radius of 446 m claims an exactness that no rule has. */
const rounded = (metres: number) => Math.round(metres / 10) * 10;

/** The radius to smooth with: the user's, else the rule's held to 150 m – 2 km. */
export function bandwidthOf(set: PointSet, stated?: number): Bandwidth {
  if (stated !== undefined && stated > 0)
    return { metres: stated, words: `Smoothing: ${stated} m, as chosen` };
  const worked = set.x.length > 1 ? defaultRadius(set) : 0;
  const metres = rounded(Math.min(most, Math.max(least, worked)));
  const n = set.x.length.toLocaleString("en-GB");
  const held =
    worked < least || worked > most
      ? `; the rule gave ${Math.round(worked)} m, held to ${least} m – ${most / 1000} km`
      : "";
  return { metres, worked, words: `Smoothing: ${metres} m, worked out from ${n} points${held}` };
}
