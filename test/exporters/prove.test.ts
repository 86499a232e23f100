import fc from "fast-check";
import { gzipSync, strToU8, zipSync, zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { WithheldCategory, WithheldValue } from "../../src/core/withheld";
import { proveClean } from "../../src/exporters/prove";

const value = (category: WithheldCategory, text: string): WithheldValue => ({
  category,
  value: text,
  of: "x",
  end: "removed",
  reason: "",
});

const planted: readonly WithheldValue[] = [
  value("names", "ŁUKASIEWICZ, Zbigniew"),
  value("births", "1981-03-14"),
  value("phones", "07700 900142"),
  value("plates", "ZZ99 HCA"),
  value("addresses", "14 Ropewalk, Calderhaven CH1 4RW"),
  value("accounts", "12-34-56 87654321"),
  value("ids", "NOM-778812"),
  value("notes", "He keeps the ledger under the third stair of the lock-up at night"),
];
const found = (bytes: Uint8Array) => new Set(proveClean(bytes, planted).map(({ value: text }) => text));
const names = [
  "ŁUKASIEWICZ, Zbigniew",
  "Zbigniew Łukasiewicz",
  "Z. ŁUKASIEWICZ",
  "zbigniew.lukasiewicz",
  "lukasiewicz_z",
  "Łukasiewicz's",
];

describe("every spelling", () => {
  it.each([
    ["names", names],
    [
      "births",
      [
        "1981-03-14",
        "14/03/1981",
        "14.3.1981",
        "14 March 1981",
        "14th March 1981",
        "MAR 14, 1981",
        "19810314",
        "14\\/03\\/1981",
        "1981-03-14T00:00:00Z",
      ],
    ],
    [
      "phones",
      [
        "07700900142",
        "07700-900-142",
        "07700900141 07700900142 07700900143",
        "07700 900141, 07700 900142",
        "+44 7700 900142",
        "(07700) 900142",
        "00447700900142",
        "447700900142",
      ],
    ],
    ["plates", ["zz99hca", "ZZ99-HCA", "ZZ99 HCA"]],
    ["addresses", ["14 ropewalk, calderhaven", "14 Ropewalk", "CH14RW", "ch1 4rw"]],
    ["accounts", ["12-34-56 87654321", "12345687654321"]],
    ["ids", ["nom-778812", "NOM_778812"]],
    [
      "notes",
      [
        "He keeps the ledger under the third stair of the lock-up",
        "xx keeps the ledger under the third stair of the lock-up at night",
      ],
    ],
  ] as const)("of %s is found", (category, texts) => {
    const wanted = planted.filter((each) => each.category === category).map((each) => each.value);
    for (const text of texts) expect([...found(strToU8(`before ${text} after`))], text).toEqual(wanted);
  });

  it("is not found in other words and numbers", () => {
    for (const text of [
      "Lukas Iewicz",
      "ZZ99 HCB",
      "114 Ropewalks",
      "1981-03-15",
      "xNOM-7788123",
      "keeps the ledger",
      "[14.3198, 52.1981]",
    ])
      expect([...found(strToU8(text))], text).toEqual([]);
  });
});

const percent = (text: string) =>
  Array.from(strToU8(text), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
const utf16 = (text: string, big: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++)
    new DataView(bytes.buffer).setUint16(2 * at, text.charCodeAt(at), !big);
  return bytes;
};
const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

type Way = (text: string, noise: Uint8Array) => Uint8Array;
const forms: Readonly<Record<string, Way>> = {
  "UTF-8": (text) => strToU8(`<a>${text}</a>`),
  "UTF-16 low first": (text) => joined(Uint8Array.of(0xff, 0xfe), utf16(`<a>${text}</a>`, false)),
  "UTF-16 high first": (text) => joined(Uint8Array.of(0xfe, 0xff), utf16(`<a>${text}</a>`, true)),
  "UTF-16 in the middle of bytes": (text, noise) => joined(noise, utf16(` ${text} `, false), noise),
  percent: (text) => strToU8(`https://x/?q=${percent(text)}`),
  "percent of some": (text) => strToU8(encodeURIComponent(text)),
  "numbers of XML": (text) =>
    strToU8(`<a>${Array.from(text, (letter) => `&#${letter.codePointAt(0)};`).join("")}</a>`),
  "hexadecimal numbers of XML": (text) =>
    strToU8(
      `<a b="${Array.from(text, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join("")}"/>`,
    ),
  "escapes of JSON": (text) =>
    strToU8(
      `{"a":"${Array.from(text, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"}`,
    ),
  "XML in JSON": (text) => strToU8(JSON.stringify({ a: `<b c='${text.replaceAll(" ", "&#32;")}'/>` })),
  "letter by letter": (text) => strToU8([...text].map((letter) => `<tspan>${letter}</tspan>`).join("")),
  base64: (text) => strToU8(`x ${b64(strToU8(text))} y`),
  "base64 after some": (text, noise) => strToU8(`data:x;base64,${b64(joined(noise, strToU8(` ${text} `)))}`),
  "base64 of UTF-16": (text) => strToU8(`x ${b64(utf16(text, false))} y`),
  hexadecimal: (text) => strToU8(`<${hex(strToU8(text))}>`),
};
const wraps: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  nothing: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes),
  "an archive": (bytes) => zipSync({ "a/b.xml": bytes, "c.txt": strToU8("nothing") }),
  "an archive without packing": (bytes) => zipSync({ "a/b.xml": bytes }, { level: 0 }),
  "an archive in an archive": (bytes) => zipSync({ "book.xlsx": zipSync({ "sheet.xml": bytes }) }),
  "gzip as base64 in a page": (bytes) =>
    strToU8(`<script>${b64(gzipSync(joined(bytes, new Uint8Array(60))))}</script>`),
  "a stream of a PDF": (bytes) =>
    joined(
      strToU8("%PDF-1.7\n1 0 obj\n<</Length 9/Filter/FlateDecode>>\nstream\n"),
      zlibSync(bytes),
      strToU8("\nendstream\nendobj"),
    ),
};

