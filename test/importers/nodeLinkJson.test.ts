import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { nodeLinkJson } from "../../src/importers/nodeLinkJson";
import { randomGraph, readBack, written } from "./randomGraph";
import {
  attributesOf,
  bySource,
  corpusFiles,
  endsOf,
  hasCorpus,
  hostileIds,
  readText,
  refusal,
  sourceOf,
} from "./sourceOf";

const json = (value: unknown) => JSON.stringify(value);
const read = (value: unknown) => readText(nodeLinkJson, json(value));
const codes = (problems: readonly { code: string }[]) => problems.map((item) => item.code);

describe.skipIf(!hasCorpus)("node-link files of others", () => {
  it.each(corpusFiles("graphology-json"))("$name has its nodes and edges", async ({ source, expected }) => {
    expect(nodeLinkJson.recognises(source)).toBe(true);
    const result = await nodeLinkJson.read(source, {});
    if (!result.ok) throw new Error(result.error.message);
    expect(caseCounts(result.value.case)).toMatchObject({
      entities: expected.nodes,
      links: expected.edges,
      placeholders: 0,
    });
    expect(result.value.arrangement?.positions.size).toBe(expected.nodes);
  });

  it("leaves families, maps and bundles to others", () => {
    const others = [
      "family-json",
      "ndjson-graph",
      "geojson",
      "stix",
      "ftm",
      "cx2",
      "cx2-malformed",
      "cytoscape-json",
    ].flatMap(corpusFiles);
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter(({ source }) => nodeLinkJson.recognises(source)).map(({ name }) => name)).toEqual(
      [],
    );
  });
});

describe("what each writer says", () => {
  it("networkx: edges or links, directed, key, graph", async () => {
    for (const list of ["edges", "links"]) {
      const { case: kase, problems } = await read({
        directed: true,
        multigraph: true,
        graph: { name: "Cartel", year: 1994 },
        nodes: [{ id: 1, role: "boss" }, { id: 2 }],
        [list]: [
          { source: 1, target: 2, key: 0, weight: 2.5 },
          { source: 1, target: 2, key: 1 },
        ],
      });
      expect(kase.head.title).toBe("Cartel");
      expect(
        [...kase.links.values()].map((item) => [item.direction, item.weight, attributesOf(item)]),
      ).toEqual([
        ["forward", 2.5, [["key", "0"]]],
        ["forward", undefined, [["key", "1"]]],
      ]);
      expect(attributesOf(bySource(kase, "1"))).toEqual([["role", "boss"]]);
      expect(problems.map((item) => item.message)).toEqual([
        "About the whole graph the file says: year = 1994",
      ]);
    }
  });

  it("graphology: keys, nested attributes, undirected edges of a mixed graph", async () => {
    const { case: kase } = await read({
      options: { type: "mixed", multi: true },
      attributes: { name: "g" },
      nodes: [{ key: "a", attributes: { label: "Able", x: 3, y: 4, kind: "person" } }, { key: "b" }],
      edges: [
        { key: "e", source: "a", target: "b", attributes: { label: "pays", weight: 2 } },
        { source: "b", target: "a", undirected: true },
      ],
    });
    expect(bySource(kase, "a")).toMatchObject({ label: "Able", kind: "person", attributes: [] });
    expect(
      [...kase.links.values()].map((item) => [item.sourceId, item.kind, item.direction, item.weight]),
    ).toEqual([
      ["e", "pays", "forward", 2],
      ["", "association", "none", undefined],
    ]);
  });

  it("Neo4j: labels, properties, types, direction", async () => {
    const { case: kase } = await read({
      nodes: [
        { id: "0", labels: ["Person"], properties: { name: "Able", nhs_no: "007" } },
        { id: "1", labels: ["PhoneCall"], properties: {} },
      ],
      relationships: [
        { id: "9", type: "CALLED", startNode: "0", endNode: "1", properties: { date: "2026-03-14" } },
      ],
    });
    expect(bySource(kase, "0")).toMatchObject({ label: "Able", kind: "person", typeName: "Person" });
    expect(attributesOf(bySource(kase, "0"))).toEqual([["nhs_no", "007"]]);
    expect(bySource(kase, "1").kind).toBe("event");
    expect([...kase.links.values()][0]).toMatchObject({
      sourceId: "9",
      kind: "communicates",
      label: "CALLED",
      direction: "forward",
      times: { from: "2026-03-14" },
    });
  });

  it("JSON Graph Format: nodes in a map, relation, label, directed", async () => {
    const text =
      '{"graph": {"label": "J", "directed": false, "nodes": {"__proto__": {"label": "P"}, "b": {"metadata": {"age": 7}}}, "edges": [{"source": "__proto__", "target": "b", "relation": "brother of"}]}}';
    const { case: kase } = await readText(nodeLinkJson, text);
    expect(bySource(kase, "__proto__").label).toBe("P");
    expect(attributesOf(bySource(kase, "b"))).toEqual([["age", "7"]]);
    expect([...kase.links.values()][0]).toMatchObject({
      kind: "family",
      kin: "sibling",
      label: "brother of",
      direction: "none",
    });
    expect(kase.head.title).toBe("J");
  });

  it("claims no direction and no strength that the file does not state", async () => {
    const { case: kase } = await read({ nodes: [{ id: "a" }], edges: [{ source: "a", target: "a" }] });
    expect([...kase.links.values()].map((item) => [item.direction, "strength" in item])).toEqual([
      ["none", false],
    ]);
  });

  it("enlarges a drawing between 0 and 1 as a whole and says so", async () => {
    const { arrangement, problems } = await read({
      nodes: [
        { id: "a", x: 0, y: 0 },
        { id: "b", x: 1, y: 0.5 },
      ],
      links: [],
    });
    const [a, b] = [...(arrangement?.positions.values() ?? [])];
    expect([a?.x, a?.y, (b?.x ?? 0) / (b?.y ?? 1)]).toEqual([0, 0, 2]);
    expect(b?.x).toBeGreaterThan(50);
    expect(codes(problems)).toEqual(["positions-enlarged"]);
  });
});

