import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rectsOverlap, segmentHitsRect } from "../../src/core/geometry";
import { SpaceIndex } from "../../src/core/spaceIndex";

const at = fc.integer({ min: -300, max: 1300 });
const rect = fc.record({
  x: at,
  y: at,
  w: fc.integer({ min: 1, max: 300 }),
  h: fc.integer({ min: 1, max: 300 }),
});
const segment = fc.record({ x1: at, y1: at, x2: at, y2: at });
// Smaller than what is put into it, so that the edges are tried as well.
const frame = { x: 0, y: 0, w: 1000, h: 700 };

function found(index: SpaceIndex, box: { x: number; y: number; w: number; h: number }): number[] {
  const ids: number[] = [];
  index.some(box, (id) => {
    ids.push(id);
    return false;
  });
  return ids;
}

describe("a space index", () => {
  it("finds every rectangle that overlaps, each once", () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 20 }), rect, (boxes, asked) => {
        const index = new SpaceIndex(frame, 64);
        boxes.forEach((box, id) => {
          index.addRect(id, box);
        });
        const ids = found(index, asked);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [id, box] of boxes.entries()) if (rectsOverlap(box, asked)) expect(ids).toContain(id);
      }),
    );
  });

  it("finds every segment that enters a rectangle", () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 20 }), rect, (lines, asked) => {
        const index = new SpaceIndex(frame, 64);
        lines.forEach((line, id) => {
          index.addSegment(id, line);
        });
        const ids = found(index, asked);
        for (const [id, line] of lines.entries()) if (segmentHitsRect(line, asked)) expect(ids).toContain(id);
      }),
    );
  });

  it("stops at the first that the visitor accepts", () => {
    const index = new SpaceIndex(frame, 64);
    index.addRect(0, { x: 0, y: 0, w: 10, h: 10 });
    index.addRect(1, { x: 0, y: 0, w: 10, h: 10 });
    let calls = 0;
    expect(index.some({ x: 0, y: 0, w: 5, h: 5 }, () => ++calls > 0)).toBe(true);
    expect(calls).toBe(1);
  });
});