describe("a value", () => {
  const text = "ŁUKASIEWICZ, Zbigniew";
  for (const [form, make] of Object.entries(forms))
    it(`as ${form} is found in every container`, () => {
      fc.assert(
        fc.property(fc.uint8Array({ minLength: 1, maxLength: 9 }), (noise) => {
          for (const [wrap, into] of Object.entries(wraps))
            expect([...found(into(make(text, noise)))], wrap).toEqual([text]);
        }),
        { numRuns: 8 },
      );
    });
});

describe("the file itself", () => {
  const chunk = (type: string, data: Uint8Array) =>
    joined(Uint8Array.of(0, 0, 0, data.length), strToU8(type), data, new Uint8Array(4));
  const png = (...chunks: readonly Uint8Array[]) =>
    joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), ...chunks);
  const name = "07700 900142";

  it("is searched for names of entries and comments of an archive, and for what its list does not name", () => {
    expect([...found(zipSync({ "ZZ99 HCA.txt": strToU8("") }))]).toEqual(["ZZ99 HCA"]);
    expect([...found(joined(zipSync({ a: strToU8("x") }), strToU8(name)))]).toEqual([name]);
    const whole = zipSync({ "hidden.txt": strToU8(`${name} `.repeat(20)) });
    const listless = whole.slice(0, whole.length - 22 - 56);
    expect([...found(listless)]).toEqual([name]);
  });

  it("is searched for the text that a picture carries, plain or packed", () => {
    const plain = chunk("tEXt", strToU8(`Comment\0tel ${name}`));
    const packed = chunk("zTXt", joined(strToU8("Comment\0\0"), zlibSync(strToU8(`tel ${name}`))));
    const international = chunk(
      "iTXt",
      joined(strToU8("Title\0\u0001\0\0\0"), zlibSync(strToU8(`tel ${name}`))),
    );
    for (const one of [plain, packed, international]) expect([...found(png(one))]).toEqual([name]);
    expect([...found(joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1), strToU8(`Exif\0\0 ${name}`)))]).toEqual([
      name,
    ]);
  });

  it("is refused where a part of it cannot be opened", () => {
    const broken = zipSync({
      "a.xml": strToU8("some text that is packed well enough to be damaged".repeat(9)),
    });
    broken.fill(0xff, 40, 60);
    expect(proveClean(broken, planted).map(({ part }) => part)).toEqual(["a.xml"]);
  });

  it("in a PDF is read through the fonts, where letters are numbers", () => {
    const word = "Zbigniew Łukasiewicz";
    const glyphs = [...new Set(word)];
    const hex4 = (number: number) => number.toString(16).padStart(4, "0");
    const map = `begincmap ${glyphs.length} beginbfchar ${glyphs.map((letter, at) => `<${hex4(at + 3)}> <${hex4(letter.charCodeAt(0))}>`).join("\n")} endbfchar`;
    const shown = [...word].map((letter) => `<${hex4(glyphs.indexOf(letter) + 3)}> Tj 1 0 Td`).join("\n");
    const stream = (text: string) =>
      joined(
        strToU8("2 0 obj <</Filter /FlateDecode>>\nstream\n"),
        zlibSync(strToU8(text)),
        strToU8("\nendstream endobj\n"),
      );
    expect([...found(joined(strToU8("%PDF-1.4\n"), stream(map), stream(`BT ${shown} ET`)))]).toEqual([
      "ŁUKASIEWICZ, Zbigniew",
    ]);
    expect([
      ...found(
        strToU8(
          `%PDF-1.4\n1 0 obj <</Title (\\376\\377${[...word].map((letter) => `\\${(letter.charCodeAt(0) >> 8).toString(8).padStart(3, "0")}\\${(letter.charCodeAt(0) & 255).toString(8).padStart(3, "0")}`).join("")})>> endobj`,
        ),
      ),
    ]).toEqual(["ŁUKASIEWICZ, Zbigniew"]);
  });

  it("of nothing but noise holds nothing", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4000, maxLength: 4000 }), (noise) => {
        expect(found(noise).size).toBe(0);
        expect(found(strToU8(b64(noise))).size).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});
