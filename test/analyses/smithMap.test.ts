import { describe, expect, test } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { changeSteps } from "../../src/analyses/geo/changeMap";
import { hotMapSteps } from "../../src/analyses/geo/hotMap";
import { influenceSteps } from "../../src/analyses/geo/influenceMap";
import { drained } from "../../src/analyses/stepped";
import { defaultPeriods } from "../../src/core/harmPeriods";

const { case: kase } = smithOcg();

describe("the map of the SMITH case", () => {
  const map = drained(hotMapSteps(kase, {}));

  test("has its worst cells at Quay Street and Station Road, in this order", () => {
    expect(map.list.slice(0, 8).map(({ name, where }) => `${name} ${where}`)).toEqual([
      "TG 826 087 Quay Street",
      "TG 818 089 Station Road",
      "TG 828 088 Quay Street, east",
      "TG 816 090 Station Quarter",
      "TG 821 081 Mill Lane",
      "TG 825 085 Harbour Row",
      "TG 823 088 Ropewalk",
      "TG 819 087 Arch Lane",
    ]);
    expect(map.list.slice(0, 6).every(({ hot }) => hot)).toBe(true);
    expect(map.hot.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(25);
  });

  test("has one cell driven by one event, which is not hot", () => {
    const ropewalk = map.list.find(({ name }) => name === "TG 823 088");
    expect(ropewalk).toMatchObject({ drivenByOne: true, hot: false });
    expect(ropewalk?.words.join(" ")).toContain("Driven by one event: 71 % of the harm here is one offence.");
    expect(map.list.slice(0, 6).some(({ drivenByOne }) => drivenByOne)).toBe(false);
  });

  test("names both OCGs where DELTA contests Station Road", () => {
    const station = map.list.find(({ name }) => name === "TG 818 089");
    expect([...(station?.groups ?? [])].sort()).toEqual(["g-delta", "g-smith"]);
    const { spheres, contests } = drained(influenceSteps(kase, {}));
    expect(spheres.slice(0, 2).map(({ name, shape }) => [name, shape.type])).toEqual([
      ["SMITH", "surface"],
      ["DELTA", "surface"],
    ]);
    expect(contests[0]?.groups).toEqual(["g-smith", "g-delta"]);
    expect(contests[0]?.overlap).toBeGreaterThan(0.2);
    expect(contests[0]?.overlap).toBeLessThan(0.45);
  });

  test("has less harm in its hot cells since the warrants of 14 March, beyond chance, and did not move next door", () => {
    const periods = defaultPeriods(kase);
    if (!periods) throw new Error("no periods");
    expect([periods.before.to, periods.after.from]).toEqual(["2026-03-13", "2026-03-14"]);
    const change = drained(changeSteps(kase, periods));
    expect(change.days).toEqual([77, 77]);
    expect(change.words[0]).toBe("In hot cells: Down 43 %, 95 % range 8 to 65 % down.");
    expect(change.words).toContain("Next door did not rise more than chance would give.");
  });
});
