import { describe, expect, it } from "vitest";
import { fitted, panned, showing, transformOf, windowOf, zoomed } from "../../../src/views/family/camera";
import { linePath, outlinePath } from "../../../src/views/family/linePath";

const frame = { width: 1000, height: 600 };

describe("a line", () => {
  it("hops over another with an arc, upwards in either direction", () => {
    const right = {
      points: [
        { x: 0, y: 10 },
        { x: 100, y: 10 },
      ],
      hops: [{ x: 50, y: 10 }],
    };
    expect(linePath(right)).toBe("M0 10L45 10A5 5 0 0 1 55 10L100 10");
    const left = {
      points: [
        { x: 100, y: 10 },
        { x: 0, y: 10 },
      ],
      hops: [{ x: 50, y: 10 }],
    };
    expect(linePath(left)).toBe("M100 10L55 10A5 5 0 0 0 45 10L0 10");
  });

  it("makes smaller arcs where lines stand close, and none on its upright parts", () => {
    const close = {
      points: [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
        { x: 100, y: 50 },
      ],
      hops: [
        { x: 48, y: 0 },
        { x: 52, y: 0 },
      ],
    };
    expect(linePath(close)).toBe("M0 0L46 0A2 2 0 0 1 50 0L50 0A2 2 0 0 1 54 0L100 0L100 50");
  });

  it("goes round an outline with rounded corners", () => {
    const square = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 40 },
      { x: 0, y: 40 },
    ];
    expect(outlinePath(square)).toMatch(/^M0 10Q0 0 10 0L30 0Q40 0 40 10.*z$/);
    expect(outlinePath([])).toBe("");
  });
});

describe("the camera", () => {
  it("fits a tree into the frame, small ones not larger than life by more than a third", () => {
    expect(fitted({ width: 2000, height: 300 }, frame)).toMatchObject({ x: 1000, y: 150, scale: 0.484 });
    expect(fitted({ width: 100, height: 100 }, frame).scale).toBe(1.33);
  });

  it("keeps the point under the mouse where it is", () => {
    const at = { x: 250, y: 130 };
    const before = { x: 40, y: 20, scale: 0.5 };
    const after = zoomed(before, frame, 1.7, at);
    const point = (camera: typeof before) => ({
      x: camera.x + (at.x - frame.width / 2) / camera.scale,
      y: camera.y + (at.y - frame.height / 2) / camera.scale,
    });
    expect(point(after).x).toBeCloseTo(point(before).x);
    expect(point(after).y).toBeCloseTo(point(before).y);
  });

  it("moves with the mouse, and only as far as is needed to show a place", () => {
    expect(panned({ x: 100, y: 100, scale: 2 }, 20, -40)).toEqual({ x: 90, y: 120, scale: 2 });
    const camera = { x: 0, y: 0, scale: 1 };
    expect(showing(camera, frame, { x: 100, y: 50 })).toEqual(camera);
    expect(showing(camera, frame, { x: 900, y: 0 }).x).toBe(490);
    expect(transformOf(camera, frame)).toBe("translate(500 300) scale(1)");
  });

  it("draws the same window while it moves a little", () => {
    const one = windowOf({ x: 10, y: 10, scale: 1 }, frame);
    expect(windowOf({ x: 12, y: 9, scale: 1 }, frame)).toEqual(one);
    expect(one.left).toBeLessThanOrEqual(10 - 500);
    expect(one.right).toBeGreaterThanOrEqual(10 + 500);
  });
});
