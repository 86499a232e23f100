import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { gexf } from "../../src/importers/gexf";
import { gexfFile } from "./gexfText";
import { escaped } from "./graphmlText";
import { type RandomGraph, randomGraph, readBack, written } from "./randomGraph";
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

const codes = (problems: readonly { code: string }[]) => problems.map((item) => item.code);

describe.skipIf(!hasCorpus)("GEXF files of others", () => {
  const files = corpusFiles("gexf");

  it.each(files.filter((each) => each.expected.nodes > 0))(
    "$name has its nodes, edges, directions and positions",
    async ({ source, expected }) => {
      expect(gexf.recognises(source)).toBe(true);
      const result = await gexf.read(source, {});
      if (!result.ok) throw new Error(result.error.message);
      const { case: kase, arrangement } = result.value;
      const counts = caseCounts(kase);
      expect(counts.entities - counts.placeholders).toBe(expected.nodes);
      expect(counts.links).toBe(expected.edges);
      expect(arrangement?.positions.size ?? 0).toBe(expected.positions ?? 0);
      const dangling = [...kase.links.values()].filter((item) =>
        [item.from, item.to].some((id) => kase.entities.get(id)?.placeholder),
      );
      expect(dangling.length).toBe(expected.dangling_edges ?? 0);
    },
  );

  it("gives a message for those that have no nodes", async () => {
    const empty = files.filter((each) => each.expected.nodes === 0);
    expect(empty.length).toBe(2);
    for (const { source } of empty) {
      const result = await gexf.read(source, {});
      expect(result.ok ? "" : result.error.code).toBe("nothing-read");
    }
  });

  it("shows every way of writing a list in the same words", async () => {
    const lists = files.find((each) => each.name === "graphology-v1_3.gexf");
    const result = lists && (await gexf.read(lists.source, {}));
    if (!result?.ok) throw new Error("not read");
    expect(attributesOf(bySource(result.value.case, "Suzy"))).toEqual([
      ["pipe", "a; b; c"],
      ["comma", "a; b; c"],
      ["raw", "a; b; c"],
      ["single", "a; 'b'; c"],
      ["double", "a; b; c"],
      ["mixed", "a; b; c"],
      ["booleans", "true; false; false"],
      ["numbers", "1; 1.5; 2"],
      ["colour", "#ff00ff"],
    ]);
  });
});

describe("recognising GEXF", () => {
  it("goes by the root element, with any namespace or none", () => {
    const yes = ["<gexf/>", "\uFEFF\n<?xml version='1.0'?><!-- <graphml> --><g:gexf xmlns:g='x'/>", "<GEXF>"];
    const no = ["<graphml/>", "<gexf2/>", "gexf", "{}", "", "<!-- <gexf> -->"];
    expect(yes.filter((text) => !gexf.recognises(sourceOf(text)))).toEqual([]);
    expect(no.filter((text) => gexf.recognises(sourceOf(text)))).toEqual([]);
  });
});

