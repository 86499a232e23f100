import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { importers, previewTables, readFile, readFiles } from "../../src/importers/index";

const corpus = new URL("../../../shared/corpus/", import.meta.url).pathname;
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.log(`skipped: no files at ${corpus}`);
const bytes = (text: string) => new TextEncoder().encode(text);
const failure = async (name: string, content: Uint8Array) => {
  const out = await readFile(name, content);
  if (out.ok) throw new Error(`${name} was read`);
  expect(out.error.message.length).toBeGreaterThan(20);
  expect(out.error.severity).toBe("error");
  return { code: out.error.code, message: out.error.message };
};

interface Expected {
  readonly rows?: number;
  readonly nodes?: number;
  readonly edges?: number;
}
const list: Record<string, Expected> = hasCorpus
  ? JSON.parse(readFileSync(join(corpus, "EXPECTED.json"), "utf8"))
  : {};
const load = (name: string) => new Uint8Array(readFileSync(join(corpus, name)));
const tables = Object.keys(list).filter((name) => /\.csv(\.gz)?$/.test(name));

/** This file has no header: its eight lines are eight rows; the list counts the lines after the first. */
const headless = "csv-papaparse/long-sample.csv";

describe.skipIf(!hasCorpus)("files that others wrote", () => {
  it.each(tables.filter((name) => name !== headless))("%s has one item for each row", async (name) => {
    const out = await readFile(name, load(name));
    if (!out.ok) throw new Error(out.error.message);
    const counts = caseCounts(out.value.case);
    expect(counts.entities + counts.incidents).toBe(list[name]?.rows);
    expect(counts.placeholders + counts.links).toBe(0);
    expect(out.value.problems.filter((item) => item.severity === "error")).toEqual([]);
  });

  it("without a header lose no row", async () => {
    const out = await readFile(headless, load(headless));
    expect(out.ok && caseCounts(out.value.case).entities).toBe(8);
  });

  const networks = [
    "caviar_phase01",
    "caviar_phase06",
    "caviar_phase11",
    "london_gang",
    "madoff_money",
    "mafia1960",
  ];
  it.each(networks)("network %s has the same counts alone and with its table of nodes", async (name) => {
    const [links, nodes] = [`networks/${name}.csv`, `networks/${name}.nodes.csv`];
    const rows = (file: string) => new TextDecoder().decode(load(file)).trim().split(/\r?\n/).length - 1;
    const alone = await readFile(links, load(links));
    expect(alone.ok && caseCounts(alone.value.case)).toMatchObject({ links: rows(links), placeholders: 0 });
    const both = await readFiles([
      { name: links, bytes: load(links) },
      { name: nodes, bytes: load(nodes) },
    ]);
    expect(both.ok && caseCounts(both.value.case)).toMatchObject({
      entities: rows(nodes),
      links: rows(links),
      placeholders: 0,
    });
  });

  const later = /^(anx|cx2|cx2-malformed|gedcom55|geojson|gexf|gpx|imd|kml|stix|xlsx)\/.*\.(?!yaml$)\w+$/;
  it.each(Object.keys(list).filter((name) => later.test(name)))(
    "%s is read, or refused in words",
    async (name) => {
      const out = await readFile(name, load(name));
      const counts = out.ok ? caseCounts(out.value.case) : undefined;
      if (counts) expect(counts.entities + counts.links + counts.incidents + counts.areas).toBeGreaterThan(0);
      else expect(!out.ok && out.error.message).toMatch(/\w{3,} .*\./);
    },
  );
});

