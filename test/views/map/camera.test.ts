import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fitted,
  mostBounds,
  panned,
  toGround,
  toScreen,
  viewOf,
  zoomed,
} from "../../../src/views/map/camera";
import { gridPlane, turnedWebPlane, webPlane } from "../../../src/views/map/plane";

const size = { width: 1200, height: 700 };
const planes = [gridPlane, webPlane, turnedWebPlane(3.3)];
const camera = fc.record({
  lon: fc.double({ min: -6, max: 1.7, noNaN: true }),
  lat: fc.double({ min: 50, max: 58, noNaN: true }),
  zoom: fc.double({ min: 6, max: 18, noNaN: true }),
});
const spot = fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 700 }));

test("a spot of the screen is the same spot after the way to the ground and back, on every sheet", () => {
  fc.assert(
    fc.property(camera, spot, fc.constantFrom(...planes), (at, [x, y], plane) => {
      const view = viewOf(at, plane, size);
      const [bx, by] = toScreen(view, ...toGround(view, x, y));
      // Positions are kept to a centimetre; at zoom 18 a px is some 40 cm.
      expect(Math.abs(bx - x)).toBeLessThan(0.2);
      expect(Math.abs(by - y)).toBeLessThan(0.2);
    }),
  );
});

test("nearer or further, the ground under the pointer stays there", () => {
  fc.assert(
    fc.property(camera, spot, fc.double({ min: -1, max: 1, noNaN: true }), (at, [x, y], by) => {
      const view = viewOf(at, gridPlane, size);
      const [lon, lat] = toGround(view, x, y);
      const next = viewOf(zoomed(at, view, by, x, y), gridPlane, size);
      const [nx, ny] = toScreen(next, lon, lat);
      expect(Math.hypot(nx - x, ny - y)).toBeLessThan(1);
    }),
  );
});

test("a drag moves the ground along with the pointer", () => {
  const at = { lon: 2.17, lat: 52.6, zoom: 14 };
  const view = viewOf(at, gridPlane, size);
  const [lon, lat] = toGround(view, 300, 300);
  const [x, y] = toScreen(viewOf(panned(at, view, 40, -25), gridPlane, size), lon, lat);
  expect(x).toBeCloseTo(340, 0);
  expect(y).toBeCloseTo(275, 0);
});

test("what is fitted lies within the frame", () => {
  const bounds = [2.135, 52.588, 2.192, 52.616] as const;
  for (const plane of planes) {
    const view = viewOf(fitted(bounds, plane, size), plane, size);
    for (const [lon, lat] of [bounds.slice(0, 2), bounds.slice(2)] as [number, number][]) {
      const [x, y] = toScreen(view, lon, lat);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
  }
});

test("one slip among a thousand events does not make the town a dot", () => {
  const town = Array.from({ length: 999 }, (_, at) => [2.1 + (at % 30) / 1000, 52.6 + at / 100_000] as const);
  const bounds = mostBounds([...town, [-3, 55]]);
  expect(bounds?.[0]).toBeGreaterThan(2);
  expect(bounds?.[3]).toBeLessThan(53);
});
