import { describe, expect, it } from "vitest";
import { cutText, textWidth, wrapText } from "../../src/encode/textWidth";
import { inter } from "../../src/exporters/pictures/inter";

describe("the width of words", () => {
  it("is that of the font in the files", async () => {
    const { regular, bold } = await inter();
    const words = "Association chart: SMITH OCG (62 of 340)";
    for (const [font, weight] of [
      [regular, 400],
      [bold, 700],
    ] as const) {
      const sum = [...words].reduce(
        (all, letter) => all + font.advance(font.glyphOf(letter.codePointAt(0) ?? 0)),
        0,
      );
      expect(textWidth(words, 100, weight)).toBeCloseTo((sum * 100) / font.unitsPerEm, 0);
    }
  });
  it("does not grow by an accent, and grows by a wide script", () => {
    expect(textWidth("Łé", 10, 400)).toBeGreaterThan(0);
    expect(textWidth("é", 10, 400)).toBe(textWidth("e", 10, 400));
    expect(textWidth("日本", 10, 400)).toBe(20);
  });
  it("breaks lines at blanks, and leaves a word that is too long whole", () => {
    const lines = wrapText("one two three incomprehensibilities four", 60, 12, 400);
    expect(lines.join(" ")).toBe("one two three incomprehensibilities four");
    for (const line of lines)
      if (line.includes(" ")) expect(textWidth(line, 12, 400)).toBeLessThanOrEqual(60);
    expect(lines).toContain("incomprehensibilities");
  });
  it("cuts with a sign that something is missing", () => {
    const cut = cutText("Training case: SMITH OCG is fictional", 80, 12, 400);
    expect(cut.endsWith("…")).toBe(true);
    expect(textWidth(cut, 12, 400)).toBeLessThanOrEqual(80);
    expect(cutText("short", 80, 12, 400)).toBe("short");
  });
});
