import { expect, test } from "vitest";
import { emptyCase } from "../../src/core/case";
import type { Area, Incident } from "../../src/core/place";
import { areaLines, incidentLines } from "../../src/core/placeCsv";
import { readFile } from "../../src/importers/index";

const incident: Incident = {
  id: "i1",
  sourceId: "ref 1",
  label: "Burglary",
  offence: "Burglary",
  layer: "harm",
  reportedBy: "victim",
  times: { from: "2025-02" },
  place: { lon: -1.5, lat: 50.9, precision: "snap", address: "On or near Example Street" },
  weight: 12.5,
  attributes: [{ name: "Outcome", value: "=1+1", provenance: [] }],
  provenance: [],
};
const area: Area = {
  id: "a1",
  sourceId: "E01999001",
  name: "Example, 001A",
  layer: "vulnerability",
  polygons: [],
  indicators: [{ name: "Score (IMD 2019)", value: "3", provenance: [] }],
  provenance: [],
};
const kase = { ...emptyCase(), incidents: new Map([["i1", incident]]), areas: new Map([["a1", area]]) };

test("incidents that were copied are read as incidents again, with the precision of their place said", async () => {
  const text = [...incidentLines(kase, ["i1", "gone"])].join("");
  expect(text).toContain(",place precision,Outcome\r\n");
  expect(text).toContain(",snap,'=1+1\r\n");
  const read = await readFile("copied.csv", new TextEncoder().encode(text));
  const [again] = read.ok ? [...read.value.case.incidents.values()] : [];
  expect(again).toMatchObject({
    sourceId: "ref 1",
    offence: "Burglary",
    layer: "harm",
    times: { from: "2025-02" },
    place: { lon: -1.5, lat: 50.9, address: "On or near Example Street" },
  });
  const values = new Map(again?.attributes.map((each) => [each.name, each.value]));
  expect(values.get("place precision")).toBe("snap");
  expect(values.get("Outcome")).toBe("=1+1");
});

test("areas are copied with a column for each indicator", () => {
  expect([...areaLines(kase, ["a1"])]).toEqual([
    "area,area id,name,layer,polygons,Score (IMD 2019)\r\n",
    'a1,E01999001,"Example, 001A",vulnerability,0,3\r\n',
  ]);
});