describe("a GEXF graph", () => {
  it("keeps attributes of nodes and edges apart, with titles, defaults and values nobody declared", async () => {
    const attributes = `<attributes class="node"><attribute id="0" title="district" type="string"><default>none</default></attribute></attributes>
      <attributes class="edge"><attribute id="0" title="score" type="integer"/></attributes>`;
    const { case: kase, problems } = await readText(
      gexf,
      gexfFile(
        `<nodes><node id="a" label="Ann"><attvalues><attvalue for="0" value="north"/></attvalues></node>
          <node id="b"><attvalues><attvalue id="9" value="old"/></attvalues></node></nodes>
          <edges><edge source="a" target="b"><attvalues><attvalue for="0" value="high"/></attvalues></edge></edges>`,
        attributes,
      ),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([["district", "north"]]);
    expect(attributesOf(bySource(kase, "b"))).toEqual([
      ["9", "old"],
      ["district", "none"],
    ]);
    expect([...kase.links.values()].map(attributesOf)).toEqual([[["score", "high"]]]);
    expect(codes(problems)).toEqual(["gexf-undeclared-key", "gexf-not-a-number"]);
  });

  it("lets the type of an edge beat that of the graph, and says which types it does not know", async () => {
    const edge = (type: string) => `<edge source="a" target="b" ${type}/>`;
    const edges = ["", 'type="undirected"', 'type="Mutual"', 'type="directed"', 'type="odd"']
      .map(edge)
      .join("");
    const { case: kase, problems } = await readText(
      gexf,
      gexfFile(`<nodes><node id="a"/><node id="b"/></nodes>${edges}`),
    );
    expect([...kase.links.values()].map((item) => item.direction)).toEqual([
      "forward",
      "none",
      "both",
      "forward",
      "none",
    ]);
    expect(codes(problems)).toEqual(["gexf-edge-type"]);
    const plain = await readText(gexf, gexfFile(edge(""), "", ""));
    expect([...plain.case.links.values()].map((item) => item.direction)).toEqual(["none"]);
  });

  it("keeps weights that are no numbers as text", async () => {
    const edge = (weight: string) => `<edge source="a" target="a" weight="${weight}"/>`;
    const { case: kase } = await readText(
      gexf,
      gexfFile(`<node id="a"/>${["0", "2.5", "INF", "NaN"].map(edge).join("")}`),
    );
    expect([...kase.links.values()].map((item) => [item.weight, ...attributesOf(item).flat()])).toEqual([
      [0],
      [2.5],
      [undefined, "weight", "INF"],
      [undefined, "weight", "NaN"],
    ]);
  });

  it("takes positions as the arrangement and keeps colour, size and shape", async () => {
    const node = (id: string, x: number) =>
      `<node id="${id}"><viz:position x="${x}" y="-50" z="0"/><viz:size value="3"/><viz:color r="255" g="0" b="16"/><viz:shape value="image" uri="http://example.org/a.png"/></node>`;
    const { case: kase, arrangement } = await readText(gexf, gexfFile(node("a", 0) + node("b", 200)));
    const first = bySource(kase, "a");
    expect(arrangement?.positions.get(bySource(kase, "b").id)).toEqual({ x: 200, y: -50, pinned: false });
    expect(attributesOf(first)).toEqual([
      ["size", "3"],
      ["colour", "#ff0010"],
      ["shape", "http://example.org/a.png"],
    ]);
    expect(first.photo).toBeUndefined();
  });

  it("makes clusters of nested nodes and of pid", async () => {
    const { case: kase } = await readText(
      gexf,
      gexfFile(
        `<nodes><node id="g" label="Group"><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></node>
          <node id="c" pid="g"/><node id="d" pid="elsewhere"/><node id="e"><parents><parent for="a"/></parents></node></nodes>`,
      ),
    );
    const groups = [...kase.groups.values()].map((group) => [
      group.name,
      group.type === "cluster" ? group.members.map((id) => kase.entities.get(id)?.sourceId) : [],
    ]);
    expect(groups).toEqual([
      ["Group", ["a", "b", "c"]],
      ["Not in file: elsewhere", ["d"]],
    ]);
    expect(endsOf(kase)).toEqual(["a>b"]);
    expect(attributesOf(bySource(kase, "e"))).toEqual([["parents", "a"]]);
  });

  it("reads hostile ids as any other, and nodes and edges that lack one", async () => {
    const nodes = hostileIds.map((id) => `<node id="${escaped(id)}"/>`).join("");
    const edges = hostileIds.map((id) => `<edge source="${escaped(id)}" target="__proto__"/>`).join("");
    const { case: kase, problems } = await readText(
      gexf,
      gexfFile(`${nodes}<node label="?"/>${edges}<edge source="0"/>`),
    );
    expect(caseCounts(kase)).toMatchObject({ entities: hostileIds.length + 1, placeholders: 0 });
    expect(endsOf(kase)).toEqual(hostileIds.map((id) => `${id}>__proto__`));
    expect(codes(problems)).toEqual(["gexf-element", "gexf-element"]);
  });

  it("takes its title and remarks from meta", async () => {
    const text = gexfFile('<node id="a"/>').replace(
      "<graph",
      "<meta><Title>Basic</Title><creator>X</creator></meta><graph",
    );
    const { case: kase, problems } = await readText(gexf, text);
    expect(kase.head.title).toBe("Basic");
    expect(problems.map((item) => item.message)).toEqual([
      "About the whole graph the file says: creator = X",
    ]);
  });
});

describe("a GEXF file that is broken", () => {
  it.each([
    ["without a graph", '<gexf version="1.2"><meta><creator>X</creator></meta></gexf>', "no-graph"],
    ["with an empty graph", gexfFile("<nodes/><edges/>"), "nothing-read"],
    ["cut before its first node", '<gexf><graph defaultedgetype="directed"><nodes><no', "nothing-read"],
    ["with entities", '<!DOCTYPE gexf [<!ENTITY a "b">]><gexf><graph/></gexf>', "xml-refused"],
    ["nested without end", `<gexf><graph>${"<node id='a'><nodes>".repeat(200)}`, "too-deep"],
  ])("ends in a message: %s", async (_, text, code) => {
    expect((await refusal(gexf, text)).code).toBe(code);
  });

  it("is read as far as it goes when it is cut", async () => {
    const { case: kase, problems } = await readText(
      gexf,
      '<gexf><graph><nodes><node id="a" label="Ann & Co"/><node id="b"/></nodes><edges><edge source="a" target="b"',
    );
    expect(caseCounts(kase)).toMatchObject({ entities: 2, links: 0 });
    expect(bySource(kase, "a").label).toBe("Ann & Co");
    expect(codes(problems)).toContain("xml-syntax");
  });
});

/** Writes a random graph the way Gephi does, attributes declared. */
function asGexf(graph: RandomGraph): string {
  const names = [...new Set(graph.nodes.flatMap((node) => Object.keys(node.values)))];
  const declared = names
    .map((name, at) => `<attribute id="${at}" title="${escaped(name)}" type="string"/>`)
    .join("");
  const nodes = graph.nodes.map(({ id, label, values }) => {
    const data = names.flatMap((name, at) =>
      Object.hasOwn(values, name) ? [`<attvalue for="${at}" value="${escaped(values[name] ?? "")}"/>`] : [],
    );
    return `<node id="${escaped(id)}" label="${escaped(label)}"><attvalues>${data.join("")}</attvalues></node>`;
  });
  const edges = graph.edges.map(
    ({ id, source, target, label, note }) =>
      `<edge id="${escaped(id)}" source="${escaped(source)}" target="${escaped(target)}" label="${escaped(label)}"><attvalues><attvalue for="0" value="${escaped(note)}"/></attvalues></edge>`,
  );
  return gexfFile(
    `<nodes>${nodes.join("")}</nodes><edges>${edges.join("")}</edges>`,
    `<attributes class="node">${declared}</attributes><attributes class="edge"><attribute id="0" title="note" type="string"/></attributes>`,
    `defaultedgetype="${graph.directed ? "directed" : "undirected"}"`,
  );
}

describe("any multigraph written as GEXF", () => {
  it("reads back with the same nodes, edges, labels, attributes and directions", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) => {
        const { case: kase } = await readText(gexf, asGexf(graph));
        expect(readBack(kase)).toEqual(written(graph));
      }),
    );
  });
});