describe("readFile", () => {
  it("decides by content, never by the name", async () => {
    const table = bytes("id,name\n1,Ann\n");
    for (const name of ["a.csv", "a.graphml", "a.xlsx", "a", "a.json"]) {
      const out = await readFile(name, table);
      expect(out.ok && out.value.format).toBe("Table (CSV)");
    }
  });

  it("names the case after the file and lists the file", async () => {
    const out = await readFile("op example.csv", bytes("id,name\n1,Ann\n"));
    expect(out.ok && out.value.case.head).toMatchObject({ title: "op example", files: ["op example.csv"] });
  });

  it("says when a file is not UTF-8", async () => {
    const out = await readFile(
      "a.csv",
      Uint8Array.from([...bytes("id,name\n1,Zo"), 0xeb, ...bytes("\n2,Bob\n")]),
    );
    expect(out.ok && [...out.value.case.entities.values()][0]?.label).toBe("Zoë");
    expect(out.ok && out.value.problems.map((item) => item.code)).toContain("encoding");
  });

  it("unpacks gzip", async () => {
    const out = await readFile("a.csv.gz", gzipSync(bytes("id,name\n1,Ann\n2,Bob\n")));
    expect(out.ok && caseCounts(out.value.case).entities).toBe(2);
  });

  it.each([
    ["nothing", new Uint8Array(0), "empty-file"],
    ["blanks", bytes(" \n\n\t \r\n"), "empty-file"],
    ["a mark alone", Uint8Array.from([0xef, 0xbb, 0xbf]), "empty-file"],
    ["a header alone", bytes("id,name,dob\n"), "no-rows"],
    [
      "prose",
      bytes(
        `${"This is a report about nobody in particular, written in full sentences for a test.\n".repeat(5)}`,
      ),
      "not-a-table",
    ],
    ["one line of 5 MB", bytes("x".repeat(5_000_000)), "not-a-table"],
    ["one line of a million cells", bytes("x,".repeat(1_000_000)), "too-many-columns"],
    [
      "an old spreadsheet",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "format-not-read",
    ],
    ["a PDF", bytes("%PDF-1.7\n1 0 obj"), "format-not-read"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "format-not-read"],
    ["noise", Uint8Array.from({ length: 5000 }, (_, at) => (at * 37 + (at >> 3)) % 256), "format-not-read"],
    ["a web page", bytes("<!DOCTYPE html><html><body>x</body></html>"), "format-not-read"],
    ["a spreadsheet", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "format-not-read"],
    ["an empty archive", zipSync({}), "empty-file"],
    ["an archive of pictures", zipSync({ "a.png": strToU8("x"), "b.png": strToU8("y") }), "no-tables"],
    ["an archive that leads outside", zipSync({ "../a.csv": strToU8("id\n1\n") }), "empty-file"],
    [
      "a cut archive",
      zipSync({ "a.csv": strToU8("id,name\n1,Ann\n".repeat(100)) }).subarray(0, 120),
      "zip-damaged",
    ],
    ["a bomb", zipSync({ "a.csv": new Uint8Array(40_000_000) }), "zip-bomb"],
    ["a gzip bomb", gzipSync(new Uint8Array(60_000_000), { level: 9 }), "zip-bomb"],
    [
      "damaged gzip",
      gzipSync(bytes("id\n1\n".repeat(1000))).map((byte, at) => (at > 12 ? byte ^ 0x5a : byte)),
      "gzip-damaged",
    ],
    ["a GEDCOM tree without people", bytes("0 HEAD\n1 SOUR X\n0 TRLR\n"), "nothing-read"],
    ["GeoJSON without features", bytes('{"type":"FeatureCollection","features":[]}'), "nothing-read"],
  ])("ends in a message for %s", async (name, content, code) => {
    const out = await failure(name, content);
    expect(out.code).toBe(code);
  });

  it("refuses more than 200 MB without looking", async () => {
    const out = await failure("large.csv", new Uint8Array(201 * 1024 * 1024));
    expect(out.code).toBe("too-large");
  });

  it("reads what is odd but readable: NULs, lone CR, direction marks, markup in names", async () => {
    const out = await readFile("odd.csv", bytes("id,name\r1,a\0b\r2,\u202Eabc\r3,</script>\r"));
    expect(out.ok && [...out.value.case.entities.values()].map((item) => item.label)).toEqual([
      "ab",
      "\u202Eabc",
      "</script>",
    ]);
  });

  it("turns a fault of a reader into a message", async () => {
    const out = await readFile("a.csv", bytes("id,name\n1,Ann\n"), {
      get mappings(): never {
        throw new RangeError("out of memory");
      },
    });
    expect(out.ok === false && out.error.message).toContain("out of memory");
  });
});

