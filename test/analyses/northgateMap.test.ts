import { describe, expect, test } from "vitest";
import { northgate } from "../../data/northgate/northgate";
import { truth } from "../../data/northgate/truth";
import { changeSteps } from "../../src/analyses/geo/changeMap";
import { historySteps } from "../../src/analyses/geo/history";
import { hotMapSteps } from "../../src/analyses/geo/hotMap";
import { weekCounts } from "../../src/analyses/geo/weeks";
import { runAnalysis } from "../../src/analyses/index";
import { drained } from "../../src/analyses/stepped";
import { cellIndex } from "../../src/core/cells";
import type { Finding } from "../../src/core/finding";
import { hotClasses } from "../../src/core/harmChange";
import { defaultPeriods } from "../../src/core/harmPeriods";
import type { Interval } from "../../src/core/time";

const { case: kase } = northgate();
const map = drained(hotMapSteps(kase, {}));
const planted = truth.hotCells.map((cell) => ({
  ...cell,
  index: cellIndex(map.grid, cell.easting + 50, cell.northing + 50),
}));
const none: { readonly before: Interval; readonly after: Interval } = { before: {}, after: {} };
const periods = defaultPeriods(kase) ?? none;

describe("the map of Northgate", () => {
  test("has all thirteen planted cells hot, and the first nine of the list are the worst of them", () => {
    for (const { index, area, why } of planted)
      expect(map.hot[map.cells.indexOf(index)], `${area} ${why}`).toBe(1);
    const lasting = planted.filter(({ why }) => why === "rowan" || why === "kestrel");
    expect(new Set(map.list.slice(0, 9).map(({ index }) => index))).toEqual(
      new Set(lasting.map(({ index }) => index)),
    );
  });

  test("has next to nothing hot that was not planted, or beside a planted cell", () => {
    const { columns } = map.grid;
    const beside = (cell: number) =>
      planted.some(
        ({ index }) =>
          Math.abs((index % columns) - (cell % columns)) <= 1 &&
          Math.abs(Math.floor(index / columns) - Math.floor(cell / columns)) <= 1,
      );
    const stray = [...map.cells].filter((cell, at) => map.hot[at] === 1 && !beside(cell));
    expect(stray).toEqual([]);
    expect(map.hot.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(60);
  });

  test("tells 130 events without a place, and the ground that it was tested on", () => {
    expect(map.method.located).toMatchObject({ events: 5380, placed: 5250, noPlace: 130 });
    expect(new Map(map.method.lines).get("Cells")).toBe(
      "100 m cells on the National Grid. Ground in 72 areas: 3,518 cells.",
    );
  });
});

describe("before and after the strike day in Northgate", () => {
  test("are half a year each on both sides of it", () => {
    expect(periods.after.from).toBe(truth.strike.date);
  });

  test("show the fall in Lockside beyond chance, and no fall elsewhere", () => {
    const change = drained(changeSteps(kase, { ...periods, target: truth.strike.areas, nextDoor: 700 }));
    expect(change.hot.change).toBeLessThan(-0.4);
    expect(change.hot.high).toBeLessThan(-0.2);
    expect(Math.abs(change.elsewhere.change)).toBeLessThan(0.15);
    expect(change.elsewhere.words).toMatch(/could be chance$/);
  });

  test("show harm that moved next door, in Fernhill", () => {
    const change = drained(changeSteps(kase, { ...periods, target: truth.strike.areas, nextDoor: 700 }));
    expect(change.nextDoor.low).toBeGreaterThan(0);
    expect(change.displacement).toBeLessThan(-0.3);
    expect(change.words.join(" ")).toMatch(/Harm moved next door: \d+ % of the fall came back there/);
    const moved = planted.filter(({ why }) => why === "displaced").map(({ index }) => index);
    expect(new Set(change.rose.map(({ index }) => index))).toEqual(new Set(moved));
    for (const { fromFallen } of change.rose) expect(fromFallen).toBeLessThan(900);
    const rowan = new Set(planted.filter(({ why }) => why === "rowan").map(({ index }) => index));
    expect(change.fell.length).toBeGreaterThan(3);
    for (const { index } of change.fell) expect(rowan.has(index)).toBe(true);
  });

  test("are compared on one grid and one scale, without being told where to look", () => {
    const change = drained(changeSteps(kase, periods));
    expect(change.grid).toEqual(map.grid);
    expect(change.byAreas).toBe(false);
    expect(change.hot.high).toBeLessThan(0);
    expect(change.rose).toHaveLength(3);
  });
});

describe("the hot cells of Northgate over time", () => {
  test("emerge in Fernhill after the strike and are former in Lockside", () => {
    const history = drained(historySteps(kase, { since: truth.strike.date }));
    const classOf = (index: number) => hotClasses[history.classes[history.cells.indexOf(index)] ?? 9];
    const of = (why: string) => planted.filter((cell) => cell.why === why).map(({ index }) => classOf(index));
    expect(of("displaced").filter((each) => each === "emerging").length).toBeGreaterThanOrEqual(2);
    expect(of("rowan").filter((each) => each === "former").length).toBeGreaterThanOrEqual(4);
    expect(of("rowan")).not.toContain("emerging");
    expect(of("kestrel")).toEqual(["intermittent", "intermittent", "intermittent"]);
  });

  test("are counted by week, with the strike day's enforcement standing out", () => {
    const weeks = weekCounts(kase, {});
    expect(weeks.step).toBe("week");
    expect(weeks.harmEvents.reduce((a, b) => a + b, 0)).toBe(5380);
    const most = weeks.enforcement.indexOf(Math.max(...weeks.enforcement));
    const start = weeks.starts[most] ?? "";
    expect(start <= truth.strike.date && truth.strike.date < (weeks.starts[most + 1] ?? "")).toBe(true);
  });
});

describe("the analyses by id", () => {
  const rows = (finding: Finding | undefined) => (finding?.type === "ranking" ? finding.rows : []);

  test("say hot cells in words, with their incidents", () => {
    const [hot, other] = runAnalysis("hotspots", kase);
    expect(rows(hot)[0]?.reason).toMatch(/^TG \d{3} \d{3}: \d+ events, [\d,]+ days of harm\. /);
    for (const id of rows(hot).flatMap(({ ids }) => ids)) expect(kase.incidents.has(id)).toBe(true);
    expect(hot?.about).toMatch(/81 cells with events are more than chance/);
    expect(other?.type).toBe("ranking");
    const [counts] = runAnalysis("hotspots", kase, { scheme: "counts", cell: "250", layer: "enforcement" });
    expect(counts?.about).toContain("250 m cells");
    expect(counts?.about).toContain("Enforcement: where police looked");
  });

  test("say how much ground holds half of the harm, contested ground, and the change", () => {
    const [density] = runAnalysis("density", kase, { bandwidth: 450 });
    expect(density?.about).toContain("Smoothing: 450 m, as chosen");
    expect(rows(density).map(({ reason }) => reason.slice(0, 4))).toEqual(["95 %", "75 %", "50 %", "25 %"]);
    const [spheres, contests] = runAnalysis("influence", kase);
    expect(rows(spheres).map(({ ids }) => ids[0])).toContain("g-kestrel");
    const [first] = rows(contests);
    expect([...(first?.ids ?? [])].sort()).toEqual([truth.vacuum.group, truth.strike.group].sort());
    const [change, rose] = runAnalysis("change", kase);
    expect(rows(change)[0]?.reason).toMatch(/^Hot cells: Down \d+ %, 95 % range/);
    expect(rows(rose)).toHaveLength(3);
  });

  test("take the periods that are named", () => {
    const named = { beforeTo: "31/05/2025", afterFrom: "2025-06-01", to: "2025-07-31" };
    const [change] = runAnalysis("change", kase, named);
    expect(change?.about).toContain("After: 1 Jun 2025 to 31 Jul 2025: 61 days");
    expect(change?.about).toContain("Before: until 31 May 2025");
  });
});
