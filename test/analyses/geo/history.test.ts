import { describe, expect, test } from "vitest";
import { historySteps, hotClass } from "../../../src/analyses/geo/history";
import { drained } from "../../../src/analyses/stepped";
import { cellIndex } from "../../../src/core/cells";
import { hotClasses } from "../../../src/core/harmChange";
import { seededRandom } from "../../../src/core/random";
import { type IncidentMade, type Metres, mapCase } from "./mapCase";

const periods = (text: string) => [...text].map((sign) => sign === "x");

describe("the class of a cell over ten periods, the last two recent", () => {
  test.each([
    ["xxxxxxxx..", "persistent"],
    ["xxxxxxxxxx", "persistent"],
    ["........x.", "emerging"],
    ["x.........", "former"],
    ["xxx...x...", "former"],
    ["x.......x.", "intermittent"],
    ["xxxxxx..x.", "intermittent"],
    ["..........", undefined],
  ])("%s: %s", (text, wanted) => {
    expect(hotClass(periods(text), 2)).toBe(wanted);
  });

  test("of one old hit in twenty periods and one new is seldom, and none", () => {
    expect(hotClass(periods(`x${".".repeat(38)}x`), 8)).toBeUndefined();
  });
});

describe("hot cells over time", () => {
  const random = seededRandom(5);
  const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
  const spots: Readonly<Record<string, Metres>> = {
    persistent: [400_550, 300_550],
    former: [401_550, 300_550],
    emerging: [400_550, 301_550],
  };
  const incidents: IncidentMade[] = [];
  for (let week = 0; week < 10; week++) {
    const add = (at: Metres, count: number) => {
      for (let each = 0; each < count; each++)
        incidents.push({ at, weight: 365, from: day(week * 7 + (each % 7)) });
    };
    add(spots.persistent ?? [0, 0], 12);
    if (week < 5) add(spots.former ?? [0, 0], 12);
    if (week >= 8) add(spots.emerging ?? [0, 0], 12);
    for (let each = 0; each < 40; each++)
      incidents.push({
        at: [400_000 + random() * 2000, 300_000 + random() * 2000],
        weight: 10,
        from: day(week * 7 + (each % 7)),
      });
  }
  const found = drained(historySteps(mapCase({ incidents }), { ground: { type: "box" } }));
  const classAt = (at: Metres) =>
    hotClasses[found.classes[found.cells.indexOf(cellIndex(found.grid, ...at))] ?? 9];

  test("are tested week by week for ten weeks, and get their class", () => {
    expect(found.step).toBe("a week");
    expect(found.periods).toHaveLength(10);
    expect(found.periods[0]).toEqual({ from: "2025-01-01", to: "2025-01-07" });
    for (const [wanted, at] of Object.entries(spots)) expect(classAt(at), wanted).toBe(wanted);
    expect(found.hotIn).toHaveLength(found.cells.length * 10);
  });

  test("may have their recent periods begin with an operation", () => {
    const since = drained(
      historySteps(mapCase({ incidents }), { ground: { type: "box" }, since: "2025-02-05" }),
    );
    const at = since.cells.indexOf(cellIndex(since.grid, ...(spots.former ?? [0, 0])));
    expect(hotClasses[since.classes[at] ?? 9]).toBe("former");
    expect(new Map(since.method.lines).get("Periods")).toContain("those that begin on 2025-02-05 or later");
  });

  test("are not told from three days", () => {
    const short = drained(
      historySteps(mapCase({ incidents: incidents.filter(({ from = "" }) => from < "2025-01-04") }), {}),
    );
    expect(short.cells).toHaveLength(0);
    expect(short.method.problems.map(({ code }) => code)).toEqual(["no-history"]);
    expect(drained(historySteps(mapCase({}), {})).periods).toEqual([]);
  });
});
