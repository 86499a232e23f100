import { expect, test } from "vitest";
import { emptyCase } from "../../../src/core/case";
import { entity } from "../../../src/core/entity";
import type { Area, Incident } from "../../../src/core/place";
import { emptyWords } from "../../../src/views/chart/emptyWords";

function incidents(count: number, placed: number): ReadonlyMap<string, Incident> {
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const item: Incident = {
        id: `i${at}`,
        sourceId: "",
        label: "Burglary",
        offence: "Burglary",
        layer: "harm",
        reportedBy: "victim",
        times: {},
        attributes: [],
        provenance: [],
        ...(at < placed ? { place: { lon: 0, lat: 51, precision: "snap", address: "" } } : {}),
      };
      return [item.id, item] as const;
    }),
  );
}
const shapeless: Area = {
  id: "a1",
  sourceId: "E01999001",
  name: "Example",
  layer: "other",
  polygons: [],
  indicators: [],
  provenance: [],
};

test("a chart without entities says what the case holds, and how much of it has no place", () => {
  const kase = { ...emptyCase(), incidents: incidents(1200, 1142), areas: new Map([["a1", shapeless]]) };
  expect(emptyWords(kase).words).toBe(
    "The case holds 1,200 incidents, 58 of them without a place; 1 area, without a shape; no entities to draw.",
  );
  expect(emptyWords({ ...emptyCase(), incidents: incidents(2, 0) }).words).toBe(
    "The case holds 2 incidents, all without a place; no entities to draw.",
  );
  expect(emptyWords({ ...emptyCase(), incidents: incidents(2, 2) }).words).toBe(
    "The case holds 2 incidents; no entities to draw.",
  );
});

test("filters that hide all are told apart from a case without entities", () => {
  const entities = new Map([["n1", entity("n1", "person", "A")]]);
  expect(emptyWords({ ...emptyCase(), entities }).words).toBe(
    "The case has 1 entity, and the filters leave none of them to draw.",
  );
  expect(emptyWords({ ...emptyCase(), entities, incidents: incidents(1, 1) }).words).toContain(
    "It also holds 1 incident.",
  );
});

test("an empty case says how to fill it", () => {
  expect(emptyWords(emptyCase()).words).toContain("Drop a file");
});
