import { describe, expect, it } from "vitest";
import { growth, onPoint, onSegments, placed, times } from "../../src/core/matrix2d";
import { pathSegments } from "../../src/core/pathData";

describe("matrices of pictures", () => {
  it("turn clockwise, since y runs downwards, after they scale and before they move", () => {
    const matrix = placed(100, 10, 2, 90);
    const { x, y } = onPoint(matrix, { x: 1, y: 0 });
    expect([x, y]).toEqual([expect.closeTo(100, 9), expect.closeTo(12, 9)]);
    expect(growth(matrix)).toBeCloseTo(2, 9);
  });
  it("are done from the inside out", () => {
    const both = times(placed(10, 0), placed(0, 0, 3));
    expect(onPoint(both, { x: 1, y: 1 })).toEqual({ x: 13, y: 3 });
  });
  it("move control points with their curves", () => {
    const moved = onSegments(placed(5, 5), pathSegments("M0 0C1 1 2 2 3 3z"));
    expect(moved).toEqual(pathSegments("M5 5C6 6 7 7 8 8z"));
  });
});
