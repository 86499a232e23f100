import { describe, expect, test } from "vitest";
import { hotMapSteps } from "../../../src/analyses/geo/hotMap";
import { drained } from "../../../src/analyses/stepped";
import type { Case } from "../../../src/core/case";
import { cellIndex } from "../../../src/core/cells";
import type { ProfileAsked } from "../../../src/core/profile";
import { seededRandom } from "../../../src/core/random";
import { type IncidentMade, mapCase } from "./mapCase";

const map = (kase: Case, asked: ProfileAsked = {}) =>
  drained(hotMapSteps(kase, { ground: { type: "box" }, shuffles: 199, ...asked }));

/** 300 lesser events anywhere on 4 km², and what is planted. */
function town(planted: readonly IncidentMade[], seed = 1): Case {
  const random = seededRandom(seed);
  const others = Array.from(
    { length: 300 },
    (): IncidentMade => ({
      at: [400_000 + random() * 2000, 300_000 + random() * 2000],
      offence: "theft",
      weight: 5,
    }),
  );
  return mapCase({ incidents: [...planted, ...others] });
}
const robberies = (count: number): readonly IncidentMade[] =>
  Array.from({ length: count }, (_, at) => ({
    at: [401_010 + (at % 9) * 10, 301_020 + (at % 7) * 10],
    weight: 365,
    address: "Quay Street",
  }));
const middle = [401_050, 301_050] as const;

describe("a map of harm", () => {
  const found = map(town(robberies(12)));
  const at = found.cells.indexOf(cellIndex(found.grid, ...middle));

  test("finds the cell that twelve robberies were planted in, and ranks it first with its facts", () => {
    expect(found.hot[at]).toBe(1);
    const [first] = found.list;
    expect(first).toMatchObject({
      name: "SK 010 010",
      where: "Quay Street",
      hot: true,
      drivenByOne: false,
      easting: 401_000,
      northing: 301_000,
    });
    expect(first?.offences[0]).toMatchObject({ offence: "robbery", events: 12, harm: 12 * 365 });
    expect(first?.incidents).toHaveLength(first?.events ?? 0);
    expect(first?.words[1]).toMatch(/^Robbery: \d+ % of the harm, 12 events\.$/);
    expect(first?.p).toBeLessThan(0.05);
  });

  test("flags little else: the cell's neighbours share its sum, the rest of the town does not", () => {
    const far = [...found.cells.keys()].filter((each) => {
      const cell = found.cells[each] ?? 0;
      const dx = Math.abs((cell % found.grid.columns) - ((found.cells[at] ?? 0) % found.grid.columns));
      const dy = Math.abs(
        Math.floor(cell / found.grid.columns) - Math.floor((found.cells[at] ?? 0) / found.grid.columns),
      );
      return Math.max(dx, dy) > 1 && found.hot[each] === 1;
    });
    expect(far).toEqual([]);
  });

  test("has side by side what belongs to each cell, classes by multiples of the mean, and half of the harm in little of it", () => {
    for (const list of [found.events, found.harm, found.z, found.p, found.hot, found.classes, found.countHot])
      expect(list).toHaveLength(found.cells.length);
    expect(found.events.reduce((a, b) => a + b, 0)).toBe(312);
    expect(found.totals.harm).toBeCloseTo(12 * 365 + 300 * 5, 9);
    expect(found.classes[at]).toBe(4);
    expect(found.mean).toBeCloseTo(found.totals.harm / found.cells.length, 9);
    expect(found.half).toBeLessThan(0.01);
  });

  test("keeps the scale of another map when asked with its mean", () => {
    const other = map(town(robberies(2)), { mean: found.mean });
    expect(other.mean).toBe(found.mean);
    const [most] = [...other.harm].sort((a, b) => b - a);
    expect(Math.max(...other.classes)).toBe((most ?? 0) / found.mean >= 8 ? 4 : 3);
  });

  test("is the same twice, for the same seed", () => {
    const again = map(town(robberies(12)));
    expect([...again.p]).toEqual([...found.p]);
    const other = map(town(robberies(12)), { seed: 2 });
    expect(other.test).not.toEqual(found.test);
  });

  test("prints its method: weights, cells, ground, test", () => {
    const lines = new Map(found.method.lines);
    expect(lines.get("Weights")).toBe(
      "Cambridge Crime Harm Index, February 2026. 312 of 312 events carry their own weight.",
    );
    expect(lines.get("Located")).toBe("312 of 312 events, 100 %.");
    expect(lines.get("Cells")).toContain("100 m cells on the National Grid. The box round all events");
    expect(lines.get("Chance test")).toMatch(/largest value of 199 shuffles \(seed 1\) of all events/);
  });
});

