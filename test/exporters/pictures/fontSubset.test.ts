import { describe, expect, it } from "vitest";
import { fontSubset } from "../../../src/exporters/pictures/fontSubset";
import { inter } from "../../../src/exporters/pictures/inter";
import { readTrueType } from "../../../src/exporters/pictures/trueType";

const codes = (text: string) => [...text].map((letter) => letter.codePointAt(0) ?? 0);
const { regular, bold } = await inter();

/** Sum of a table as four-byte numbers. */
function sum(bytes: Uint8Array): number {
  const whole = new Uint8Array((bytes.length + 3) & ~3);
  whole.set(bytes);
  const view = new DataView(whole.buffer);
  let total = 0;
  for (let at = 0; at < whole.length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}

describe("the font of files", () => {
  it.each([
    ["Polish and Czech", "ąćęłńóśźżŁŻěščřžýůŮ"],
    ["Welsh and Gaelic", "ŵŷŴŶàèìòù"],
    ["Romanian and Turkish", "ăâîșțĞğİıŞş"],
    ["Vietnamese", "ạảấầẩẫậắằẳẵặẹẻẽếềểễệ"],
    ["Greek", "ΑΒΓΔΩαβγδωάέή"],
    ["Cyrillic", "АБВЯабвяЁёЄєІіЇїҐґ"],
    ["signs", "£€–—‘’“”…•×→≥½№"],
  ])("has the letters of %s in both weights", (_what, text) => {
    for (const font of [regular, bold])
      expect([...text].filter((letter) => font.glyphOf(letter.codePointAt(0) ?? 0) === 0)).toEqual([]);
  });
  it("in part has the same outlines and widths as whole", () => {
    const subset = fontSubset(regular, codes("Łukasz ŵ Ω é"));
    const part = readTrueType(subset.bytes);
    for (const code of codes("Łukasz ŵ Ω é")) {
      const [small, large] = [subset.glyphOf(code), regular.glyphOf(code)];
      expect(small).toBeGreaterThan(0);
      expect(part.advance(small)).toBe(regular.advance(large));
      expect(part.outline(small).length).toBeGreaterThanOrEqual(regular.outline(large).length);
    }
    expect(subset.bytes.length).toBeLessThan(12_000);
  });
  it("in part has sound sums", () => {
    const { bytes } = fontSubset(bold, codes("Sound"));
    expect(sum(bytes)).toBe(0xb1b0afba);
  });
  it("in part is the same for the same letters in any order, and leaves out what it has not", () => {
    const one = fontSubset(regular, codes("abc日"));
    const two = fontSubset(regular, codes("cbaab"));
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    expect(one.glyphOf(codes("日")[0] ?? 0)).toBe(0);
  });
});
