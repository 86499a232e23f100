import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { previewTables, readFiles } from "../../src/importers/index";
import { hasCorpus } from "./sourceOf";

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

async function read(...files: { name: string; bytes: Uint8Array }[]) {
  const out = await readFiles(files);
  if (!out.ok) throw new Error(out.error.message);
  return { kase: out.value.case, areas: [...out.value.case.areas.values()], problems: out.value.problems };
}

const imd = file(
  "IMD_2019.csv",
  [
    "LSOA code (2011),LSOA name (2011),Local Authority District code,Income Score,Rank,Decile",
    'E01000001,Any 001A,E09000001,0.007,"29,199",9',
    "E01000002,Any 001B,E09000001,0.034,30379,10",
    "W01000003,Else 002C,W06000001,0.1,7,1",
  ].join("\n"),
);

describe("a table of areas", () => {
  it("is one area a row, without a shape, its figures named with their year and areas", async () => {
    const { kase, areas, problems } = await read(imd);
    expect(caseCounts(kase)).toMatchObject({ entities: 0, areas: 3 });
    expect(areas[0]).toMatchObject({
      sourceId: "E01000001",
      name: "Any 001A",
      layer: "vulnerability",
      polygons: [],
    });
    expect(areas[0]?.indicators.map(({ name, value }) => [name, value])).toEqual([
      ["Local Authority District code", "E09000001"],
      ["Income Score (IMD 2019, 2011 LSOAs)", "0.007"],
      ["Rank (IMD 2019, 2011 LSOAs; 1 = most deprived)", "29199"],
      ["Decile (IMD 2019, 2011 LSOAs; 1 = most deprived)", "9"],
    ]);
    expect(problems.find((item) => item.code === "area-vintage")?.message).toContain(
      "IMD 2019 on 2011 LSOAs",
    );
    expect(problems.some((item) => item.code === "decile-order")).toBe(true);
  });

  it.each([
    [
      "local-authority-code,official-name,score\nABC,Any City Council,1.5\nDEF,Else District Council,2.5\n",
      2,
    ],
    ["gss-code,constituency-name,score\nN06000004,Any West,71.9\nE14000794,Else\u00a0North,55.8\n", 2],
    ["nation,lsoa,income_score\nN,95AA01S1,0.1\nS,S01006506,0.2\n", 2],
    ["WD13CD,population\nE05001643,6278\nE05001644,6000\n", 2],
  ])("is known by its codes or by the name of their column: %#", async (text, count) => {
    const { kase } = await read(file("table.csv", text));
    expect(caseCounts(kase)).toMatchObject({ areas: count, entities: 0, links: 0 });
  });

  it.each([
    [
      "people with the area that they live in",
      "surname,forename,lsoa code,age\nA,B,E01000001,30\nC,D,E01000002,31\n",
    ],
    ["places", "name,postcode,ward code,rooms\nA,ZZ1 1ZZ,E05000001,3\nB,ZZ1 2ZZ,E05000002,4\n"],
    ["flows between areas", "from,to,people\nE01000001,E01000002,3\nE01000001,E01000003,4\n"],
    ["names without figures", "lsoa code,lsoa name\nE01000001,Any 001A\nE01000002,Any 001B\n"],
  ])("is not made of %s", async (_, text) => {
    const { kase } = await read(file("table.csv", text));
    expect(caseCounts(kase).areas).toBe(0);
  });

  it("joins another table about the same areas, and keeps a code that comes again in one table", async () => {
    const population = file(
      "population.csv",
      "LSOA11CD,people\nE01000002,1500\nE01000009,900\nE01000009,901\n",
    );
    // One repeat of three is too many to be guessed as areas: the user says so.
    const mapping = {
      rows: "area",
      header: true,
      columns: ["id", "attribute"],
      entityKind: "unknown",
      directed: false,
      dates: "day",
    } as const;
    const out = await readFiles([imd, population], { mappings: new Map([["population.csv", mapping]]) });
    if (!out.ok) throw new Error(out.error.message);
    const areas = [...out.value.case.areas.values()];
    expect(areas.map((area) => area.sourceId)).toEqual([
      "E01000001",
      "E01000002",
      "W01000003",
      "E01000009",
      "E01000009",
    ]);
    expect(areas[1]?.indicators.at(-1)).toMatchObject({ name: "people (2011 LSOAs)", value: "1500" });
    expect(out.value.problems.find((item) => item.code === "area-repeats")?.message).toContain(
      "1 row repeats",
    );
  });

  it("is shown in the mapping as what it is", async () => {
    const out = await previewTables([imd]);
    expect(out.ok && out.value.tables[0]?.guess).toMatchObject({
      rows: "area",
      columns: ["id", "label", "attribute", "attribute", "attribute", "attribute"],
    });
  });

  it("goes onto boundaries that are dropped with it", async () => {
    const boundaries = file(
      "lsoa.geojson",
      JSON.stringify({
        type: "FeatureCollection",
        features: ["E01000001", "E01000002", "E01000777"].map((code, at) => ({
          type: "Feature",
          properties: { LSOA11CD: code, LSOA11NM: `Any ${at}` },
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [at, 51],
                [at + 1, 51],
                [at, 52],
                [at, 51],
              ],
            ],
          },
        })),
      }),
    );
    const { areas, problems } = await read(boundaries, imd);
    expect(areas).toHaveLength(4);
    const first = areas.find((area) => area.sourceId === "E01000001");
    expect(first?.polygons).toHaveLength(1);
    expect(first?.indicators.some((item) => item.value === "29199")).toBe(true);
    const told = problems.map((item) => item.message).join("\n");
    expect(told).toContain("2 of 3 boundaries have a row of the table.");
    expect(told).toContain("1 of 3 rows in 1 code that the boundaries lack, such as W01000003.");
  });
});

