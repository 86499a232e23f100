import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { pace } from "../../src/importers/pace";
import { readRecords } from "../../src/importers/records";

const read = async (text: string) => {
  const out = await readRecords("t.csv", text, pace({}));
  if (!out.ok) throw new Error(out.error.message);
  return out.value;
};

describe("records", () => {
  it("finds the delimiter, or takes the one that 'sep=' names", async () => {
    expect((await read("a;b\n1,5;2\n3,5;4\n")).records[1]).toEqual(["1,5", "2"]);
    expect((await read("a\tb\n1\t2\n")).records).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect((await read("a|b\n1|2\n")).records[0]).toEqual(["a", "b"]);
    const told = await read("sep=;\r\na;b\r\n1;2\r\n");
    expect(told.records).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(told.lines).toEqual([2, 3]);
    expect((await read("1 32\n1 7\n2 5\n")).records[0]).toEqual(["1", "32"]);
  });

  it("reads LF, CRLF, lone CR and a mix of them", async () => {
    const expected = [
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ];
    for (const text of ["a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", 'a,b\r\n1,"2"\r\n3,4\n'])
      expect((await read(text)).records).toEqual(expected);
  });

  it("counts lines as an editor does, over line breaks inside cells and blank lines", async () => {
    const all = await read('a,b\n"x\ny",2\n\n3,4\n');
    expect(all.records).toEqual([
      ["a", "b"],
      ["x\ny", "2"],
      ["3", "4"],
    ]);
    expect(all.lines).toEqual([1, 2, 5]);
  });

  it("loses one line at most to a bad quotation mark, and says which", async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `${at},name ${at}`);
    rows[20] = '20,"never closed';
    const all = await read(rows.join("\n"));
    expect(all.records).toHaveLength(50);
    expect(all.records[20]).toEqual(["20", '"never closed']);
    expect(all.records[49]).toEqual(["49", "name 49"]);
    expect(all.remarks.all().map((item) => item.where?.line)).toEqual([21]);
    const inside = await read('a,b\n"x"y,1\n"z",2\n');
    expect(inside.records).toEqual([
      ["a", "b"],
      ['"x"y', "1"],
      ["z", "2"],
    ]);
  });

  it("ends quickly when every line opens a quotation mark", async () => {
    const all = await read(Array.from({ length: 20_000 }, () => 'x,"y z').join("\n"));
    expect(all.records.length).toBeGreaterThan(10_000);
    expect(all.remarks.all().length).toBeLessThan(50);
  });

  it("takes lone carriage returns among other line ends as ends, but not within quotation marks", async () => {
    const all = await read("a,b\r1,2\r\n3,4\n5,6\r");
    expect([all.records.length, all.lines]).toEqual([4, [1, 2, 3, 4]]);
    expect((await read('a,b\r\n"1\r2",3\r\n')).records).toEqual([
      ["a", "b"],
      ["1\r2", "3"],
    ]);
  });

  it("passes over millions of blank lines and counts them", async () => {
    const all = await read(`a,b\n1,2\n${"\n".repeat(3_000_000)}3,4\n`);
    expect([all.records.length, all.lines.at(-1)]).toEqual([3, 3_000_003]);
  });

  it("reads a run of quotation marks as letters, and what follows", async () => {
    const all = await read(`a,b\n${'"'.repeat(300_000)}\n3,4\n`);
    expect(all.records.at(-1)).toEqual(["3", "4"]);
    expect(all.remarks.all()[0]).toMatchObject({ code: "quotes", where: { line: 1 } });
  });

  it("refuses a sparse line without splitting it", async () => {
    for (const line of [",".repeat(20_000_000), '"a",'.repeat(1_000_000)]) {
      const out = await readRecords("t.csv", `a,b\n${line}`, pace({}));
      expect(out.ok === false && out.error.code).toBe("too-many-columns");
    }
  });

  it("leaves NULs out and says how many", async () => {
    const all = await read("a,b\n1,x\0\0y\n");
    expect(all.records[1]).toEqual(["1", "xy"]);
    expect(all.remarks.all()[0]?.message).toContain("2 NUL characters");
  });

  it("refuses more rows or columns than the limits with a message", async () => {
    const rows = await readRecords("t.csv", "1\n".repeat(1_000_001), pace({}));
    expect(rows.ok === false && rows.error.code).toBe("too-many-rows");
    const columns = await readRecords("t.csv", ",".repeat(20_000), pace({}));
    expect(columns.ok === false && columns.error.code).toBe("too-many-columns");
  });

  it("stops when the user cancels", async () => {
    const stop = new AbortController();
    const text = Array.from({ length: 400_000 }, (_, at) => `${at},"name ${at}"`).join("\n");
    const out = readRecords("t.csv", text, pace({ signal: stop.signal, onProgress: () => stop.abort() }));
    const done = await out;
    expect(done.ok === false && done.error.code).toBe("cancelled");
  });

  it("reads back what Papa wrote, cell for cell, across slices", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !/[\0\r\uFEFF]/.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 2, max: 6 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 30 }),
          ),
        fc.constantFrom("\n", "\r\n"),
        async (table, newline) => {
          // A first row of known letters keeps the guess of the delimiter out of the test of the cells.
          const head = (table[0] ?? []).map((_, at) => `column ${at}`);
          const text = `sep=,\n${Papa.unparse([head, ...table], { newline, quotes: true })}`;
          const all = await read(text);
          expect(all.records).toEqual([head, ...table]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("reads a table of several megabytes like a small one", async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => [
      String(at),
      `name, "${at}"\nsecond line`,
      "07700900123",
    ]);
    const all = await read(Papa.unparse(rows));
    expect(all.records).toEqual(rows);
    expect(all.lines[59_999]).toBe(1 + 59_999 * 2);
  });
});
