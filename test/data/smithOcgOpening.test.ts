import { describe, expect, test } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { drawn } from "../../src/core/drawn";
import { shown } from "../../src/core/filter";
import { markRect, rectsOverlap, segmentHitsRect, segmentsCross } from "../../src/core/geometry";
import { lookOf } from "../../src/encode/symbol";

const { case: kase, arrangement, filter } = smithOcg();
const seen = shown(kase, filter);
const chart = drawn(kase, seen, arrangement);

const marks = [...chart.marks].map(([id, mark]) => {
  const look = lookOf(kase, mark, arrangement.focus);
  const position = arrangement.positions.get(id);
  if (!position) throw new Error(`${id} has no place`);
  return { id, ...position, w: look.w / 2, h: look.h / 2, labelW: 0, labelH: 0 };
});
const at = new Map(marks.map((mark) => [mark.id, mark]));
const segments = chart.lines.flatMap((line) => {
  const a = at.get(line.from);
  const b = at.get(line.to);
  return a && b && a !== b ? [{ line, x1: a.x, y1: a.y, x2: b.x, y2: b.y }] : [];
});

describe("the opening of the SMITH case", () => {
  test("shows 62 entities and 91 links, folds counted", () => {
    expect([seen.entities.size, seen.links.size]).toEqual([62, 91]);
    expect([chart.entities, chart.links]).toEqual([62, 91]);
  });

  test("filters by two links round the principal, strength without E, six months, and what was taken off by hand", () => {
    expect(filter.map((row) => row.clause)).toMatchObject([
      { type: "within", of: ["n-david"], steps: 2 },
      { type: "strength", suspectedFalse: false },
      { type: "date", window: { from: "2025-12-01", to: "2026-05-31" } },
      { type: "hidden" },
    ]);
    for (const row of filter) {
      const hides = seen.hides.get(row.id);
      expect((hides?.entities ?? 0) + (hides?.links ?? 0), row.clause.type).toBeGreaterThan(0);
    }
  });

  test("leaves out every child but Liam", () => {
    const children = [...kase.entities.values()].filter((item) => item.status.includes("child"));
    expect(children.filter((item) => seen.entities.has(item.id)).map((item) => item.label)).toEqual([
      "Liam, 16",
    ]);
  });

  test("folds as briefed", () => {
    const folds = [...chart.marks.values()].flatMap((mark) =>
      mark.type === "fold" ? [`${mark.fold.label} ×${mark.members.length}`] : [],
    );
    expect(folds.sort()).toEqual([
      "Buyers ×2",
      "Handsets ×3",
      "Hire cars ×2",
      "Members ×2",
      "Members ×3",
      "Other rented ×2",
      "Runners ×4",
      "Static caravans ×5",
    ]);
  });

  test("colours SMITH, ALPHA, DELTA and GAMMA and boxes five OCGs with their relation", () => {
    expect(arrangement.focus).toEqual(["g-smith", "g-alpha", "g-delta", "g-gamma"]);
    expect(
      chart.boxes.map((box) => `${box.group.name} ${box.relation?.words} ${box.relation?.strength}`).sort(),
    ).toEqual([
      "ALPHA associated confirmed",
      "BETA associated unconfirmed",
      "DELTA rival confirmed",
      "GAMMA rival unconfirmed",
      "SIGMA associated tentative",
    ]);
  });

  test("pins every mark within the frame, and places nothing that is not drawn", () => {
    for (const mark of marks) {
      expect(mark.pinned, mark.id).toBe(true);
      expect(mark.x - mark.w, mark.id).toBeGreaterThan(10);
      expect(mark.x + mark.w, mark.id).toBeLessThan(1150);
      expect(mark.y - mark.h, mark.id).toBeGreaterThan(10);
      expect(mark.y + mark.h, mark.id).toBeLessThan(780);
    }
    expect([...arrangement.positions.keys()].filter((id) => !chart.marks.has(id))).toEqual([]);
  });

  test("has no mark on another, no line under a third mark and no two lines that cross", () => {
    const faults: string[] = [];
    for (const [index, mark] of marks.entries()) {
      for (const other of marks.slice(index + 1))
        if (rectsOverlap(markRect(mark), markRect(other), 8)) faults.push(`${mark.id} on ${other.id}`);
      for (const segment of segments)
        if (
          ![segment.line.from, segment.line.to].includes(mark.id) &&
          segmentHitsRect(segment, markRect(mark), 2)
        )
          faults.push(`${segment.line.label} under ${mark.id}`);
    }
    for (const [index, segment] of segments.entries())
      for (const other of segments.slice(index + 1))
        if (segmentsCross(segment, other)) faults.push(`${segment.line.label} crosses ${other.line.label}`);
    expect(segments.length).toBeGreaterThan(45);
    expect(faults).toEqual([]);
  });

  test("draws the two single routes as lines of their own: the van into the caravans, DARBY into the shop", () => {
    const words = (from: string, to: string) =>
      chart.lines
        .filter((line) => line.from === from && line.to === to)
        .map((line) => [line.label, line.count, line.strength, line.arrow]);
    expect(words("n-van", "fn-caravan1")).toEqual([["seen at", 6, "confirmed", "forward"]]);
    expect(words("n-wood", "n-van")).toEqual([["drives", 7, "confirmed", "forward"]]);
    expect(words("n-darby", "n-shop")).toEqual([["pays cash in at", 1, "confirmed", "forward"]]);
  });
});
