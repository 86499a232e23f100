import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { cytoscapeJson } from "../../src/importers/cytoscapeJson";
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
const node = (id: unknown, rest: object = {}) => ({ data: { id, ...rest } });
const edge = (source: unknown, target: unknown, rest: object = {}) => ({ data: { source, target, ...rest } });

describe.skipIf(!hasCorpus)("Cytoscape.js files of others", () => {
  it.each(corpusFiles("cytoscape-json"))(
    "$name has its nodes, edges, groups and positions",
    async ({ source, expected }) => {
      expect(cytoscapeJson.recognises(source)).toBe(true);
      const result = await cytoscapeJson.read(source, {});
      if (!result.ok) throw new Error(result.error.message);
      expect(caseCounts(result.value.case)).toMatchObject({
        entities: expected.nodes,
        links: expected.edges,
        placeholders: 0,
      });
      const members = [...result.value.case.groups.values()].flatMap((group) =>
        group.type === "cluster" ? group.members : [],
      );
      expect(members.length).toBe(expected.compound_children);
      expect(result.value.arrangement?.positions.size ?? 0).toBe(expected.positions);
    },
  );
});

describe("recognising Cytoscape.js JSON", () => {
  it.each([
    ["elements by group", { elements: { nodes: [node("a")], edges: [] } }],
    ["elements without edges", { elements: { nodes: [node("a")] } }],
    ["elements in one list", { elements: [node("a"), edge("a", "a")] }],
    ["a bare list", [node("a"), edge("a", "a")]],
    ["a bare list of groups", [{ group: "nodes", data: {} }]],
    ["lists without a wrapper", { nodes: [node("a")], edges: [edge("a", "a")] }],
  ])("%s is", (_, value) => {
    expect(cytoscapeJson.recognises(sourceOf(json(value)))).toBe(true);
  });

  it.each([
    ["node-link", { nodes: [{ id: "a" }], links: [] }],
    ["nodes with an id beside their data", { nodes: [{ id: "a", data: { id: "a" } }], edges: [] }],
    ["a family chart", [{ id: "0", data: { gender: "M" }, rels: {} }]],
    ["map elements", { elements: [{ type: "node", id: 1, lat: 51, lon: 0 }] }],
    ["numbers", [1, 2]],
    ["an empty list", []],
    ["an object", {}],
    ["null", null],
  ])("%s is not", (_, value) => {
    expect(cytoscapeJson.recognises(sourceOf(json(value)))).toBe(false);
  });
});

