/** Points in metres with weights, side by side. */
export interface PointSet {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly w: Float64Array;
}

export type Spot = readonly [x: number, y: number];

/** Points of equal weight. */
export function pointSet(points: readonly Spot[], weights?: readonly number[]): PointSet {
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    w: weights ? Float64Array.from(weights) : new Float64Array(points.length).fill(1),
  };
}

/** Weighted mean centre. */
export function meanCentre({ x, y, w }: PointSet): Spot {
  let [sum, sx, sy] = [0, 0, 0];
  for (let at = 0; at < x.length; at++) {
    const weight = w[at] ?? 0;
    sum += weight;
    sx += weight * (x[at] ?? 0);
    sy += weight * (y[at] ?? 0);
  }
  return [sx / sum, sy / sum];
}

/** Root of the weighted mean square distance to the mean centre. */
export function standardDistance(set: PointSet): number {
  const [cx, cy] = meanCentre(set);
  let [sum, squares] = [0, 0];
  for (let at = 0; at < set.x.length; at++) {
    const weight = set.w[at] ?? 0;
    sum += weight;
    squares += weight * (((set.x[at] ?? 0) - cx) ** 2 + ((set.y[at] ?? 0) - cy) ** 2);
  }
  return Math.sqrt(squares / sum);
}

/** Weighted median of the distances to the mean centre; with even weight on both sides the mean of the two in the middle. */
export function medianDistance(set: PointSet): number {
  const [cx, cy] = meanCentre(set);
  const pairs = Array.from(set.x, (x, at) => ({
    d: Math.hypot(x - cx, (set.y[at] ?? 0) - cy),
    w: set.w[at] ?? 0,
  })).sort((a, b) => a.d - b.d);
  const half = pairs.reduce((sum, { w }) => sum + w, 0) / 2;
  let sum = 0;
  for (const [at, { d, w }] of pairs.entries()) {
    sum += w;
    // A rounding error must not choose between one value and the mean of two.
    if (Math.abs(sum - half) < half * 1e-12) return (d + (pairs[at + 1]?.d ?? d)) / 2;
    if (sum > half) return d;
  }
  return Number.NaN;
}

/** Mean distance of each point to the nearest other; by comparison of all pairs, for some hundred points. */
export function meanNearest({ x, y }: PointSet): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let other = 0; other < x.length; other++)
      if (other !== at)
        nearest = Math.min(
          nearest,
          Math.hypot((x[at] ?? 0) - (x[other] ?? 0), (y[at] ?? 0) - (y[other] ?? 0)),
        );
    sum += nearest;
  }
  return sum / x.length;
}

/** Convex hull, counter-clockwise without repeating the first (Andrew's monotone chain); points on a side are left out. */
export function convexHull({ x, y }: PointSet): readonly Spot[] {
  const points = Array.from(x, (each, at): Spot => [each, y[at] ?? 0]).sort(
    (a, b) => a[0] - b[0] || a[1] - b[1],
  );
  const half = (list: readonly Spot[]): Spot[] => {
    const made: Spot[] = [];
    for (const point of list) {
      for (;;) {
        const [a, b] = [made.at(-2), made.at(-1)];
        if (!a || !b) break;
        if ((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break;
        made.pop();
      }
      made.push(point);
    }
    made.pop();
    return made;
  };
  const hull = [...half(points), ...half([...points].reverse())];
  return hull.length === 0 ? points.slice(0, 1) : hull;
}

/** Area of a ring in square metres. */
export function ringArea(ring: readonly Spot[]): number {
  let twice = 0;
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    twice += x1 * y2 - x2 * y1;
  }
  return Math.abs(twice) / 2;
}

export interface Ellipse {
  readonly centre: Spot;
  /** Of the long axis, degrees clockwise from grid north, 0 ≤ bearing < 180. */
  readonly bearing: number;
  /** Semi-axes in metres: √2 times the spread along each (√(2·eigenvalue) of the covariance with n). */
  readonly major: number;
  readonly minor: number;
}

/** Standard deviational ellipse in grid metres; in degrees it would point the wrong way. */
export function deviationalEllipse(set: PointSet): Ellipse {
  const [cx, cy] = meanCentre(set);
  let [sum, xx, yy, xy] = [0, 0, 0, 0];
  for (let at = 0; at < set.x.length; at++) {
    const [w, u, v] = [set.w[at] ?? 0, (set.x[at] ?? 0) - cx, (set.y[at] ?? 0) - cy];
    sum += w;
    xx += w * u * u;
    yy += w * v * v;
    xy += w * u * v;
  }
  const a = xx - yy;
  const c = 2 * xy;
  // The angle of the long axis from north; never by a division, which fails for points in a line along an axis.
  const theta = Math.atan2(c, -a) / 2;
  const middle = (xx + yy) / sum;
  const apart = Math.hypot(a, c) / sum;
  const degrees = (theta * 180) / Math.PI;
  return {
    centre: [cx, cy],
    bearing: degrees < 0 ? degrees + 180 : degrees,
    major: Math.sqrt(Math.max(0, middle + apart)),
    minor: Math.sqrt(Math.max(0, middle - apart)),
  };
}

/** An ellipse as a ring of points. */
export function ellipseRing({ centre, bearing, major, minor }: Ellipse, steps = 72): readonly Spot[] {
  const turn = (bearing * Math.PI) / 180;
  return Array.from({ length: steps }, (_, at): Spot => {
    const angle = (at / steps) * 2 * Math.PI;
    const [along, across] = [major * Math.cos(angle), minor * Math.sin(angle)];
    return [
      centre[0] + along * Math.sin(turn) + across * Math.cos(turn),
      centre[1] + along * Math.cos(turn) - across * Math.sin(turn),
    ];
  });
}
