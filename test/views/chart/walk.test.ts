import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrows, clockwise, nextMark } from "../../../src/views/chart/walk";

const at = (places: Record<string, readonly [number, number]>) =>
  new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]));

describe("keyboard walk", () => {
  const positions = at({
    hub: [0, 0],
    right: [100, 10],
    upRight: [60, -60],
    up: [5, -200],
    far: [300, 30],
    left: [-50, 0],
  });
  const all = ["right", "upRight", "up", "far", "left"];
  it("goes to the neighbour most in the arrow's direction, not to the nearest", () => {
    expect(nextMark("hub", "ArrowUp", positions, all)).toBe("up");
    expect(nextMark("hub", "ArrowLeft", positions, all)).toBe("left");
  });
  it("takes the nearer of two in the same direction", () => {
    expect(nextMark("hub", "ArrowRight", positions, all)).toBe("right");
  });
  it("stays where no neighbour lies that way", () => {
    expect(nextMark("hub", "ArrowDown", positions, all)).toBeUndefined();
    expect(nextMark("hub", "ArrowUp", positions, [])).toBeUndefined();
    expect(nextMark("gone", "ArrowUp", positions, all)).toBeUndefined();
  });
  it("never goes to something that is no neighbour, nor against the arrow", () => {
    const point = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), fc.constantFrom(...arrows), (points, arrow) => {
        const places = new Map([
          ["hub", { x: 0, y: 0 }],
          ...points.map((each, index) => [`n${index}`, each] as const),
        ]);
        const neighbours = [...places.keys()].filter((id, index) => id !== "hub" && index % 2 === 1);
        const next = nextMark("hub", arrow, places, neighbours);
        if (next === undefined) return;
        expect(neighbours).toContain(next);
        const { x, y } = places.get(next) ?? { x: 0, y: 0 };
        const along = { ArrowUp: -y, ArrowDown: y, ArrowLeft: -x, ArrowRight: x }[arrow];
        expect(along).toBeGreaterThan(0);
      }),
    );
  });
  it("can reach every neighbour by going round, clockwise from the top", () => {
    expect(clockwise("hub", positions, all)).toEqual(["up", "upRight", "right", "far", "left"]);
  });
});
