import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { graphml } from "../../src/importers/graphml";
import { escaped, file } from "./graphmlText";
import { type RandomGraph, randomGraph, readBack, written } from "./randomGraph";
import { attributesOf, bySource, corpusFiles, hasCorpus, readText, refusal, sourceOf } from "./sourceOf";

const codes = (problems: readonly { code: string }[]) => problems.map((item) => item.code);

describe.skipIf(!hasCorpus)("GraphML files of others", () => {
  it.each(corpusFiles("graphml"))("$name has its nodes, edges and groups", async ({ source, expected }) => {
    expect(graphml.recognises(source)).toBe(true);
    const result = await graphml.read(source, {});
    if (!result.ok) throw new Error(result.error.message);
    const counts = caseCounts(result.value.case);
    expect(counts.entities - counts.placeholders).toBe(expected.nodes);
    expect(counts.links).toBe(expected.edges);
    expect(counts.groups).toBe(expected.groups ?? 0);
    const dangling = [...result.value.case.links.values()].filter(
      (item) =>
        result.value.case.entities.get(item.from)?.placeholder ||
        result.value.case.entities.get(item.to)?.placeholder,
    );
    expect(dangling.length).toBe(expected.dangling_edges ?? 0);
    if (expected.edgedefault === "undirected")
      expect([...result.value.case.links.values()].every((item) => item.direction === "none")).toBe(true);
  });

  it("gives the missing ends of the citation graph 36 placeholders, 51 nodes in all", async () => {
    const missing = corpusFiles("graphml").find((each) => each.name === "graphology-missing_nodes.graphml");
    const result = missing && (await graphml.read(missing.source, {}));
    if (!result?.ok) throw new Error("not read");
    expect(caseCounts(result.value.case)).toMatchObject({ entities: 51, placeholders: 36, links: 37 });
  });

  it("keeps yEd's nested groups as entities and clusters, with labels and centres of shapes", async () => {
    const nested = corpusFiles("graphml").find(
      (each) => each.name === "networkx-yed317-nested-groups.graphml",
    );
    const result = nested && (await graphml.read(nested.source, {}));
    if (!result?.ok) throw new Error("not read");
    const kase = result.value.case;
    const clusters = [...kase.groups.values()].map((group) => [
      group.name,
      group.type === "cluster" ? group.members.map((id) => kase.entities.get(id)?.label) : [],
    ]);
    expect(clusters).toEqual([
      ["Group 3", ["Group 1", "Group 2"]],
      ["Group 1", ["1", "3"]],
      ["Group 2", ["5", "6"]],
    ]);
    const first = bySource(kase, "n0");
    expect(result.value.arrangement?.positions.get(first.id)).toMatchObject({ x: 140, pinned: false });
    expect(attributesOf(first)).toEqual([["CustomProperty", "CustomPropertyValue"]]);
    expect(codes(result.value.problems)).toEqual(["groups-kept"]);
  });
});

describe("recognising GraphML", () => {
  it("goes by the root element, with or without prefix, declaration and comments", () => {
    const yes = [
      "<graphml/>",
      "\uFEFF\n\n<?xml version='1.0'?><!-- <gexf> --><g:graphml xmlns:g='x'/>",
      '<!DOCTYPE graphml SYSTEM "graphml.dtd"><graphml>',
    ];
    const no = ["<gexf/>", "<graphml2/>", "graphml", "{}", "", "<!-- <graphml> -->", "<?xml version='1.0'?>"];
    expect(yes.filter((text) => !graphml.recognises(sourceOf(text)))).toEqual([]);
    expect(no.filter((text) => graphml.recognises(sourceOf(text)))).toEqual([]);
  });
});

describe("a big GraphML file", () => {
  const big = file(
    Array.from(
      { length: 20_000 },
      (_, index) => `<node id="${index}"/><edge source="${index}" target="${index + 1}"/>`,
    ).join("\n"),
  );

  it("tells its progress and lets others work", async () => {
    const seen: number[] = [];
    await readText(graphml, big, { onProgress: ({ done }) => void seen.push(done) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  it("stops when it is cancelled", async () => {
    const stop = new AbortController();
    const error = await refusal(graphml, big, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(error.code).toBe("cancelled");
  });
});

/** Writes a random graph the way networkx does, keys declared. */
function asGraphml(graph: RandomGraph): string {
  const names = [...new Set(graph.nodes.flatMap((node) => Object.keys(node.values)))];
  const keys = names
    .map((name, index) => `<key id="v${index}" for="node" attr.name="${escaped(name)}" attr.type="string"/>`)
    .join("");
  const nodes = graph.nodes.map(({ id, label, values }) => {
    const data = names.flatMap((name, index) =>
      Object.hasOwn(values, name) ? [`<data key="v${index}">${escaped(values[name] ?? "")}</data>`] : [],
    );
    return `<node id="${escaped(id)}"><data key="label">${escaped(label)}</data>${data.join("")}</node>`;
  });
  const edges = graph.edges.map(
    ({ id, source, target, label, note }) =>
      `<edge id="${escaped(id)}" source="${escaped(source)}" target="${escaped(target)}"><data key="label">${escaped(label)}</data><data key="note">${escaped(note)}</data></edge>`,
  );
  const declared = `<key id="label" for="all" attr.name="label"/><key id="note" for="edge" attr.name="note"/>${keys}`;
  return file([...nodes, ...edges].join("\n"), declared, graph.directed ? "directed" : "undirected");
}

describe("any multigraph written as GraphML", () => {
  it("reads back with the same nodes, edges, labels, attributes and directions", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) => {
        const { case: kase } = await readText(graphml, asGraphml(graph));
        expect(readBack(kase)).toEqual(written(graph));
      }),
    );
  });
});
