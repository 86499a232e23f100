import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/importers/index";
import { refusals } from "../../src/importers/refusals";
import { openSource } from "../../src/importers/source";

const text = (content: string) => new TextEncoder().encode(content);
const zip = (name: string) => zipSync({ [name]: strToU8("x"), "other.bin": strToU8("y") });

describe("refusals", () => {
  it.each([
    ["Excel", zip("xl/workbook.bin")],
    [
      "password",
      Uint8Array.from([
        ...[0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(508).fill(0)],
        ...Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat(),
      ]),
    ],
    ["OpenDocument", zip("content.xml")],
    ["Word", zip("word/document.xml")],
    [".anb", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])],
    ["PDF", text("%PDF-1.4")],
    ["web page", text("<!doctype html><HTML></HTML>")],
    ["Graphviz", text("digraph G { a -> b }")],
    ["GML", text("graph [ node [ id 1 ] ]")],
    ["JSON of this shape", text('{"anything":1}')],
    ["single value", text("1")],
    ["single value", text('"a text"')],
  ])("know %s and say what to save instead", async (word, bytes) => {
    const out = await readFile("file", bytes);
    expect(out.ok).toBe(false);
    if (out.ok) return;
    expect(out.error.code).toBe("format-not-read");
    expect(out.error.message).toContain(word);
    expect(out.error.message).toMatch(/(Save|Export|export|Open|open|Copy|Unpack|reads)/);
  });

  it("claim no table", () => {
    for (const content of [
      "id,name\n1,Ann\n",
      "graph,other\n1,2\n",
      "dl,n\n1,2\n",
      '"{a}",b\n1,2\n',
      "0,1\n1,0\n",
    ]) {
      const source = openSource("t.csv", text(content));
      expect(refusals.filter((item) => item.recognises(source)).map((item) => item.title)).toEqual([]);
    }
  });

  it("end on a document type or a comment that never closes", async () => {
    for (const content of ["<!DOCTYPE x [ ]", "<![CDATA[[]", "<!DOCTYPE x", "<!-- x", "<? x", "<!", "<"])
      expect((await readFile("x", text(content))).ok, content).toBe(false);
  });

  it("say at which line a damaged JSON file breaks, and take no damaged JSON for a table", async () => {
    const broken = await readFile("x.json", text('{"a": 1,\n "b": }'));
    expect(!broken.ok && broken.error.where?.line).toBe(2);
    for (const content of ["nul", "-", "1e", "[", "[1,", "{", '{"a"', "tru\nfalse"]) {
      expect((await readFile("x.json", text(content))).ok, content).toBe(false);
    }
  });
});
