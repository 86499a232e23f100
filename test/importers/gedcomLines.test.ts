import { describe, expect, it } from "vitest";
import { below, gedcomVersion, textBelow } from "../../src/importers/gedcomLines";
import { linesOf, recordOf } from "./gedcomText";

const small = ["0 HEAD", "0 @I1@ INDI", "1 NAME Ann /Lee/", "2 GIVN Ann", "1 SEX F", "0 TRLR"];

describe("lines of a GEDCOM file", () => {
  it.each([
    ["LF", "\n"],
    ["CR", "\r"],
    ["CRLF", "\r\n"],
    ["LFCR", "\n\r"],
    ["blank lines between", "\n\n \n"],
  ])("end in %s", async (_, end) => {
    const { records, problems } = await linesOf(small.join(end));
    expect(records.map((item) => [item.tag, item.xref])).toEqual([
      ["HEAD", ""],
      ["INDI", "I1"],
      ["TRLR", ""],
    ]);
    expect(records[1] && textBelow(records[1], "SEX")).toBe("F");
    expect(problems).toEqual([]);
  });

  it("may be indented, even with tabs, and count from 1", async () => {
    const { records } = await linesOf("0 HEAD\n  0 @I1@ INDI\n\t1 NAME Ann\n\t\t2 GIVN Ann");
    expect(records[1]).toMatchObject({ xref: "I1", line: 2 });
    expect(records[1]?.children[0]).toMatchObject({ tag: "NAME", line: 3, children: [{ tag: "GIVN" }] });
  });

  it("continue a text by CONT and CONC, blanks kept", async () => {
    const note = await recordOf("0 @N1@ NOTE one\n1 CONT  two\n1 CONC  three\n1 CONT\n1 CONT four");
    expect(note.value).toBe("one\n two three\n\nfour");
    expect(note.children).toEqual([]);
  });

  it("keep control characters that look like line breaks as text", async () => {
    const note = await recordOf("0 NOTE a\vb\u2028c");
    expect(note.value).toBe("a\vb\u2028c");
  });

  it("without a level go on with the text before, told by their number", async () => {
    const { records, problems } = await linesOf("0 NOTE one\ntwo\n1985 was a good year\n1 TYPE x");
    expect(records[0]?.value).toBe("one\ntwo\n1985 was a good year");
    expect(problems.map((item) => [item.code, item.where?.line])).toEqual([
      ["line-without-level", 2],
      ["line-without-level", 3],
    ]);
  });

  it("without a level do not spoil a pointer, and are told before the first record", async () => {
    const { records, problems } = await linesOf("nothing\n0 INDI\n1 FAMS @F1@\nstray");
    expect(records[0] && below(records[0], "FAMS")?.pointer).toBe("F1");
    expect(problems.map((item) => [item.code, item.done])).toEqual([
      ["line-not-understood", "skipped"],
      ["line-not-understood", "skipped"],
    ]);
  });

  it("whose level jumps belong to the line before", async () => {
    const { records, problems } = await linesOf("0 @I1@ INDI\n1 BIRT\n3 DATE 1850\n2 PLAC X\n1 SEX F");
    const birth = records[0] && below(records[0], "BIRT");
    expect(birth?.children.map((item) => item.tag)).toEqual(["DATE", "PLAC"]);
    expect(problems.map((item) => [item.code, item.where?.line])).toEqual([["level-jump", 3]]);
  });

  it("nest as deep as they like", async () => {
    const deep = Array.from({ length: 900 }, (_, level) => `${level} TAG x`).join("\n");
    const { records, problems } = await linesOf(`${deep}\n99999 TAG far`);
    expect(records).toHaveLength(1);
    expect(problems.map((item) => item.code)).toEqual(["line-without-level"]);
  });

  it("double their @: all of them before 7.0, the first alone from then on", async () => {
    const head = (version: string) => `0 HEAD\n1 GEDC\n2 VERS ${version}\n0 NOTE @@a@@b`;
    expect((await linesOf(head("5.5.1"))).records[1]?.value).toBe("@a@b");
    expect((await linesOf(head("7.0.11"))).records[1]?.value).toBe("@a@@b");
    expect(gedcomVersion(head("7.0.11"))).toBe("7.0.11");
    expect(gedcomVersion("0 HEAD")).toBe("");
  });

  it("tell a pointer from text", async () => {
    const record = await recordOf("0 X\n1 A @I1@\n1 B @#DJULIAN@ 1642\n1 C a@b.example\n1 D @@home");
    expect(record.children.map((item) => [item.pointer, item.value])).toEqual([
      ["I1", ""],
      ["", "@#DJULIAN@ 1642"],
      ["", "a@b.example"],
      ["", "@home"],
    ]);
  });
});
