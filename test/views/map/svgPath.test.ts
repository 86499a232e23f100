import { expect, test } from "vitest";
import { viewOf } from "../../../src/views/map/camera";
import { gridPlane } from "../../../src/views/map/plane";
import { areaPath, dotPath, linePath } from "../../../src/views/map/svgPath";

const view = viewOf({ lon: 2.16, lat: 52.6, zoom: 14 }, gridPlane, { width: 800, height: 600 });
const numbers = (d: string) => [...d.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));

test("dots on one px are drawn once, those out of sight not at all", () => {
  const near = [2.16, 52.6, 2.16000001, 52.60000001, 2.162, 52.601];
  const d = dotPath(Float64Array.from([...near, -3, 55]), view);
  expect([...d.matchAll(/h0/g)]).toHaveLength(2);
  expect(numbers(d).slice(0, 2)).toEqual([400, 300]);
  expect(dotPath(Float64Array.from([2.16, 52.6]), view, 3)).toBe("M397 297l6 6m0 -6l-6 6");
});

test("a country that reaches far beyond the screen is cut near its edge", () => {
  const ring = [
    [1, 52],
    [3, 52],
    [3, 53],
    [1, 53],
    [1, 52],
  ] as const;
  const d = areaPath([[ring]], view);
  expect(d).not.toBe("");
  for (const value of numbers(d)) expect(Math.abs(value)).toBeLessThan(1100);
  expect(areaPath([[ring.map(([lon, lat]) => [lon - 5, lat] as const)]], view)).toBe("");
});

test("a line keeps its ends, and one without two points is none", () => {
  const d = linePath(
    [
      [
        [2.16, 52.6],
        [2.161, 52.6],
      ],
      [[2.16, 52.6]],
    ],
    view,
  );
  expect([...d.matchAll(/M/g)]).toHaveLength(1);
  expect(numbers(d).slice(0, 2)).toEqual([400, 300]);
});
