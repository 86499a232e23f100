import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csv } from "../../src/importers/csv";
import { attributesOf, readText } from "./sourceOf";

const read = (text: string) => readText(csv, text);
const codes = (problems: readonly { code: string; severity: string }[]) =>
  problems.filter((item) => item.code !== "table-read").map((item) => item.code);

describe("table", () => {
  it("keeps values as text: leading zeros, long numbers, what looks like powers or dates", async () => {
    const { case: kase } = await read(
      'id,phone,grid,when\n007,07700900123,1E5,01/02\n008,="0012",7.7E+09,3-4\n',
    );
    const [first, second] = kase.entities.values();
    expect(first?.sourceId).toBe("007");
    expect(attributesOf(first ?? { attributes: [] })).toEqual([
      ["grid", "1E5"],
      ["when", "01/02"],
    ]);
    expect(first?.label).toBe("07700900123");
    expect(second?.label).toBe("0012");
  });

  it("undoes the formula guard, and only that", async () => {
    const { case: kase } = await read("name,remark a\nx,'=1+1\ny,'+447700900123\nz,'quoted'\nw,O'Neil\n");
    expect([...kase.entities.values()].map((item) => item.attributes[0]?.value)).toEqual([
      "=1+1",
      "+447700900123",
      "'quoted'",
      "O'Neil",
    ]);
  });

  it("leaves empty columns at the end and empty rows out, and counts the rows", async () => {
    const { case: kase, problems } = await read("id,name,,\n1,Ann,,\n,,,\n2,Bob,,\n,,,\n");
    expect(kase.entities.size).toBe(2);
    expect([...kase.entities.values()].flatMap((item) => attributesOf(item))).toEqual([]);
    expect(problems.find((item) => item.code === "empty-rows")?.message).toContain("2 empty rows");
  });

  it("trims no-break spaces from headers, ids and names", async () => {
    const { case: kase } = await read("\u00a0id ,name\u00a0\n N1\u00a0,\u00a0Ann\u00a0Smith\n");
    const [only] = kase.entities.values();
    expect([only?.sourceId, only?.label]).toEqual(["N1", "Ann Smith"]);
  });

  it("gives repeated and missing headers names of their own and says so", async () => {
    const { case: kase, problems } = await read("id,tag,tag,,tag (2)\n1,a,b,c,d\n");
    const [only] = kase.entities.values();
    expect(attributesOf(only ?? { attributes: [] })).toEqual([
      ["tag", "a"],
      ["tag (3)", "b"],
      ["Column 4", "c"],
      ["tag (2)", "d"],
    ]);
    expect(codes(problems)).toEqual(["duplicate-header"]);
  });

  it("keeps columns and ids called __proto__, constructor and toString", async () => {
    const { case: kase } = await read(
      "id,__proto__,constructor\n__proto__,a,b\nconstructor,c,d\ntoString,e,f\n",
    );
    expect([...kase.entities.values()].map((item) => [item.sourceId, ...attributesOf(item).flat()])).toEqual([
      ["__proto__", "__proto__", "a", "constructor", "b"],
      ["constructor", "__proto__", "c", "constructor", "d"],
      ["toString", "__proto__", "e", "constructor", "f"],
    ]);
  });

  it("keeps ragged rows and names their lines", async () => {
    const { case: kase, problems } = await read("id,name,town\n1,Ann\n2,Bob,York\n3,Cat,Hull,extra,more\n");
    expect(kase.entities.size).toBe(3);
    expect([...kase.entities.values()][2]?.attributes.map((item) => [item.name, item.value])).toEqual([
      ["town", "Hull"],
      ["Column 4", "extra"],
      ["Column 5", "more"],
    ]);
    expect(problems.filter((item) => item.code === "ragged-row").map((item) => item.where?.line)).toEqual([
      2, 4,
    ]);
  });

  it("passes over comment lines before the header", async () => {
    const { case: kase, problems } = await read("# made for a test\n# two lines\nid,name\n1,Ann\n2,Bob\n");
    expect(kase.entities.size).toBe(2);
    expect(codes(problems)).toEqual(["comment-lines"]);
  });

  it("reads the odd little tables that parsers trip over", async () => {
    const texts: readonly (readonly [string, number, string])[] = [
      ['first,last,address,city,zip\nJohn,Doe,120 any st.,"Anytown, WW",08123', 1, "Anytown, WW"],
      ['a,b,c\n1,"",""\n2,3,4', 2, "4"],
      ['a,b\n1,"ha ""ha"" ha"\n3,4', 2, 'ha "ha" ha'],
      [
        'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
        1,
        '{"type": "Point", "coordinates": [102.0, 0.5]}',
      ],
      ['a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n', 3, "8"],
      ['a,b\n1,"ha \n""ha"" \nha"\n3,4\n', 2, 'ha \n"ha" \nha'],
      ["a,b,c\n1,2,3\n4,5,ʤ\n", 2, "ʤ"],
      ["a,b,c\r\n1,2,3", 1, "3"],
    ];
    for (const [text, rows, value] of texts) {
      const { case: kase } = await read(text);
      expect(kase.entities.size).toBe(rows);
      const all = [...kase.entities.values()].flatMap((item) => [
        item.label,
        item.sourceId,
        ...item.attributes.map((one) => one.value),
      ]);
      expect(all).toContain(value);
    }
  });

  it("keeps every row and every text of any table", async () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 10 })
      .filter((text) => text.trim() !== "" && !/[\0\r\uFEFF]/.test(text) && !/^['=]/.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) =>
            fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
          ),
        async (rows) => {
          const head = ["id", ...(rows[0] ?? []).map((_, at) => `column ${String.fromCharCode(97 + at)}`)];
          const table = rows.map((row, at) => [`K${at}`, ...row]);
          const { case: kase } = await read(Papa.unparse([head, ...table], { quotes: true }));
          expect(
            [...kase.entities.values()].map((item) => [
              item.sourceId,
              ...item.attributes.map((one) => one.value),
            ]),
          ).toEqual(table);
        },
      ),
      { numRuns: 150 },
    );
  });
});
