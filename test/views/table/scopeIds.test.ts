import { expect, test } from "vitest";
import { emptyCase } from "../../../src/core/case";
import { entity } from "../../../src/core/entity";
import type { Filter } from "../../../src/core/filter";
import { link } from "../../../src/core/link";
import type { Area, Incident } from "../../../src/core/place";
import { scopeIds } from "../../../src/views/table/scopeIds";

const kase = {
  ...emptyCase(),
  entities: new Map(["n1", "n2", "n3"].map((id) => [id, entity(id, "person", id)])),
  links: new Map([
    ["e1", link("e1", "n1", "n2", "other")],
    ["e2", link("e2", "n3", "n3", "other")],
  ]),
};
const shown = { entities: new Set(["n2"]), links: new Set<string>(), hides: new Map() };
const nothing = { entities: [], links: [], incidents: [], areas: [] };

test("what is shown is what passes the filters, all is the whole case", () => {
  expect(scopeIds(kase, shown, nothing, "entities", "shown", [])).toEqual(["n2"]);
  expect(scopeIds(kase, shown, nothing, "entities", "all", [])).toEqual(["n1", "n2", "n3"]);
  expect(scopeIds(kase, shown, nothing, "links", "all", [])).toEqual(["e1", "e2"]);
});

test("selected links bring their ends, selected entities their links, each once", () => {
  const picked = { ...nothing, entities: ["n3", "n1"], links: ["e1"] };
  expect(scopeIds(kase, shown, picked, "entities", "selected", [])).toEqual(["n3", "n1", "n2"]);
  expect(scopeIds(kase, shown, picked, "links", "selected", [])).toEqual(["e1", "e2"]);
  expect(scopeIds(kase, shown, nothing, "links", "selected", [])).toEqual([]);
});

test("incidents follow the date filter alone, areas no filter; both can be listed as selected", () => {
  const incident = (id: string, times: Incident["times"]): readonly [string, Incident] => [
    id,
    {
      id,
      sourceId: "",
      label: "",
      offence: "",
      layer: "harm",
      reportedBy: "unknown",
      times,
      attributes: [],
      provenance: [],
    },
  ];
  const area: Area = {
    id: "a1",
    sourceId: "",
    name: "",
    layer: "other",
    polygons: [],
    indicators: [],
    provenance: [],
  };
  const placed = {
    ...kase,
    incidents: new Map([
      incident("i1", { from: "2025-02" }),
      incident("i2", {}),
      incident("i3", { from: "2024-11" }),
    ]),
    areas: new Map([["a1", area]]),
  };
  const filter: Filter = [
    { id: "f1", clause: { type: "kind", kinds: ["person"] } },
    { id: "f2", clause: { type: "date", window: { from: "2025-01-01" } } },
  ];
  // What has no date stays, as on the chart.
  expect(scopeIds(placed, shown, nothing, "incidents", "shown", filter)).toEqual(["i1", "i2"]);
  expect(scopeIds(placed, shown, nothing, "incidents", "all", filter)).toEqual(["i1", "i2", "i3"]);
  expect(scopeIds(placed, shown, nothing, "areas", "shown", filter)).toEqual(["a1"]);
  const picked = { ...nothing, incidents: ["i3"], areas: ["a1"] };
  expect(scopeIds(placed, shown, picked, "incidents", "selected", filter)).toEqual(["i3"]);
  expect(scopeIds(placed, shown, picked, "areas", "selected", filter)).toEqual(["a1"]);
});
