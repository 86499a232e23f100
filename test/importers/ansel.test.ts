import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ansel } from "../../src/importers/ansel";

const read = (...bytes: (number | string)[]) =>
  ansel(
    Uint8Array.from(
      bytes.flatMap((item) => (typeof item === "string" ? [...item].map((c) => c.charCodeAt(0)) : [item])),
    ),
  );

describe("ANSEL", () => {
  it.each([
    ["a mark stands before its letter", ["Ren", 0xe2, "e"], "René"],
    ["two marks on one letter", ["", 0xe3, 0xf2, "a"], "ậ"],
    ["a ring, a caron, a cedilla", [0xea, "A", 0xe9, "s", 0xf0, "c"], "Åšç"],
    ["special letters", [0xa2, "re ", 0xb2, 0xa5, 0xb5, 0xa1, 0xb1], "Øre øÆæŁł"],
    ["signs", [0xb9, 0xc0, 0xc3, 0xc5, 0xc6, 0xc8], "£°©¿¡€"],
    ["both places of the sharp s", [0xc7, 0xcf], "ßß"],
    ["what ANSEL does not have", ["a", 0xd0, "b"], "a\ufffdb"],
    ["a mark that has lost its letter", ["e", 0xe2, "\nb"], "e\u00a0\u0301\nb"],
    ["a mark at the end", ["e", 0xe8], "e\u00a0\u0308"],
  ] as [string, (number | string)[], string][])("%s", (_, bytes, text) => {
    expect(read(...bytes)).toBe(text.normalize("NFC"));
  });

  it("leaves plain text alone and throws for no bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: 127 }), fc.uint8Array(), (plain, any) => {
        expect(ansel(plain)).toBe(String.fromCharCode(...plain));
        expect(typeof ansel(any)).toBe("string");
      }),
    );
  });
});
