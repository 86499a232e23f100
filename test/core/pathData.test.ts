import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathSegments, type Segment } from "../../src/core/pathData";

const ends = (d: string) => pathSegments(d).map((each) => (each.type === "close" ? "z" : [each.x, each.y]));
/** Point on a curve that begins at a point. */
function on(
  from: readonly [number, number],
  segment: Segment | undefined,
  t: number,
): readonly [number, number] {
  if (segment?.type !== "curve") throw new Error("no curve");
  const { x1, y1, x2, y2, x, y } = segment;
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number) =>
    u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d;
  return [mix(from[0], x1, x2, x), mix(from[1], y1, y2, y)];
}

describe("path data", () => {
  it("of every command ends where SVG says", () => {
    expect(ends("M1 2 3 4l1 1H9V0h-4v2zm1,1L.5-.5")).toEqual([
      [1, 2],
      [3, 4],
      [4, 5],
      [9, 5],
      [9, 0],
      [5, 0],
      [5, 2],
      "z",
      [2, 3],
      [0.5, -0.5],
    ]);
    expect(ends("M0 0c1 1 2 2 3 3s1 1 2 2q1 1 2 0t2 0")).toEqual([
      [0, 0],
      [3, 3],
      [5, 5],
      [7, 5],
      [9, 5],
    ]);
  });
  it("mirrors the control point of smooth curves, and only after a curve of their kind", () => {
    const [, , smooth] = pathSegments("M0 0C0 10 10 10 10 0S20 -10 20 0");
    expect(smooth).toMatchObject({ x1: 10, y1: -10 });
    const [, , plain] = pathSegments("M0 0L10 0S20 -10 20 0");
    expect(plain).toMatchObject({ x1: 10, y1: 0 });
  });
  it("makes a cubic curve of a quadratic one", () => {
    const [, curve] = pathSegments("M0 0Q50 100 100 0");
    const [x, y] = on([0, 0], curve, 0.5);
    expect([x, y]).toEqual([50, expect.closeTo(50, 9)]);
  });
  it("makes arcs of curves that stay on their circle", () => {
    const segments = pathSegments("M-20 0a20 20 0 1 0 40 0a20 20 0 1 0-40 0z");
    let pen: readonly [number, number] = [0, 0];
    for (const each of segments) {
      if (each.type === "close") continue;
      if (each.type === "curve")
        for (const t of [0.25, 0.5, 0.75]) expect(Math.hypot(...on(pen, each, t))).toBeCloseTo(20, 1);
      pen = [each.x, each.y];
    }
    expect(segments.filter((each) => each.type === "curve")).toHaveLength(4);
  });
  it("reads flags of arcs that stand without blanks, and widens arcs that are too small", () => {
    expect(ends("M0 0a10 10 0 0110 10")).toEqual([
      [0, 0],
      [10, 10],
    ]);
    expect(ends("M0 0A1 1 0 0 1 100 0").at(-1)).toEqual([100, 0]);
  });
  it("ends where the text stops making sense", () => {
    expect(ends("M0 0L1 1L2 xL3 3")).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(ends("")).toEqual([]);
  });
  it("gives finite numbers for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."MmLlHhVvCcSsQqTtAaZz0123456789.-, e") }), (d) => {
        for (const each of pathSegments(d))
          if (each.type !== "close" && !/e\d\d/.test(d)) expect(Number.isFinite(each.x + each.y)).toBe(true);
      }),
    );
  });
  it("of relative commands is that of absolute ones moved", () => {
    const number = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }),
        number,
        number,
        (steps, x, y) => {
          const relative = `M${x} ${y}${steps.map(([dx, dy]) => `l${dx} ${dy}`).join("")}`;
          let [px, py] = [x, y];
          const absolute = steps.map(([dx, dy]) => {
            [px, py] = [px + dx, py + dy];
            return `L${px} ${py}`;
          });
          expect(pathSegments(relative)).toEqual(pathSegments(`M${x} ${y}${absolute.join("")}`));
        },
      ),
    );
  });
});
