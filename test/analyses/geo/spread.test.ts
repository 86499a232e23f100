import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandwidthOf, defaultRadius, normalReference } from "../../../src/analyses/geo/bandwidth";
import {
  convexHull,
  deviationalEllipse,
  meanCentre,
  meanNearest,
  medianDistance,
  pointSet,
  ringArea,
  type Spot,
  standardDistance,
} from "../../../src/analyses/geo/spread";
import { points12 } from "./points12";

describe("twelve points in National Grid metres", () => {
  const set = pointSet(points12);

  test("have the centre, spread and radius of a second implementation", () => {
    expect(meanCentre(set)).toEqual([408112.5, 287612.5]);
    expect(standardDistance(set)).toBeCloseTo(1002.548835, 6);
    expect(medianDistance(set)).toBeCloseTo(912.29505, 5);
    expect(meanNearest(set)).toBeCloseTo(403.671719, 6);
    expect(defaultRadius(set)).toBeCloseTo(548.923466, 6);
    expect(normalReference(set.x)).toBeCloseTo(1889.218859, 5);
    expect(normalReference(set.y)).toBeCloseTo(1930.392634, 5);
  });

  test("have an ellipse that points 44.3 degrees east of grid north, not the 59.6 of an ellipse in degrees", () => {
    const { bearing, major, minor } = deviationalEllipse(set);
    expect(bearing).toBeCloseTo(44.300179, 6);
    expect(major).toBeCloseTo(1375.550673, 6);
    expect(minor).toBeCloseTo(343.611233, 6);
  });

  test("have a hull of eight corners and 1,505,000 m²", () => {
    const hull = convexHull(set);
    expect(hull).toHaveLength(8);
    expect(ringArea(hull)).toBe(1_505_000);
  });
});

describe("an ellipse", () => {
  test.each([
    [
      "north to south",
      [
        [0, 0],
        [0, 10],
        [0, 30],
      ],
      0,
    ],
    [
      "west to east",
      [
        [0, 0],
        [10, 0],
        [30, 0],
      ],
      90,
    ],
    [
      "up to the right",
      [
        [0, 0],
        [10, 10],
        [30, 30],
      ],
      45,
    ],
    [
      "up to the left",
      [
        [0, 0],
        [-10, 10],
        [-30, 30],
      ],
      135,
    ],
  ] as const)("of a line %s has its bearing and no width", (_, points, bearing) => {
    const found = deviationalEllipse(pointSet(points));
    expect(found.bearing).toBeCloseTo(bearing, 9);
    expect(found.minor).toBeCloseTo(0, 3);
    expect(found.major).toBeGreaterThan(10);
  });

  test("weighs a point as often as it is said to count", () => {
    const twice: readonly Spot[] = [...points12, ...points12.slice(0, 1)];
    const weighed = deviationalEllipse(pointSet(points12, [2, ...new Array(11).fill(1)]));
    const repeated = deviationalEllipse(pointSet(twice));
    expect(weighed.bearing).toBeCloseTo(repeated.bearing, 9);
    expect(weighed.major).toBeCloseTo(repeated.major, 6);
  });
});

describe("a convex hull", () => {
  test("holds every point, and turns one way only", () => {
    const spot = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 3, maxLength: 30 }), (points) => {
        const hull = convexHull(pointSet(points));
        for (const [at, a] of hull.entries()) {
          const b = hull[(at + 1) % hull.length] ?? a;
          for (const p of points)
            expect((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("the radius of smoothing", () => {
  test("is the rule's, to 10 m, and says so", () => {
    expect(bandwidthOf(pointSet(points12))).toEqual({
      metres: 550,
      worked: defaultRadius(pointSet(points12)),
      words: "Smoothing: 550 m, worked out from 12 points",
    });
  });

  test("is held to 150 m and 2 km, and tells what the rule gave", () => {
    const scaled = (by: number) => pointSet(points12.map(([x, y]): Spot => [x * by, y * by]));
    expect(bandwidthOf(scaled(0.1)).words).toBe(
      "Smoothing: 150 m, worked out from 12 points; the rule gave 55 m, held to 150 m – 2 km",
    );
    expect(bandwidthOf(scaled(10)).metres).toBe(2000);
    expect(bandwidthOf(pointSet(points12.slice(0, 1))).metres).toBe(150);
  });

  test("counts events, not their harm: weights in days do not shrink it", () => {
    const heavy = pointSet(points12, new Array(12).fill(365));
    expect(defaultRadius(heavy)).toBeCloseTo(defaultRadius(pointSet(points12)), 9);
  });

  test("is the user's where one is chosen", () => {
    expect(bandwidthOf(pointSet(points12), 90)).toEqual({
      metres: 90,
      words: "Smoothing: 90 m, as chosen",
    });
  });
});
