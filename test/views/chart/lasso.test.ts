import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOutline, caught, insideOutline } from "../../../src/views/chart/lasso";

const square = boxOutline({ x: 0, y: 0 }, { x: 10, y: 10 });

describe("lasso", () => {
  it("catches marks whose centre is inside, also in a bay of a bent outline", () => {
    const bent = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 30 },
      { x: 20, y: 30 },
      { x: 20, y: 10 },
      { x: 10, y: 10 },
      { x: 10, y: 30 },
      { x: 0, y: 30 },
    ];
    const positions = new Map([
      ["arm", { x: 5, y: 20 }],
      ["bay", { x: 15, y: 20 }],
      ["out", { x: 40, y: 5 }],
    ]);
    expect(caught(positions, bent)).toEqual(["arm"]);
  });
  it("agrees with the plain test for rectangles drawn from any corner", () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(point, point, point, (a, b, p) => {
        const inside =
          p.x > Math.min(a.x, b.x) &&
          p.x < Math.max(a.x, b.x) &&
          p.y > Math.min(a.y, b.y) &&
          p.y < Math.max(a.y, b.y);
        const onEdge = [a.x, b.x].includes(p.x) || [a.y, b.y].includes(p.y);
        if (!onEdge) expect(insideOutline(p, boxOutline(a, b))).toBe(inside);
      }),
    );
  });
  it("catches nothing with fewer than three corners", () => {
    expect(caught(new Map([["a", { x: 1, y: 1 }]]), square.slice(0, 2))).toEqual([]);
  });
});
