import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOf, wordsOf } from "../../src/core/plainText";
import { textSearch } from "../../src/core/textSearch";

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "ł", "é"), maxLength: 6 });

/** The slow way: every pattern at every place. */
function byHand(patterns: readonly string[], text: string): readonly string[] {
  const found: string[] = [];
  for (const pattern of new Set(patterns.filter((each) => each !== "")))
    for (let at = 0; at + pattern.length <= text.length; at++)
      if (text.startsWith(pattern, at)) found.push(`${pattern}@${at + pattern.length}`);
  return found.sort();
}

describe("the search for many patterns", () => {
  it("finds exactly what a search for each of them finds", () => {
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom("a", "b", "c", "ł", "é"), maxLength: 60 }),
        (patterns, text) => {
          const found: string[] = [];
          textSearch(patterns)(text, (pattern, end) => found.push(`${patterns[pattern]}@${end}`));
          expect([...new Set(found)].sort()).toEqual(byHand(patterns, text));
          expect(found).toHaveLength(new Set(found).size);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("grows with its patterns", () => {
    const patterns = Array.from({ length: 3000 }, (_, at) => `name${at}x`);
    const found: number[] = [];
    textSearch(patterns)(`${patterns.join(" ")} name1`, (pattern) => found.push(pattern));
    expect(found).toEqual(patterns.map((_, at) => at));
  });
});

describe("plain text", () => {
  it("makes all spellings of a name one", () => {
    for (const text of [
      "SMITH,  David",
      "smith_david",
      "Smith\u00a0Da\u0301vid",
      "SMI\u00adTH, David\u200b",
      "ＳＭＩＴＨ David",
    ])
      expect(wordsOf(text)).toBe("smith david");
  });

  it("closes plates, phones and postcodes up, and keeps lists of numbers apart", () => {
    expect(codesOf("Van ZZ99 ABC")).toBe("van zz99abc");
    expect(codesOf("tel: 07700-900 123")).toContain("07700900123");
    expect(codesOf("(07700) 900123")).toContain("07700900123");
    expect(codesOf("+44 7700 900123")).toContain("447700900123");
    expect(codesOf("[1.25, 52.75]")).not.toContain("1255275");
  });
});