describe("readFiles", () => {
  it("makes one case of several tables", async () => {
    const table = { name: "a.csv", bytes: bytes("id,name\n1,Ann\n") };
    const links = { name: "b.csv", bytes: bytes("from,to\n1,1\n") };
    const both = await readFiles([links, table]);
    expect(both.ok && caseCounts(both.value.case)).toMatchObject({ entities: 1, placeholders: 0, links: 1 });
    expect(both.ok && both.value.case.head.files).toEqual(["b.csv", "a.csv"]);
    const none = await readFiles([]);
    expect(none.ok).toBe(false);
  });
});

describe("previewTables", () => {
  it("shows each table with its guess and a signature that the next month's file shares", async () => {
    const one = await previewTables([{ name: "jan.csv", bytes: bytes("Nominal_Ref,Surname\nN1,Test\n") }]);
    const two = await previewTables([
      { name: "feb.csv", bytes: bytes("nominal ref,SURNAME\nN7,Other\nN8,More\n") },
    ]);
    const [january, february] = [one, two].map((out) => (out.ok ? out.value.tables[0] : undefined));
    expect(january).toMatchObject({
      name: "jan.csv",
      headers: ["Nominal_Ref", "Surname"],
      sample: [["N1", "Test"]],
      rowCount: 1,
    });
    expect(january?.guess).toMatchObject({
      rows: "entity",
      columns: ["id", "surname"],
      entityKind: "person",
    });
    expect(january?.signature).toBe(february?.signature);
  });

  it("has no tables for formats that need no mapping", async () => {
    const graph = bytes('<graphml><graph edgedefault="directed"><node id="a"/></graph></graphml>');
    const out = await previewTables([{ name: "g", bytes: graph }]);
    expect(out.ok && out.value).toEqual({ format: "GraphML", tables: [] });
  });

  it("gives mappings that, sent back unchanged, read the same case", async () => {
    const files = [
      { name: "a.csv", bytes: bytes("id,name,dob\n1,Ann,14/03/1985\n2,Bob,\n") },
      { name: "b.csv", bytes: bytes("from,to,weight\n1,2,3\n") },
    ];
    const preview = await previewTables(files);
    if (!preview.ok) throw new Error(preview.error.message);
    const mappings = new Map(preview.value.tables.map((table) => [table.name, table.guess]));
    const [guessed, told] = [await readFiles(files), await readFiles(files, { mappings })];
    expect(told.ok && told.value.case).toEqual(guessed.ok && guessed.value.case);
  });

  it("lets the user say that the first row is data and what a column becomes", async () => {
    const file = { name: "a.csv", bytes: bytes("Ann,red\nBob,blue\n") };
    const preview = await previewTables([file]);
    const guess = preview.ok ? preview.value.tables[0]?.guess : undefined;
    if (!guess) throw new Error("no guess");
    const mapping = {
      ...guess,
      rows: "entity",
      header: false,
      columns: ["label", "ignore"],
      entityKind: "person",
    } as const;
    const out = await readFile(file.name, file.bytes, { mappings: new Map([["a.csv", mapping]]) });
    expect(
      out.ok &&
        [...out.value.case.entities.values()].map((item) => [item.kind, item.label, item.attributes.length]),
    ).toEqual([
      ["person", "Ann", 0],
      ["person", "Bob", 0],
    ]);
  });
});

describe("importers", () => {
  it("have each a title of their own, and tables come last", () => {
    const titles = importers.map((item) => item.title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.at(-1)).toBe("Table (CSV)");
  });
});
