import { expect, test } from "vitest";
import { besideOf } from "../../../src/analyses/geo/gi";
import { moran } from "../../../src/analyses/geo/moran";
import { likelihoodRatio } from "../../../src/analyses/geo/scan";

test("Moran's I of 1 to 9 on a lattice of three by three, four neighbours each, is that of esda", () => {
  const beside = besideOf(
    Array.from({ length: 9 }, (_, a) =>
      Array.from({ length: 9 }, (__, b) => b).filter(
        (b) => Math.abs((a % 3) - (b % 3)) + Math.abs(Math.floor(a / 3) - Math.floor(b / 3)) === 1,
      ),
    ),
  );
  const found = moran(beside, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(found.i).toBeCloseTo(0.5, 12);
  expect(found.expected).toBeCloseTo(-0.125, 12);
  expect(found.ifNormal).toBeCloseTo(0.053125, 12);
  expect(found.ifShuffled).toBeCloseTo(0.0596875, 12);
});

test("the likelihood ratio of 20 events where 10 of 100 were expected is 4.440301; fewer than expected is none", () => {
  expect(likelihoodRatio(20, 10, 100)).toBeCloseTo(4.440300758688226, 12);
  expect(likelihoodRatio(10, 10, 100)).toBe(0);
  expect(likelihoodRatio(3, 10, 100)).toBe(0);
  expect(likelihoodRatio(100, 50, 100)).toBeCloseTo(100 * Math.log(2), 12);
});
