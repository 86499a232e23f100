import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markRect, type Rect, rectsOverlap, type Segment, segmentHitsRect } from "../../src/core/geometry";
import { type LabelInput, type LabelledMark, type Labels, placeLabels } from "../../src/core/labels";

const at = fc.integer({ min: 0, max: 600 });
const small = fc.integer({ min: 8, max: 30 });
const item = fc.record({
  x: at,
  y: at,
  w: small,
  h: small,
  labelW: fc.integer({ min: 0, max: 140 }),
  labelH: fc.integer({ min: 0, max: 36 }),
  priority: fc.integer({ min: 0, max: 3 }),
});
const line = fc.record({ x1: at, y1: at, x2: at, y2: at });
const input: fc.Arbitrary<LabelInput> = fc
  .record({ marks: fc.array(item, { maxLength: 25 }), lines: fc.array(line, { maxLength: 25 }) })
  .map(({ marks, lines }) => ({
    items: marks.map((mark, index) => ({ ...mark, id: `i${index}` })),
    lines,
    lineLabels: lines.map((each, index) => ({ ...each, id: `l${index}`, w: 50, h: 15, priority: index % 3 })),
  }));

function rects(given: LabelInput, placed: Labels): Rect[] {
  const boxes: Rect[] = [];
  for (const mark of given.items) {
    const label = placed.items.get(mark.id);
    if (label)
      boxes.push({
        x: label.x - mark.labelW / 2,
        y: label.y - mark.labelH / 2,
        w: mark.labelW,
        h: mark.labelH,
      });
  }
  for (const each of given.lineLabels) {
    const label = placed.lines.get(each.id);
    if (label) boxes.push({ x: label.x - each.w / 2, y: label.y - each.h / 2, w: each.w, h: each.h });
  }
  return boxes;
}

const lone: LabelledMark = { id: "a", x: 100, y: 100, w: 16, h: 16, labelW: 80, labelH: 18, priority: 1 };
const place = (items: LabelledMark[], lines: Segment[] = []) => placeLabels({ items, lines, lineLabels: [] });

describe("placed labels", () => {
  it("never meet each other or any mark", () => {
    fc.assert(
      fc.property(input, (given) => {
        const boxes = rects(given, placeLabels(given));
        boxes.forEach((box, index) => {
          for (const mark of given.items) expect(rectsOverlap(box, markRect(mark))).toBe(false);
          for (const other of boxes.slice(index + 1)) expect(rectsOverlap(box, other)).toBe(false);
        });
      }),
    );
  });

  it("answer for everything that has a label, with a place or null", () => {
    fc.assert(
      fc.property(input, (given) => {
        const placed = placeLabels(given);
        const wanted = given.items
          .filter((mark) => mark.labelW > 0 && mark.labelH > 0)
          .map((mark) => mark.id);
        expect(new Set(placed.items.keys())).toEqual(new Set(wanted));
        expect(new Set(placed.lines.keys())).toEqual(new Set(given.lineLabels.map((each) => each.id)));
      }),
    );
  });

  it("are the same for the same input", () => {
    fc.assert(
      fc.property(input, (given) => {
        expect([...placeLabels(given).items]).toEqual([...placeLabels(given).items]);
      }),
    );
  });
});

describe("the label of a mark", () => {
  it("stands below when nothing is in the way", () => {
    expect(place([lone]).items.get("a")).toEqual({ x: 100, y: 129, side: "below" });
  });

  it("goes to the right when a line runs down from the mark", () => {
    expect(place([lone], [{ x1: 100, y1: 100, x2: 100, y2: 300 }]).items.get("a")?.side).toBe("right");
  });

  it("goes to the left when a mark is at the right and a line below", () => {
    const other: LabelledMark = { ...lone, id: "b", x: 150, labelW: 0, labelH: 0 };
    expect(place([lone, other], [{ x1: 100, y1: 100, x2: 100, y2: 300 }]).items.get("a")?.side).toBe("left");
  });

  it("gives way to one of higher priority", () => {
    const high = { ...lone, id: "high", x: 100, y: 146, priority: 3 };
    const placed = place([{ ...lone, priority: 0 }, high]);
    expect(placed.items.get("high")?.side).toBe("below");
    expect(placed.items.get("a")?.side).not.toBe("below");
  });

  it("is null when marks stand all round it", () => {
    const wall: LabelledMark[] = [];
    for (let x = -80; x <= 280; x += 20)
      for (let y = -20; y <= 220; y += 20)
        if (x !== 100 || y !== 100)
          wall.push({ id: `${x} ${y}`, x, y, w: 3, h: 3, labelW: 0, labelH: 0, priority: 0 });
    expect(place([lone, ...wall]).items.get("a")).toBeNull();
  });

  it("stays in the box of its OCG even across a line", () => {
    const within = { x: 50, y: 40, w: 100, h: 110 };
    const down = [{ x1: 100, y1: 100, x2: 100, y2: 300 }];
    const side = place([{ ...lone, within }], down).items.get("a")?.side;
    expect(["above", "below"]).toContain(side);
  });
});

describe("the words on a line", () => {
  const line: Segment = { x1: 0, y1: 0, x2: 400, y2: 0 };
  const label = { ...line, id: "l", w: 60, h: 15, priority: 0 };

  it("stand at its middle", () => {
    expect(placeLabels({ items: [], lines: [line], lineLabels: [label] }).lines.get("l")).toEqual({
      x: 200,
      y: 0,
    });
  });

  it("slide along it, by a quarter at most, to clear a mark", () => {
    const mark = { ...lone, x: 200, y: 0, labelW: 0, labelH: 0 };
    const placed = placeLabels({ items: [mark], lines: [line], lineLabels: [label] }).lines.get("l");
    expect(placed?.y).toBe(0);
    expect(Math.abs((placed?.x ?? 0) - 200)).toBeGreaterThanOrEqual(46);
    expect(Math.abs((placed?.x ?? 0) - 200)).toBeLessThanOrEqual(100);
  });

  it("slide off a crossing line", () => {
    const across: Segment = { x1: 200, y1: -100, x2: 200, y2: 100 };
    const placed = placeLabels({ items: [], lines: [line, across], lineLabels: [label] }).lines.get("l");
    if (!placed) throw new Error("there is room");
    expect(segmentHitsRect(across, { x: placed.x - 30, y: placed.y - 7.5, w: 60, h: 15 })).toBe(false);
  });

  it("are left out on a line that is too short between its marks", () => {
    const ends = [0, 60].map((x) => ({ ...lone, id: `m${x}`, x, y: 0, labelW: 0, labelH: 0 }));
    const short = { x1: 0, y1: 0, x2: 60, y2: 0 };
    const placed = placeLabels({ items: ends, lines: [short], lineLabels: [{ ...label, ...short }] });
    expect(placed.lines.get("l")).toBeNull();
  });
});
