import { describe, expect, it } from "vitest";
import { gexf } from "../../src/importers/gexf";
import { gexfFile } from "./gexfText";
import { attributesOf, bySource, readText } from "./sourceOf";

describe("times of a GEXF graph", () => {
  it("become the first start and the last end, in any order, and the number of spans is told", async () => {
    const { case: kase, problems } = await readText(
      gexf,
      gexfFile(
        `<node id="a" start="2009-03-01" end="2009-05-02"/>
         <node id="b"><spells><spell start="2010-01-01" end="2010-02-01"/><spell start="2008-01-01" endopen="2009-01-01"/></spells></node>
         <node id="c"><spells><spell end="2010"/><spell start="2012"/></spells></node>
         <node id="d" timestamp="2009.0"/>
         <node id="e" intervals="&lt;[2001, 2002); [2004, 2005]&gt;"/>
         <node id="f" start="3" end="INF"/>
         <edge source="a" target="b"><slices><slice start="2001" end="2003"/></slices></edge>`,
      ),
    );
    const times = (id: string) => bySource(kase, id).times;
    expect(times("a")).toEqual({ from: "2009-03-01", to: "2009-05-02" });
    expect(times("b")).toEqual({ from: "2008-01-01", to: "2010-02-01" });
    expect(times("c")).toEqual({});
    expect(times("d")).toEqual({ from: "2009", to: "2009" });
    expect(times("e")).toEqual({ from: "2001", to: "2005" });
    expect(times("f")).toEqual({});
    expect(attributesOf(bySource(kase, "f"))).toEqual([["start", "3"]]);
    expect(attributesOf(bySource(kase, "b"))).toEqual([["spans of time", "2"]]);
    expect([...kase.links.values()].map((item) => item.times)).toEqual([{ from: "2001", to: "2003" }]);
    const said = problems.find((item) => item.code === "gexf-spells");
    expect(said?.message).toContain("3 nodes and links exist in more than one span of time (6 spans in all)");
  });

  it("keep the last value of an attribute that changes", async () => {
    const attributes = `<attributes class="node" mode="dynamic"><attribute id="0" title="price" type="integer"/></attributes>`;
    const value = (start: string, price: number) => `<attvalue for="0" value="${price}" start="${start}"/>`;
    const { case: kase, problems } = await readText(
      gexf,
      gexfFile(
        `<node id="a"><attvalues>${value("2009-01-01", 1)}${value("2011-01-01", 3)}${value("2010-01-01", 2)}</attvalues></node>`,
        attributes,
      ),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([["price", "3"]]);
    expect(problems.map((item) => [item.code, item.done])).toEqual([
      ["gexf-earlier-values", "last value kept"],
    ]);
  });

  it("are read of a million spells without keeping them", async () => {
    const spell = '<spell start="2001" end="2002"/>';
    const text = gexfFile(`<node id="a"><spells>${spell.repeat(1_000_000)}</spells></node>`);
    const before = performance.now();
    const { case: kase } = await readText(gexf, text);
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(attributesOf(bySource(kase, "a"))).toEqual([["spans of time", "1000000"]]);
  }, 40_000);
});
