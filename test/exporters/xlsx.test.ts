import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { type Case, caseCounts } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { entityTable, linkTable } from "../../src/core/csvText";
import { type Attribute, type Entity, entity, entityKinds } from "../../src/core/entity";
import { directions, kinKinds, type Link, link, linkKinds } from "../../src/core/link";
import { strengths } from "../../src/core/provenance";
import { xlsx } from "../../src/exporters/xlsx";
import { readFile } from "../../src/importers/index";
import { caseOf, tinyCase } from "../fixtures";
import { asXml } from "./comparable";

async function written(kase: Case = tinyCase()) {
  const answer = await xlsx.write(caseFile(kase), {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

async function back(kase: Case) {
  const out = await readFile("again.xlsx", (await written(kase)).bytes);
  if (!out.ok) throw new Error(out.error.message);
  return out.value;
}

const parts = async (kase?: Case) => {
  const files = unzipSync((await written(kase)).bytes);
  return new Map(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
};
const attribute = (name: string, value: string): Attribute => ({ name, value, provenance: [] });

describe("a workbook of a case", () => {
  it("has words in front, then a sheet for each sort of thing with the columns of the tables", async () => {
    const { bytes, name } = await written();
    expect(name).toBe("OFFICIAL-SENSITIVE tiny-case.xlsx");
    const sheets = await readXlsx(bytes.slice().buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Read me", "Entities", "Links", "Groups"]);
    const cells = (at: number) =>
      sheets[at]?.data.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
    expect(cells(1)).toEqual([...entityTable(tinyCase())]);
    expect(cells(2)).toEqual([...linkTable(tinyCase())]);
    expect(cells(0)?.flat().join(" ")).toMatch(/OFFICIAL-SENSITIVE.*11 entities.*11 links/);
  });

  it("is marked at the head and foot of every sheet, and its header stays in sight", async () => {
    const all = await parts();
    const sheets = [...all].filter(([name]) => name.startsWith("xl/worksheets/"));
    expect(sheets.length).toBe(4);
    for (const [name, sheet] of sheets) {
      expect(sheet).toMatch(/<oddHeader>&amp;C&amp;BOFFICIAL-SENSITIVE/);
      expect(sheet).toMatch(/<oddFooter>.*&amp;C&amp;BOFFICIAL-SENSITIVE/);
      expect(sheet.includes('state="frozen"')).toBe(!name.endsWith("sheet1.xml"));
    }
  });

  it("is the same bytes every time and says nothing of who made it, when, and on what", async () => {
    const { bytes } = await written();
    expect((await written()).bytes).toEqual(bytes);
    expect([...(await parts()).keys()].filter((name) => name.startsWith("docProps"))).toEqual([]);
  });

  it("has no formula, and phones, 007 and what looks like a formula are texts", async () => {
    const values = [
      '=HYPERLINK("x")',
      "+447700900123",
      "007",
      "-1+1",
      "@SUM(A1)",
      "1E5",
      "2024-03-15",
      "07700 900123",
    ];
    const kase = caseOf({
      entities: [
        entity("a", "person", "=1+1", { attributes: values.map((value, at) => attribute(`a${at}`, value)) }),
      ],
    });
    const sheet = (await parts(kase)).get("xl/worksheets/sheet2.xml") ?? "";
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet.match(/<v>/g)).toBeNull();
    const out = await back(kase);
    const [item] = out.case.entities.values();
    expect(item?.label).toBe("=1+1");
    expect(item?.attributes.map(({ value }) => value)).toEqual(values);
  });

  it("is read by Python's own zip and XML", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "xlsx-")), "case.xlsx");
    writeFileSync(path, (await written()).bytes);
    const script = `
import sys, zipfile, xml.etree.ElementTree as E
z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
for name in z.namelist(): E.fromstring(z.read(name))
m = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
print([s.get('name') for s in E.fromstring(z.read('xl/workbook.xml')).iter(m+'sheet')], [len(list(E.fromstring(z.read('xl/worksheets/sheet%d.xml' % i)).iter(m+'row'))) for i in (2, 3)])`;
    const said = execFileSync("python3", ["-c", script, path]).toString().trim();
    expect(said).toBe("['Read me', 'Entities', 'Links', 'Groups'] [12, 12]");
  });

  it("comes back as it went: groups, roles, kinds and all", async () => {
    const kase = tinyCase();
    const again = (await back(kase)).case;
    expect(caseCounts(again)).toEqual({ ...caseCounts(kase), groups: 2 });
    const ocgs = (of: Case, item: Entity) =>
      item.memberships.map(({ group, role }) => [of.groups.get(group)?.name, role]);
    const facts = (of: Case) =>
      [...of.entities.values()].map((item) => [
        item.label,
        item.kind,
        item.typeName,
        item.status,
        item.functions,
        item.born,
        ocgs(of, item),
      ]);
    expect(facts(again)).toEqual(facts(kase));
    const ties = (of: Case) =>
      [...of.links.values()].map((item) => [
        item.kind,
        item.kin,
        item.label,
        item.direction,
        item.flow,
        item.volume,
        item.strength,
        item.times,
      ]);
    expect(ties(again)).toEqual(ties(kase));
  });

  it("says what is not in it, and what had to be cut", async () => {
    const kase = caseOf({
      entities: [
        entity("a", "person", "A", {
          photo: "data:image/png;base64,AA",
          attributes: [attribute("long", "x".repeat(40_000)), attribute("odd", "a\u0000\u000bb")],
        }),
      ],
    });
    const { problems } = await written(kase);
    expect(problems.map(({ code }) => code)).toEqual([
      "no-marking",
      "xlsx-losses",
      "cell-cut",
      "control-characters",
    ]);
    const [item] = (await back(kase)).case.entities.values();
    expect(item?.attributes.map(({ value }) => value.length)).toEqual([32_767, 2]);
  });

  it("can be stopped", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await xlsx.write(caseFile(tinyCase()), { signal: stop.signal })).toMatchObject({
      ok: false,
      error: { code: "cancelled" },
    });
  });
});