describe("hostile node-link JSON", () => {
  it.each(hostileIds)("keeps a node with the id %j, its data and its links", async (id) => {
    const text = `{"nodes": [{"id": ${json(id)}, "__proto__": {"nodes": []}, "constructor": "c", ${json(`k${id}`)}: "v"}, {"id": "other"}], "links": [{"source": ${json(id)}, "target": "other"}]}`;
    const { case: kase } = await readText(nodeLinkJson, text);
    expect(endsOf(kase)).toEqual([`${id}>other`]);
    expect(caseCounts(kase)).toMatchObject({ entities: 2, placeholders: 0 });
    expect(attributesOf(bySource(kase, id))).toEqual([
      ["__proto__", '{"nodes":[]}'],
      ["constructor", "c"],
      [`k${id}`, "v"],
    ]);
  });

  it.each([
    { nodes: [], links: [] },
    { nodes: [], edges: [{ source: 1 }] },
  ])("%j ends in a message", async (value) => {
    expect((await refusal(nodeLinkJson, json(value))).code).toBe("nothing-read");
  });

  it("ends in a message for JSON without nodes, broken JSON and other text", async () => {
    for (const text of ["[1]", "null", "{", "[1,", '{"nodes"', "", "NaN"])
      expect((await refusal(nodeLinkJson, text)).message).not.toBe("");
  });

  it("keeps a value that is nested absurdly deep from ending the reading", async () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const result = await nodeLinkJson.read(
      sourceOf(`{"nodes": [{"id": "a", "deep": ${deep}}], "links": []}`),
      {},
    );
    expect(result.ok ? result.value.case.entities.size : result.error.code).toSatisfy(
      (value: unknown) => value === 1 || value === "too-deep",
    );
  });
});

describe("any multigraph written as node-link JSON", () => {
  it("reads back with the same nodes, edges, labels, attributes and directions, as networkx and as graphology write it", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomGraph,
        fc.constantFrom("links", "edges", "graphology"),
        async (graph, writer) => {
          const ownKeys = (values: object, rest: [string, unknown][]) =>
            Object.fromEntries([...rest, ...Object.entries(values)]);
          const value =
            writer === "graphology"
              ? {
                  options: { type: graph.directed ? "directed" : "undirected" },
                  nodes: graph.nodes.map(({ id, label, values }) => ({
                    key: id,
                    attributes: ownKeys(values, [["label", label]]),
                  })),
                  edges: graph.edges.map(({ id, source, target, ...attributes }) => ({
                    key: id,
                    source,
                    target,
                    attributes,
                  })),
                }
              : {
                  directed: graph.directed,
                  nodes: graph.nodes.map(({ id, label, values }) =>
                    ownKeys(values, [
                      ["id", id],
                      ["label", label],
                    ]),
                  ),
                  [writer]: graph.edges,
                };
          const { case: kase } = await read(value);
          expect(readBack(kase)).toEqual(written(graph));
        },
      ),
    );
  });
});
