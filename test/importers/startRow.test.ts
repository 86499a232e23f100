import { describe, expect, it } from "vitest";
import { previewTables, readFile } from "../../src/importers/index";
import { startOf } from "../../src/importers/startRow";

const people = [
  ["Ref", "Surname", "Forename"],
  ["N1", "SMITH", "Gary"],
  ["N2", "WOOD", "Lee"],
];
const bytes = (text: string) => new TextEncoder().encode(text);

describe("the row that a table begins with", () => {
  it.each([
    ["the first", people, 0],
    ["below a title", [["Operation EXAMPLE"], ...people], 1],
    ["below titles with a date of their own", [["Op EXAMPLE"], ["Made on 01/02/2026"], ...people], 2],
    [
      "below a group of headers",
      [
        ["", "Person", ""],
        ["Ref", "Surname", "Forename", "Phone", "Town"],
        ["N1", "a", "b", "c", "d"],
        ["N2", "a", "b", "c", "d"],
      ],
      1,
    ],
    [
      "the first where the header names only some columns",
      [
        ["Ref", "Name"],
        ["N1", "A", "x", "y", "z"],
        ["N2", "B", "x", "y", "w"],
      ],
      0,
    ],
    ["the first of a list of neighbours", [["5"], ["6", "7", "8"], ["7", "6"], ["8", "6", "7"]], 0],
    ["the first where nothing is below the wide row", [["a"], ["b"], ["Ref", "Surname", "Forename"]], 0],
    ["the first of a single column", [["Name"], ["A"], ["B"]], 0],
  ] as const)("is %s", (_, records, start) => {
    expect(startOf(records)).toBe(start);
  });

  it("is guessed for text files as well, and what is above is told", async () => {
    const text = `Operation EXAMPLE,,\nMade for training,,\n${people.map((row) => row.join(",")).join("\n")}\n`;
    const out = await readFile("people.csv", bytes(text));
    if (!out.ok) throw new Error(out.error.message);
    expect([...out.value.case.entities.values()].map(({ label }) => label)).toEqual([
      "SMITH, Gary",
      "WOOD, Lee",
    ]);
    const above = out.value.problems.find(({ code }) => code === "rows-above");
    expect(above).toMatchObject({ where: { line: 1 }, severity: "note" });
    expect(above?.message).toContain("Operation EXAMPLE, Made for training");
  });

  it("can be chosen by the user, and the preview holds the rows to choose from", async () => {
    const file = {
      name: "people.csv",
      bytes: bytes("Op EXAMPLE,,\nRef,Surname,Forename\nN1,SMITH,Gary\nN2,WOOD,Lee\n"),
    };
    const preview = await previewTables([file]);
    const table = preview.ok ? preview.value.tables[0] : undefined;
    if (!table) throw new Error("no table");
    expect(table).toMatchObject({ startRow: 2, rowCount: 2, lines: [3, 4], above: [{ line: 1 }] });
    expect(table.guess.startRow).toBe(2);
    const chosen = { ...table.guess, startRow: 1, columns: ["label", "attribute", "attribute"] as const };
    const out = await readFile(file.name, file.bytes, { mappings: new Map([[file.name, chosen]]) });
    if (!out.ok) throw new Error(out.error.message);
    expect(out.value.case.entities.size).toBe(3);
    expect([...out.value.case.entities.values()][0]?.label).toBe("Ref");
  });
});
