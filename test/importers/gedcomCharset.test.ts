import { describe, expect, it } from "vitest";
import { decode } from "../../src/importers/decode";
import { gedcomCharset } from "../../src/importers/gedcomCharset";

const file = (charset: string, name: readonly number[]) =>
  Uint8Array.from([
    ...new TextEncoder().encode(`0 HEAD\r\n1 CHAR ${charset}\r\n0 @I1@ INDI\r\n1 NAME Ren`),
    ...name,
    ...new TextEncoder().encode(" /X/\r\n0 TRLR\r\n"),
  ]);
const nameIn = (text: string | undefined) => /NAME (\S+)/.exec(text ?? "")?.[1];

describe("the character set of a GEDCOM file", () => {
  it.each([
    ["ANSEL", [0xe2, 0x65], "ANSEL"],
    ["ANSI", [0xe9], "windows-1252"],
    ["ASCII", [0xe9], "windows-1252"],
    ["IBMPC", [0x82], "IBM PC (code page 437)"],
    ["MACINTOSH", [0x8e], "macintosh"],
    ["CP1250", [0xe9], "windows-1250"],
  ])("%s is read as its head says, and said", (charset, bytes, encoding) => {
    const read = decode(file(charset, bytes));
    expect(nameIn(read.text)).toBe("René");
    expect(read.encoding).toBe(encoding);
    expect(read.problems.map((item) => item.code)).toEqual(["encoding"]);
  });

  it("valid UTF-8 beats a head that says ANSEL", () => {
    const read = decode(file("ANSEL", [0xc3, 0xa9]));
    expect([nameIn(read.text), read.encoding]).toEqual(["René", "UTF-8"]);
  });

  it("one damaged letter does not spoil a file that is UTF-8 otherwise", () => {
    const read = decode(file("UTF-8", [0xc3, 0xa9, 0xc3, 0xa8, 0xff]));
    expect([nameIn(read.text), read.encoding]).toEqual(["Renéè\ufffd", "UTF-8"]);
  });

  it("is left to others for an unknown name, a false UTF-8 and files that are no GEDCOM", () => {
    expect(gedcomCharset(file("KLINGON", [0xe9]))).toBeUndefined();
    expect(gedcomCharset(file("UTF-8", [0xe9]))).toBeUndefined();
    expect(gedcomCharset(new TextEncoder().encode("id,name\n1 CHAR ANSEL"))).toBeUndefined();
    expect(nameIn(decode(file("KLINGON", [0xe9])).text)).toBe("René");
  });
});