describe("reading Cytoscape.js JSON", () => {
  it("tells nodes from edges by their data where no group is given, and takes ids that are numbers", async () => {
    const { case: kase } = await readText(
      cytoscapeJson,
      json([edge(1, 2, { id: 7, weight: 3 }), node(1), node("2", { name: "Two" }), edge("2", 1)]),
    );
    expect(endsOf(kase)).toEqual(["1>2", "2>1"]);
    expect(caseCounts(kase)).toMatchObject({ entities: 2, placeholders: 0 });
    expect([...kase.links.values()].map((item) => [item.sourceId, item.weight, item.direction])).toEqual([
      ["7", 3, "none"],
      ["", undefined, "none"],
    ]);
    expect(bySource(kase, "2").label).toBe("Two");
  });

  it("keeps ids apart that a double would round into one", async () => {
    const { case: kase } = await readText(
      cytoscapeJson,
      '[{"data":{"id":9007199254740992}},{"data":{"id":9007199254740993}},{"data":{"source":9007199254740993,"target":9007199254740992}}]',
    );
    expect(endsOf(kase)).toEqual(["9007199254740993>9007199254740992"]);
    expect(kase.entities.size).toBe(2);
  });

  it("never takes over style, classes or the state of a window", async () => {
    const element = {
      ...node("a", { selected: true, SUID: "a", name: "A", shared_name: "A", score: 1 }),
      style: { "background-image": "http://example.com/x.png" },
      classes: "evil",
      scratch: { a: 1 },
      locked: true,
      position: { x: 5, y: 6 },
    };
    const { case: kase, arrangement } = await readText(
      cytoscapeJson,
      json({ style: [{ selector: "node" }], elements: [element] }),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([["score", "1"]]);
    expect(JSON.stringify([...kase.entities.values()])).not.toMatch(/evil|example\.com/);
    expect(arrangement?.positions.get("n1")).toEqual({ x: 5, y: 6, pinned: true });
  });

  it("keeps compound nodes as clusters, also when the parent is not in the file", async () => {
    const { case: kase, problems } = await readText(
      cytoscapeJson,
      json([
        node("p", { label: "Group P" }),
        node("a", { parent: "p" }),
        node("b", { parent: "lost" }),
        node("c", { parent: "c" }),
      ]),
    );
    expect(
      [...kase.groups.values()].map((group) =>
        group.type === "cluster" ? [group.name, group.entity, group.members] : [],
      ),
    ).toEqual([
      ["Group P", "n1", ["n2"]],
      ["Not in file: lost", undefined, ["n3"]],
    ]);
    expect(problems.map((item) => item.code)).toEqual(["dangling-group", "groups-kept"]);
  });

  it("takes positions from the file only when they tell something", async () => {
    const at = (id: string, x: number) => ({ ...node(id), position: { x, y: 0 } });
    expect((await readText(cytoscapeJson, json([at("a", 0), at("b", 0)]))).arrangement).toBeUndefined();
    expect((await readText(cytoscapeJson, json([at("a", 0), at("b", 40)]))).arrangement?.positions.size).toBe(
      2,
    );
  });

  it("keeps parallel edges, self loops and dangling ends", async () => {
    const { case: kase } = await readText(
      cytoscapeJson,
      json({ elements: { nodes: [node("a")], edges: [edge("a", "a"), edge("a", "x"), edge("a", "x")] } }),
    );
    expect(endsOf(kase)).toEqual(["a>a", "a>x", "a>x"]);
    expect(caseCounts(kase)).toMatchObject({ entities: 2, placeholders: 1, links: 3 });
  });

  it("says which elements it could not read and reads the others", async () => {
    const { case: kase, problems } = await readText(
      cytoscapeJson,
      json({
        elements: {
          nodes: [node("a"), 7, { data: null }, { data: {} }],
          edges: [edge("a", null), edge("a", "a")],
        },
      }),
    );
    expect(caseCounts(kase)).toMatchObject({ entities: 2, links: 1 });
    expect(problems.map((item) => [item.where?.element, item.done])).toEqual([
      ["elements.nodes[1]", "skipped"],
      ["elements.nodes[2]", "skipped"],
      ["elements.nodes[3]", "kept under an id of its own"],
      ["elements.edges[0]", "skipped"],
    ]);
  });

  it.each([{ elements: [] }, { elements: { nodes: [], edges: [] } }, { elements: { nodes: [1, 2] } }])(
    "%j ends in a message",
    async (value) => {
      expect((await refusal(cytoscapeJson, json(value))).code).toBe("nothing-read");
    },
  );

  it.each(hostileIds)("keeps a node with the id %j, its data and its links", async (id) => {
    const data = `{"id": ${json(id)}, "__proto__": "p", "constructor": "c", ${json(`k${id}`)}: "v"}`;
    const { case: kase } = await readText(
      cytoscapeJson,
      `[{"data": ${data}}, {"data": {"id": "other"}}, {"data": {"source": ${json(id)}, "target": "other"}}]`,
    );
    expect(endsOf(kase)).toEqual([`${id}>other`]);
    expect(caseCounts(kase)).toMatchObject({ entities: 2, placeholders: 0 });
    expect(attributesOf(bySource(kase, id))).toEqual([
      ["__proto__", "p"],
      ["constructor", "c"],
      [`k${id}`, "v"],
    ]);
  });
});

describe("any multigraph written as Cytoscape.js JSON", () => {
  it("reads back with the same nodes, edges, labels and attributes, in each shape", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, fc.nat(2), async (graph, shape) => {
        const nodes = graph.nodes.map(({ id, label, values }) => ({
          data: Object.fromEntries([["id", id], ["label", label], ...Object.entries(values)]),
        }));
        const edges = graph.edges.map((each) => ({ data: each }));
        const value = [
          { elements: { nodes, edges } },
          { elements: [...edges, ...nodes] },
          [...nodes, ...edges],
        ][shape];
        const { case: kase } = await readText(cytoscapeJson, json(value));
        // Cytoscape leaves direction to the style sheet, so the file says none.
        expect(readBack(kase)).toEqual(written({ ...graph, directed: false }));
      }),
    );
  });
});
