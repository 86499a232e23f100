import { expect, test } from "vitest";
import { gridBearing, gridPlane, gridPoint, turnedWebPlane } from "../../../src/views/map/plane";

test("on the turned sheet of web maps a line of the grid stands upright, and a cell has square corners", () => {
  const [lon, lat] = gridPlane.from(682_000, 309_000);
  const plane = turnedWebPlane(gridBearing(lon, lat));
  const at = (easting: number, northing: number) => plane.to(...gridPlane.from(easting, northing));
  const [west, north] = [at(682_000, 309_000), at(682_000, 310_000)];
  const east = at(683_000, 309_000);
  const height = north[1] - west[1];
  expect(Math.abs(north[0] - west[0]) / height).toBeLessThan(0.001);
  expect(Math.abs(east[1] - west[1]) / height).toBeLessThan(0.001);
  expect((east[0] - west[0]) / height).toBeCloseTo(1, 2);
});

test("grid north stands 0.08° off true north in Birmingham and 3.3° the other way on Scilly", () => {
  expect(gridBearing(-1.9, 52.5)).toBeCloseTo(0.08, 2);
  expect(gridBearing(-6.3, 49.92)).toBeCloseTo(-3.29, 1);
});

test("Northern Ireland and other countries have no square of the National Grid", () => {
  expect(gridPoint(-5.93, 54.6)).toBeUndefined();
  expect(gridPoint(13.4, 52.5)).toBeUndefined();
  expect(gridPoint(-1.9, 52.48)?.easting).toBeCloseTo(406_900, -3);
});
