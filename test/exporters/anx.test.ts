import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { emptyArrangement } from "../../src/core/arrangement";
import { caseFile } from "../../src/core/caseFile";
import { anx } from "../../src/exporters/anx";
import { readFile } from "../../src/importers/index";
import { tinyCase } from "../fixtures";

interface Element {
  readonly name: string;
  readonly path: string;
  readonly attributes: Record<string, string>;
}

async function chart() {
  const positions = new Map([["wood", { x: 10.4, y: 20, pinned: false }]]);
  const answer = await anx.write(
    caseFile(tinyCase(), { arrangement: { ...emptyArrangement, positions } }),
    {},
  );
  if (!answer.ok) throw new Error(answer.error.message);
  const { bytes, problems } = answer.value;
  const text = new TextDecoder("utf-16le").decode(bytes);
  const elements: Element[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    elements.push({ name, path: open.join("/"), attributes });
    open.push(name);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return { bytes, text, elements, problems };
}

/** Order of the children of each element in the public schema. */
const order: Readonly<Record<string, readonly string[]>> = {
  Chart: [
    ...["ApplicationVersion", "StrengthCollection", "GradeOne", "GradeTwo", "GradeThree", "SourceHints"],
    ...["AttributeClassCollection", "EntityTypeCollection", "LinkTypeCollection", "Summary"],
    ...["ChartItemCollection", "ConnectionCollection", "PaletteCollection", "LegendDefinition"],
  ],
  ChartItem: ["End", "Link", "AttributeCollection", "CIStyle"],
  Entity: ["Icon", "CardCollection"],
  Link: ["CardCollection", "LinkStyle"],
  Summary: ["FieldCollection", "CustomPropertyCollection"],
};

describe("a chart for Analyst's Notebook", () => {
  it("is UTF-16 with its mark, well-formed, with children in the order of the schema", async () => {
    const { bytes, elements } = await chart();
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    let parent: Element | undefined;
    for (const [name, children] of Object.entries(order)) {
      let last = -1;
      for (const each of elements) {
        if (each.name === name) {
          parent = each;
          last = -1;
        }
        if (!parent || !new RegExp(`(^|/)${name}$`).test(each.path)) continue;
        const at = children.indexOf(each.name);
        expect(at, `${each.name} in ${name}`).toBeGreaterThanOrEqual(last);
        last = at;
      }
    }
  });

  it("has an id once, and refers to nothing that it does not have", async () => {
    const { elements } = await chart();
    const ids = elements.flatMap(({ attributes }) => attributes.Id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const references = elements.flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, value]) =>
        /^(?!Source).*Reference$/.test(name) ? [value] : [],
      ),
    );
    expect(references.length).toBeGreaterThan(50);
    for (const reference of references) expect(ids).toContain(reference);
    const entities = new Set(elements.flatMap(({ attributes }) => attributes.EntityId ?? []));
    for (const { attributes } of elements.filter(({ name }) => name === "Link"))
      for (const end of [attributes.End1Id, attributes.End2Id]) expect(entities).toContain(end);
  });

  it("has grades as indices of the lists of 3×5×2, on the card and on the item", async () => {
    const { elements } = await chart();
    const card = elements.find(({ attributes }) => attributes.SourceReference === "IR-104");
    expect(card?.attributes).toMatchObject({ GradeOneIndex: "1", GradeTwoIndex: "2", GradeThreeIndex: "0" });
    const words = elements.filter(({ name, path }) => name === "String" && path.includes("GradeTwo"));
    expect(words.map(({ attributes }) => attributes.Text?.slice(0, 1))).toEqual(["A", "B", "C", "D", "E"]);
  });

  it("tells a strength that follows from grades from one that was stated, and draws both alike", async () => {
    const { elements } = await chart();
    const used = elements
      .filter(({ name }) => name === "LinkStyle")
      .map(({ attributes }) => attributes.Strength);
    expect(used.slice(0, 3)).toEqual(["Confirmed", "Confirmed (from grades)", "Unconfirmed (from grades)"]);
    const dots = new Map(
      elements.flatMap(({ name, attributes }) =>
        name === "Strength" ? [[attributes.Name, attributes.DotStyle]] : [],
      ),
    );
    for (const strength of used) expect(dots.has(strength)).toBe(true);
    expect(dots.get("Unconfirmed (from grades)")).toBe("DotStyleDashed");
  });

  it("has colours as COLORREF and positions as whole units", async () => {
    const { elements } = await chart();
    const wood = elements.findIndex(({ attributes }) => attributes.Label === "WOOD, Gary");
    const [, end, , , icon] = elements.slice(wood);
    expect(end?.attributes).toMatchObject({ X: "10", Y: "20" });
    expect(icon?.attributes.IconShadingColour).toBe(String(0x6d4312));
  });

  it("says what it cannot carry and that nobody has tried it in the program", async () => {
    const { problems } = await chart();
    expect(problems.map((each) => [each.severity, each.message])).toEqual([
      ["note", "This chart was checked against the public schema, not against Analyst's Notebook."],
      ["warning", "1 link of an entity to itself is not in the file: Analyst's Notebook refuses such links."],
      ["note", "1 position is rounded to whole units."],
      ["note", "10 entities have no position on the chart."],
    ]);
  });

  it("takes over what the program has changed: a card, a grade, a label, a type", async () => {
    const changed = (await chart()).text
      .replace('Label="WHITE, Andrew"', 'Label="WHITE, Drew"')
      .replace(/(Label="JONES, Liam")/, '$1 GradeOneIndex="2" GradeTwoIndex="3" GradeThreeIndex="1"')
      .replace(
        /(<CardCollection>)(<Card Summary="calls")/,
        '$1<Card Summary="seen" SourceType="Witness"/>$2',
      );
    const bytes = new Uint8Array(new Uint16Array([...changed].map((letter) => letter.charCodeAt(0))).buffer);
    const back = await readFile("x", bytes);
    if (!back.ok) throw new Error(back.error.message);
    const items = [...back.value.case.entities.values()];
    expect(items.map((item) => item.label)).toContain("WHITE, Drew");
    expect(items.find((item) => item.label === "JONES, Liam")?.provenance).toMatchObject([
      { grade: { source: 3, information: "D", handling: "C" } },
    ]);
    const calls = [...back.value.case.links.values()].find((item) => item.provenance.length === 2);
    expect(calls?.provenance.map((each) => [each.claim, each.note])).toEqual([
      ["seen", "Source type: Witness"],
      ["calls", ""],
    ]);
  });
});
