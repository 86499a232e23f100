/**
 * Benjamini and Hochberg's adjusted p-values over all that were tested: sorted ascending, p(i)·m/i, made monotone from the largest
 * down, at most 1. Values that are not numbers are not tested and stay.
 */
export function adjusted(p: Float64Array): Float64Array {
  const order = new Uint32Array(p.length);
  let m = 0;
  for (let at = 0; at < p.length; at++) if (!Number.isNaN(p[at] ?? Number.NaN)) order[m++] = at;
  const tested = order.subarray(0, m).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
  const made = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  for (let rank = m; rank > 0; rank--) {
    const at = tested[rank - 1] ?? 0;
    least = Math.min(least, ((p[at] ?? 1) * m) / rank);
    made[at] = least;
  }
  return made;
}
