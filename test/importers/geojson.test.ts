import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { geojson } from "../../src/importers/geojson";
import { importers } from "../../src/importers/index";
import {
  attributesOf,
  bySource,
  corpusFiles,
  hasCorpus,
  hostileIds,
  readText,
  refusal,
  sourceOf,
} from "./sourceOf";

const feature = (geometry: unknown, properties: unknown = {}, rest: object = {}) => ({
  type: "Feature",
  properties,
  geometry,
  ...rest,
});
const collection = (features: readonly unknown[], rest: object = {}) =>
  JSON.stringify({ type: "FeatureCollection", ...rest, features });
const point = (...coordinates: unknown[]) => ({ type: "Point", coordinates });
const ring = [
  [-1.9, 52.4],
  [-1.8, 52.4],
  [-1.8, 52.5],
  [-1.9, 52.4],
];
const polygon = (...rings: unknown[]) => ({ type: "Polygon", coordinates: rings });
const read = (features: readonly unknown[], rest: object = {}) =>
  readText(geojson, collection(features, rest));
const codes = (reading: { readonly problems: readonly { readonly code: string }[] }) =>
  reading.problems.map((item) => item.code);
const only = <T>(map: ReadonlyMap<string, T>): T => {
  const [item, ...others] = map.values();
  if (!item || others.length > 0) throw new Error(`${map.size} items`);
  return item;
};

describe.skipIf(!hasCorpus)("GeoJSON files of others", () => {
  it.each(corpusFiles("geojson").filter(({ name }) => name.endsWith(".geojson")))(
    "$name has an area for each feature, with all its vertices and its code",
    async ({ source, expected }) => {
      const facts = expected as unknown as { features: number; vertices: number; bbox: number[] };
      const result = await geojson.read(source, {});
      if (!result.ok) throw new Error(result.error.message);
      const { case: kase, problems } = result.value;
      expect(caseCounts(kase)).toMatchObject({ areas: facts.features, entities: 0, incidents: 0 });
      const spots = [...kase.areas.values()].flatMap((area) => area.polygons.flat(2));
      expect(spots.length).toBe(facts.vertices);
      expect(Math.min(...spots.map(([lon]) => lon))).toBeCloseTo(facts.bbox[0] ?? 0, 3);
      expect(Math.max(...spots.map(([, lat]) => lat))).toBeCloseTo(facts.bbox[3] ?? 0, 3);
      expect(problems.filter((item) => item.severity !== "note")).toEqual([]);
      for (const area of kase.areas.values()) {
        expect(area.sourceId).toMatch(/^E\d{8}$/);
        expect(area.name).toMatch(/^[A-Z][a-z]/);
      }
    },
  );
});

