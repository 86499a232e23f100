import { describe, expect, it } from "vitest";
import { openSource } from "../../src/importers/source";
import { tablesOfWorkbook } from "../../src/importers/xlsxTables";
import { type BookXml, xlsxBytes } from "./xlsxBytes";

async function tables(bytes: Uint8Array) {
  const set = await tablesOfWorkbook(openSource("book.xlsx", bytes), {});
  if (!set.ok) throw new Error(set.error.message);
  return set.value.tables;
}

/** Cells of the first row. */
async function row(book: Omit<BookXml, "sheets">, cells: string, data?: string) {
  const [table] = await tables(
    xlsxBytes({ ...book, sheets: [{ name: "S", data: data ?? `<row r="1">${cells}</row>` }] }),
  );
  return table?.records[0];
}

describe("the cells of a sheet", () => {
  it("keeps what a text says: 007, a formula, quotes, several runs, escapes; leaves out East Asian readings", async () => {
    const strings = [
      "<t>007</t>",
      '<r><t>SMI</t></r><r><rPr><b/></rPr><t xml:space="preserve">TH </t></r><rPh><t>READING</t></rPh>',
      "<t>=1+1</t>",
      "<t>'x</t>",
      "<t>a_x000D_b_x005F_x0041_</t>",
    ];
    const cells = strings.map((_, at) => `<c t="s"><v>${at}</v></c>`).join("");
    expect(await row({ strings }, cells)).toEqual(["007", "SMITH ", "=1+1", "'x", "a\rb_x0041_"]);
  });

  it("reads dates of both systems, booleans, results of formulas and phones as they are meant", async () => {
    const cells =
      '<c s="1"><v>45366</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>SMITH</v></c><c><f>1+1</f><v>2</v></c><c><v>7.700900123E9</v></c><c s="2"><v>7700900123</v></c><c t="d"><v>2024-03-15T00:00:00</v></c>';
    const formats = ["dd/mm/yyyy", "00000000000"];
    expect(await row({ formats }, cells)).toEqual([
      "2024-03-15",
      "TRUE",
      "SMITH",
      "2",
      "7700900123",
      "07700900123",
      "2024-03-15",
    ]);
    expect((await row({ formats, date1904: true }, cells))?.[0]).toBe("2028-03-16");
  });

  it("without addresses, with gaps, rows out of order and columns that are empty throughout is read", async () => {
    const [table] = await tables(
      xlsxBytes({
        sheets: [
          {
            name: "S",
            data: '<row r="5"><c r="F5"><v>4</v></c></row><row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="F2"><v>3</v></c></row><row><c><v>9</v></c></row>',
          },
        ],
      }),
    );
    expect(table?.records).toEqual([["", "1", "2", "3"], ["9"], ["", "", "", "4"]]);
    expect(table?.lines).toEqual([2, 3, 5]);
  });

  it("whose rows each fill the last column alone takes no more room than its cells", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
    );
    const [table] = await tables(xlsxBytes({ sheets: [{ name: "S", data: rows.join("") }] }));
    expect(table?.records[19_999]).toEqual(["1"]);
  });
});
