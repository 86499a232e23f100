import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cellCorner,
  cellCount,
  cellGrid,
  cellIndex,
  cellName,
  cellRing,
  nameOfCell,
  neighboursOf,
} from "../../src/core/cells";
import { readGridReference } from "../../src/core/nationalGrid";
import { toGrid } from "../../src/core/osgb";

const metres = fc.integer({ min: 200_000, max: 600_000 });
const size = fc.constantFrom(50, 100, 200, 250, 500, 1000);

describe("cells of the National Grid", () => {
  test("have spoken names", () => {
    expect(cellName(408_000, 287_500, 100)).toBe("SP 080 875");
    expect(cellName(408_250, 287_500, 250)).toBe("SP 0825 8750");
    expect(cellName(408_000, 287_000, 1000)).toBe("SP 08 87");
    expect(cellName(408_050, 287_500, 50)).toBe("SP 0805 8750");
    expect(cellName(682_600, 308_700, 100)).toBe("TG 826 087");
    expect(cellName(-100, 200, 100)).toBe("-100 E 200 N");
  });

  test("are the same cells whatever box they are made for", () => {
    fc.assert(
      fc.property(metres, metres, fc.nat(3000), fc.nat(3000), size, (x, y, west, north, side) => {
        const one = cellGrid({ west: x - west, south: y, east: x, north: y + north }, side);
        const two = cellGrid({ west: x, south: y - north, east: x + west, north: y }, side, 2);
        expect(nameOfCell(one, cellIndex(one, x, y))).toBe(nameOfCell(two, cellIndex(two, x, y)));
        expect(one.east % side).toBe(0);
        expect(two.north % side).toBe(0);
      }),
    );
  });

  test("hold every position of their box, each in the square that its name says", () => {
    fc.assert(
      fc.property(metres, metres, size, fc.nat(99), fc.nat(99), (x, y, side, dx, dy) => {
        const grid = cellGrid({ west: x, south: y, east: x + 2000, north: y + 1500 }, side);
        const [px, py] = [x + dx * 20, y + dy * 15];
        const index = cellIndex(grid, px, py);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(cellCount(grid));
        const corner = cellCorner(grid, index);
        expect(px - corner.easting).toBeGreaterThanOrEqual(0);
        expect(px - corner.easting).toBeLessThan(side);
        expect(py - corner.northing).toBeLessThan(side);
        const read = readGridReference(nameOfCell(grid, index));
        // A reference names the square at its corner: that of the digits, which is no larger than the cell.
        expect(read.ok && Math.floor(read.value.easting / side) * side).toBe(corner.easting);
        expect(read.ok && Math.floor(read.value.northing / side) * side).toBe(corner.northing);
      }),
    );
  });

  test("end at their box", () => {
    const grid = cellGrid({ west: 400_010, south: 300_010, east: 400_290, north: 300_110 }, 100);
    expect([grid.columns, grid.rows]).toEqual([3, 2]);
    expect(cellIndex(grid, 399_999, 300_050)).toBe(-1);
    expect(cellIndex(grid, 400_300, 300_050)).toBe(-1);
    expect(cellIndex(grid, 400_299, 300_199)).toBe(5);
  });

  test("have an outline in degrees that lies where the cell does", () => {
    const grid = cellGrid({ west: 682_600, south: 308_700, east: 682_900, north: 308_900 }, 100);
    const ring = cellRing(grid, 0);
    expect(ring[0]).toEqual(ring.at(-1));
    const corners = ring.map(([lon, lat]) => toGrid(lon, lat));
    for (const [at, [x, y]] of [
      [682_600, 308_700],
      [682_700, 308_700],
      [682_700, 308_800],
      [682_600, 308_800],
    ].entries()) {
      expect(corners[at]?.easting).toBeCloseTo(x ?? 0, 1);
      expect(corners[at]?.northing).toBeCloseTo(y ?? 0, 1);
    }
  });

  test("have eight neighbours, five at a side and three in a corner, never round the end of a row", () => {
    const grid = { size: 100, east: 0, north: 0, columns: 4, rows: 3 };
    expect(neighboursOf(grid, 5)).toEqual([0, 1, 2, 4, 6, 8, 9, 10]);
    expect(neighboursOf(grid, 7)).toEqual([2, 3, 6, 10, 11]);
    expect(neighboursOf(grid, 0)).toEqual([1, 4, 5]);
  });
});
