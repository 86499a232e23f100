import { describe, expect, it } from "vitest";
import { graphml } from "../../src/importers/graphml";
import { file } from "./graphmlText";
import { attributesOf, bySource, readText } from "./sourceOf";

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
