import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { geojson } from "../../src/importers/geojson";
import { readText } from "./sourceOf";

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

describe("places in GeoJSON", () => {
  it("converts British National Grid, named or not, and says how exact it is", async () => {
    const grid = [
      [408_000, 287_500],
      [409_000, 287_500],
      [409_000, 288_500],
      [408_000, 287_500],
    ];
    for (const crs of [{}, { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::27700" } } }]) {
      const reading = await read([feature(polygon(grid)), feature(point(408_000, 287_500))], crs);
      const [lon, lat] = only(reading.case.areas).polygons[0]?.[0]?.[0] ?? [];
      expect(lon).toBeCloseTo(-1.88362, 4);
      expect(lat).toBeCloseTo(52.48536, 4);
      expect(only(reading.case.entities).place?.lon).toBe(lon);
      expect(reading.problems.find((item) => item.code === "national-grid")?.done).toContain(
        "accurate to 5 m",
      );
    }
    const northern = await read([feature(point(146_000, 529_000)), feature(point(408_000, 287_500))]);
    expect(northern.problems.find((item) => item.code === "bad-position")?.message).toContain(
      "Northern Ireland",
    );
  });

  it("reads degrees as degrees where the file only names the grid, and converts Web Mercator", async () => {
    const named = (name: string) => ({ crs: { type: "name", properties: { name } } });
    const degrees = await read([feature(point(-1.9, 52.5))], named("EPSG:27700"));
    expect(only(degrees.case.entities).place?.lon).toBe(-1.9);
    expect(codes(degrees)).toEqual(["crs"]);
    const mercator = await read(
      [feature(point(-211_507.04, 6_891_041.7))],
      named("urn:ogc:def:crs:EPSG::3857"),
    );
    expect(only(mercator.case.entities).place?.lon).toBeCloseTo(-1.9, 5);
    expect(only(mercator.case.entities).place?.lat).toBeCloseTo(52.5, 5);
  });

  it("keeps features of the Irish Grid without places and says why, once", async () => {
    const crs = { crs: { type: "name", properties: { name: "EPSG:29903" } } };
    const reading = await read([feature(point(333_000, 374_000)), feature(point(333_100, 374_000))], crs);
    expect(caseCounts(reading.case).entities).toBe(2);
    expect([...reading.case.entities.values()].every((item) => item.place === undefined)).toBe(true);
    expect(codes(reading)).toEqual(["irish-grid"]);
  });

  it("never swaps silently: swapped places are told and left", async () => {
    const reading = await read([feature(point(52.5, -1.9)), feature(point(-1.9, 52.5))]);
    const told = reading.problems.filter((item) => item.code === "coordinates-swapped");
    expect(told).toHaveLength(1);
    expect(told[0]?.message).toMatch(/^1 place lies/);
    expect([...reading.case.entities.values()][0]?.place?.lon).toBe(52.5);
  });

  it("keeps a feature without its place where a coordinate is impossible, and names the feature", async () => {
    const odd = ["NaN", "Infinity", "-Infinity", "1e400", '"x"', "null", "999"];
    const text = `{"type":"FeatureCollection","features":[${odd
      .map(
        (value, at) =>
          `{"type":"Feature","id":"f${at}","properties":{},"geometry":{"type":"Point","coordinates":[${value},52]}}`,
      )
      .join(
        ",",
      )},${JSON.stringify(feature(polygon([...ring.slice(0, 2), [0, 91], ...ring.slice(3)])))},${JSON.stringify(feature(point(1, 2)))}]}`;
    const { case: kase, problems } = await readText(geojson, text);
    expect(caseCounts(kase)).toMatchObject({ entities: odd.length + 1, areas: 1 });
    expect([...kase.entities.values()].filter((item) => item.place).length).toBe(1);
    expect(only(kase.areas).polygons).toEqual([]);
    const told = problems.filter((item) => item.code === "bad-position");
    expect(told.map((item) => item.where?.element)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((at) => `Feature ${at}`),
    );
    expect(told.every((item) => item.done.length > 0)).toBe(true);
  });

  it("reads numbers that are written as text, and says so", async () => {
    const reading = await read([feature(point("-1.9", "52.5"))]);
    expect(only(reading.case.entities).place).toMatchObject({ lon: -1.9, lat: 52.5 });
    expect(codes(reading)).toEqual(["number-as-text"]);
  });

  it("closes rings, leaves rings of two positions out, and keeps shapes across the 180th meridian whole", async () => {
    const open = await read([feature(polygon(ring.slice(0, 3)))]);
    expect(only(open.case.areas).polygons[0]?.[0]).toEqual([...ring.slice(0, 3), ring[0]]);
    expect(codes(open)).toEqual(["open-ring"]);
    const short = await read([feature(polygon(ring.slice(0, 2))), feature(polygon(ring, ring.slice(0, 2)))]);
    expect([...short.case.areas.values()].map((area) => area.polygons.length)).toEqual([0, 1]);
    expect(short.problems.filter((item) => item.code === "short-ring")).toHaveLength(2);
    const across = [
      [179, 0],
      [181, 0],
      [181, 1],
      [179, 0],
    ];
    const reading = await read([feature(polygon(across)), feature(point(190.12345, 10))]);
    expect(only(reading.case.areas).polygons[0]?.[0]).toEqual(across);
    expect(only(reading.case.entities).place?.lon).toBeCloseTo(-169.87655, 6);
    expect(reading.problems).toEqual([]);
  });

  it("says what is odd about members that the standard rules out", async () => {
    const p = point(1.5, 2.5);
    const line = { type: "LineString", coordinates: [[1, 2]] };
    const cases: readonly (readonly [code: string, text: string])[] = [
      ["crs", collection([feature(p)], { crs: {} })],
      [
        "crs",
        collection([feature(p)], {
          crs: { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } },
        }),
      ],
      ["bbox", collection([feature(p)], { bbox: "1,2,3,4" })],
      ["bbox", collection([feature(p, {}, { bbox: [1, 2, 3] })])],
      ["bad-properties", collection([feature(p, [1])])],
      ["bad-properties", collection([feature(p, 123)])],
      ["no-properties", collection([{ type: "Feature", geometry: p }])],
      ["no-geometry", collection([{ type: "Feature", properties: {} }])],
      ["bad-geometry", collection([feature({ type: "Pont", coordinates: [1, 2] })])],
      ["bad-geometry", collection([feature({ type: "Polygon", coordinates: ring })])],
      ["bad-geometry", collection([feature({ type: "Point", coordinates: ring })])],
      ["bad-geometry", collection([feature(point(1))])],
      ["bad-geometry", collection([feature(7)])],
      ["long-position", collection([feature(point(1, 2, 3, 4))])],
      ["bad-height", collection([feature(point(1, 2, "f"))])],
      ["short-line", collection([feature(line)])],
      ["bad-id", collection([feature(p, {}, { id: { a: 1 } })])],
      ["bad-feature", collection([{ ...feature(p), type: "Featre" }])],
      ["bad-feature", collection([p])],
      ["bad-feature", collection([feature(p), "x"])],
      ["type-case", collection([feature(p)]).replace("FeatureCollection", "featurecollection")],
      ["type-case", collection([feature(p)]).replace('"Point"', '"point"')],
      ["stray-member", collection([feature(p, {}, { coordinates: [] })])],
      ["stray-member", collection([feature(p)], { properties: {} })],
      ["stray-member", collection([feature({ ...p, properties: {} })])],
      ["single-collection", collection([feature({ type: "GeometryCollection", geometries: [p] })])],
      [
        "nested-collection",
        collection([
          feature({
            type: "GeometryCollection",
            geometries: [p, { type: "GeometryCollection", geometries: [p, p] }],
          }),
        ]),
      ],
      ["winding", collection([feature(polygon([...ring].reverse()))])],
      ["duplicate-id", collection([feature(p, {}, { id: 1 }), feature(p, {}, { id: 1 })])],
    ];
    for (const [code, text] of cases) {
      const reading = await readText(geojson, text);
      expect(codes(reading), `${code}: ${text}`).toContain(code);
      expect(caseCounts(reading.case).entities + caseCounts(reading.case).areas, text).toBeGreaterThan(0);
    }
  });
});
