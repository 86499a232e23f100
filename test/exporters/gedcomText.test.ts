import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gedcomDateLine, gedcomDateText, gedcomIds, gedcomLine } from "../../src/exporters/gedcomText";
import { plainText } from "../../src/exporters/plainText";
import { gedcomLines } from "../../src/importers/gedcomLines";
import { pace } from "../../src/importers/pace";
import { remarksOf } from "../../src/importers/remarks";
import { anyText } from "../arbitraryParts";

describe("lines of GEDCOM", () => {
  it("double every @ and carry line ends over", () => {
    expect(gedcomLine(1, "NOTE", "a@b\r\nc\n\nd")).toBe("1 NOTE a@@b\n2 CONT c\n2 CONT\n2 CONT d\n");
    expect(gedcomLine(1, "BIRT")).toBe("1 BIRT\n");
  });

  it("keep the @ of a calendar single", () => {
    expect(gedcomDateLine(2, "@#DJULIAN@ 5 MAR 1699")).toBe("2 DATE @#DJULIAN@ 5 MAR 1699\n");
  });

  it("of any text are short, and come back as the text", async () => {
    const long = fc.oneof(anyText, fc.string({ unit: "grapheme", minLength: 200, maxLength: 700 }));
    await fc.assert(
      fc.asyncProperty(long, async (text) => {
        const lines = `0 HEAD\n${gedcomLine(1, "NOTE", `x${text}`)}`;
        for (const line of lines.split("\n")) expect([...line].length).toBeLessThanOrEqual(255);
        const [head] = (await gedcomLines(lines, remarksOf("t"), pace({}))) ?? [];
        // Blanks at the end of a line are the reader's to trim; line ends are newlines.
        const tidy = (value: string) => value.replace(/[^\S\n]+(?=\n|$)/g, "");
        const wanted = plainText(`x${text}`).replace(/\r\n?/g, "\n");
        expect(tidy(head?.children[0]?.value ?? "")).toBe(tidy(wanted));
      }),
    );
  });
});

describe("dates", () => {
  it.each([
    ["2026-03-14", "14 MAR 2026"],
    ["2026-03-14T21:40", "14 MAR 2026"],
    ["2026-03", "MAR 2026"],
    ["2026", "2026"],
    ["last (good) summer", "(last good summer)"],
    ["2026-13", "(2026-13)"],
  ])("%s are %s", (iso, text) => {
    expect(gedcomDateText(iso)).toBe(text);
  });
});

describe("ids of records", () => {
  it("are the source's where they are fit and alone, else made and never given twice", () => {
    const items = ["I2", "P-1", "P-1", "VOID", "__proto__", "two words", "", "x".repeat(30)];
    const ids = gedcomIds(
      items.map((sourceId, at) => ({ id: `n${at}`, sourceId })),
      "I",
      new Set(["I1"]),
    );
    expect([...ids.values()].sort()).toEqual(["I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9"]);
    expect(ids.get("n0")).toBe("I2");
  });
});
