import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { topojson } from "../../src/importers/topojson";
import { corpusFiles, hasCorpus, readText, refusal, sourceOf } from "./sourceOf";

const topology = (geometries: readonly unknown[], rest: object = {}) =>
  JSON.stringify({
    type: "Topology",
    objects: { areas: { type: "GeometryCollection", geometries } },
    arcs: [
      [
        [0, 50],
        [1, 50],
        [1, 51],
      ],
      [
        [1, 51],
        [0, 51],
        [0, 50],
      ],
    ],
    ...rest,
  });
const polygon = { type: "Polygon", arcs: [[0, 1]] };

describe.skipIf(!hasCorpus)("TopoJSON files of others", () => {
  it.each(corpusFiles("geojson").filter(({ name }) => name.endsWith(".topojson")))(
    "$name has an area for each geometry, with its national code",
    async ({ source, expected }) => {
      const facts = expected as unknown as { objects: Record<string, number> };
      expect(topojson.recognises(source)).toBe(true);
      const result = await topojson.read(source, {});
      if (!result.ok) throw new Error(result.error.message);
      const { case: kase, problems } = result.value;
      const count = Object.values(facts.objects).reduce((sum, each) => sum + each, 0);
      expect(caseCounts(kase)).toMatchObject({ areas: count, entities: 0 });
      expect(problems.filter((item) => item.severity !== "note")).toEqual([]);
      for (const area of kase.areas.values()) {
        expect(area.sourceId).toMatch(/^[EWSN]\d{8}$/);
        expect(area.polygons.flat().every((ring) => ring.length >= 4)).toBe(true);
      }
    },
  );
});

describe("reading TopoJSON", () => {
  it("draws outlines from shared arcs, forwards and backwards, with their properties", async () => {
    const { case: kase, problems } = await readText(
      topojson,
      topology([
        { ...polygon, id: "E01000001", properties: { LSOA11CD: "E01000001", LSOA11NM: "Somewhere 1A" } },
        { type: "Polygon", arcs: [[-2, -1]] },
      ]),
    );
    const [first, second] = [...kase.areas.values()].map((area) => area.polygons[0]?.[0]);
    expect(first).toEqual([
      [0, 50],
      [1, 50],
      [1, 51],
      [0, 51],
      [0, 50],
    ]);
    expect(second).toEqual([...(first ?? [])].reverse());
    const [area] = kase.areas.values();
    expect([area?.sourceId, area?.name]).toEqual(["E01000001", "Somewhere 1A"]);
    expect(problems).toEqual([]);
  });

  it("undoes quantization", async () => {
    const text = topology([polygon, { type: "Point", coordinates: [10, 20] }], {
      transform: { scale: [0.1, 0.01], translate: [-2, 50] },
      arcs: [
        [
          [0, 0],
          [10, 0],
          [0, 100],
        ],
        [
          [10, 100],
          [-10, 0],
          [0, -100],
        ],
      ],
    });
    const { case: kase } = await readText(topojson, text);
    expect([...kase.areas.values()][0]?.polygons[0]?.[0]?.[2]).toEqual([-1, 51]);
    expect([...kase.entities.values()][0]?.place).toMatchObject({ lon: -1, lat: 50.2 });
  });

  it("counts every geometry of every object once, those without a shape too", async () => {
    const text = JSON.stringify({
      type: "Topology",
      arcs: [],
      objects: {
        one: { type: "Point", coordinates: [1, 52], properties: { name: "A" } },
        two: {
          type: "GeometryCollection",
          geometries: [
            { type: null, id: "n" },
            { type: "Point", coordinates: [2, 52] },
          ],
        },
      },
    });
    expect(caseCounts((await readText(topojson, text)).case)).toMatchObject({ entities: 3 });
  });

  it("keeps what is built wrongly without its place, and names the geometry", async () => {
    const bad = [
      { type: "Polygon", arcs: [[0, 7]] },
      { type: "Polygon", arcs: [["x"]] },
      { type: "Polygon", arcs: 5 },
      { type: "Polygon" },
      { type: "MultiPolygon", arcs: [0, 1] },
      { type: "Point", coordinates: 7 },
    ];
    for (const item of bad) {
      const { case: kase, problems } = await readText(topojson, topology([polygon, item]));
      const counts = caseCounts(kase);
      expect(counts.areas + counts.entities, JSON.stringify(item)).toBe(2);
      const told = problems.filter((each) => each.severity === "warning");
      expect(told.length, JSON.stringify(item)).toBeGreaterThan(0);
      expect(told[0]?.where?.element).toBe("Geometry 2");
    }
  });

  it("fails in words where objects or arcs are missing, and names the line of broken JSON", async () => {
    expect((await refusal(topojson, '{"type":"Topology","arcs":[]}')).where?.element).toBe("objects");
    expect((await refusal(topojson, '{"type":"Topology","objects":{}}')).where?.element).toBe("arcs");
    expect((await refusal(topojson, '{"type":"Topology","objects":{},"arcs":[[1,2]]}')).code).toBe(
      "bad-topology",
    );
    expect((await refusal(topojson, '{"type":"Topology","objects":{},"arcs":[]}')).code).toBe("nothing-read");
    const broken = '{"type":"Topology",\n"objects":{';
    expect(topojson.recognises(sourceOf(broken))).toBe(true);
    expect((await refusal(topojson, broken)).where?.line).toBe(2);
  });

  it("stops a file whose arcs are named again and again before it is drawn", async () => {
    const arcs = [Array.from({ length: 10_000 }, (_, at) => [at / 10_000, 50])];
    const text = topology([{ type: "MultiLineString", arcs: Array.from({ length: 1000 }, () => [0]) }], {
      arcs,
    });
    const started = performance.now();
    expect((await refusal(topojson, text)).code).toBe("too-large");
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