/** Words with something to be seen in them, as an XML file can hold them. */
const words = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      "__proto__",
      "constructor",
      "007",
      "=1",
      "'=1",
      '="7"',
      "_x0041_",
      "a\r\nb",
      "dob",
      "id",
      "Surname",
      "</t>",
      "&amp;",
    ),
  )
  .map((text) => asXml(text.normalize("NFC").toWellFormed()).trim())
  .filter((text) => text !== "" && !/^\p{White_Space}*$/u.test(text));

const anyAttributes = fc
  .uniqueArray(fc.record({ name: words, value: words }), {
    maxLength: 4,
    selector: ({ name }) => name.toLowerCase().trim(),
  })
  .map((list) => list.map(({ name, value }) => attribute(name, value)));

const anyTables = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `n${at + 1}`);
  return fc.record({
    entities: fc.tuple(
      ...ids.map((id) =>
        fc
          .record({ label: words, kind: fc.constantFrom(...entityKinds), attributes: anyAttributes })
          .map(({ label, kind, attributes }) => entity(id, kind, label, { attributes })),
      ),
    ),
    links: fc
      .array(
        fc.record({
          from: fc.constantFrom(...ids),
          to: fc.constantFrom(...ids),
          kind: fc.constantFrom(...linkKinds),
          kin: fc.option(fc.constantFrom(...kinKinds), { nil: undefined }),
          direction: fc.constantFrom(...directions),
          strength: fc.option(fc.constantFrom(...strengths), { nil: undefined }),
          weight: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), {
            nil: undefined,
          }),
          attributes: anyAttributes,
        }),
        { maxLength: 6 },
      )
      .map((list) =>
        list.map(({ from, to, kind, kin, strength, weight, ...rest }, at) =>
          link(`e${at + 1}`, from, to, kind, {
            ...rest,
            ...(kin ? { kin } : {}),
            ...(strength ? { strength } : {}),
            ...(weight === undefined ? {} : { weight: weight + 0 }),
          }),
        ),
      ),
  });
});

/** A space that does not break is read as a plain one: spreadsheets are full of them. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** Names as the columns have them: one column for each, and one value for each name. */
const pairs = (item: Entity | Link) =>
  item.attributes
    .map(({ name, value }) => [
      plain(name)
        .trim()
        .replace(/( \(attribute\))+$/, "")
        .replace(/ \(\d+\)$/, ""),
      plain(value),
    ])
    .sort();

describe("any case", () => {
  it("comes back with the same items, ends and attributes", async () => {
    await fc.assert(
      fc.asyncProperty(anyTables, async ({ entities, links }) => {
        const kase = caseOf({ entities, links });
        const again = (await back(kase)).case;
        const at = (of: Case) => new Map([...of.entities.keys()].map((id, place) => [id, place]));
        const [before, after] = [at(kase), at(again)];
        expect([...again.entities.values()].map((item) => [item.label, item.kind, pairs(item)])).toEqual(
          entities.map((item) => [plain(item.label), item.kind, pairs(item)]),
        );
        const tie = (places: Map<string, number>) => (item: Link) => [
          places.get(item.from),
          places.get(item.to),
          item.kind,
          item.kin,
          item.label,
          item.direction,
          item.strength,
          item.weight,
          pairs(item),
        ];
        expect([...again.links.values()].map(tie(after))).toEqual(links.map(tie(before)));
      }),
      { numRuns: 150 },
    );
  });
});
