import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathSegments } from "../../../src/core/pathData";
import {
  boundsOf,
  clipFill,
  clipLine,
  holds,
  overlap,
  runsOf,
  segmentsOf,
} from "../../../src/exporters/pictures/clipped";

const box = { x: 0, y: 0, w: 10, h: 10 };
const runs = (d: string) => runsOf(pathSegments(d));

describe("what is seen of a shape through a window", () => {
  it("is its part inside, filled", () => {
    const half = segmentsOf(clipFill(runs("M-5 2H5V8H-5z"), box));
    expect(boundsOf(half)).toEqual({ x: 0, y: 2, w: 5, h: 6 });
    expect(clipFill(runs("M20 20H30V30z"), box)).toEqual([]);
  });
  it("is its parts inside, drawn as lines, each for itself", () => {
    const parts = clipLine(runs("M-5 5L5 5L5 -5L8 -5L8 5"), box);
    expect(parts.map(({ points }) => points)).toEqual([
      [
        { x: 0, y: 5 },
        { x: 5, y: 5 },
        { x: 5, y: 0 },
      ],
      [
        { x: 8, y: 0 },
        { x: 8, y: 5 },
      ],
    ]);
  });
  it("closes a closed line, and follows curves", () => {
    expect(clipLine(runs("M2 2H8V8z"), box)[0]?.points).toHaveLength(4);
    const [curve] = runs("M0 0C0 10 10 10 10 0");
    expect(curve?.points[6]).toEqual({ x: 5, y: 7.5 });
  });
  it("never leaves the window", () => {
    const number = fc.integer({ min: -30, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 9 }), (points) => {
        const d = `M${points.map((point) => point.join(" ")).join("L")}z`;
        for (const cut of [clipFill(runs(d), box), clipLine(runs(d), box)]) {
          const inside = boundsOf(segmentsOf(cut));
          if (inside) expect(holds(box, inside)).toBe(true);
        }
      }),
    );
  });
  it("knows boxes that meet and boxes that do not", () => {
    expect(overlap(box, { x: 5, y: 5, w: 20, h: 20 })).toEqual({ x: 5, y: 5, w: 5, h: 5 });
    expect(overlap(box, { x: 11, y: 0, w: 5, h: 5 })).toBeUndefined();
  });
});