describe("figures of areas as JSON", () => {
  it.each([
    [{ E01000001: { nation: "E", decile: 1 }, "95AA01S1": { nation: "N", decile: 4 } }],
    [{ E01000001: 1, "95AA01S1": 4 }],
    [
      [
        { lsoa: "E01000001", decile: 1 },
        { lsoa: "95AA01S1", decile: 4 },
      ],
    ],
  ])("are one area an item: %#", async (value) => {
    const { areas } = await read(file("imd_lsoa.json", JSON.stringify(value)));
    expect(areas.map((area) => area.sourceId)).toEqual(["E01000001", "95AA01S1"]);
    expect(areas[1]?.indicators.at(-1)?.value).toBe("4");
  });

  it("keep names that objects have of their own", async () => {
    const text = '{"E01000001":{"__proto__":1,"constructor":2},"E01000002":{"__proto__":3,"constructor":4}}';
    const { areas } = await read(file("odd.json", text));
    expect(areas[1]?.indicators.map(({ name, value }) => [name, value])).toEqual([
      ["__proto__", "3"],
      ["constructor", "4"],
    ]);
  });

  it("name the place where they are damaged", async () => {
    const out = await readFiles([file("imd_lsoa.json", '{"E01000001": {"decile": 1},\n "E01000002": {')]);
    expect(out.ok === false && out.error.message).toContain("line 2");
  });
});

const corpus = new URL("../../../shared/corpus/", import.meta.url).pathname;
const dropped = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(corpus, name))) });

describe.skipIf(!hasCorpus)("published tables of areas", () => {
  it("two sheets about London's LSOAs are 4,835 areas with the indicators of both", async () => {
    const { kase, areas, problems } = await read(dropped("imd/london_lsoa_deprivation.xlsx"));
    expect(caseCounts(kase)).toMatchObject({ areas: 4835, entities: 0, links: 0, incidents: 0 });
    // 28 and 13 columns, of which code and name are no indicators; the sheet of population repeats the two of the district.
    const [first] = areas;
    expect(first).toMatchObject({
      sourceId: "E01000001",
      name: "City of London 001A",
      layer: "vulnerability",
    });
    expect(new Set(first?.indicators.map((item) => item.name)).size).toBe(first?.indicators.length);
    expect(first?.indicators.find((item) => item.name.includes("(IMD) Decile"))).toMatchObject({
      value: "9",
    });
    expect(problems.find((item) => item.code === "area-vintage")?.message).toContain(
      "IMD 2019 on 2011 LSOAs",
    );
  });

  it("wards of Lancashire are 285 areas", async () => {
    const { kase, areas } = await read(dropped("xlsx/lancashire_ward_pop.xlsx"));
    expect(caseCounts(kase)).toMatchObject({ areas: 285, entities: 0 });
    expect(areas[0]).toMatchObject({ name: "Anchorsholme", layer: "other" });
  });

  it("find their boundaries, and say what is missing on either side", async () => {
    const boundaries = dropped("geojson/gb-topo_lad.topojson");
    const table = file(
      "la_imd.csv",
      [
        "local-authority-code,official-name,la-imd-pop-decile",
        "HPL,Hartlepool Borough Council,1",
        "LIV,Liverpool City Council,1",
        "ZZZ,Nowhere District Council,9",
      ].join("\n"),
    );
    const { areas, problems } = await read(boundaries, table);
    expect(areas).toHaveLength(381);
    const found = areas.filter((area) => area.indicators.some(({ name }) => name.startsWith("la-imd")));
    expect(found.map((area) => [area.name, area.polygons.length > 0])).toEqual([
      ["Hartlepool", true],
      ["Liverpool", true],
      ["Nowhere District Council", false],
    ]);
    expect(problems.find((item) => item.code === "areas-unmatched")?.message).toContain(
      "1 of 3 rows in 1 code",
    );
  });
});
