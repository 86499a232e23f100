import { describe, expect, it } from "vitest";
import { graphml } from "../../src/importers/graphml";
import { file } from "./graphmlText";
import { attributesOf, bySource, endsOf, readText } from "./sourceOf";

const codes = (problems: readonly { code: string }[]) => problems.map((item) => item.code);

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
