import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { gedcom } from "../../src/importers/gedcom";
import type { Reading } from "../../src/importers/importer";
import { readFile } from "../../src/importers/index";
import { codesOf, kinLines, readTree, treeText } from "./gedcomText";
import { corpusFiles, hasCorpus, readText, refusal, sourceOf } from "./sourceOf";

const bytes = (text: string) => new TextEncoder().encode(text);
const small = treeText(
  "0 @I1@ INDI\n1 NAME Al /A/\n1 SEX M\n1 BIRT\n2 DATE ABT 1850\n1 FAMS @F1@\n0 @I2@ INDI\n1 NAME Bea /B/\n1 NOTE one\n2 CONT two\n1 FAMS @F1@\n0 @I3@ INDI\n1 FAMC @F1@\n2 PEDI adopted\n1 ASSO @I1@\n2 RELA friend\n0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n1 MARR\n2 DATE BET 1 JAN 1870 AND 1871\n1 DIV Y",
  ["1 GEDC", "2 VERS 5.5.1", "1 CHAR UTF-8"],
);

/** All of a tree but how its file was written. */
const plain = (reading: Reading) => [
  ...[reading.case.entities, reading.case.links, reading.case.groups].map((items) => [...items.values()]),
];

interface Tree {
  readonly INDI: number;
  readonly FAM: number;
}
const files = corpusFiles("gedcom55").map((file) => ({ ...file, ...(file.expected as unknown as Tree) }));

describe.skipIf(!hasCorpus)("family trees of others", () => {
  it.each(files.filter((file) => file.INDI > 0))(
    "$name has $INDI persons and $FAM families",
    async ({ source, INDI, FAM }) => {
      const out = await readFile(source.name, source.bytes);
      if (!out.ok) throw new Error(out.error.message);
      const counts = caseCounts(out.value.case);
      expect(counts).toMatchObject({ persons: INDI, groups: FAM, placeholders: 0, entities: INDI });
      expect(out.value.format).toBe("GEDCOM family tree");
      expect(codesOf(out.value).filter((code) => code === "own-ancestor" || code === "no-trailer")).toEqual(
        [],
      );
    },
  );

  it.each(files.filter((file) => file.INDI === 0))(
    "$name, without people, is refused in words",
    async ({ source }) => {
      const out = await readFile(source.name, source.bytes);
      expect(!out.ok && out.error).toMatchObject({ code: "nothing-read", severity: "error" });
      expect(!out.ok && out.error.message).toContain("no person");
    },
  );

  it("are the same tree in ASCII and in UTF-16", async () => {
    const [ascii, wide] = await Promise.all(
      files
        .filter((file) => file.name.startsWith("willis-"))
        .map((file) => readFile("willis.ged", file.source.bytes)),
    );
    if (!ascii?.ok || !wide?.ok) throw new Error("not read");
    // The writer of the ASCII file put '?' for the letters that ASCII does not have.
    const ascii7 = JSON.stringify(plain(wide.value)).replace(/[^\x00-\x7f]/g, "?");
    expect(JSON.parse(ascii7)).toEqual(JSON.parse(JSON.stringify(plain(ascii.value))));
    expect(caseCounts(wide.value.case)).toEqual(caseCounts(ascii.value.case));
  });

  it("in ANSEL have their accents", async () => {
    const torture = files.find((file) => file.name === "TGC551.ged");
    const out = torture ? await readFile(torture.name, torture.source.bytes) : undefined;
    if (!out?.ok) throw new Error("not read");
    const notes = [...out.value.case.entities.values()]
      .flatMap((item) => item.notes.map((note) => note.text))
      .join("\n");
    expect(notes).toMatch(/[àáâãäåæçèéêëìíîïñòóôõöøùúûü]/);
    expect(notes).not.toContain("\ufffd");
  });
});

describe("recognising a family tree", () => {
  it.each([
    ["a head", "0 HEAD\n1 SOUR X"],
    ["blank lines and an indent before it", "\n  \r\n\t0 HEAD\r\n"],
    ["a byte order mark", "\ufeff0 HEAD\n"],
    ["records without a head", "0 @I1@ INDI\n1 NAME A"],
  ])("%s is", (_, text) => {
    expect(gedcom.recognises(sourceOf(text))).toBe(true);
  });

  it.each(["0,HEAD\n1,SOUR", "0 HEADING\n", "id,name\n0 HEAD", "1 HEAD", ""])("'%s' is not", (text) => {
    expect(gedcom.recognises(sourceOf(text))).toBe(false);
  });
});

