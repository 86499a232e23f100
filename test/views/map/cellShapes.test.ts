import { expect, test } from "vitest";
import { type CellGrid, nameOfCell } from "../../../src/core/cells";
import { toGrid } from "../../../src/core/osgb";
import { cellPolygon, cellsOutline } from "../../../src/views/map/cellShapes";

const grid: CellGrid = { size: 100, east: 682_000, north: 308_000, columns: 10, rows: 10 };
const inMetres = (path: readonly (readonly [number, number])[]) =>
  path.map(([lon, lat]) => {
    const { easting, northing } = toGrid(lon, lat);
    return `${Math.round(easting)} ${Math.round(northing)}`;
  });

test("the outline of one cell has its four corners", () => {
  const [path] = cellsOutline(grid, [0]);
  expect(new Set(inMetres(path ?? []))).toEqual(
    new Set(["682000 308000", "682100 308000", "682100 308100", "682000 308100"]),
  );
});

test("two cells side by side have one outline without the side that they share, and no corner on a straight side", () => {
  const paths = cellsOutline(grid, [0, 1]);
  expect(paths).toHaveLength(1);
  expect(new Set(inMetres(paths[0] ?? []))).toEqual(
    new Set(["682000 308000", "682200 308000", "682200 308100", "682000 308100"]),
  );
});

test("a ring of cells has an outline outside and one inside; cells on the east edge do not touch those on the west", () => {
  const ring = [0, 1, 2, 10, 12, 20, 21, 22];
  expect(cellsOutline(grid, ring)).toHaveLength(2);
  expect(cellsOutline(grid, [9, 10])).toHaveLength(2);
});

test("the corners of a cell are those of its spoken name", () => {
  expect(nameOfCell(grid, 68)).toBe("TG 828 086");
  const corners = new Set(inMetres(cellPolygon(grid, 68)[0] ?? []));
  expect(corners).toEqual(new Set(["682800 308600", "682900 308600", "682900 308700", "682800 308700"]));
});

test("a cell asked for twice is the same object, so that painters know it again", () => {
  expect(cellPolygon(grid, 5)).toBe(cellPolygon({ ...grid }, 5));
});
