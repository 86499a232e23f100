import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinAreas } from "../../src/core/joinAreas";
import type { Area } from "../../src/core/place";

const square = [
  [
    [
      [0, 51],
      [0, 52],
      [1, 52],
      [0, 51],
    ],
  ],
] as const;
const boundary = (sourceId: string, name = "", id = `b${sourceId}${name}`): Area => ({
  id,
  sourceId,
  name,
  layer: "other",
  polygons: square,
  indicators: [{ name: "hectares", value: "7", provenance: [] }],
  provenance: [],
});
const row = (sourceId: string, value: string, name = "", id = `r${sourceId}${name}`): Area => ({
  ...boundary(sourceId, name, id),
  layer: "vulnerability",
  polygons: [],
  indicators: [{ name: "score", value, provenance: [] }],
});
const lsoa = (at: number) => `E01${String(at).padStart(6, "0")}`;
const words = (made: ReturnType<typeof joinAreas>, code: string) =>
  made.problems.filter((item) => item.code === code).map((item) => item.message);

describe("joinAreas", () => {
  it("puts a row on the area of its code, which keeps its id, shape and what it had", () => {
    const { areas, rest, matched } = joinAreas([boundary(lsoa(1))], [row(lsoa(1).toLowerCase(), "9")]);
    expect(rest).toEqual([]);
    expect(matched).toBe(1);
    expect(areas).toEqual([
      {
        ...boundary(lsoa(1)),
        layer: "vulnerability",
        indicators: [
          { name: "hectares", value: "7", provenance: [] },
          { name: "score", value: "9", provenance: [] },
        ],
      },
    ]);
  });

  it("counts what finds no partner, on either side", () => {
    const boundaries = Array.from({ length: 94 }, (_, at) => boundary(lsoa(at)));
    const rows = [
      ...Array.from({ length: 90 }, (_, at) => row(lsoa(at), "1")),
      ...Array.from({ length: 14 }, (_, at) => row(lsoa(500 + (at % 7)), "1", "", `x${at}`)),
    ];
    const made = joinAreas(boundaries, rows);
    expect(made.rest).toHaveLength(14);
    expect(words(made, "areas-unmatched")[0]).toContain("14 of 104 rows in 7 codes that the boundaries lack");
    expect(words(made, "boundaries-unmatched")).toEqual(["4 of 94 boundaries have no row."]);
    expect(words(made, "areas-joined")).toEqual(["90 of 94 boundaries have a row of the table."]);
  });

  it("goes by the stem of the name where codes cannot be compared, and by nothing else", () => {
    const boundaries = [
      boundary("E23000036", "Avon and Somerset"),
      boundary("E23000001", "Metropolitan Police"),
      boundary("E23000002", "Twice"),
      boundary("E23000003", "Twice"),
    ];
    const made = joinAreas(boundaries, [
      row("", "1", "Avon and Somerset Constabulary"),
      row("MPS", "2", "Metropolitan Police Service"),
      row("", "3", "Twice"),
      row("E23000099", "4", "Avon and Somerset"),
    ]);
    expect(made.areas.map((area) => area.indicators.at(-1)?.value)).toEqual(["7", "2", "7", "7"]);
    expect(made.rest.map((area) => area.indicators.at(-1)?.value)).toEqual(["1", "3", "4"]);
  });

  it("takes rows of another kind of area for no gap of the boundaries", () => {
    const made = joinAreas([boundary(lsoa(1))], [row(lsoa(1), "1"), row("E06000001", "2", "Any")]);
    expect(words(made, "areas-unmatched")[0]).toContain("no boundaries of that kind");
    expect(words(made, "boundaries-unmatched")).toEqual([]);
  });

  it("never loses a row nor an area, whatever the codes", () => {
    const code = fc.constantFrom(lsoa(1), lsoa(2), "", "__proto__", "constructor", "E06000001");
    const name = fc.constantFrom("", "North", "South", "toString");
    const item = fc.tuple(code, name);
    fc.assert(
      fc.property(fc.array(item), fc.array(item), (left, right) => {
        const areas = left.map(([sourceId, called], at) => boundary(sourceId, called, `b${at}`));
        const rows = right.map(([sourceId, called], at) => row(sourceId, `v${at}`, called, `r${at}`));
        const made = joinAreas(areas, rows);
        expect(made.areas.map((area) => area.id)).toEqual(areas.map((area) => area.id));
        const kept = new Set(
          [...made.areas, ...made.rest].flatMap((area) => area.indicators.map(({ value }) => value)),
        );
        for (const each of rows) expect(kept.has(each.indicators[0]?.value ?? "")).toBe(true);
      }),
    );
  });
});
