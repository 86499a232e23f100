import { describe, expect, it } from "vitest";
import { gedcomHandling, gedcomNotes, gedcomRecords } from "../../src/importers/gedcomRecords";
import { remarksOf } from "../../src/importers/remarks";
import { linesOf } from "./gedcomText";

const text = `0 @I1@ INDI
1 NOTE @N1@
1 NOTE in place
1 NOTE @N9@
1 SNOTE @VOID@
1 SOUR @S1@
2 PAGE 12
2 QUAY 3
2 DATA
3 DATE 5 MAR 1850
3 TEXT as written
1 SOUR a word of mouth
1 SOUR @S9@
1 OBJE
2 FILE http://example.invalid/a.jpg
2 TITL Portrait
1 OBJE @M1@
0 @N1@ NOTE far
1 CONT away
0 @S1@ SOUR
1 TITL Register
0 @M1@ OBJE
1 FILE b.jpg
2 TITL House
0 @N1@ NOTE again`;

async function all() {
  const remarks = remarksOf("t.ged");
  const { records: lines } = await linesOf(text);
  const [person] = lines;
  if (!person) throw new Error("no person");
  return { records: gedcomRecords(lines, remarks), person, remarks };
}

describe("the records of a file", () => {
  it("give notes by pointer and in place; one that is missing is told", async () => {
    const { records, person, remarks } = await all();
    expect(records.noteTexts(person)).toEqual(["far\naway", "in place"]);
    expect(remarks.all().map((item) => [item.code, item.where?.line])).toEqual([["dangling-reference", 4]]);
  });

  it("give sources as reasons with page, text and certainty", async () => {
    const { records, person } = await all();
    expect(records.provenance(person, "Birth")).toEqual([
      {
        claim: "Birth",
        source: "Register",
        note: "12; as written; certainty 3 of 3 by the file",
        date: "1850-03-05",
        opinion: false,
      },
      { claim: "Birth", source: "a word of mouth", note: "", opinion: false },
      { claim: "Birth", source: "Not in file: S9", note: "", opinion: false },
    ]);
  });

  it("give titles of media, never their files", async () => {
    const { records, person } = await all();
    expect(records.mediaTitles(person)).toEqual(["Portrait", "House"]);
  });

  it("are restricted when they or one of their facts are", async () => {
    const of = async (lines: string) => (await linesOf(lines)).records.map(gedcomHandling);
    expect(await of("0 INDI\n1 RESN privacy\n0 INDI\n1 BIRT\n2 RESN LOCKED\n0 INDI\n1 SEX F")).toEqual([
      "C",
      "C",
      "P",
    ]);
  });

  it("number their notes", () => {
    expect(gedcomNotes(["a", "b"], "I1", "C")).toEqual([
      { id: "I1 note 1", text: "a", at: "", handling: "C" },
      { id: "I1 note 2", text: "b", at: "", handling: "C" },
    ]);
  });
});
