import { describe, expect, test } from "vitest";
import { northgate } from "../../data/northgate/northgate";
import { drawn } from "../../src/core/drawn";
import { shown } from "../../src/core/filter";
import { markRect, rectsOverlap, segmentHitsRect } from "../../src/core/geometry";
import { lookOf } from "../../src/encode/symbol";

const { case: kase, arrangement, filter } = northgate();
const seen = shown(kase, filter);
const chart = drawn(kase, seen, arrangement);
const marks = [...chart.marks].map(([id, mark]) => {
  const look = lookOf(kase, mark, arrangement.focus);
  const position = arrangement.positions.get(id);
  if (!position) throw new Error(`${id} has no place`);
  return { id, ...position, w: look.w / 2, h: look.h / 2, labelW: 0, labelH: 0 };
});

describe("the opening of the Northgate case", () => {
  test("shows about sixty entities of the 886, with KESTREL in focus and three others in colour", () => {
    expect([seen.entities.size, seen.links.size]).toEqual([59, 103]);
    expect(arrangement.focus).toEqual(["g-kestrel", "g-rowan", "g-ferry", "g-pike"]);
    expect(new Set(chart.boxes.map((box) => box.group.name))).toEqual(
      new Set(["ROWAN", "FERRY", "LATHE", "PIKE"]),
    );
  });

  test("draws no report that is held to be false", () => {
    expect(filter.map((row) => row.clause.type)).toEqual(["only", "strength"]);
    expect(seen.hides.get("f2")?.links).toBe(2);
  });

  test("places every mark and nothing else, none on another, no line under a third", () => {
    expect([...arrangement.positions.keys()].filter((id) => !chart.marks.has(id))).toEqual([]);
    const at = new Map(marks.map((mark) => [mark.id, mark]));
    const faults: string[] = [];
    for (const [index, mark] of marks.entries()) {
      for (const other of marks.slice(index + 1))
        if (rectsOverlap(markRect(mark), markRect(other), 8)) faults.push(`${mark.id} on ${other.id}`);
      for (const line of chart.lines) {
        const [a, b] = [at.get(line.from), at.get(line.to)];
        if (!a || !b || a === mark || b === mark) continue;
        if (segmentHitsRect({ x1: a.x, y1: a.y, x2: b.x, y2: b.y }, markRect(mark), 2))
          faults.push(`${line.from} ${line.label} ${line.to} under ${mark.id}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
