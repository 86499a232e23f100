import { describe, expect, it } from "vitest";
import { emptyArrangement } from "../../src/core/arrangement";
import { emptyCase } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { graphml } from "../../src/exporters/graphml";
import { readFile } from "../../src/importers/index";
import { caseOf, tinyCase } from "../fixtures";

const positions = new Map([["wood", { x: 100, y: 40, pinned: true }]]);

async function text(kase = tinyCase(), arrangement = emptyArrangement): Promise<string> {
  const answer = await graphml.write(caseFile(kase, { arrangement }), {});
  if (!answer.ok) throw new Error(answer.error.message);
  return new TextDecoder().decode(answer.value.bytes);
}
const element = (xml: string, id: string) =>
  new RegExp(`<(node|edge) id="${id}"[\\s\\S]*?</\\1>`).exec(xml)?.[0] ?? "";
const bytes = (xml: string) => new TextEncoder().encode(xml);

describe("a GraphML file", () => {
  it("gives yEd the corner of a mark and Gephi its middle", async () => {
    const wood = element(await text(tinyCase(), { ...emptyArrangement, positions }), "linchpin:4");
    const [, h, w, x, y] =
      /<y:Geometry height="([\d.]+)" width="([\d.]+)" x="([\d.-]+)" y="([\d.-]+)"/.exec(wood)?.map(Number) ??
      [];
    expect([Number(x) + Number(w) / 2, Number(y) + Number(h) / 2]).toEqual([100, 40]);
    expect(wood).toContain('<data key="n-x">100</data><data key="n-y">40</data>');
  });

  it("colours members by their OCG and nobody else", async () => {
    const xml = await text();
    expect(element(xml, "linchpin:4")).toContain('<y:Fill color="#12436D"');
    expect(element(xml, "linchpin:5")).toContain('<y:Fill color="#28A197"');
    for (const other of ["linchpin:6", "linchpin:7"])
      expect(element(xml, other)).toContain('<y:Fill color="#FFFFFF"');
  });

  it("draws a link as sure as it is", async () => {
    const xml = await text();
    expect(element(xml, "linchpin:1")).toContain("<node");
    const edge = (at: number) => new RegExp(`<edge id="linchpin:${at}"[\\s\\S]*?</edge>`).exec(xml)?.[0];
    expect(edge(1)).toContain('type="line"');
    expect(edge(5)).toContain('type="dashed"');
    expect(edge(4)).toContain('type="dotted"');
  });

  it("is of one sort of edge, since other tools refuse a mixed one", async () => {
    const xml = await text();
    expect(xml).toContain('edgedefault="directed"');
    expect(xml).not.toMatch(/<edge [^>]*directed=/);
    const plain = caseOf({
      entities: [entity("a", "person", "A")],
      links: [link("e", "a", "a", "association")],
    });
    expect(await text(plain)).toContain('edgedefault="undirected"');
  });

  it("turns a link round that points back, and reads it as it was", async () => {
    const kase = caseOf({
      entities: [
        entity("a", "person", "A", { sourceId: "a" }),
        entity("b", "person", "B", { sourceId: "b" }),
      ],
      links: [link("e", "a", "b", "pays", { direction: "back" })],
    });
    const xml = await text(kase);
    expect(xml).toContain('source="b" target="a"');
    const back = await readFile("x", bytes(xml));
    const [pays] = back.ok ? back.value.case.links.values() : [];
    expect(pays).toMatchObject({ from: "n1", to: "n2", direction: "back", kind: "pays" });
  });

  it("types a column as numbers only where no text would lose by it", async () => {
    const value = (name: string, text: string) => ({ name, value: text, provenance: [] });
    const kase = caseOf({
      entities: [
        entity("a", "person", "A", {
          attributes: [
            value("age", "41"),
            value("height", "1.82"),
            value("phone", "07700900123"),
            value("Kind", "x"),
          ],
        }),
      ],
    });
    const xml = await text(kase);
    expect(xml).toContain('attr.name="age" attr.type="long"');
    expect(xml).toContain('attr.name="height" attr.type="double"');
    expect(xml).toContain('attr.name="phone" attr.type="string"');
    expect(xml).toContain('attr.name="Kind (attribute)"');
  });

  it("takes over what yEd has changed: a label, a place", async () => {
    const xml = await text(tinyCase(), { ...emptyArrangement, positions });
    const moved = xml
      .replace(/(<y:Geometry [^>]*x=")[\d.-]+(")/, "$1500$2")
      .replace(/(<y:NodeLabel [^>]*>)WOOD, Gary</, "$1WOOD, Gareth<");
    const back = await readFile("x", bytes(moved));
    if (!back.ok) throw new Error(back.error.message);
    const wood = [...back.value.case.entities.values()].find((item) => item.label === "WOOD, Gareth");
    expect(back.value.arrangement?.positions.get(wood?.id ?? "")?.x).toBeGreaterThan(500);
  });

  it("keeps columns that another tool adds, and lives without the record", async () => {
    const xml = (await text())
      .replace(/<key id="n-kind"/, '<key id="degree" for="node" attr.name="Degree" attr.type="int"/>$&')
      .replace('<data key="n-kind">vehicle</data>', '$&<data key="degree">4</data>')
      .replaceAll(/\{"provenance[^<]*/g, '{"broken');
    const back = await readFile("x", bytes(xml));
    if (!back.ok) throw new Error(back.error.message);
    const items = [...back.value.case.entities.values()];
    expect(items.find((item) => item.kind === "vehicle")?.attributes).toEqual([
      { name: "Degree", value: "4", provenance: [] },
    ]);
    expect(items).toHaveLength(11);
    expect(back.value.problems.map((each) => each.code)).toContain("own-record");
  });

  it("is the same every time, names no machine, and carries its marking", async () => {
    expect(await text()).toBe(await text());
    expect(await text()).toContain("OFFICIAL-SENSITIVE - RECIPIENTS ONLY</data>");
    expect(await text()).not.toMatch(/author|\/work|\d{4}-\d\d-\d\dT/i);
  });

  it("says in a sentence with a number what it leaves out", async () => {
    const area = {
      id: "a",
      sourceId: "",
      name: "A",
      layer: "harm",
      polygons: [],
      indicators: [],
      provenance: [],
    } as const;
    const kase = { ...emptyCase(), areas: new Map([["a", area]]) };
    const answer = await graphml.write(caseFile(kase), {});
    expect(answer.ok && answer.value.problems.map((each) => each.message)).toEqual([
      "No protective marking has been chosen for this case.",
      "The case has no entities and no links, so the graph in the file is empty.",
      "1 area is not in the file: a graph has no polygons.",
    ]);
  });

  it("can be stopped", async () => {
    const stop = new AbortController();
    stop.abort();
    const answer = await graphml.write(caseFile(tinyCase()), { signal: stop.signal });
    expect(answer).toMatchObject({ ok: false, error: { code: "cancelled" } });
  });
});
