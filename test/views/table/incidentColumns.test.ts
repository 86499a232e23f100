import { expect, test } from "vitest";
import type { Incident } from "../../../src/core/place";
import { drained, tableRows } from "../../../src/core/tableRows";
import { incidentFacets } from "../../../src/views/table/facets";
import { incidentColumns, incidentText, whenText } from "../../../src/views/table/incidentColumns";

const attribute = (name: string, value: string) => ({ name, value, provenance: [] });

function incident(id: string, rest: Partial<Incident> = {}): Incident {
  return {
    id,
    sourceId: "",
    label: "Burglary",
    offence: "Burglary",
    layer: "harm",
    reportedBy: "victim",
    times: { from: "2025-02" },
    attributes: [],
    provenance: [],
    ...rest,
  };
}

const place = { lon: -1.5, lat: 50.9, precision: "snap", address: "On or near Example Street" } as const;
const mapOf = (...items: readonly Incident[]) => new Map(items.map((item) => [item.id, item]));

function cells(items: ReadonlyMap<string, Incident>, id: string): ReadonlyMap<string, string> {
  const item = items.get(id);
  return new Map(incidentColumns(items).flatMap((each) => (item ? [[each.title, each.text(item)]] : [])));
}

test("a row says the position, the address, and that a snap point is no address", () => {
  const row = cells(mapOf(incident("i1", { place })), "i1");
  expect(row.get("Latitude, longitude")).toBe("50.90000, -1.50000");
  expect(row.get("How exact")).toBe("Snap point, not an address");
  expect(row.get("Address or location")).toBe("On or near Example Street");
  expect(row.get("Time")).toBe("Feb 2025");
});

test("a row without a place says so instead of showing nothing", () => {
  expect(cells(mapOf(incident("i1")), "i1").get("How exact")).toBe("No place stated");
});

test("an incident has a name column only where its name is not the offence", () => {
  const titles = (...items: readonly Incident[]) =>
    incidentColumns(mapOf(...items)).map((each) => each.title);
  expect(titles(incident("i1"))[0]).toBe("Offence");
  expect(titles(incident("i1"), incident("i2", { label: "Person search" })).slice(0, 2)).toEqual([
    "Incident",
    "Offence",
  ]);
  expect(titles(incident("i1", { label: "Local resolution", offence: "" }))[0]).toBe("Incident");
  expect(incidentText(incident("i1", { label: "", offence: "", sourceId: "" }))).toBe("(no name)");
});

test("times are said as exactly as they are given", () => {
  expect(whenText(incident("i1", { times: {} }))).toBe("");
  expect(whenText(incident("i1", { times: { to: "2025-03-04" } }))).toBe("until 4 Mar 2025");
  expect(whenText(incident("i1", { times: { from: "2025-02-01T10:15", to: "2025-02-02" } }))).toBe(
    "1 Feb 2025 10:15 to 2 Feb 2025",
  );
});

test("a column of the file with a name of ours is told apart, and a weight is shown where there is one", () => {
  const items = mapOf(incident("i1", { attributes: [attribute("Reported by", "Any Police")], weight: 1200 }));
  const row = cells(items, "i1");
  expect(row.get("Reported by")).toBe("Victim or public");
  expect(row.get("Reported by (in the file)")).toBe("Any Police");
  expect(row.get("Harm weight")).toBe("1,200");
  const weight = (list: ReadonlyMap<string, Incident>) =>
    incidentColumns(list).find((each) => each.id === "weight")?.first;
  expect([weight(items), weight(mapOf(incident("i1")))]).toEqual([true, false]);
});

test("rows are kept by outcome where the file has outcomes, by what is not stated too", () => {
  const items = mapOf(
    incident("i1", { attributes: [attribute("Last outcome category", "Under investigation")] }),
    incident("i2", { attributes: [attribute("Last outcome category", "Offender fined")] }),
    incident("i3"),
  );
  const columns = incidentColumns(items);
  const facets = incidentFacets(columns);
  expect(facets.map((each) => each.title)).toEqual([
    "Offence",
    "Layer",
    "Reported by",
    "How exact",
    "Last outcome category",
  ]);
  const outcome = facets.at(-1)?.id ?? "";
  const query = { ids: items.keys(), items, columns, facets, text: "", sort: undefined };
  const found = drained(tableRows({ ...query, kept: new Map([[outcome, new Set(["None stated"])]]) }));
  expect(found.ids).toEqual(["i3"]);
  expect(incidentFacets(incidentColumns(mapOf(incident("i1")))).map((each) => each.id)).not.toContain(
    outcome,
  );
});
