import type { Area } from "../core/place";

type Point = readonly [number, number];
export type Ring = readonly Point[];

/** Six decimals are 0.1 m: finer says nothing of a place, and makes the file half as long again. */
export function degrees(value: number): number {
  const rounded = Math.round(value * 1e6) / 1e6;
  return rounded === 0 ? 0 : rounded;
}

/** Twice the area; positive when the ring runs anticlockwise. */
function turn(ring: Ring): number {
  let sum = 0;
  for (let at = 1; at < ring.length; at++) {
    const [x1, y1] = ring[at - 1] ?? [0, 0];
    const [x2, y2] = ring[at] ?? [0, 0];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

/** A ring as files want it: rounded, closed, running the way that is asked for; undefined for one that encloses nothing (RFC 7946, 3.1.6: four positions at least). */
function ringOf(points: Ring, anticlockwise: boolean): Ring | undefined {
  const ring = points.map(([lon, lat]): Point => [degrees(lon), degrees(lat)]);
  if (ring.some((point) => !point.every(Number.isFinite))) return undefined;
  const [first] = ring;
  const last = ring.at(-1);
  if (!first || !last) return undefined;
  if (first[0] !== last[0] || first[1] !== last[1]) ring.push(first);
  if (ring.length < 4) return undefined;
  const turned = turn(ring);
  return turned !== 0 && turned > 0 !== anticlockwise ? ring.reverse() : ring;
}

/** Polygons of an area with outer rings anticlockwise and holes clockwise (the right-hand rule); `dropped` counts rings that cannot be written. */
export function polygonsOf(area: Area): {
  readonly polygons: readonly (readonly Ring[])[];
  readonly dropped: number;
} {
  let dropped = 0;
  const polygons = area.polygons.flatMap((rings) => {
    const made = rings.map((ring, at) => ringOf(ring, at === 0));
    dropped += made.filter((ring) => ring === undefined).length;
    const kept = made.filter((ring) => ring !== undefined);
    return made[0] === undefined ? [] : [kept];
  });
  return { polygons, dropped };
}
