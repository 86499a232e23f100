import { describe, expect, test } from "vitest";
import { densitySteps } from "../../../src/analyses/geo/kde";
import { isoPolygons, levelOf, percentVolume } from "../../../src/analyses/geo/percentVolume";
import { pointSet, ringArea } from "../../../src/analyses/geo/spread";
import { drained } from "../../../src/analyses/stepped";
import { cellGrid } from "../../../src/core/cells";
import { toGrid } from "../../../src/core/osgb";

const box = { west: 399_000, south: 299_000, east: 401_000, north: 301_000 };

describe("a percent-volume contour", () => {
  test("is the smallest set of cells that holds its share", () => {
    const values = Float64Array.of(0, 10, 40, 30, 20, 0);
    expect(levelOf(values, 0.4)).toEqual({ level: 40, cells: 1 });
    expect(levelOf(values, 0.5)).toEqual({ level: 30, cells: 2 });
    expect(levelOf(values, 0.7)).toEqual({ level: 30, cells: 2 });
    expect(levelOf(values, 0.95)).toEqual({ level: 10, cells: 4 });
    expect(levelOf(new Float64Array(4), 0.5).cells).toBe(0);
  });

  test("of one quartic of radius h holds half of it within 0.4542 h", () => {
    // Volume within r: 1 − (1 − r²/h²)³, so half lies within h·√(1 − 0.5^(1/3)).
    const grid = cellGrid(box, 10);
    const surface = drained(densitySteps(grid, pointSet([[400_000, 300_000]]), 800));
    const { km2, polygons } = percentVolume(grid, surface, 0.5);
    const radius = 800 * Math.sqrt(1 - 0.5 ** (1 / 3));
    expect(Math.sqrt((km2 * 1e6) / Math.PI)).toBeCloseTo(radius, 0);
    expect(polygons).toHaveLength(1);
    const ring = polygons[0]?.[0] ?? [];
    expect(ring[0]).toEqual(ring.at(-1));
    for (const [lon, lat] of ring) {
      const { easting, northing } = toGrid(lon, lat);
      expect(Math.abs(Math.hypot(easting - 400_000, northing - 300_000) - radius)).toBeLessThan(12);
    }
  });

  test("of two far points are two pieces, and the wider holds the narrower", () => {
    const grid = cellGrid({ ...box, east: 404_000 }, 50);
    const set = pointSet([
      [400_000, 300_000],
      [403_000, 300_000],
    ]);
    const surface = drained(densitySteps(grid, set, 500));
    const [core, range] = [percentVolume(grid, surface, 0.5), percentVolume(grid, surface, 0.95)];
    expect([core.polygons.length, range.polygons.length]).toEqual([2, 2]);
    expect(core.km2).toBeLessThan(range.km2);
    expect(core.level).toBeGreaterThan(range.level);
  });

  test("keeps a hole", () => {
    const grid = cellGrid({ west: 0, south: 0, east: 690, north: 690 }, 100);
    const values = Array.from({ length: 49 }, (_, at) => {
      const [c, r] = [at % 7, Math.floor(at / 7)];
      const far = Math.max(Math.abs(c - 3), Math.abs(r - 3));
      return far === 1 || far === 2 ? 1 : 0;
    });
    const [polygon] = isoPolygons(grid, values, 0.5);
    expect(polygon).toHaveLength(2);
    const areas = (polygon ?? []).map((ring) =>
      ringArea(ring.map(([lon, lat]) => [toGrid(lon, lat).easting, toGrid(lon, lat).northing])),
    );
    expect(areas[0]).toBeGreaterThan(areas[1] ?? 0);
  });
});
