import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ThemeItem } from "../../../src/core/themeLines";
import { framesOf } from "../../../src/views/time/frames";
import { fullHeight, lineRows, placedRows, rowHeights, topFor } from "../../../src/views/time/rows";
import { nameWidth, periodWords, ticksOf, timeScale, unitWords } from "../../../src/views/time/timeScale";
import { walked } from "../../../src/views/time/walk";

const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const day = 86_400_000;
const all = { from: at("2026-01-05"), to: at("2026-03-30") };
const scale = timeScale(all, "fit", false, nameWidth + 858, 0);

const item = (id: string, from: string, rest: Partial<ThemeItem> = {}): ThemeItem => ({
  id,
  table: "entities",
  start: at(from),
  end: at(from) + day,
  exact: "day",
  strength: "confirmed",
  links: [],
  others: [],
  lasting: false,
  ...rest,
});

describe("the scale of time", () => {
  it("shows all dates by the finest unit that fits, days only for a few weeks", () => {
    expect(scale.unit).toBe("week");
    expect(scale.edges).toHaveLength(13);
    expect(timeScale({ from: all.from, to: all.from + 20 * day }, "fit", false, 1000, 0).unit).toBe("day");
    expect(timeScale(all, "fit", true, 1000, 0).unit).toBe("month");
    expect(timeScale({ from: at("1720-01-01"), to: at("2026-01-01") }, "fit", false, 1000, 0).unit).toBe(
      "year",
    );
  });

  it("places a time and reads it back, wherever it is moved to", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("fit", "day", "week", "month" as const),
        fc.integer({ min: 0, max: 3000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (zoom, left, share) => {
          const made = timeScale(all, zoom as "fit", false, 1100, left);
          const time = all.from + share * (all.to - all.from);
          expect(Math.abs(made.timeAt(made.x(time)) - time)).toBeLessThan(1000);
          expect(made.offset).toBeLessThanOrEqual(Math.max(0, made.full - made.width));
          for (const tick of ticksOf(made)) expect(tick.words).not.toBe("");
        },
      ),
    );
  });

  it("speaks of units and periods in words", () => {
    expect(unitWords(at("2026-03-02"), "week")).toBe("week of 2 Mar 2026");
    expect(unitWords(at("2026-03-01"), "month")).toBe("Mar 2026");
    expect(periodWords({ from: at("2026-03-02"), to: at("2026-06-01") })).toBe("2 Mar to 31 May 2026");
    expect(periodWords({ from: at("2025-12-01"), to: at("2026-06-01") })).toBe("1 Dec 2025 to 31 May 2026");
  });
});

describe("frames on a line", () => {
  it("tell as one what would lie on each other, and lose nothing that is in sight", () => {
    const frames = framesOf(
      {
        entity: "a",
        items: [
          item("e1", "2026-01-10"),
          item("e2", "2026-01-10"),
          item("e3", "2026-01-11"),
          item("e4", "2026-03-01"),
        ],
      },
      scale,
    );
    expect(frames.map((frame) => frame.items.map(({ id }) => id))).toEqual([["e1", "e2", "e3"], ["e4"]]);
  });

  it("stand in lanes where lasting things overlap, up to three; more are one bar that tells them all", () => {
    const long = (id: string, from: string, to: string) =>
      item(id, from, { table: "links", lasting: true, end: at(to) });
    const two = framesOf(
      {
        entity: "a",
        items: [long("l1", "2026-01-06", "2026-02-10"), long("l2", "2026-02-01", "2026-03-01")],
      },
      scale,
    );
    expect(two.map((frame) => (frame.type === "bar" ? [frame.lane, frame.lanes] : []))).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const many = framesOf(
      {
        entity: "a",
        items: Array.from({ length: 9 }, (_, index) => long(`l${index}`, "2026-01-06", "2026-02-10")),
      },
      scale,
    );
    expect(many).toHaveLength(1);
    expect(many[0]?.items).toHaveLength(9);
  });

  it("known to the month only, are as long as the month", () => {
    const [frame] = framesOf(
      { entity: "a", items: [item("e1", "2026-02-01", { exact: "month", end: at("2026-03-01") })] },
      scale,
    );
    expect(frame?.type).toBe("bar");
    if (frame?.type === "bar")
      expect(frame.x2 - frame.x).toBeCloseTo(scale.x(at("2026-03-01")) - scale.x(at("2026-02-01")), 5);
  });
});

describe("rows in a window", () => {
  const rows = lineRows(
    Array.from({ length: 40 }, (_, index) => ({
      entity: `n${index}`,
      items: [item(`e${index}`, "2026-01-10")],
    })),
  );

  it("stand whole, and every one can be scrolled to", () => {
    for (let index = 0; index < rows.length; index++) {
      const top = topFor(rows, index, 0, 200);
      const placed = placedRows(rows, top, 200);
      expect(placed.map(({ row }) => row.id)).toContain(`n${index}`);
      for (const each of placed) expect(each.y + each.h).toBeLessThanOrEqual(200);
    }
    expect(fullHeight(rows)).toBe(40 * rowHeights.line);
  });

  it("are walked by the arrow keys, and the first press goes to the first line", () => {
    const first = walked("ArrowDown", rows, undefined);
    expect(first).toEqual({ row: "n0", item: -1 });
    const next = walked("ArrowDown", rows, first);
    expect(next).toEqual({ row: "n1", item: -1 });
    expect(walked("ArrowRight", rows, next)).toEqual({ row: "n1", item: 0 });
    expect(walked("ArrowRight", rows, { row: "n1", item: 0 })).toEqual({ row: "n1", item: 0 });
    expect(walked("ArrowUp", rows, { row: "n0", item: -1 })).toEqual({ row: "n0", item: -1 });
    expect(walked("x", rows, next)).toBeUndefined();
    // A line that is gone is no place to stand: it begins anew.
    expect(walked("ArrowDown", rows, { row: "gone", item: 3 })).toEqual({ row: "n0", item: -1 });
  });
});
