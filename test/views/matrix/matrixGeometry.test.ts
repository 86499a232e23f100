import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matrixGeometry, spotAfter, spotAt } from "../../../src/views/matrix/matrixGeometry";

const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

describe("the geometry of the matrix", () => {
  test("finds every cell under its own middle, and the name right of the diagonal", () => {
    const people = 9;
    const geometry = matrixGeometry(people, false);
    const { left, top, side } = geometry;
    for (let row = 0; row < people; row++) {
      const y = top + (row + 0.5) * side;
      for (let column = 0; column <= row; column++)
        expect(spotAt(geometry, people, left + (column + 0.5) * side, y)).toEqual({ row, column });
      expect(spotAt(geometry, people, geometry.width - 1, y)).toEqual({ row, column: row });
      expect(spotAt(geometry, people, left - 1, y)).toBeUndefined();
    }
    expect(spotAt(geometry, people, left + 1, geometry.height + side)).toBeUndefined();
  });

  test("keeps cells of 60 people large enough to read, and larger on a projector", () => {
    expect(matrixGeometry(60, false).side).toBe(20);
    expect(matrixGeometry(60, false).text).toBeGreaterThanOrEqual(12);
    expect(matrixGeometry(60, true).side).toBeGreaterThan(20);
  });
});

describe("walking the matrix by keys", () => {
  test("never leaves the triangle", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())),
        (people, steps) => {
          let spot = { row: 0, column: 0 };
          for (const [key, control] of steps) {
            const next = spotAfter(spot, people, key, control);
            expect(next).toBeDefined();
            spot = next ?? spot;
            expect(spot.row).toBeGreaterThanOrEqual(0);
            expect(spot.row).toBeLessThan(people);
            expect(spot.column).toBeGreaterThanOrEqual(0);
            expect(spot.column).toBeLessThanOrEqual(spot.row);
          }
        },
      ),
    );
  });

  test("goes by row and column, to the ends with Home and End, and leaves other keys alone", () => {
    expect(spotAfter({ row: 4, column: 2 }, 9, "ArrowUp", false)).toEqual({ row: 3, column: 2 });
    expect(spotAfter({ row: 2, column: 2 }, 9, "ArrowUp", false)).toEqual({ row: 1, column: 1 });
    expect(spotAfter({ row: 4, column: 2 }, 9, "End", false)).toEqual({ row: 4, column: 4 });
    expect(spotAfter({ row: 4, column: 2 }, 9, "End", true)).toEqual({ row: 8, column: 8 });
    expect(spotAfter({ row: 4, column: 2 }, 9, "Home", true)).toEqual({ row: 0, column: 0 });
    expect(spotAfter({ row: 4, column: 2 }, 9, "f", false)).toBeUndefined();
  });
});
