import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hexAt, hexCounts, hexMiddle } from "../../../src/analyses/geo/hexes";
import { partnerMap } from "../../../src/analyses/geo/partnerMap";
import { toGrid } from "../../../src/core/osgb";
import { type IncidentMade, mapCase, squareArea } from "./mapCase";

const at = (column: number, count: number): readonly IncidentMade[] =>
  Array.from(
    { length: count },
    (_, each): IncidentMade => ({
      at: [400_010 + column * 500 + each * 7, 300_010 + each * 5],
      address: "14 Ropewalk",
      offence: "rape",
    }),
  );

describe("a map for partners", () => {
  const kase = mapCase({ incidents: [...at(0, 12), ...at(1, 4), ...at(2, 3), ...at(3, 31)] });
  const map = partnerMap(kase, {});

  test("has squares of 500 m with rounded counts, small ones withheld", () => {
    expect(map.places.map(({ name, events }) => [name, events])).toEqual([
      ["SK 000 000", 10],
      ["SK 005 000", undefined],
      ["SK 010 000", undefined],
      ["SK 015 000", 30],
    ]);
    expect(map.total).toBe(50);
    expect(map.withheld).toBe(2);
    expect(map.words).toContain("Squares of 500 m; no points, no victims, no children.");
  });

  test("holds nothing that leads back to an event: no incident, no offence, no address, no position of one", () => {
    const text = JSON.stringify(map);
    for (const secret of ["i0", "rape", "Ropewalk", "incident"]) expect(text).not.toContain(`"${secret}`);
    expect(text).not.toMatch(/rape|Ropewalk/);
    for (const { polygons } of map.places)
      for (const [lon, lat] of polygons.flat(2)) {
        const { easting, northing } = toGrid(lon, lat);
        // Every corner is one of the grid of 500 m, to the rounding of degrees.
        expect(Math.abs(easting / 500 - Math.round(easting / 500)) * 500).toBeLessThan(0.05);
        expect(Math.abs(northing / 500 - Math.round(northing / 500)) * 500).toBeLessThan(0.05);
      }
  });

  test("is never finer than 500 m, whatever is asked", () => {
    expect(partnerMap(kase, { cell: 100 }).places).toEqual(map.places);
    expect(partnerMap(kase, { cell: 700 }).words).toContain("Squares of 1000 m");
  });

  test("of areas counts each event in one area only", () => {
    const areas = [
      squareArea("a", [400_000, 300_000], 1000),
      squareArea("b", [400_000, 300_000], 2500),
      squareArea("d", [400_000, 300_000], 900, {}, "drivers"),
    ];
    const found = partnerMap(mapCase({ incidents: [...at(0, 12), ...at(3, 31)], areas }), { by: "areas" });
    expect(found.places.map(({ name, events }) => [name, events])).toEqual([
      ["Area a", 10],
      ["Area b", 30],
    ]);
    expect(found.words).toMatch(/Whole areas/);
  });

  test("withholds its total where everything is small", () => {
    const found = partnerMap(mapCase({ incidents: at(0, 2) }), {});
    expect(found).toMatchObject({ total: undefined, withheld: 1 });
    expect(found.words).not.toContain("about");
    expect(partnerMap(mapCase({}), {}).places).toEqual([]);
  });

  test("never shows a count from 1 to 4, for any map", () => {
    const counts = fc.array(fc.nat(14), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, (list) => {
        const found = partnerMap(
          mapCase({ incidents: list.flatMap((count, column) => at(column, count)) }),
          {},
        );
        for (const { events } of found.places)
          if (events !== undefined) expect(events).toBeGreaterThanOrEqual(5);
        const withheld = found.places.filter(({ events }) => events === undefined).length;
        expect(found.withheld).toBe(withheld);
        if (withheld === 1) expect(found.total).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});

describe("hexagons", () => {
  test("hold what is nearest to their middle", () => {
    const metres = fc.integer({ min: 100_000, max: 600_000 });
    fc.assert(
      fc.property(metres, metres, fc.constantFrom(100, 250, 500), (x, y, across) => {
        const [q, r] = hexAt(x, y, across);
        const distance = (dq: number, dr: number) => {
          const [mx, my] = hexMiddle(q + dq, r + dr, across);
          return Math.hypot(x - mx, y - my);
        };
        const own = distance(0, 0);
        expect(own).toBeLessThanOrEqual(across / Math.sqrt(3) + 1e-6);
        for (const [dq, dr] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
          [1, -1],
          [-1, 1],
        ])
          expect(distance(dq ?? 0, dr ?? 0)).toBeGreaterThanOrEqual(own - 1e-6);
      }),
    );
  });

  test("count every event once, most harm first", () => {
    const found = hexCounts(mapCase({ incidents: [...at(0, 12), ...at(1, 3), ...at(9, 31)] }), {
      scheme: { type: "counts" },
    });
    expect(found.cells.reduce((sum, { events }) => sum + events, 0)).toBe(46);
    expect([...found.cells].sort((a, b) => b.harm - a.harm)).toEqual(found.cells);
    expect(found.cells[0]?.ring).toHaveLength(7);
  });
});
