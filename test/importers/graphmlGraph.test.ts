import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { graphml } from "../../src/importers/graphml";
import { escaped, file } from "./graphmlText";
import { attributesOf, bySource, endsOf, hostileIds, readText } from "./sourceOf";

const codes = (problems: readonly { code: string }[]) => problems.map((item) => item.code);

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
