import { describe, expect, it } from "vitest";
import { binaryKind, openSource } from "../../src/importers/source";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("source", () => {
  it("knows content that is no text by its first bytes, whatever the name", () => {
    expect(binaryKind(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe("OLE document");
    expect(binaryKind(utf8("%PDF-1.7 text"))).toBe("PDF document");
    expect(binaryKind(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBe("PNG picture");
    expect(binaryKind(Uint8Array.from({ length: 400 }, (_, at) => at % 7))).toBe("binary file");
  });

  it("takes text with a stray NUL, UTF-16 and accents for text", () => {
    expect(binaryKind(utf8(`id,name\n1,a\0b\n${"2,someone\n".repeat(20)}`))).toBeUndefined();
    expect(binaryKind(Uint8Array.from([0xff, 0xfe, 0x61, 0]))).toBeUndefined();
    expect(binaryKind(Uint8Array.from({ length: 200 }, (_, at) => (at % 2 ? 0 : 97)))).toBeUndefined();
    expect(binaryKind(utf8("Đurđić,Захаров"))).toBeUndefined();
  });

  it("decodes on first use only and then tells what it noticed", () => {
    const source = openSource("a.csv", Uint8Array.from([0x61, 0x2c, 0xeb]));
    expect(source.remarks()).toEqual([]);
    expect(source.text()).toBe("a,ë");
    expect(source.remarks()).toHaveLength(1);
  });
});