describe("one grave offence", () => {
  const grave: IncidentMade = { at: middle, offence: "homicide", weight: 5475 };
  const found = map(town([grave]));

  test("makes no hot cell, however much of all harm it is, and is said", () => {
    const [first] = found.list;
    expect(first).toMatchObject({ hot: false, drivenByOne: true });
    expect(first?.gravest.share).toBeGreaterThan(0.98);
    expect(first?.words.join(" ")).toMatch(/Driven by one event: 100 % of the harm here is one offence\./);
    expect(first?.words.join(" ")).toContain("Not more than chance would give somewhere on this map.");
    expect(first?.z).toBeGreaterThan(5);
  });

  test("is one event by counts, which are tested beside it", () => {
    const counts = map(town([grave]), { scheme: { type: "counts" } });
    expect(counts.test.type).toBe("fdr");
    expect(counts.unit).toBe("events");
    expect(counts.list.every((cell) => !cell.drivenByOne)).toBe(true);
  });
});

describe("a test of chance is refused", () => {
  const few = mapCase({ incidents: robberies(12) });

  test("on fewer than thirty cells", () => {
    const found = map(few, { ground: { type: "near", metres: 100 } });
    expect(found.ground.length).toBeLessThan(30);
    expect(found.test).toMatchObject({ type: "refused", code: "few-cells" });
    expect(found.hot.some((each) => each === 1)).toBe(false);
    expect(found.list[0]?.z).toBeNaN();
    expect(found.list[0]?.harm).toBe(12 * 365);
    expect(found.method.problems.map(({ code }) => code)).toContain("no-test-few-cells");
  });

  test("on snap points in cells under 250 m, with what to do instead", () => {
    const snapped = mapCase({
      incidents: Array.from(
        { length: 90 },
        (_, at): IncidentMade => ({
          at: [400_000 + (at % 9) * 300, 300_000 + (at % 3) * 500],
          snap: true,
        }),
      ),
    });
    const found = map(snapped, { cell: 100 });
    expect(found.test).toMatchObject({ type: "refused", code: "snapped" });
    expect(found.test.type === "refused" && found.test.why).toContain("Choose cells of 250 m or more");
    expect(map(snapped).grid.size).toBe(250);
    expect(map(snapped).test.type).not.toBe("refused");
    expect(map(snapped).method.problems.find(({ code }) => code === "snapped")?.message).toContain(
      "100 % of the events",
    );
  });

  test("where nothing varies", () => {
    const even = Array.from(
      { length: 64 },
      (_, at): IncidentMade => ({
        at: [400_050 + (at % 8) * 100, 300_050 + Math.floor(at / 8) * 100],
        weight: 10,
      }),
    );
    const areas = map(mapCase({ incidents: even }), { ground: { type: "near", metres: 0 } });
    expect(areas.test).toMatchObject({ type: "refused", code: "no-variation" });
  });

  test("where nothing is placed, and the map is empty, not broken", () => {
    const found = map(mapCase({ incidents: [{}, { from: "2026-01-01" }] }));
    expect(found).toMatchObject({
      list: [],
      totals: { events: 0 },
      test: { type: "refused", code: "no-events" },
    });
    expect(new Map(found.method.lines).get("Located")).toBe("0 of 2 events, 0 %. 2 not placed.");
    const other = map(town([]), { period: { from: "1990-01-01", to: "1990-12-31" } });
    expect(other.test).toMatchObject({ type: "refused", code: "no-events" });
  });
});

describe("shuffles of totals", () => {
  test("keep one full cell together, and are stricter than shuffles of events", () => {
    const kase = town(robberies(12));
    const cells = map(kase, { shuffled: "cells" });
    const at = cells.cells.indexOf(cellIndex(cells.grid, ...middle));
    expect(cells.hot[at]).toBe(0);
    expect(map(kase).hot[at]).toBe(1);
  });
});

describe("warnings on the method card", () => {
  test("name offences that the table does not know where they are many", () => {
    const kase = mapCase({
      incidents: [...robberies(3).map(({ weight: _, ...rest }) => ({ ...rest, offence: "sorcery" }))],
    });
    const found = map(kase);
    const warning = found.method.problems.find(({ code }) => code === "weights-missing");
    expect(warning?.message).toBe("The table has no weight for 3 of 3 events (sorcery).");
    const own = map(kase, { scheme: { type: "own" } });
    expect(own.method.problems.map(({ code }) => code)).toContain("no-table");
  });

  test("tell of Northern Ireland and of strays", () => {
    const found = map(
      mapCase({ incidents: [...robberies(3), { lonLat: [-5.93, 54.6] }, { lonLat: [0, 0] }] }),
    );
    const messages = found.method.problems.map(({ message }) => message);
    expect(messages).toContain(
      "1 event in Northern Ireland, which the British National Grid does not cover.",
    );
    expect(messages).toContain("1 event cannot be where the file says (null island).");
  });
});
