import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { strengthOf } from "../../src/core/link";
import { anx } from "../../src/importers/anx";
import { readFile } from "../../src/importers/index";
import { chart, escaped, first, line, mark } from "./anxText";
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

describe.skipIf(!hasCorpus)("charts of others", () => {
  it.each(corpusFiles("anx"))(
    "$name has its entities, links, attributes and positions",
    async ({ source, expected }) => {
      expect(anx.recognises(source)).toBe(true);
      const result = await anx.read(source, {});
      if (!result.ok) throw new Error(result.error.message);
      const { case: kase, arrangement } = result.value;
      const facts = expected as unknown as { entities: number; links: number; attributes: number };
      expect(caseCounts(kase)).toMatchObject({
        entities: facts.entities,
        links: facts.links,
        placeholders: 0,
      });
      expect([...kase.entities.values()].flatMap((item) => item.attributes).length).toBe(facts.attributes);
      expect(arrangement?.positions.size).toBe(facts.entities);
    },
  );

  it("have kinds, cards, dates and arrows", async () => {
    const source = corpusFiles("anx").find((file) => file.name === "investigation_chart.anx")?.source;
    if (!source) throw new Error("not there");
    const result = await anx.read(source, {});
    if (!result.ok) throw new Error(result.error.message);
    const { case: kase, problems } = result.value;
    expect([...kase.entities.values()].map((item) => item.kind)).toEqual([
      ...["person", "person", "person", "business", "business", "vehicle", "account", "account"],
    ]);
    const carter = bySource(kase, "alex_carter");
    expect(carter.provenance.map((one) => [one.claim, one.source, one.date, one.grade])).toEqual([
      ["Alex Carter", "", undefined, undefined],
      ["Initial sighting", "RPT-001", "2026-02-10T09:00:00", undefined],
      ["Phone activity spike", "TEL-002", "2026-02-14T09:30:00", undefined],
    ]);
    const links = [...kase.links.values()];
    expect(
      links
        .map((item) => item.times.from)
        .filter(Boolean)
        .sort()[0],
    ).toBe("2026-02-14T09:30:00");
    expect(links.filter((item) => item.kind === "owns").every((item) => item.direction === "forward")).toBe(
      true,
    );
    expect(problems.find((item) => item.code === "anx-grades")?.done).toContain("not converted");
    expect(kase.head.title).toContain("Operation Northstar");
  });
});

