import { describe, expect, it } from "vitest";
import { decode } from "../../src/importers/decode";

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const bytes: number[] = mark ? (little ? [0xff, 0xfe] : [0xfe, 0xff]) : [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    bytes.push(...(little ? [code & 255, code >> 8] : [code >> 8, code & 255]));
  }
  return Uint8Array.from(bytes);
};
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decode", () => {
  it("reads UTF-8 with and without a byte order mark and says nothing", () => {
    for (const bytes of [
      utf8("id,naïve ʤ 😀"),
      Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("id,naïve ʤ 😀")]),
    ]) {
      expect(decode(bytes)).toEqual({ text: "id,naïve ʤ 😀", encoding: "UTF-8", problems: [] });
    }
  });

  it("reads UTF-16 of both byte orders, marked or known by its NULs, and says so", () => {
    for (const [little, mark] of [
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ] as const) {
      const out = decode(utf16("id,name\n1,Zoë\n", little, mark));
      expect(out.text).toBe("id,name\n1,Zoë\n");
      expect(out.problems.map((item) => item.code)).toEqual(["encoding"]);
    }
  });

  it("falls back to windows-1252 and says so", () => {
    const out = decode(Uint8Array.from([0x5a, 0x6f, 0xeb, 0x20, 0x93, 0x78, 0x94, 0x80]));
    expect(out.text).toBe("Zoë “x”€");
    expect(out.problems[0]?.done).toContain("windows-1252");
  });

  it("uses the encoding an XML declaration names only when the bytes are not UTF-8", () => {
    const declared = '<?xml version="1.0" encoding="iso-8859-2"?><a>';
    expect(decode(utf8(`${declared}ł`)).encoding).toBe("UTF-8");
    const out = decode(Uint8Array.from([...utf8(declared), 0xb3]));
    expect(out.encoding).toBe("iso-8859-2");
    expect(out.text.endsWith("ł")).toBe(true);
  });

  it("keeps UTF-8 that is cut in the middle of a letter and says that it is cut", () => {
    const out = decode(utf8("id,naïve,😀").subarray(0, 12));
    expect(out.text).toBe("id,naïve,");
    expect(out.problems.map((item) => item.code)).toEqual(["cut-short"]);
  });
});