describe("reading GeoJSON", () => {
  it("makes an area of an outline and an entity of a point, with their properties as text", async () => {
    const { case: kase, format } = await read([
      feature(polygon(ring), {
        name: "Harbour",
        WD13CD: "E05000026",
        n: 1.5,
        on: true,
        none: null,
        list: [1, 2],
      }),
      feature(
        point(-1.40435, 50.90253, 12),
        { name: "Depot", kind: "warehouse", "a b": { c: 1 } },
        { id: 7 },
      ),
    ]);
    expect(format).toBe("GeoJSON");
    const area = only(kase.areas);
    expect([area.sourceId, area.name, area.layer]).toEqual(["E05000026", "Harbour", "other"]);
    expect(area.polygons).toEqual([[ring]]);
    expect(attributesOf({ attributes: area.indicators })).toEqual([
      ["WD13CD", "E05000026"],
      ["n", "1.5"],
      ["on", "true"],
      ["list", "1; 2"],
    ]);
    const item = bySource(kase, "7");
    expect([item.label, item.kind, item.typeName]).toEqual(["Depot", "premises", "warehouse"]);
    expect(item.place).toEqual({ lon: -1.40435, lat: 50.90253, precision: "exact", address: "" });
    expect(attributesOf(item)).toEqual([
      ["a b", '{"c":1}'],
      ["height (m)", "12"],
    ]);
  });

  it("reads single features, bare geometries, collections of geometries and a feature on each line", async () => {
    const areas = async (text: string) => caseCounts((await readText(geojson, text)).case);
    expect(await areas(JSON.stringify(feature(point(1, 2))))).toMatchObject({ entities: 1 });
    expect(await areas(JSON.stringify(polygon(ring)))).toMatchObject({ areas: 1, entities: 0 });
    const mixed = { type: "GeometryCollection", geometries: [point(1, 2), polygon(ring)] };
    expect(await areas(JSON.stringify(mixed))).toMatchObject({ areas: 1, entities: 0 });
    const lines = [feature(point(1, 2)), feature(polygon(ring))].map(
      (item) => `\u001E${JSON.stringify(item)}`,
    );
    expect(await areas(lines.join("\r\n"))).toMatchObject({ areas: 1, entities: 1 });
    const broken = await readText(geojson, [JSON.stringify(feature(point(1, 2))), "{broken", ""].join("\n"));
    expect(broken.problems.find((item) => item.code === "json-syntax")?.where?.line).toBe(2);
  });

  it("keeps the course of a line and stands it at its middle, no exacter than an area", async () => {
    const { case: kase, problems } = await read([
      feature(
        {
          type: "LineString",
          coordinates: [
            [1.00001, 2],
            [3.00001, 4],
            [5, 6],
          ],
        },
        {},
        { id: "l" },
      ),
      feature(
        {
          type: "MultiPoint",
          coordinates: [
            [1.00001, 2, 9],
            [3, 4],
          ],
        },
        {},
        { id: "m" },
      ),
    ]);
    expect(bySource(kase, "l").place).toMatchObject({ lon: 3.00001, lat: 4, precision: "area" });
    expect(attributesOf(bySource(kase, "l"))).toEqual([
      ["geometry", "LINESTRING (1.00001 2, 3.00001 4, 5 6)"],
    ]);
    expect(bySource(kase, "m").place?.precision).toBe("area");
    expect(attributesOf(bySource(kase, "m"))).toEqual([["geometry", "MULTIPOINT Z (1.00001 2 9, 3 4 0)"]]);
    expect(problems).toEqual([]);
  });

  it("makes incidents of features that say what offence it was and when", async () => {
    const { case: kase } = await read([
      feature(point(-1.9, 52.5), { crime_type: "Burglary", month: "2023-01", street: "High" }),
      feature(point(-1.9, 52.5), { crime_type: "Drugs", month: "soon", street: "High" }),
      feature(point(-1.9, 52.5), { crime_type: "Burglary" }),
    ]);
    expect(caseCounts(kase)).toMatchObject({ incidents: 2, entities: 1 });
    const [burglary, drugs] = kase.incidents.values();
    expect(burglary).toMatchObject({ offence: "Burglary", layer: "harm", times: { from: "2023-01" } });
    expect(drugs).toMatchObject({ layer: "enforcement", times: {} });
    expect(drugs && attributesOf(drugs)).toEqual([
      ["month", "soon"],
      ["street", "High"],
    ]);
  });

  it("takes features without geometry as areas in a file of areas, else as entities", async () => {
    expect(caseCounts((await read([feature(polygon(ring)), feature(null)])).case)).toMatchObject({
      areas: 2,
    });
    expect(caseCounts((await read([feature(point(1, 2)), feature(null)])).case)).toMatchObject({
      entities: 2,
    });
  });

  it("chooses the code that tells the areas apart, and the name beside it", async () => {
    const { case: kase } = await read([
      feature(
        polygon(ring),
        { LAD11CD: "E07000001", LAD11NM: "Town", LSOA11CD: "E01000001", LSOA11NM: "Town 1A" },
        { id: 1 },
      ),
      feature(
        polygon(ring),
        { LAD11CD: "E07000001", LAD11NM: "Town", LSOA11CD: "E01000002", LSOA11NM: "Town 1B" },
        { id: 2 },
      ),
    ]);
    expect([...kase.areas.values()].map((area) => [area.sourceId, area.name])).toEqual([
      ["E01000001", "Town 1A"],
      ["E01000002", "Town 1B"],
    ]);
    const beats = await read([
      feature(polygon(ring), { beat_code: "B1", beat_name: "North", force: "Any" }, { id: 1 }),
      feature(polygon(ring), { beat_code: "B2", beat_name: "South", force: "Any" }, { id: 2 }),
    ]);
    expect([...beats.case.areas.values()].map((area) => [area.sourceId, area.name])).toEqual([
      ["B1", "North"],
      ["B2", "South"],
    ]);
    const plain = await read([
      feature(polygon(ring), { force: "Any" }, { id: "x" }),
      feature(polygon(ring), {}),
    ]);
    expect([...plain.case.areas.values()].map((area) => [area.sourceId, area.name])).toEqual([
      ["x", "Any"],
      ["", "Feature 2"],
    ]);
  });

  it("takes (0, 0) for no place", async () => {
    const { case: kase } = await read([feature(point(0, 0))]);
    expect(only(kase.entities).place).toBeUndefined();
  });

  it("has nothing to say of a file that is right", async () => {
    const { problems } = await read([
      feature(polygon(ring), { a: 1 }, { id: "a", bbox: [1, 2, 3, 4] }),
      feature(point(1, 2), null),
      feature({ type: "MultiPolygon", coordinates: [[ring], [ring]] }, { custom: { a: [1] } }),
    ]);
    expect(problems).toEqual([]);
  });

  it("fails in words where there is nothing to read", async () => {
    for (const text of [
      '{"type":"FeatureCollection"}',
      '{"type":"FeatureCollection","features":{}}',
      collection([]),
      collection([1, "x", null]),
    ])
      expect((await refusal(geojson, text)).code, text).toBe("nothing-read");
    const broken = await refusal(
      geojson,
      '{"type":"FeatureCollection",\n"features":[\n{"type":"Feature",}]}',
    );
    expect([broken.code, broken.where?.line]).toEqual(["json-syntax", 3]);
  });

  it("holds ids, names and properties of any text without harm", async () => {
    const text = `{"type":"FeatureCollection","features":[${hostileIds
      .map(
        (id) =>
          `{"type":"Feature","id":${JSON.stringify(id)},"properties":{"__proto__":"x","constructor":${JSON.stringify(id)}},"geometry":null}`,
      )
      .join(",")}]}`;
    const { case: kase } = await readText(geojson, text);
    expect(kase.entities.size).toBe(hostileIds.length);
    expect(attributesOf(bySource(kase, "__proto__"))).toEqual([
      ["__proto__", "x"],
      ["constructor", "__proto__"],
    ]);
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  it("is left to others where a file is no map", () => {
    for (const text of [
      '{"type":"FooBar"}',
      '{"type":"Topology"}',
      '{"nodes":[]}',
      "[]",
      "a,b\n1,2",
      '{"type":"Point"}',
    ])
      expect(geojson.recognises(sourceOf(text)), text).toBe(false);
    const all = importers.filter((item) => item.recognises(sourceOf(collection([feature(point(1, 2))]))));
    expect(all[0]?.title).toBe("GeoJSON");
    const lines = importers.find((item) =>
      item.recognises(sourceOf(`${JSON.stringify(feature(point(1, 2)))}\n{}\n`)),
    );
    expect(lines?.title).toBe("GeoJSON");
    const broken = importers.find((item) =>
      item.recognises(sourceOf('{"type":"FeatureCollection","features":[')),
    );
    expect(broken?.title).toBe("GeoJSON");
  });

  it("is cancelled and refuses endless files in words", async () => {
    const signal = AbortSignal.abort();
    const many = collection(Array.from({ length: 30_000 }, () => feature(point(1.23456, 2))));
    expect((await refusal(geojson, many, { signal })).code).toBe("cancelled");
    const deep = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(2000)}${"]}".repeat(2000)}}]}`;
    expect(codes(await readText(geojson, deep))).toContain("bad-geometry");
  });
});
