import { existsSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import type { ReadOptions } from "../../src/importers/importer";
import { previewTables, readFile, readFiles } from "../../src/importers/index";
import { openSource } from "../../src/importers/source";
import { tablesOfWorkbook } from "../../src/importers/xlsxTables";
import { type BookXml, inlineRows, xlsxBytes } from "./xlsxBytes";

const corpus = new URL("../../../shared/corpus/", import.meta.url).pathname;
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.log(`skipped: no files at ${corpus}`);

async function read(book: BookXml, options: ReadOptions = {}) {
  const out = await readFile("book.xlsx", xlsxBytes(book), options);
  if (!out.ok) throw new Error(`${out.error.code}: ${out.error.message}`);
  const { case: kase, problems } = out.value;
  return {
    kase,
    counts: caseCounts(kase),
    items: [...kase.entities.values()],
    codes: problems.map(({ code }) => code),
    problem: (code: string) => problems.find((item) => item.code === code),
  };
}

async function tables(bytes: Uint8Array) {
  const set = await tablesOfWorkbook(openSource("book.xlsx", bytes), {});
  if (!set.ok) throw new Error(set.error.message);
  return set.value.tables;
}

const people = inlineRows([
  ["Nominal Ref", "Surname", "Forename"],
  ["N1", "SMITH", "Gary"],
  ["N2", "WOOD", "Lee"],
]);
const ties = inlineRows([
  ["From ref", "To ref", "Relationship"],
  ["N1", "N2", "associate"],
]);

describe.skipIf(!hasCorpus)("workbooks that others wrote", () => {
  const load = (name: string) => new Uint8Array(readFileSync(`${corpus}${name}`));
  const names = [
    "xlsx/lancashire_ward_pop.xlsx",
    "xlsx/qld_stalking.xlsx",
    "imd/london_lsoa_deprivation.xlsx",
  ];

  it.each(names)("%s has the cells that another reader finds, sheet by sheet", async (name) => {
    const bytes = load(name);
    const other = await readXlsx(bytes.buffer as ArrayBuffer);
    const filled = other.filter(({ data }) => data.length > 0);
    const own = await tables(bytes);
    expect(own.map((table) => table.name)).toEqual(filled.map(({ sheet }) => `book.xlsx/${sheet}`));
    for (const [at, { data }] of filled.entries()) {
      const table = own[at];
      const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));
      expect(table?.records.length).toBe(data.length);
      const width = Math.max(...(table?.records.map((record) => record.length) ?? []));
      expect(width).toBe(data[0]?.length);
      for (const [index, record] of data.entries())
        expect(Array.from({ length: width }, (_, column) => table?.records[index]?.[column] ?? "")).toEqual(
          record.map(text),
        );
    }
  });

  it.each(names)("%s has one item for each row below its header", async (name) => {
    const bytes = load(name);
    const expected = JSON.parse(readFileSync(`${corpus}EXPECTED.json`, "utf8"))[name] as Record<
      string,
      unknown
    >;
    const rows = Object.values(expected).flatMap((size) =>
      typeof size === "string" ? (/^(\d+)x/.exec(size)?.[1] ?? []) : [],
    );
    const preview = await previewTables([{ name: "book.xlsx", bytes }]);
    if (!preview.ok) throw new Error(preview.error.message);
    expect(preview.value.tables.map(({ rowCount }) => rowCount + 1)).toEqual(rows.map(Number));
    const out = await readFile(name, bytes);
    if (!out.ok) throw new Error(out.error.message);
    const counts = caseCounts(out.value.case);
    expect(counts.placeholders + counts.links).toBe(0);
    if (rows.length === 1)
      expect(counts.entities + counts.areas + counts.incidents).toBe(Number(rows[0]) - 1);
    expect(out.value.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("a workbook", () => {
  it("is known by what is in it, and each sheet is a table of one case", async () => {
    const { counts, items, codes } = await read({
      sheets: [
        { name: "Persons", data: people },
        { name: "Links", data: ties },
      ],
    });
    expect(counts).toMatchObject({ entities: 2, persons: 2, links: 1, placeholders: 0 });
    expect(items.map(({ label }) => label)).toEqual(["SMITH, Gary", "WOOD, Lee"]);
    expect(codes.filter((code) => code !== "table-read")).toEqual([]);
  });

  it("goes together with tables that are dropped with it", async () => {
    const book = xlsxBytes({ sheets: [{ name: "Persons", data: people }] });
    const out = await readFiles([
      { name: "book.xlsx", bytes: book },
      { name: "links.csv", bytes: new TextEncoder().encode("from,to\nN1,N2\n") },
    ]);
    expect(out.ok && caseCounts(out.value.case)).toMatchObject({ entities: 2, links: 1, placeholders: 0 });
  });

  it("offers sheets that are hidden or read like notes, and reads them only when told", async () => {
    const sheets = [
      { name: "Read me", data: inlineRows([["Made for training, nothing in it is real."]]) },
      { name: "Persons", data: people },
      { name: "Informants", data: people.replaceAll("N", "X"), state: "veryHidden" },
      { name: "Empty", data: "" },
    ];
    const bytes = xlsxBytes({ sheets });
    const preview = await previewTables([{ name: "book.xlsx", bytes }]);
    const offered = preview.ok ? preview.value.tables : [];
    expect(offered.map(({ name, guess }) => [name, guess.rows])).toEqual([
      ["book.xlsx/Read me", "ignore"],
      ["book.xlsx/Persons", "entity"],
      ["book.xlsx/Informants", "ignore"],
    ]);
    expect(offered[2]?.cautions[0]).toMatch(/hidden.*withheld/);
    const { counts, problem } = await read({ sheets });
    expect(counts.entities).toBe(2);
    expect(problem("hidden-sheet")).toMatchObject({
      severity: "warning",
      where: { element: "sheet Informants" },
    });
    expect(problem("empty-sheet")?.message).toContain("Empty");
    const mappings = new Map(
      offered.map(({ name, guess }) => [
        name,
        name.endsWith("Informants") ? { ...guess, rows: "entity" as const } : guess,
      ]),
    );
    expect((await read({ sheets }, { mappings })).counts.entities).toBe(4);
  });

  it("of hidden sheets alone ends in a message that says so", async () => {
    const out = await readFile(
      "book.xlsx",
      xlsxBytes({ sheets: [{ name: "A", data: people, state: "hidden" }] }),
    );
    expect(out.ok === false && out.error.message).toMatch(/hidden/);
  });

  it("tells hidden rows and columns by number and letter, and reads them", async () => {
    const data = people.replace('<row r="3">', '<row r="3" hidden="1">');
    const { counts, problem } = await read({
      sheets: [{ name: "Persons", data, before: '<cols><col min="3" max="9" hidden="true"/></cols>' }],
    });
    expect(counts.entities).toBe(2);
    expect(problem("hidden-rows")?.message).toContain("(3)");
    expect(problem("hidden-rows")?.where).toMatchObject({ file: "book.xlsx/Persons", line: 3 });
    expect(problem("hidden-columns")?.message).toContain("(C)");
  });

  it("finds a header below titles and blank rows, and says rows by their number in the sheet", async () => {
    const data = `${inlineRows([["Operation EXAMPLE"], ["Made on 1 May"]])}${inlineRows(
      [
        ["Nominal Ref", "Surname", "Date of birth", "Surname"],
        ["N1", "SMITH", "31/02/1980", "a"],
        ["N2", "WOOD", "01/02/1980", "b"],
      ],
      6,
    )}`;
    const { counts, problem } = await read({ sheets: [{ name: "Sheet1", data }] });
    expect(counts.entities).toBe(2);
    expect(problem("rows-above")?.message).toContain("Operation EXAMPLE");
    expect(problem("bad-value")?.where).toMatchObject({ file: "book.xlsx/Sheet1", line: 7 });
    expect(problem("duplicate-header")).toMatchObject({
      where: { line: 6 },
      done: "the later one is called 'Surname (2)'",
    });
  });

  it("says which cells could not be read, and where", async () => {
    const data = `${people}<row r="4"><c r="A4" t="inlineStr"><is><t>N3</t></is></c><c r="B4" t="e"><v>#N/A</v></c><c r="C4"><f>X1</f></c></row>`;
    const { problem, items } = await read({
      sheets: [{ name: "P", data, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }],
    });
    expect(items[2]?.attributes).toEqual([]);
    expect(problem("cell-error")).toMatchObject({ where: { line: 4, column: "B" } });
    expect(problem("not-calculated")?.where).toMatchObject({ line: 4, column: "C" });
    expect(problem("merged-cells")?.message).toContain("A1:B1");
  });

  it.each([
    ["its strings", { "xl/sharedStrings.xml": null }, ["no-string"]],
    ["its styles", { "xl/styles.xml": null }, ["no-styles"]],
    ["its references", { "xl/_rels/workbook.xml.rels": null, "_rels/.rels": null }, []],
    ["one sheet", { "xl/worksheets/sheet2.xml": null }, ["missing-part"]],
    [
      "the drawings that a sheet names",
      { "xl/worksheets/_rels/sheet1.xml.rels": "<Relationships><Relationship" },
      [],
    ],
    [
      "the end of a sheet",
      { "xl/worksheets/sheet2.xml": "<worksheet><sheetData><row><c><v>1" },
      ["xml-syntax"],
    ],
  ])("without %s is read as far as it goes", async (_, parts, codes) => {
    const data = `${people}<row r="9"><c t="inlineStr"><is><t>N9</t></is></c><c t="s"><v>0</v></c><c s="1"><v>45366</v></c></row>`;
    const out = await read({
      sheets: [
        { name: "A", data },
        {
          name: "B",
          data: inlineRows([
            ["Nominal Ref", "Surname", "Forename"],
            ["N5", "DARBY", "Al"],
          ]),
        },
      ],
      strings: ["<t>NESBITT</t>"],
      formats: ["d/m/yyyy"],
      parts,
    });
    expect(out.counts.entities).toBeGreaterThanOrEqual(3);
    for (const code of codes) expect(out.codes).toContain(code);
  });

  it("is refused in words when it is a bomb, declares entities, or names no sheet", async () => {
    const bomb = zipSync({
      "xl/workbook.xml": new TextEncoder().encode("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000),
    });
    const out = await readFile("b.xlsx", bomb);
    expect(out.ok === false && out.error.code).toBe("zip-bomb");
    const entities = '<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>';
    const declared = await readFile(
      "e.xlsx",
      xlsxBytes({ sheets: [], parts: { "xl/workbook.xml": entities } }),
    );
    expect(declared.ok === false && declared.error.message).toMatch(/entit/i);
    const none = await readFile("n.xlsx", xlsxBytes({ sheets: [] }));
    expect(none.ok === false && none.error.code).toBe("no-tables");
  });

  it("takes hostile names of sheets, headers and ids for what they are", async () => {
    const rows = inlineRows([
      ["id", "__proto__", "constructor"],
      ["__proto__", "a", "</script>"],
      ["constructor", "b", "\u202Eabc"],
    ]);
    const { kase } = await read({ sheets: [{ name: "__proto__", data: rows }] });
    expect(
      [...kase.entities.values()].map(({ sourceId, attributes }) => [
        sourceId,
        attributes.map(({ name, value }) => [name, value]),
      ]),
    ).toEqual([
      [
        "__proto__",
        [
          ["__proto__", "a"],
          ["constructor", "</script>"],
        ],
      ],
      [
        "constructor",
        [
          ["__proto__", "b"],
          ["constructor", "\u202Eabc"],
        ],
      ],
    ]);
  });

  it("tells how far it is and stops when asked", async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, at) => `<row><c><v>${at}</v></c><c><v>${at + 1}</v></c></row>`,
    );
    const bytes = xlsxBytes({ sheets: [{ name: "S", data: rows.join("") }] });
    const stop = new AbortController();
    const phases: string[] = [];
    const out = await readFile("book.xlsx", bytes, {
      signal: stop.signal,
      onProgress: ({ phase, done }) => {
        phases.push(phase);
        if (phase === "Reading the file" && done > 0) stop.abort();
      },
    });
    expect(out.ok === false && out.error.code).toBe("cancelled");
    expect(phases).toContain("Reading the file");
  });
});