describe("reading a chart", () => {
  it("goes by the root element", () => {
    expect(anx.recognises(sourceOf("\uFEFF<?xml version='1.0' encoding='utf-16'?><!-- x --><Chart/>"))).toBe(
      true,
    );
    for (const text of ["<graphml/>", "<ChartSpace/>", "Chart", "{}", ""])
      expect(anx.recognises(sourceOf(text)), text).toBe(false);
  });

  it("finds ends by EntityId and by the Id of the item, over several collections in any order", async () => {
    const { case: kase } = await readText(
      anx,
      `<Chart><ChartItemCollection>${line('End1Id="1" End2Id="2"')}${line('End1Reference="I2" End2Reference="I1"')}</ChartItemCollection><ChartItemCollection>${mark("1")}${mark("2")}</ChartItemCollection></Chart>`,
    );
    expect(endsOf(kase)).toEqual(["1>2", "2>1"]);
    expect(caseCounts(kase)).toMatchObject({ entities: 2, placeholders: 0 });
  });

  it("reads UTF-16 of either order with its mark, and CRLF", async () => {
    const text = `\uFEFF<?xml version="1.0" encoding="utf-16"?>\r\n${chart(mark("Zoë"))}`;
    for (const little of [true, false]) {
      const view = new DataView(new ArrayBuffer(text.length * 2));
      for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
      const out = await readFile("x.anx", new Uint8Array(view.buffer));
      expect(out.ok && first(out.value.case.entities).label).toBe("Zoë");
    }
  });

  it("takes names of types, attributes and strengths from their definitions, wherever these stand", async () => {
    const { case: kase } = await readText(
      anx,
      `<Chart><ChartItemCollection><ChartItem Id="I"><End><Entity EntityId="1" Identity="Van 1"><Icon><IconStyle EntityTypeReference="T"/></Icon></Entity></End><AttributeCollection><Attribute AttributeClassReference="A" Value="ZZ99 ABC"/></AttributeCollection></ChartItem><ChartItem Id="L"><Link End1Id="1" End2Id="1"><LinkStyle LinkTypeReference="K" StrengthReference="S"/></Link></ChartItem></ChartItemCollection><EntityTypeCollection><EntityType Id="T" Name="Van"/></EntityTypeCollection><LinkTypeCollection><LinkType Id="K" Name="Owns"/></LinkTypeCollection><AttributeClassCollection><AttributeClass Id="A" Name="Plate"/></AttributeClassCollection><StrengthCollection><Strength Id="S" Name="Tentative"/></StrengthCollection></Chart>`,
    );
    const van = bySource(kase, "Van 1");
    expect([van.kind, van.typeName, van.label, attributesOf(van)]).toEqual([
      "vehicle",
      "Van",
      "Van 1",
      [["Plate", "ZZ99 ABC"]],
    ]);
    expect(first(kase.links)).toMatchObject({ kind: "owns", label: "Owns", strength: "tentative" });
  });

  it.each([
    ["Confirmed", "confirmed"],
    ["Unconfirmed", "unconfirmed"],
    ["Tentative", "tentative"],
  ])(
    "takes the strength %s, and never confirms what the chart leaves at its default",
    async (word, strength) => {
      const stated = await readText(
        anx,
        chart(mark("a") + line('End1Id="a" End2Id="a"', `Strength="${word}"`)),
      );
      expect(first(stated.case.links).strength).toBe(strength);
      const silent = await readText(
        anx,
        chart(mark("a") + line('End1Id="a" End2Id="a"', 'Strength="Default"')),
      );
      expect(strengthOf(first(silent.case.links))).toBe("unconfirmed");
      const other = await readText(
        anx,
        chart(mark("a") + line('End1Id="a" End2Id="a"', 'Strength="Probable"')),
      );
      expect(attributesOf(first(other.case.links))).toEqual([["strength", "Probable"]]);
    },
  );

  it.each([
    ["ArrowOnHead", "forward"],
    ["ArrowOnTail", "back"],
    ["ArrowOnBoth", "both"],
    ["ArrowNone", "none"],
  ])("reads %s as %s", async (arrow, direction) => {
    const { case: kase } = await readText(
      anx,
      chart(mark("a") + line('End1Id="a" End2Id="a"', `ArrowStyle="${arrow}"`)),
    );
    expect(first(kase.links).direction).toBe(direction);
  });

  it("keeps cards without source or grade, and descriptions, as notes", async () => {
    const { case: kase } = await readText(
      anx,
      chart(
        mark("a", {
          item: 'Description="Described"',
          inside: '<CardCollection><Card Summary="S" Text="T"/></CardCollection>',
        }),
      ),
    );
    expect(bySource(kase, "a").notes.map((note) => note.text)).toEqual(["S\nT", "Described"]);
    expect(bySource(kase, "a").provenance).toEqual([]);
  });

  it.each([
    ['DateTime="2026-03-01T10:00:00.000" DateSet="true" TimeSet="true"', "2026-03-01T10:00:00"],
    ['DateTime="2026-03-01T10:00:00.000" DateSet="true" TimeSet="false"', "2026-03-01"],
    ['DateTime="2026-03-01T00:00:00" DateSet="true"', "2026-03-01"],
    ['DateTime="2026-03-01T00:00:00" DateSet="false"', undefined],
    ['DateTime="yesterday" DateSet="true"', undefined],
  ])("dates %s", async (item, from) => {
    const { case: kase } = await readText(anx, chart(mark("a", { item })));
    expect(bySource(kase, "a").times.from).toBe(from);
  });

  it("keeps theme lines, event frames and text blocks as marks, and tells of them, of hidden items and of labels", async () => {
    const drawn = (name: string, style: string) =>
      `<ChartItem Id="I${name}" Label="${name}"><End><Entity EntityId="${name}" Identity="${name}"><${name}><${style}/></${name}></Entity></End></ChartItem>`;
    const { case: kase, problems } = await readText(
      anx,
      chart(
        `${drawn("ThemeLine", 'ThemeStyle Type="Person"')}${drawn("Event", "EventStyle")}${drawn("TextBlock", "TextBlockStyle")}${mark("h", { item: 'Shown="false"' })}<ChartItem Label="Legend text"><TextBlock/></ChartItem>`,
      ),
    );
    expect([...kase.entities.values()].map((item) => item.kind)).toEqual([
      "person",
      "event",
      "unknown",
      "person",
    ]);
    expect(problems.map((item) => item.code)).toEqual([
      ...["anx-theme-line", "anx-event-frame", "anx-text-block", "anx-hidden", "anx-annotation"],
    ]);
    expect(problems.at(-1)?.message).toContain("Legend text");
  });

  it("makes placeholders for ends that are not there, skips links without ends, keeps parallel links and loops", async () => {
    const both = 'End1Id="a" End2Id="lost"';
    const { case: kase, problems } = await readText(
      anx,
      chart(mark("a") + line(both) + line(both) + line('End1Id="a" End2Id="a"') + line('End1Id="a"')),
    );
    expect(endsOf(kase)).toEqual(["a>lost", "a>lost", "a>a"]);
    expect(caseCounts(kase)).toMatchObject({ entities: 2, placeholders: 1 });
    expect(problems.map((item) => item.code).sort()).toEqual(["anx-element", "dangling-end"]);
  });

  it("keeps entities of one Identity apart, and merges those of one EntityId", async () => {
    const named = (id: string, identity: string) =>
      `<ChartItem><End><Entity EntityId="${id}" Identity="${identity}"/></End></ChartItem>`;
    const { case: kase, problems } = await readText(
      anx,
      chart(
        named("1", "Same") +
          named("2", "Same") +
          named("3", "X") +
          named("3", "Y") +
          line('End1Id="1" End2Id="2"') +
          line('End1Id="3" End2Id="3"'),
      ),
    );
    expect(endsOf(kase)).toEqual(["1>2", "X>X"]);
    expect(kase.entities.size).toBe(3);
    expect(problems.map((item) => item.code)).toEqual(["duplicate-id"]);
  });

  it.each(hostileIds)("keeps an entity with the id %j, its attributes and its links", async (id) => {
    const attributes = `<AttributeCollection><Attribute AttributeClass="__proto__" Value="p"/><Attribute AttributeClass="constructor" Value="c"/></AttributeCollection>`;
    const { case: kase } = await readText(
      anx,
      chart(
        mark(id, { more: attributes }) +
          mark("other") +
          line(`End1Reference="I${escaped(id)}" End2Id="other"`),
      ),
    );
    expect(caseCounts(kase)).toMatchObject({ entities: 2, links: 1, placeholders: 0 });
    expect(attributesOf(first(kase.entities))).toEqual([
      ["__proto__", "p"],
      ["constructor", "c"],
    ]);
  });

  it.each([
    ["an empty chart", "<Chart/>", "nothing-read"],
    ["labels alone", chart('<ChartItem Label="x"/>'), "nothing-read"],
    ["a bomb", '<!DOCTYPE Chart [<!ENTITY a "b">]><Chart>&a;</Chart>', "xml-refused"],
    ["an outside type", '<!DOCTYPE Chart SYSTEM "http://example.com/x.dtd"><Chart/>', "xml-refused"],
  ])("refuses %s in words", async (_, text, code) => {
    expect((await refusal(anx, text)).code).toBe(code);
  });

  it("reads a cut chart as far as it goes, stops when cancelled", async () => {
    const whole = chart(mark("a") + mark("b"));
    const { case: kase, problems } = await readText(
      anx,
      whole.slice(0, whole.indexOf("<End", whole.indexOf("Ib"))),
    );
    expect(kase.entities.size).toBe(1);
    expect(problems.map((item) => item.code)).toContain("xml-syntax");
    const big = chart(Array.from({ length: 20_000 }, (_, at) => mark(`n${at}`)).join(""));
    const stop = new AbortController();
    const error = await refusal(anx, big, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(error.code).toBe("cancelled");
  });
});

describe("a chart of nothing but labels and one mark", () => {
  it("lists a thousand of them and counts the rest", async () => {
    const { problems } = await readText(anx, chart(mark("a") + '<ChartItem Label="x"/>'.repeat(1_005)));
    expect(problems.length).toBe(1_001);
    expect(problems.at(-1)?.message).toContain("5 more items");
  });
});
