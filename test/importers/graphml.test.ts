import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { graphml } from "../../src/importers/graphml";
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

const escaped = (text: string) => text.replace(/[&<>"\t\n]/g, (char) => `&#${char.charCodeAt(0)};`);
const file = (graph: string, keys = "", edgedefault = "undirected") =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="${edgedefault}">${graph}</graph></graphml>`;
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

describe("data of GraphML", () => {
  it("uses a default only where data are absent", async () => {
    const keys =
      '<key id="c" for="node" attr.name="colour"><default>yellow</default></key><key id="p" for="all" attr.name="period"><default>May</default></key>';
    const { case: kase } = await readText(
      graphml,
      file(
        '<node id="a"><data key="c">red</data></node><node id="b"/><node id="c"><data key="c"/></node><edge source="a" target="b"/>',
        keys,
      ),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([
      ["colour", "red"],
      ["period", "May"],
    ]);
    expect(attributesOf(bySource(kase, "b"))).toEqual([
      ["colour", "yellow"],
      ["period", "May"],
    ]);
    expect(attributesOf(bySource(kase, "c"))).toEqual([["period", "May"]]);
    expect([...kase.links.values()].map(attributesOf)).toEqual([[["period", "May"]]]);
  });

  it("keeps data of undeclared keys, names keys without a name by their id, and says so", async () => {
    const keys = '<key id="d1" for="node"/>';
    const { case: kase, problems } = await readText(
      graphml,
      file('<node id="a"><data key="d1">one</data><data key="d9">nine</data></node>', keys),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([
      ["d1", "one"],
      ["d9", "nine"],
    ]);
    expect(codes(problems)).toEqual(["graphml-undeclared-key"]);
  });

  it("keeps long numbers, leading zeros and wrong numbers as their text", async () => {
    const keys =
      '<key id="n" for="node" attr.name="serial" attr.type="long"/><key id="p" for="node" attr.name="phone" attr.type="string"/><key id="w" for="edge" attr.name="weight" attr.type="double"/>';
    const { case: kase, problems } = await readText(
      graphml,
      file(
        '<node id="a"><data key="n">9007199254740993</data><data key="p">07700900123</data></node><edge source="a" target="a"><data key="w">a lot</data></edge><edge source="a" target="a"><data key="w">9007199254740993</data></edge>',
        keys,
      ),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([
      ["serial", "9007199254740993"],
      ["phone", "07700900123"],
    ]);
    const [odd, big] = [...kase.links.values()];
    expect([odd?.weight, odd && attributesOf(odd)]).toEqual([undefined, [["weight", "a lot"]]]);
    expect(big && attributesOf(big)).toEqual([["weight", "9007199254740993"]]);
    expect(codes(problems)).toEqual(["graphml-not-a-number"]);
  });

  it("reads CDATA, descriptions and data of the whole graph, and no data of ports as the node's", async () => {
    const { case: kase, problems } = await readText(
      graphml,
      file(
        '<data key="mode">static</data><desc>of the graph</desc><node id="a"><desc>A &amp; B</desc><data key="k"><![CDATA[<b>1 < 2</b>]]></data><port name="p"><data key="k">of the port</data></port></node>',
        '<key id="k" for="node" attr.name="says"/><key id="mode" for="graph" attr.name="mode"/>',
      ),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([
      ["says", "<b>1 < 2</b>"],
      ["description", "A & B"],
    ]);
    expect(problems.map((item) => item.message)).toEqual([
      "About the whole graph the file says: mode = static",
      "About the whole graph the file says: description = of the graph",
      "The nodes have 1 port.",
    ]);
  });

  it("matches local names whatever the prefix", async () => {
    const { case: kase } = await readText(
      graphml,
      '<g:graphml xmlns:g="x"><g:key id="l" g:for="node" attr.name="label"/><g:graph edgedefault="directed"><g:node id="a"><g:data key="l">Able</g:data></g:node><g:edge g:source="a" target="a"/></g:graph></g:graphml>',
    );
    expect(bySource(kase, "a").label).toBe("Able");
    expect(endsOf(kase)).toEqual(["a>a"]);
  });
});

describe("structure of GraphML", () => {
  it("takes an edge's own word on direction before the graph's, and claims none where nothing is said", async () => {
    const edges =
      '<edge source="a" target="b"/><edge source="a" target="b" directed="true"/><edge source="a" target="b" directed="false"/>';
    const of = async (edgedefault: string) => {
      const { case: kase } = await readText(
        graphml,
        file(`<node id="a"/><node id="b"/>${edges}`, "", edgedefault),
      );
      return [...kase.links.values()].map((item) => item.direction);
    };
    expect(await of("undirected")).toEqual(["none", "forward", "none"]);
    expect(await of("directed")).toEqual(["forward", "forward", "none"]);
    const silent = await readText(
      graphml,
      '<graphml><graph><node id="a"/><edge source="a" target="a"/></graph></graphml>',
    );
    expect([...silent.case.links.values()].map((item) => item.direction)).toEqual(["none"]);
    expect(codes(silent.problems)).toEqual(["graphml-edgedefault"]);
  });

  it("keeps parallel edges, self loops, edges before nodes and edges of an outer graph to inner nodes", async () => {
    const { case: kase } = await readText(
      graphml,
      file(
        '<edge id="1" source="a" target="b"/><edge id="1" source="a" target="b"/><edge source="b" target="b"/><node id="a"><graph edgedefault="directed"><node id="b"/></graph></node>',
      ),
    );
    expect(endsOf(kase)).toEqual(["a>b", "a>b", "b>b"]);
    expect(caseCounts(kase)).toMatchObject({ entities: 2, placeholders: 0, groups: 1 });
  });

  it("claims no strength that the file does not state", async () => {
    const { case: kase } = await readText(graphml, file('<node id="a"/><edge source="a" target="a"/>'));
    expect([...kase.links.values()].map((item) => ["strength" in item, item.kind])).toEqual([
      [false, "association"],
    ]);
  });

  it("makes a hyperedge a mark of its own with one link to each end, and says so", async () => {
    const { case: kase, problems } = await readText(
      graphml,
      file(
        '<node id="a"/><node id="b"/><node id="c"/><hyperedge id="h"><endpoint node="a"/><endpoint node="b" type="in"/><endpoint node="c" port="p"/></hyperedge>',
      ),
    );
    expect(caseCounts(kase)).toMatchObject({ entities: 4, links: 3, placeholders: 0 });
    expect(bySource(kase, "Hyperedge h").kind).toBe("unknown");
    expect(endsOf(kase)).toEqual(["Hyperedge h>a", "Hyperedge h>b", "Hyperedge h>c"]);
    expect(codes(problems)).toEqual(["graphml-hyperedge"]);
  });

  it("keeps the nodes of a second graph apart when it uses an id again", async () => {
    const { case: kase, problems } = await readText(
      graphml,
      '<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph><graph edgedefault="directed"><node id="a"/><node id="c"/><edge source="a" target="c"/></graph></graphml>',
    );
    expect(endsOf(kase)).toEqual(["a>b", "a (graph 2)>c"]);
    expect(codes(problems)).toEqual(["graphml-graphs"]);
  });

  it("merges a node that is given twice in one graph and reports it with its line", async () => {
    const { case: kase, problems } = await readText(
      graphml,
      file('<node id="a"/>\n<node id="a"><data key="x">1</data></node>', '<key id="x" attr.name="x1"/>'),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([["x1", "1"]]);
    expect(problems.map((item) => [item.code, item.where?.line])).toEqual([["duplicate-id", 3]]);
  });

  it("keeps the names of ports on the links that use them", async () => {
    const { case: kase } = await readText(
      graphml,
      file('<node id="a"><port name="N"/></node><edge source="a" sourceport="N" target="a" targetport="S"/>'),
    );
    expect([...kase.links.values()].map(attributesOf)).toEqual([
      [
        ["source port", "N"],
        ["target port", "S"],
      ],
    ]);
  });

  it.each(hostileIds)("keeps a node with the id %j, its data and its links", async (id) => {
    const { case: kase } = await readText(
      graphml,
      file(
        `<node id="${escaped(id)}"><data key="${escaped(id || "k")}">v</data></node><node id="other"/><edge source="${escaped(id)}" target="other"/>`,
      ),
    );
    expect(caseCounts(kase)).toMatchObject({ entities: 2, placeholders: 0, links: 1 });
    expect(endsOf(kase)).toEqual([`${id}>other`]);
    expect(attributesOf(bySource(kase, id))).toEqual([[id || "k", "v"]]);
  });
});

describe("yEd and yFiles", () => {
  it("reads labels, centres and arrowheads of yEd, and only the text of a label", async () => {
    const keys =
      '<key for="node" id="d0" yfiles.type="nodegraphics"/><key for="edge" id="d1" yfiles.type="edgegraphics"/>';
    const node = (id: string, label: string) =>
      `<node id="${id}"><data key="d0"><y:ShapeNode><y:Geometry x="10" y="20" width="40" height="60"/><y:NodeLabel x="1">${label}<y:LabelModel>\nmodel</y:LabelModel></y:NodeLabel><y:NodeLabel>second</y:NodeLabel></y:ShapeNode></data></node>`;
    const edge = (source: string, target: string) =>
      `<edge source="a" target="b"><data key="d1"><y:PolyLineEdge><y:Arrows source="${source}" target="${target}"/><y:EdgeLabel>pays</y:EdgeLabel></y:PolyLineEdge></data></edge>`;
    const graph = `${node("a", "&lt;html&gt;Able&lt;br&gt;Baker")}${node("b", "")}${edge("none", "standard")}${edge("none", "none")}${edge("delta", "delta")}${edge("delta", "none")}`;
    const { case: kase, arrangement } = await readText(graphml, file(graph, keys, "directed"));
    expect(bySource(kase, "a").label).toBe("Able Baker");
    expect(bySource(kase, "b").label).toBe("second");
    expect(attributesOf(bySource(kase, "a"))).toEqual([["label 2", "second"]]);
    expect([...kase.links.values()].map((item) => [item.direction, item.label, item.kind])).toEqual([
      ["forward", "pays", "pays"],
      ["none", "pays", "pays"],
      ["both", "pays", "pays"],
      ["back", "pays", "pays"],
    ]);
    expect(arrangement).toBeUndefined();
  });

  it("reads labels and rectangles of yFiles for HTML, ports counted, one self loop", async () => {
    const keys =
      '<key id="l" for="node" attr.name="NodeLabels" y:attr.uri="http://www.yworks.com/xml/yfiles-common/2.0/NodeLabels"/><key id="g" for="node" attr.name="NodeGeometry" y:attr.uri="http://www.yworks.com/xml/yfiles-common/2.0/NodeGeometry"/>';
    const node = (id: string, x: number) =>
      `<node id="${id}"><data key="l"><x:List><y:Label><y:Label.Text><![CDATA[<p>Able <b>Baker</b></p>]]></y:Label.Text></y:Label></x:List></data><data key="g"><y:RectD X="${x}" Y="0" Width="60" Height="20"/></data><port name="p0"/></node>`;
    const {
      case: kase,
      arrangement,
      problems,
    } = await readText(
      graphml,
      file(`${node("a", 0)}${node("b", 300)}<edge source="a" target="a" sourceport="p0"/>`, keys),
    );
    expect(bySource(kase, "a")).toMatchObject({ label: "Able Baker", attributes: [] });
    expect(arrangement?.positions.get("n2")).toEqual({ x: 330, y: 10, pinned: false });
    expect(problems.map((item) => item.message)).toEqual(["The nodes have 2 ports."]);
  });
});

describe("broken GraphML", () => {
  it.each([
    ["nothing in it", "<graphml/>", "no-graph"],
    ["an empty graph", file(""), "nothing-read"],
    ["a file that ends in its first key", '<graphml><key id="" xmlns:xi="x" xi:id=""', "no-graph"],
    [
      "a graph of rubbish",
      "<graphml><graph edgedefault='directed'><nod id='a'/></graph></graphml>",
      "nothing-read",
    ],
    ["only an edge without a target", file('<edge source="a"/>'), "nothing-read"],
    [
      "an entity bomb",
      '<!DOCTYPE graphml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>',
      "xml-refused",
    ],
    [
      "an outside entity",
      '<!DOCTYPE graphml SYSTEM "file:///etc/passwd"><graphml><graph><node id="a"/></graph></graphml>',
      "xml-refused",
    ],
    [
      "absurd depth",
      `<graphml><graph edgedefault="directed">${"<node id='a'><graph>".repeat(400)}`,
      "too-deep",
    ],
  ])("%s ends in a message", async (_, text, code) => {
    const error = await refusal(graphml, text);
    expect(error.code).toBe(code);
    expect(error.message.length).toBeGreaterThan(20);
  });

  it.each([
    [
      "cut off in the middle",
      file('<node id="a"/>\n<node id="b"/>\n<edge source="a" target="b"/>').slice(0, -18),
      2,
      1,
    ],
    ["a stray closing tag", file('<node id="a"/></x><node id="b"/><edge source="a" target="b"/>'), 2, 1],
    [
      "data that are never closed",
      file('<node id="a"><data key="k">v</node><node id="b"/><edge source="a" target="b"/>'),
      2,
      1,
    ],
    [
      "data that are never closed, and nodes after them",
      file('<node id="a"><data key="k">v<node id="b"/></node><edge source="a" target="b"/>'),
      2,
      1,
    ],
    [
      "an unknown entity",
      file('<node id="a"><data key="k">&constructor; &nbsp;</data></node>', '<key id="k" attr.name="k"/>'),
      1,
      0,
    ],
    [
      "an ampersand that is not escaped",
      file('<node id="a & b"/><node id="c"/><edge source="a &amp; b" target="c"/>'),
      2,
      1,
    ],
    [
      "a key for something unknown",
      file('<node id="a"/>', '<key id="d0" for="nodd" attr.name="colour" attr.type="strong"/>'),
      1,
      0,
    ],
    ["a node without an id", file("<node/><node/>"), 2, 0],
    ["an edge without a source", file('<node id="a"/><edge target="a"/>'), 1, 0],
  ])("%s is read as far as it goes, with a remark on a line", async (_, text, nodes, edges) => {
    const { case: kase, problems } = await readText(graphml, text);
    expect(caseCounts(kase)).toMatchObject({ entities: nodes, links: edges });
    expect(
      problems.filter((item) => item.severity === "warning" && item.where?.line !== undefined).length,
    ).toBeGreaterThan(0);
  });

  it("never finds inherited names among XML's entities", async () => {
    const { case: kase } = await readText(
      graphml,
      file('<node id="a"><data key="k">&constructor;</data></node>'),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([["k", "&constructor;"]]);
  });

  it("reads past blank lines and a byte order mark before the declaration and counts lines as an editor does", async () => {
    const { problems } = await readText(
      graphml,
      `\uFEFF\n\n${file('\n<node id="a"/>\n<edge source="a" target="x"/>')}`,
    );
    expect(problems.map((item) => [item.code, item.where?.line])).toEqual([["dangling-end", 6]]);
  });

  it("never throws, whatever is cut out of a file", async () => {
    const whole = file(
      '<node id="a"><data key="k">v</data><graph edgedefault="directed"><node id="b"/></graph></node><edge source="a" target="b"/>',
      '<key id="k" for="node" attr.name="k"><default>d</default></key>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(40),
        fc.string({ maxLength: 4 }),
        async (at, length, put) => {
          const result = await graphml.read(
            sourceOf(whole.slice(0, at) + put + whole.slice(at + length)),
            {},
          );
          return result.ok
            ? result.value.case.entities.size + result.value.case.links.size > 0
            : result.error.message !== "";
        },
      ),
      { numRuns: 500 },
    );
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
