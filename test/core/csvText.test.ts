import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { cellValue, csvCell, entitiesCsv, linksCsv, looksLikeFormula } from "../../src/core/csvText";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { anyCase } from "../arbitraries";
import { anyText } from "../arbitraryParts";
import { because, caseOf, tinyCase } from "../fixtures";

/** Rows as another program reads them. */
const rowsOf = (text: string) =>
  Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" }).data.slice(0, -1);
const tableOf = (text: string) => {
  const [header = [], ...rows] = rowsOf(text);
  return rows.map((row) => new Map(row.map((cell, index) => [header[index] ?? "", cell])));
};

describe("a cell", () => {
  it.each([
    ["SMITH, David", '"SMITH, David"'],
    ['say "so"', '"say ""so"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["+1-1", "'+1-1"],
    ["-2+3", "'-2+3"],
    ["\t=1", '"\'\t=1"'],
    ["-12.5", "-12.5"],
    ["+44 7700 900123", "+44 7700 900123"],
    ["-1e6", "-1e6"],
    ["'=1", "''=1"],
    ["O'NEILL", "O'NEILL"],
    ["'quoted'", "'quoted'"],
    [" padded ", '" padded "'],
    ["", ""],
    ["\uD800", "\uFFFD"],
  ])("%j is written as %j", (text, cell) => expect(csvCell(text)).toBe(cell));

  it("never begins like a formula, and comes back as it was", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^['=+@\-\t]{1,4}[0-9a-zA-Z]{0,3}$/)), (text) => {
        const [[cell = ""] = []] = rowsOf(`${csvCell(text)},end\r\n`);
        expect(looksLikeFormula(cell) && !cell.startsWith("'")).toBe(false);
        expect(cellValue(cell)).toBe(text.toWellFormed());
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the entity table", () => {
  it("has the known columns first, then one for each attribute name", () => {
    const kase = caseOf({
      entities: [
        entity("a", "person", "A", { attributes: [{ name: "height", value: "6ft", provenance: [] }] }),
        entity("b", "person", "B", {
          attributes: [
            { name: "__proto__", value: "x", provenance: [] },
            { name: "height", value: "5ft", provenance: [] },
            { name: "height", value: "165 cm", provenance: [] },
            { name: "Label", value: "y", provenance: [] },
            { name: "", value: "z", provenance: [] },
          ],
        }),
      ],
    });
    const [header, first, second] = rowsOf(entitiesCsv(kase));
    expect(header?.join()).toBe(
      "id,label,kind,type,caption,aliases,ocg,role,functions,status,born,start,end,lat,lon,address,grade,source,handling,height,__proto__,Label (attribute),attribute",
    );
    expect(first?.slice(19)).toEqual(["6ft", "", "", ""]);
    expect(second?.slice(19)).toEqual(["5ft; 165 cm", "x", "y", "z"]);
  });

  it("writes what is known of a person and a place", () => {
    const rows = tableOf(entitiesCsv(tinyCase()));
    const wood = rows.find((row) => row.get("id") === "wood");
    expect(wood && Object.fromEntries(wood)).toMatchObject({
      label: "WOOD, Gary",
      kind: "person",
      aliases: "Gaz",
      ocg: "SMITH OCG",
      role: "significant",
      functions: "transport",
      born: "1984",
      grade: "2B/P",
      source: "IR-102",
    });
    expect(rows.find((row) => row.get("id") === "lock-up")?.get("lat")).toBe("51.31");
  });

  it("has the rows asked for, in that order; unknown ids are passed over", () => {
    const ids = tableOf(entitiesCsv(tinyCase(), ["van", "nobody", "smith"])).map((row) => row.get("id"));
    expect(ids).toEqual(["van", "smith"]);
  });

  it("is read by another program with every id, label and attribute of any case", () => {
    fc.assert(
      fc.property(anyCase(), (kase) => {
        const [header = [], ...rows] = rowsOf(entitiesCsv(kase));
        const items = [...kase.entities.values()];
        expect(rows.map((row) => row.length)).toEqual(items.map(() => header.length));
        const column = (index: number) => rows.map((row) => cellValue(row[index] ?? ""));
        expect(column(0)).toEqual(items.map((item) => item.id.toWellFormed()));
        expect(column(1)).toEqual(items.map((item) => item.label.toWellFormed()));
        expect(new Set(header.map((name) => name.toLowerCase())).size).toBe(header.length);
      }),
    );
  });
});

describe("the link table", () => {
  it("names both ends by id and label", () => {
    const rows = tableOf(linksCsv(tinyCase()));
    const carried = rows.find((row) => row.get("id") === "van-lock-up");
    expect(carried && Object.fromEntries(carried)).toMatchObject({
      from: "van",
      to: "lock-up",
      "from label": "ZZ99 ABC",
      "to label": "Unit 7",
      kind: "carries",
      direction: "forward",
      flow: "commodity",
      amount: "2",
      unit: "kg",
      count: "6",
      grade: "3D/C",
      source: "IR-105",
      handling: "P",
    });
    expect(rows).toHaveLength(11);
  });

  it("writes several grades and each source once", () => {
    const provenance = [because("", "IR-1", "1A/P"), because("", "IR-1", "2C/C"), because("", "IR-2")];
    const kase = caseOf({
      entities: [entity("a", "person", "A")],
      links: [link("l", "a", "a", "other", { provenance, strength: "tentative", weight: 0.5 })],
    });
    const [row] = tableOf(linksCsv(kase, ["l"]));
    expect([row?.get("grade"), row?.get("source"), row?.get("strength"), row?.get("weight")]).toEqual([
      "1A/P; 2C/C",
      "IR-1; IR-2",
      "tentative",
      "0.5",
    ]);
  });
});
