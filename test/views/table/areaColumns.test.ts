import { expect, test } from "vitest";
import type { Area } from "../../../src/core/place";
import { drained, tableRows } from "../../../src/core/tableRows";
import { areaColumns, areaText } from "../../../src/views/table/areaColumns";
import { areaFacets } from "../../../src/views/table/facets";

const square = [
  [
    [
      [-1.5, 50.9],
      [-1.4, 50.9],
      [-1.4, 51],
      [-1.5, 50.9],
    ],
  ],
] as const;

function area(id: string, rest: Partial<Area> = {}): Area {
  return {
    id,
    sourceId: "",
    name: "",
    layer: "other",
    polygons: [],
    indicators: [],
    provenance: [],
    ...rest,
  };
}
const indicator = (name: string, value: string) => ({ name, value, provenance: [] });
const score = "Income score (IMD 2019, 2011 LSOAs)";
const items = new Map(
  [
    area("a1", {
      sourceId: "E01999001",
      name: "Example 001A",
      polygons: square,
      indicators: [indicator(score, "10.5"), indicator("Local code", "007")],
    }),
    area("a2", {
      sourceId: "E01999002",
      name: "Example 001B",
      indicators: [indicator(score, "-9"), indicator("Local code", "12")],
    }),
    area("a3", { name: "Quay", indicators: [] }),
  ].map((item) => [item.id, item]),
);
const columns = areaColumns(items);
const column = (title: string) => columns.find((each) => each.title === title);
const texts = (title: string) => [...items.values()].map((item) => column(title)?.text(item));

test("an area has a name, a code, a kind and says whether it has a shape", () => {
  expect(texts("Area")).toEqual(["Example 001A", "Example 001B", "Quay"]);
  expect(texts("Kind")).toEqual(["LSOA", "LSOA", ""]);
  expect(texts("Shape")).toEqual(["1 outline", "None: figures only", "None: figures only"]);
  expect(areaText(area("a9"))).toBe("(no name)");
});

test("indicators are columns under the names that tell their year, figures sorted as figures", () => {
  expect(column(score)).toMatchObject({ numeric: true, first: true });
  // A code that begins with a nought is a name, not a figure.
  expect(column("Local code")?.numeric).toBe(false);
  const sort = { column: `@${score}`, direction: "ascending" } as const;
  const query = { ids: items.keys(), items, columns, facets: areaFacets, text: "", kept: new Map() };
  // By text '10.5' would be before '-9' or after it by its sign; what has no figure is last.
  expect(drained(tableRows({ ...query, sort })).ids).toEqual(["a2", "a1", "a3"]);
});

test("of very many indicators some are shown at first, and all are there to choose", () => {
  const many = new Map([
    ["a1", area("a1", { indicators: Array.from({ length: 60 }, (_, at) => indicator(`I${at}`, "1")) })],
  ]);
  const made = areaColumns(many).filter((each) => each.id.startsWith("@"));
  expect(made).toHaveLength(60);
  expect(made.filter((each) => each.first).map((each) => each.title)).toEqual([
    "I0",
    "I1",
    "I2",
    "I3",
    "I4",
    "I5",
    "I6",
    "I7",
  ]);
});

test("areas are kept by their shape", () => {
  const kept = new Map([["shape", new Set(["Has a shape"])]]);
  const query = { ids: items.keys(), items, columns, facets: areaFacets, text: "", sort: undefined };
  expect(drained(tableRows({ ...query, kept })).ids).toEqual(["a1"]);
});
