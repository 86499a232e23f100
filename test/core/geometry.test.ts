import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boxHeader,
  boxMinWidth,
  boxPadding,
  groupBox,
  labelRect,
  labelSides,
  markRect,
  onGrid,
  rectsOverlap,
  reservedRect,
  type Segment,
  segmentHitsRect,
  segmentsCross,
} from "../../src/core/geometry";

const at = fc.integer({ min: -500, max: 500 });
const size = fc.integer({ min: 1, max: 200 });
const rect = fc.record({ x: at, y: at, w: size, h: size });
const segment: fc.Arbitrary<Segment> = fc.record({ x1: at, y1: at, x2: at, y2: at });
const mark = fc.record({ x: at, y: at, w: size, h: size, labelW: size, labelH: size });

describe("rectangles", () => {
  it("overlap when they share area and not when they only touch", () => {
    const one = { x: 0, y: 0, w: 10, h: 10 };
    expect(rectsOverlap(one, { x: 9, y: 9, w: 5, h: 5 })).toBe(true);
    expect(rectsOverlap(one, { x: 10, y: 0, w: 5, h: 5 })).toBe(false);
    expect(rectsOverlap(one, { x: 13, y: 0, w: 5, h: 5 }, 4)).toBe(true);
  });

  it("snap to the grid at most half a step away", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), (value) => {
        expect(Math.abs(onGrid(value) % 20)).toBe(0);
        expect(Math.abs(onGrid(value) - value)).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe("a segment and a rectangle", () => {
  it("meet when a point of the segment is well inside", () => {
    fc.assert(
      fc.property(rect, segment, fc.double({ min: 0, max: 1, noNaN: true }), (box, line, t) => {
        const x = line.x1 + (line.x2 - line.x1) * t;
        const y = line.y1 + (line.y2 - line.y1) * t;
        const inside =
          x > box.x + 0.01 && x < box.x + box.w - 0.01 && y > box.y + 0.01 && y < box.y + box.h - 0.01;
        if (inside) expect(segmentHitsRect(line, box)).toBe(true);
      }),
    );
  });

  it("do not meet when no point of the segment is inside", () => {
    fc.assert(
      fc.property(rect, segment, (box, line) => {
        if (!segmentHitsRect(line, box, -0.5)) return;
        // The clip of Liang and Barsky, an independent way to the same answer.
        let [from, to] = [0, 1];
        for (const [p, d, low, high] of [
          [line.x1, line.x2 - line.x1, box.x, box.x + box.w],
          [line.y1, line.y2 - line.y1, box.y, box.y + box.h],
        ] as const) {
          if (d === 0) {
            expect(p >= low && p <= high).toBe(true);
            continue;
          }
          const [a, b] = [(low - p) / d, (high - p) / d];
          from = Math.max(from, Math.min(a, b));
          to = Math.min(to, Math.max(a, b));
        }
        expect(from).toBeLessThanOrEqual(to);
      }),
    );
  });

  it("is found for a diagonal that only passes the corner", () => {
    const box = { x: 0, y: 0, w: 10, h: 10 };
    expect(segmentHitsRect({ x1: -5, y1: 4, x2: 4, y2: -5 }, box)).toBe(false);
    expect(segmentHitsRect({ x1: -5, y1: 8, x2: 8, y2: -5 }, box)).toBe(true);
    expect(segmentHitsRect({ x1: -5, y1: 4, x2: 4, y2: -5 }, box, 2)).toBe(true);
  });
});

describe("two segments", () => {
  it("cross or not whichever is named first", () => {
    fc.assert(
      fc.property(segment, segment, (a, b) => {
        expect(segmentsCross(a, b)).toBe(segmentsCross(b, a));
      }),
    );
  });

  it("do not cross when they share an end", () => {
    expect(segmentsCross({ x1: 0, y1: 0, x2: 10, y2: 10 }, { x1: 0, y1: 0, x2: 10, y2: 0 })).toBe(false);
    expect(segmentsCross({ x1: 0, y1: 0, x2: 10, y2: 10 }, { x1: 0, y1: 10, x2: 10, y2: 0 })).toBe(true);
  });
});

describe("labels and boxes", () => {
  it("puts every candidate clear of its own mark, tucked in on the diagonals alone", () => {
    fc.assert(
      fc.property(mark, (one) => {
        for (const side of labelSides) {
          const label = labelRect(one, side);
          expect([label.w, label.h]).toEqual([one.labelW, one.labelH]);
          expect(rectsOverlap(label, markRect(one))).toBe(false);
        }
      }),
    );
  });

  it("keeps room for the label below in the reserved rectangle", () => {
    fc.assert(
      fc.property(mark, (one) => {
        const room = reservedRect(one);
        const label = labelRect(one, "below");
        expect(room.x).toBeLessThanOrEqual(label.x + 1e-9);
        expect(room.y + room.h).toBeCloseTo(label.y + label.h, 9);
      }),
    );
  });

  it("draws an OCG's box round all members with padding, a header, and room for a name", () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 6 }), (members) => {
        const box = groupBox(members);
        if (!box) throw new Error("members have a box");
        expect(box.w).toBeGreaterThanOrEqual(boxMinWidth);
        for (const member of members) {
          const room = reservedRect(member);
          expect(room.x - box.x).toBeGreaterThanOrEqual(boxPadding - 1e-9);
          expect(box.x + box.w - room.x - room.w).toBeGreaterThanOrEqual(boxPadding - 1e-9);
          expect(room.y - box.y).toBeGreaterThanOrEqual(boxPadding + boxHeader - 1e-9);
          expect(box.y + box.h - room.y - room.h).toBeGreaterThanOrEqual(boxPadding - 1e-9);
        }
      }),
    );
    expect(groupBox([])).toBeUndefined();
  });
});
