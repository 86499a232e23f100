import { describe, expect, it } from "vitest";
import { entity } from "../../src/core/entity";
import { emptyPlan } from "../../src/core/plan";
import type { PlacedPoint, Point } from "../../src/core/point";
import { tacticsFor } from "../../src/core/tactics";
import { proposedVulnerabilities, vulnerabilitiesCsv } from "../../src/core/vulnerabilities";
import { caseOf } from "../fixtures";

const placed = (rest: Partial<Point> & Pick<Point, "id" | "type" | "title">): PlacedPoint => ({
  place: 1,
  tied: false,
  point: {
    entities: [],
    links: [],
    measures: { pieces: 1, cutsOff: 0, functions: 1, commodityLost: 1 },
    substitutes: [],
    reasons: ["There is one route."],
    restsOn: [],
    doubtful: [],
    equal: [],
    beside: [],
    ...rest,
  },
});

const kase = caseOf({
  entities: [
    entity("van", "vehicle", "Van", { functions: ["transport"] }),
    entity("darby", "person", "DARBY, Paul", { functions: ["collection"] }),
  ],
});
const list = [
  placed({
    id: "j:transport>storage",
    type: "junction",
    title: "Transport to storage",
    junction: "transport>storage",
    entities: ["van"],
  }),
  placed({ id: "e:van", type: "entity", title: "Van", entities: ["van"] }),
  placed({ id: "e:darby", type: "entity", title: "DARBY, Paul", entities: ["darby"] }),
  placed({
    id: "j:storage>exchange",
    type: "junction",
    title: "Storage to exchange",
    junction: "storage>exchange",
    stability: { draws: 500, inTop3: 0.1, best: 2, worst: 9 },
  }),
];
const fresh = (already: number) => `V-${already}`;

describe("the U-Battle sheet", () => {
  it("is filled from the points by the side of the business that they hand over to", () => {
    const rows = proposedVulnerabilities(kase, list, fresh);
    expect(rows.map(({ title, side }) => [title, side])).toEqual([
      ["Transport to storage", "operational"],
      ["DARBY, Paul", "financial"],
      ["Storage to exchange", "market"],
    ]);
  });

  it("offers tactics for what is stable, and none for an intelligence gap", () => {
    const rows = proposedVulnerabilities(kase, list, fresh);
    expect(rows[0]?.tactics.map(({ heading }) => heading)).toEqual(["Vehicles", "Vehicles"]);
    expect(rows[2]?.tactics).toEqual([]);
    expect(rows[2]?.weakness).toContain("an intelligence gap, not a target");
  });

  it("is not filled with the same point twice", () => {
    const plan = { ...emptyPlan, vulnerabilities: proposedVulnerabilities(kase, list, fresh) };
    expect(proposedVulnerabilities({ ...kase, plan }, list, fresh)).toEqual([]);
  });

  it("is a table by side in its CSV", () => {
    const plan = { ...emptyPlan, vulnerabilities: proposedVulnerabilities(kase, list, fresh) };
    const lines = vulnerabilitiesCsv({ ...kase, plan })
      .trimEnd()
      .split("\r\n");
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(["operational", "market", "financial"]);
  });
});

describe("the menu of tactics", () => {
  it("names each example once, however many targets are of a kind", () => {
    const words = tacticsFor(["vehicle", "vehicle", "person"]).map((each) => each.words);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThan(4);
  });
});
