import { describe, expect, test } from "vitest";
import { changeSteps } from "../../../src/analyses/geo/changeMap";
import { drained } from "../../../src/analyses/stepped";
import { cellIndex } from "../../../src/core/cells";
import type { ChangeAsked } from "../../../src/core/harmChange";
import { seededRandom } from "../../../src/core/random";
import { type IncidentMade, type Metres, mapCase, squareArea } from "./mapCase";

const random = seededRandom(11);
const before = { from: "2026-01-01", to: "2026-03-31" };
const after = { from: "2026-04-01", to: "2026-06-30" };
const [target, near, far]: readonly Metres[] = [
  [401_050, 301_050],
  [401_250, 301_050],
  [402_550, 302_550],
];
const at = (spot: Metres | undefined, count: number, from: string): readonly IncidentMade[] =>
  Array.from({ length: count }, () => ({ at: spot ?? [0, 0], weight: 100, from }));
const background = (count: number, from: string): readonly IncidentMade[] =>
  Array.from({ length: count }, () => ({
    at: [400_000 + random() * 3000, 300_000 + random() * 3000],
    weight: 5,
    from,
  }));
const kase = mapCase({
  incidents: [
    ...at(target, 40, "2026-02-01"),
    ...at(target, 8, "2026-05-01"),
    ...at(near, 2, "2026-02-01"),
    ...at(near, 22, "2026-05-01"),
    ...at(far, 20, "2026-02-01"),
    ...at(far, 21, "2026-05-01"),
    ...background(150, "2026-02-01"),
    ...background(150, "2026-05-01"),
    { at: target ?? [0, 0], weight: 100, from: "2027-01-01" },
    { at: target ?? [0, 0], weight: 100 },
    { weight: 100, from: "2026-02-01" },
  ],
  areas: [squareArea("op", [401_000, 301_000], 100, {}, "influence")],
});
const run = (more: Partial<ChangeAsked> = {}) =>
  drained(changeSteps(kase, { before, after, ground: { type: "box" }, shuffles: 199, ...more }));

describe("before and after", () => {
  const change = run({ target: ["op"], nextDoor: 200 });
  const indexOf = (spot: Metres | undefined) => cellIndex(change.grid, ...(spot ?? [0, 0]));

  test("are parted into the target, next door and elsewhere, and nothing is counted twice", () => {
    expect([change.hot.eventsBefore, change.hot.eventsAfter]).toEqual([
      40 + extra(change, 1, "eventsBefore"),
      8 + extra(change, 1, "eventsAfter"),
    ]);
    const sum = (part: "eventsBefore" | "eventsAfter") =>
      change.hot[part] + change.nextDoor[part] + change.elsewhere[part];
    expect([sum("eventsBefore"), sum("eventsAfter")]).toEqual([212, 201]);
    expect(change.eventsBefore.reduce((a, b) => a + b, 0)).toBe(212);
    expect(change.hot.cells + change.nextDoor.cells + change.elsewhere.cells).toBe(
      change.grid.columns * change.grid.rows,
    );
  });

  test("say the fall, that it moved next door, and which cells moved", () => {
    expect(change.words[0]).toMatch(/^In the areas of the operation: Down 8\d %, 95 % range/);
    expect(change.words).toContain("1 next-door cell rose more than chance: check.");
    expect(change.words.join(" ")).toMatch(/Harm moved next door: \d+ % of the fall came back there/);
    expect(change.fell.map(({ index }) => index)).toEqual([indexOf(target)]);
    expect(change.rose.map(({ index, fromFallen }) => [index, fromFallen])).toEqual([[indexOf(near), 200]]);
    expect(change.rose[0]?.words).toMatch(
      /^Rose from \d to 2\d events .*, 200 m from the nearest cell that fell\.$/,
    );
  });

  test("leave a cell that hardly changed alone", () => {
    const moved = [...change.rose, ...change.fell].map(({ index }) => index);
    expect(moved).not.toContain(indexOf(far));
  });

  test("count what lies in neither period, what is undated and what is not placed", () => {
    expect(change.method.located).toMatchObject({ otherPeriod: 1, undated: 1, noPlace: 1, placed: 413 });
    expect(new Map(change.method.lines).get("Before")).toBe("1 Jan 2026 to 31 Mar 2026: 90 days, 212 events");
  });

  test("find their hot cells in both periods together where no areas are named", () => {
    const found = run();
    expect(found.byAreas).toBe(false);
    const partOf = (spot: Metres | undefined) => found.part[found.cells.indexOf(indexOf(spot))];
    expect([partOf(target), partOf(far)]).toEqual([1, 1]);
    expect(found.words[0]).toMatch(/^In hot cells: /);
  });

  test("of counts weigh every event alike", () => {
    const found = run({ scheme: { type: "counts" }, target: ["op"] });
    expect(found.unit).toBe("events");
    expect(found.hot.harmBefore).toBe(found.hot.eventsBefore);
    expect(found.rose[0]?.words).not.toContain("(");
  });

  test("of a case without events are empty and said", () => {
    const none = drained(changeSteps(mapCase({}), { before, after }));
    expect(none).toMatchObject({ rose: [], fell: [], hot: { cells: 0 } });
    expect(none.method.problems.map(({ code }) => code)).toContain("no-test-no-events");
    expect(none.words[0]).toBe("In hot cells: Nothing in either period.");
  });
});

/** Background events that fell into a part by chance. */
function extra(change: ReturnType<typeof run>, part: number, which: "eventsBefore" | "eventsAfter"): number {
  const planted = which === "eventsBefore" ? 40 : 8;
  let sum = 0;
  for (const [index, each] of change.part.entries()) if (each === part) sum += change[which][index] ?? 0;
  return sum - planted;
}
