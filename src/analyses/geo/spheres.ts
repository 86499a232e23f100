import type { CellGrid, LonLatRing } from "../../core/cells";
import type { Sphere, SphereShape } from "../../core/influence";
import { toWgs84 } from "../../core/osgb";
import { dateText, startOf } from "../../core/time";
import type { Steps } from "../stepped";
import { densitySteps } from "./kde";
import { many } from "./method";
import { percentVolume } from "./percentVolume";
import { eachCellInside } from "./raster";
import type { OcgPoint } from "./spherePoints";
import {
  convexHull,
  deviationalEllipse,
  ellipseRing,
  type PointSet,
  pointSet,
  ringArea,
  type Spot,
} from "./spread";

/** Fewest points for a hull, an ellipse and a surface. */
export const [forHull, forEllipse, forSurface] = [3, 5, 10] as const;
/** Metres round a point where there are too few for a shape. */
const buffer = 250;

export function pointsOf(points: readonly OcgPoint[]): PointSet {
  return pointSet(
    points.map(({ easting, northing }): Spot => [easting, northing]),
    points.map(({ weight }) => weight),
  );
}

const lonLat = (ring: readonly Spot[]): LonLatRing =>
  [...ring, ...ring.slice(0, 1)].map(([x, y]) => toWgs84(x, y));

const circle = ([x, y]: Spot): readonly Spot[] =>
  ellipseRing({ centre: [x, y], bearing: 0, major: buffer, minor: buffer }, 36);

/** A sphere with what overlap is worked out from: 1 and more inside its range, and the surface where there is one. */
export interface SphereGround {
  readonly sphere: Sphere;
  /** Density over its level at the line of the range; 2 inside and 0 outside a shape without a surface. */
  readonly field: Float64Array;
  readonly surface?: Float64Array;
}

interface Shaped {
  readonly shape: SphereShape;
  readonly rings: readonly (readonly Spot[])[];
}

function drawn(set: PointSet): Shaped {
  const n = set.x.length;
  const spots = Array.from(set.x, (x, at): Spot => [x, set.y[at] ?? 0]);
  const hull = convexHull(set);
  const ellipse = deviationalEllipse(set);
  // All in a line: neither hull nor ellipse has an inside.
  const flat = hull.length < 3 || ellipse.minor < 1;
  if (n < forHull || flat) {
    const rings = spots.map(circle);
    return { shape: { type: "points", metres: buffer, rings: rings.map(lonLat) }, rings };
  }
  if (n < forEllipse)
    return { shape: { type: "hull", ring: lonLat(hull), km2: ringArea(hull) / 1e6 }, rings: [hull] };
  const ring = ellipseRing(ellipse);
  const { bearing, major, minor } = ellipse;
  const km2 = (Math.PI * major * minor) / 1e6;
  return { shape: { type: "ellipse", ring: lonLat(ring), bearing, major, minor, km2 }, rings: [ring] };
}

/** First and last date that is known of points, as ISO text; empty where none is. */
function datesOf(points: readonly OcgPoint[]): { readonly from: string; readonly to: string } {
  const dates = points
    .flatMap(({ times }) => times.flatMap(({ from, to }) => [from ?? "", to ?? ""]))
    .filter((iso) => iso !== "" && !Number.isNaN(startOf(iso)))
    .sort((a, b) => startOf(a) - startOf(b));
  return { from: dates[0]?.slice(0, 10) ?? "", to: dates.at(-1)?.slice(0, 10) ?? "" };
}

function wordsOf(
  name: string,
  n: number,
  shape: SphereShape,
  { from, to }: { from: string; to: string },
): string {
  const what = {
    points: "points with 250 m round them",
    hull: "outline of the points, indicative",
    ellipse: "ellipse of the spread, indicative",
    surface: "core 50 %, range 95 %",
  }[shape.type];
  const dates =
    from === "" ? "undated" : from === to ? dateText(from) : `${dateText(from)} to ${dateText(to)}`;
  return `${name}: ${what}, n ${n}, ${dates}`;
}

/** The sphere of one OCG on the common grid. */
export function* sphereSteps(
  group: { readonly id: string; readonly name: string },
  points: readonly OcgPoint[],
  grid: CellGrid,
  metres: number,
): Steps<SphereGround> {
  const set = pointsOf(points);
  const n = points.length;
  const dates = datesOf(points);
  const base = {
    group: group.id,
    name: group.name,
    n,
    ...dates,
    indicative: n < forSurface,
    points: points.map(({ item, weight }) => ({
      id: item.id,
      lon: item.place?.lon ?? 0,
      lat: item.place?.lat ?? 0,
      weight,
    })),
  };
  if (n < forSurface) {
    const { shape, rings } = drawn(set);
    const field = new Float64Array(grid.columns * grid.rows);
    // One ring at a time: buffers may overlap, and an even number of crossings would be outside.
    for (const ring of rings)
      eachCellInside(grid, [ring], (cell) => {
        field[cell] = 2;
      });
    return { sphere: { ...base, shape, words: wordsOf(group.name, n, shape, dates) }, field };
  }
  const surface = yield* densitySteps(grid, set, metres);
  const [core, range] = [percentVolume(grid, surface, 0.5), percentVolume(grid, surface, 0.95)];
  const shape: SphereShape = { type: "surface", core, range };
  return {
    sphere: { ...base, shape, words: wordsOf(group.name, n, shape, dates) },
    field: surface.map((value) => value / range.level),
    surface,
  };
}

/** '38 located points' */
export const pointsWords = (n: number) => many(n, "located point");
