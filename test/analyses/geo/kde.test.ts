import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { densityAt, densitySteps } from "../../../src/analyses/geo/kde";
import { pointSet } from "../../../src/analyses/geo/spread";
import { drained } from "../../../src/analyses/stepped";
import { cellCorner, cellGrid } from "../../../src/core/cells";
import { points12 } from "./points12";

const set = pointSet(points12);

describe("kernel density of twelve points", () => {
  test("is that of a second implementation at two spots, for both kernels", () => {
    expect(densityAt(set, [408_000, 287_500], 1000)).toBeCloseTo(3.112331, 6);
    expect(densityAt(set, [407_000, 286_800], 1000)).toBeCloseTo(2.465843, 6);
    // A Gaussian of 500 m is what goes with a radius of 500·√8.
    expect(densityAt(set, [408_000, 287_500], 500 * Math.sqrt(8), "gaussian")).toBeCloseTo(2.583234, 5);
  });

  test.each(["quartic", "gaussian"] as const)(
    "%s: the surface is the sum at the middle of each cell",
    (kernel) => {
      const grid = cellGrid({ west: 406_500, south: 286_500, east: 409_500, north: 289_000 }, 250);
      const surface = drained(densitySteps(grid, set, 900, kernel));
      for (const index of [0, 7, 45, 60, surface.length - 1]) {
        const { easting, northing } = cellCorner(grid, index);
        const exact = densityAt(set, [easting + 125, northing + 125], 900, kernel);
        expect(surface[index]).toBeCloseTo(exact, 9);
      }
    },
  );

  test.each(["quartic", "gaussian"] as const)(
    "%s: has the volume of the weights, wherever they lie",
    (kernel) => {
      const spot = fc.tuple(
        fc.double({ min: 400_000, max: 402_000, noNaN: true }),
        fc.double({ min: 300_000, max: 302_000, noNaN: true }),
      );
      fc.assert(
        fc.property(fc.array(spot, { minLength: 1, maxLength: 8 }), (points) => {
          const weights = points.map((_, at) => 1 + at);
          const grid = cellGrid({ west: 399_000, south: 299_000, east: 403_000, north: 303_000 }, 25);
          const surface = drained(densitySteps(grid, pointSet(points, weights), 600, kernel));
          const volume = surface.reduce((sum, value) => sum + value, 0) * 0.025 ** 2;
          const whole = weights.reduce((sum, weight) => sum + weight, 0);
          // The Gaussian is cut off at four spreads, which loses 0.03 %.
          expect(Math.abs(volume / whole - 1)).toBeLessThan(kernel === "quartic" ? 0.001 : 0.0015);
        }),
        { numRuns: 25 },
      );
    },
  );
});
