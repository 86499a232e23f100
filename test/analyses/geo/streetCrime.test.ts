import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hotMapSteps } from "../../../src/analyses/geo/hotMap";
import { partnerMap } from "../../../src/analyses/geo/partnerMap";
import { weekCounts } from "../../../src/analyses/geo/weeks";
import { drained } from "../../../src/analyses/stepped";
import { emptyCase } from "../../../src/core/case";
import { readFile } from "../../../src/importers/index";

const name = "2025-02-metropolitan-street.csv";
const path = new URL(`../../../../shared/corpus/police-uk/2025-02/${name}`, import.meta.url).pathname;
const there = existsSync(path);
if (!there) console.log(`skipped: no street crime at ${path}`);

const read = there ? await readFile(name, new Uint8Array(readFileSync(path))) : undefined;
const kase = read?.ok ? read.value.case : emptyCase();

describe.skipIf(!there)("a month of published street crime", () => {
  const map = drained(hotMapSteps(kase, { shuffles: 199 }));

  test("is seen to stand at snap points, tested on cells of 250 m or more only", () => {
    expect(map.method.snapped.snapped).toBe(true);
    expect(map.grid.size).toBeGreaterThanOrEqual(250);
    expect(map.test.type).toBe("largest");
    expect(map.cells.length).toBeGreaterThan(1000);
    const fine = drained(hotMapSteps(kase, { cell: 100 }));
    expect(fine.test).toMatchObject({ type: "refused", code: "snapped" });
    expect(fine.hot.some((each) => each === 1)).toBe(false);
  });

  test("has a weight for every event, each of them a default, and says so", () => {
    const { weights, located } = map.method;
    expect(weights).toMatchObject({ own: 0, group: located.placed, floor: 0 });
    expect(new Map(map.method.lines).get("Weights")).toContain(
      `${located.placed.toLocaleString("en-GB")} of ${located.placed.toLocaleString("en-GB")} events used a group default`,
    );
  });

  test("flags events that are recorded at a hospital or a police station", () => {
    expect(map.method.located.artefacts).toBeGreaterThan(5);
    expect(map.list.some(({ artefact }) => artefact === "hospital")).toBe(true);
  });

  test("is counted by month, since no day is published", () => {
    const weeks = weekCounts(kase, {});
    expect([weeks.step, weeks.starts]).toEqual(["month", ["2025-02-01"]]);
  });

  test("has a partner copy without a count from 1 to 4", () => {
    const { places } = partnerMap(kase, {});
    for (const { events } of places) if (events !== undefined) expect(events).toBeGreaterThanOrEqual(5);
    expect(places.some(({ events }) => events === undefined)).toBe(true);
  });
});
