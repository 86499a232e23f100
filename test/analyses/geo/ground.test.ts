import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaIndex } from "../../../src/analyses/geo/areaIndex";
import { groundOf } from "../../../src/analyses/geo/ground";
import { cellDistance, eachCellWithin } from "../../../src/analyses/geo/nearCells";
import { eachCellInside, gridRings, isInside } from "../../../src/analyses/geo/raster";
import type { Spot } from "../../../src/analyses/geo/spread";
import { entity } from "../../../src/core/entity";
import { type IncidentMade, mapCase, placeAt, squareArea } from "./mapCase";

const line = (count: number, step: number): readonly IncidentMade[] =>
  Array.from({ length: count }, (_, at) => ({ at: [400_050 + at * step, 300_050] as const }));

describe("cells inside a shape", () => {
  const grid = { size: 100, east: 0, north: 0, columns: 12, rows: 12 };
  const cells = (rings: readonly (readonly Spot[])[]) => {
    const found: number[] = [];
    eachCellInside(grid, rings, (cell) => found.push(cell));
    return found.sort((a, b) => a - b);
  };

  test("are those whose middle lies inside, holes left out", () => {
    const outer: readonly Spot[] = [
      [100, 100],
      [600, 100],
      [600, 600],
      [100, 600],
      [100, 100],
    ];
    const hole: readonly Spot[] = [
      [300, 300],
      [400, 300],
      [400, 400],
      [300, 400],
      [300, 300],
    ];
    expect(cells([outer])).toHaveLength(25);
    expect(cells([outer, hole])).toHaveLength(24);
    expect(cells([outer, hole])).not.toContain(3 * 12 + 3);
  });

  test("are the same as by asking for every middle, for any shape", () => {
    const spot = fc.tuple(fc.integer({ min: -200, max: 1400 }), fc.integer({ min: -200, max: 1400 }));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 3, maxLength: 9 }), (ring) => {
        const wanted = Array.from({ length: 144 }, (_, at) => at).filter((at) =>
          isInside([ring], (at % 12) * 100 + 50, Math.floor(at / 12) * 100 + 50),
        );
        // On the line itself either answer is right.
        const onLine = (at: number) =>
          ring.some(([x, y]) => y === Math.floor(at / 12) * 100 + 50 || x === (at % 12) * 100 + 50);
        expect(cells([ring]).filter((at) => !onLine(at))).toEqual(wanted.filter((at) => !onLine(at)));
      }),
    );
  });
});

describe("areas at a position", () => {
  test("are found as by asking each, also where they overlap and where one is as wide as a country", () => {
    const areas = [
      squareArea("a", [400_000, 300_000], 2500),
      squareArea("b", [401_000, 301_000], 900),
      squareArea("c", [300_000, 200_000], 300_000),
    ];
    const at = areaIndex(areas);
    const position = fc.tuple(
      fc.integer({ min: 398_000, max: 404_000 }),
      fc.integer({ min: 298_000, max: 304_000 }),
    );
    fc.assert(
      fc.property(position, ([x, y]) => {
        const wanted = areas.flatMap((area, index) => (isInside(gridRings(area), x, y) ? [index] : []));
        expect([...at(x, y)].sort()).toEqual(wanted);
      }),
    );
    expect(at(401_500, 301_500)).toHaveLength(3);
  });
});

describe("cells near a cell", () => {
  test("are those whose middles lie within so many metres", () => {
    const grid = { size: 100, east: 0, north: 0, columns: 9, rows: 9 };
    const found: number[] = [];
    eachCellWithin(grid, 40, 200, (cell) => found.push(cell));
    const wanted = Array.from({ length: 81 }, (_, at) => at).filter(
      (at) => cellDistance(grid, 40, at) <= 200,
    );
    expect(found.sort((a, b) => a - b)).toEqual(wanted);
    expect(wanted).toHaveLength(13);
  });
});

describe("the ground of a map", () => {
  test("lies within 300 m of events and premises where no areas are known", () => {
    const far = entity("n1", "premises", "Barn", { place: placeAt([400_450, 300_350]) });
    const found = groundOf(mapCase({ incidents: line(5, 100), entities: [far] }), {}, false);
    expect(found?.grid.size).toBe(100);
    expect(found?.words).toMatch(/^Ground within 300 m of an event or premises: \d+ cells$/);
    const alone = groundOf(mapCase({ incidents: line(5, 100) }), {}, false);
    expect(found?.cells.length).toBeGreaterThan(alone?.cells.length ?? 0);
  });

  test("is that of the areas where they hold nearly all events, and takes in the cells of the others", () => {
    const areas = [squareArea("a", [400_000, 299_500], 1500)];
    const found = groundOf(
      mapCase({ incidents: [...line(15, 100), { at: [402_950, 300_050] }, ...line(15, 100)], areas }),
      {},
      false,
    );
    expect(found?.words).toBe("Ground in Area a: 106 cells");
    const out = groundOf(mapCase({ incidents: line(30, 100), areas }), {}, false);
    expect(out?.words).toMatch(/^Ground within/);
  });

  test("is never made of drivers and assets, which are single places", () => {
    const areas = [squareArea("a", [399_000, 299_000], 9000, {}, "drivers")];
    expect(groundOf(mapCase({ incidents: line(30, 100), areas }), {}, false)?.words).toMatch(
      /^Ground within/,
    );
  });

  test("has cells by its extent, 250 m at least on snap points, and as asked", () => {
    const wide = (step: number) => {
      const incidents = [...line(10, step), { at: [400_050, 300_050 + 9 * step] as const }];
      return groundOf(mapCase({ incidents }), {}, false)?.grid.size;
    };
    expect([wide(100), wide(3000), wide(10_000)]).toEqual([100, 250, 500]);
    expect(groundOf(mapCase({ incidents: line(10, 100) }), {}, true)?.grid.size).toBe(250);
    expect(groundOf(mapCase({ incidents: line(10, 100) }), { cell: 50 }, false)?.grid.size).toBe(50);
    const huge = groundOf(
      mapCase({ incidents: [...line(2, 90_000), { at: [400_050, 390_050] }] }),
      { cell: 50 },
      false,
    );
    expect(huge?.grid.size).toBe(100);
    expect(huge?.coarser).toContain("cells of 100 m are used");
  });

  test("is the same for every period, and for the whole box when asked", () => {
    const kase = mapCase({ incidents: line(6, 200) });
    const found = groundOf(kase, { ground: { type: "box" } }, false);
    expect(found?.cells).toHaveLength((found?.grid.columns ?? 0) * (found?.grid.rows ?? 0));
    expect(groundOf(mapCase({}), {}, false)).toBeUndefined();
  });
});