describe("reading a family tree", () => {
  it("has its people, couple and child", async () => {
    const reading = await readText(gedcom, small);
    expect(caseCounts(reading.case)).toMatchObject({ persons: 3, links: 4, groups: 1, placeholders: 0 });
    expect(kinLines(reading)).toEqual([
      "A, Al divorced from B, Bea (former partner)",
      "A, Al adoptive father of Name not recorded (I3) (adoptive-parent)",
      "B, Bea adoptive parent of Name not recorded (I3) (adoptive-parent)",
      "A, Al friend Name not recorded (I3)",
    ]);
    expect(reading.problems).toEqual([]);
  });

  it("is the same whatever ends its lines, with indents, and with a mark", async () => {
    const first = plain(await readText(gedcom, small));
    for (const text of [
      small.replaceAll("\n", "\r"),
      small.replaceAll("\n", "\r\n"),
      small.replaceAll("\n", "\n\r"),
      small.replaceAll("\n", "\n   "),
      `\ufeff${small}`,
    ])
      expect(plain(await readText(gedcom, text))).toEqual(first);
  });

  it("gives a person without an id one of their own, and merges a repeated one, told", async () => {
    const reading = await readTree(
      "0 INDI\n1 NAME A\n0 @line 2@ INDI\n1 NAME B\n0 @I1@ INDI\n1 NAME C\n0 @I1@ INDI\n1 NAME D",
    );
    expect([...reading.case.entities.values()].map((item) => [item.sourceId, item.label])).toEqual([
      ["line 2*", "A"],
      ["line 2", "B"],
      ["I1", "C"],
    ]);
    expect(codesOf(reading)).toEqual(["duplicate-id"]);
  });

  it("tells of a missing last line, and refuses a tree without people", async () => {
    expect(codesOf(await readText(gedcom, "0 HEAD\n0 @I1@ INDI"))).toEqual(["no-trailer"]);
    expect((await refusal(gedcom, "0 HEAD\n0 @F1@ FAM\n1 HUSB @I1@\n0 TRLR")).code).toBe("nothing-read");
  });

  it("stops when asked to", async () => {
    const stop = new AbortController();
    const many = treeText(Array.from({ length: 60_000 }, (_, at) => `0 @I${at}@ INDI\n1 NAME A${at} /B/`));
    const out = await gedcom.read(sourceOf(many), { signal: stop.signal, onProgress: () => stop.abort() });
    expect(!out.ok && out.error.code).toBe("cancelled");
  });

  it("never throws, whatever is cut out of it, put into it or turned round", async () => {
    const lines = small.split("\n");
    const piece = fc.constantFrom(
      "0",
      "9 X",
      "@",
      "@@",
      "@I1@",
      "1 CONC",
      "\v",
      "2 FAMC @F1@",
      "0 @I1@ FAM",
      "1 CHIL @I1@",
      "1 HUSB @I2@",
      "/",
      "1 RESN",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(small.length),
        fc.nat(60),
        fc.oneof(piece, fc.string()),
        fc.shuffledSubarray(lines, { minLength: 1 }),
        async (at, cut, put, some) => {
          const damaged = [
            small.slice(0, at) + put + small.slice(at + cut),
            ["0 HEAD", put, ...some].join("\n"),
          ];
          for (const text of damaged) {
            const out = await gedcom.read(sourceOf(text), {});
            const people = text
              .split(/[\r\n]+/)
              .filter((line) => /^\s*0\s+(@[^@]+@\s+)?INDI\b/.test(line)).length;
            if (!out.ok) expect(out.error.code).toBe("nothing-read");
            else {
              expect(caseCounts(out.value.case).persons).toBeLessThanOrEqual(people);
              for (const link of out.value.case.links.values())
                expect(out.value.case.entities.has(link.from) && out.value.case.entities.has(link.to)).toBe(
                  true,
                );
              for (const group of out.value.case.groups.values())
                if (group.type === "union")
                  for (const id of [...group.partners, ...group.children])
                    expect(out.value.case.entities.has(id)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("GEDZIP", () => {
  const zip = (files: Record<string, string>) =>
    readFile(
      "tree.gdz",
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    );

  it("is read by its gedcom.ged; other files in it are told and never opened", async () => {
    const out = await zip({ "media/a.jpg": "x", "other.ged": "0 HEAD", "gedcom.ged": small });
    expect(out.ok && caseCounts(out.value.case)).toMatchObject({ persons: 3, groups: 1 });
    expect(out.ok && codesOf(out.value)).toEqual(["media"]);
  });

  it("may be a plain archive of one tree, under any name", async () => {
    const out = await zip({ "Our Family.GED": small });
    expect(out.ok && caseCounts(out.value.case).persons).toBe(3);
  });

  it("says so when there is no tree in its tree", async () => {
    const out = await zip({ "gedcom.ged": "id,name\n1,Ann", "a.jpg": "x" });
    expect(!out.ok && out.error).toMatchObject({ code: "nothing-read" });
    expect(!out.ok && out.error.message).toContain("0 HEAD");
  });

  it("with a damaged tree ends in a message", async () => {
    const packed = zipSync({ "gedcom.ged": bytes(small.repeat(20)), "a.jpg": bytes("x") }).map((byte, at) =>
      at > 60 && at < 120 ? byte ^ 0x5a : byte,
    );
    const out = await readFile("tree.gdz", packed);
    expect(!out.ok && out.error.code).toBe("zip-damaged");
  });
});
