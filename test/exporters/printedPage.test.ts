import fc from "fast-check";
import { expect, it } from "vitest";
import type { Marking } from "../../src/core/marking";
import { printedPage } from "../../src/exporters/printedPage";

const marking: Marking = {
  level: "OFFICIAL-SENSITIVE",
  local: "",
  handling: "recipients only",
  descriptor: "",
};
const page = (text: string, words = text) =>
  printedPage({
    title: text,
    about: text,
    marking: { ...marking, handling: words },
    facts: [text],
    tables: [
      { heading: text, columns: [text], rows: [[text]], empty: "" },
      { heading: "None", columns: [], rows: [], empty: "None listed." },
    ],
  });

it("carries the marking at the top and bottom of the screen and of each printed sheet", () => {
  const html = page("Sheet", "recipients only");
  expect(html.match(/<div class="marking">OFFICIAL-SENSITIVE - RECIPIENTS ONLY<\/div>/g)).toHaveLength(2);
  expect(html).toContain('@top-center{content:"OFFICIAL-SENSITIVE - RECIPIENTS ONLY"');
  expect(html).toContain('@bottom-center{content:"OFFICIAL-SENSITIVE - RECIPIENTS ONLY"');
  expect(html).toContain("None listed.");
});

it("no text in it becomes markup, style or script", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom('"}</style><script>', "<img src=x>", "\\")),
      (text) => {
        const html = page(text);
        expect(html.match(/<[a-z]+/g)).toEqual(page("x").match(/<[a-z]+/g));
        const style = (of: string) => of.slice(of.indexOf("<style>"), of.indexOf("</style>"));
        expect(style(html).match(/[{}"\\]/g)).toEqual(style(page("x")).match(/[{}"\\]/g));
      },
    ),
  );
});
