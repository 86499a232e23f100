import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtInFormat, fullNumber, readFormat, shownNumber } from "../../src/importers/xlsxFormat";

const shown = (raw: string, code: string, from1904 = false) => shownNumber(raw, readFormat(code), from1904);

describe("a number in a cell", () => {
  it.each([
    ["7700900123", "General", "7700900123"],
    ["7.700900123E9", "General", "7700900123"],
    ["447700900123", "0.00E+00", "447700900123"],
    ["1E+21", "General", "1000000000000000000000"],
    ["0.30000000000000004", "General", "0.3"],
    ["1E-7", "General", "0.0000001"],
    ["-0.5", "#,##0.00", "-0.5"],
    ["12345678901234567", "0", "12345678901234567"],
    ["1234.5", "#,##0.00;[Red]-#,##0.00", "1234.5"],
    ["0.125", "0%", "12.5%"],
    ["0.07", "0.00%", "7%"],
    ["1234.5", "£#,##0.00", "£1234.50"],
    ["1234.567", "[$£-809]#,##0.00", "£1234.567"],
    ["20", '"£"#,##0', "£20"],
    ["7700900123", "00000000000", "07700900123"],
    ["7700900123", "00000\\ 000000", "07700 900123"],
    ["7", "000", "007"],
    ["42", "0", "42"],
    ["1.5", "000", "1.5"],
    ["3", "General", "3"],
  ])("%s as %s is %s", (raw, code, text) => {
    expect(shown(raw, code)).toBe(text);
  });

  it("loses no digit that a spreadsheet keeps", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const text = fullNumber(String(value));
        expect(text).not.toMatch(/e/i);
        if (Math.abs(value) > 1e-5)
          expect(Number(text)).toBeCloseTo(value, 10 - Math.ceil(Math.log10(Math.abs(value) + 1)));
      }),
    );
  });
});

describe("a date in a cell", () => {
  it.each([
    ["45366", "dd/mm/yyyy", "2024-03-15"],
    ["45366", "[$-809]d mmmm yyyy;@", "2024-03-15"],
    ["45366.604166666664", "dd/mm/yyyy hh:mm", "2024-03-15T14:30"],
    ["45366", "dd/mm/yyyy hh:mm", "2024-03-15T00:00"],
    // The clock was entered, though the format hides it.
    ["45366.604166666664", "dd/mm/yyyy", "2024-03-15T14:30"],
    ["45366.999999999", "d/m/yyyy h:mm", "2024-03-16T00:00"],
    ["45366", "mmm-yy", "2024-03"],
    ["45366", "yyyy", "2024"],
    ["0.604166666666667", "hh:mm", "14:30"],
    ["0.60420138888", "h:mm:ss AM/PM", "14:30:03"],
    ["1.5", "[h]:mm", "36:00"],
    ["1", "d/m/yyyy", "1900-01-01"],
    ["59", "d/m/yyyy", "1900-02-28"],
    ["61", "d/m/yyyy", "1900-03-01"],
    // 29 February 1900 never was.
    ["60", "d/m/yyyy", "60"],
    ["-1", "d/m/yyyy", "-1"],
    ["3000000", "d/m/yyyy", "3000000"],
  ])("%s as %s is %s", (raw, code, text) => {
    expect(shown(raw, code)).toBe(text);
  });

  it("counts from 1904 where the workbook says so", () => {
    expect(shown("43904", "d/m/yyyy", true)).toBe("2024-03-15");
    expect(shown("0", "d/m/yyyy", true)).toBe("1904-01-01");
  });

  it("is the same day for each day number, with no clock of this machine", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const days = (Date.parse(shown(String(serial), "d/m/yyyy")) - Date.UTC(1970, 0, 1)) / 86_400_000;
        expect(days).toBe(serial - 25_569);
      }),
    );
  });

  it("is known by the formats that every workbook has", () => {
    expect([14, 15, 16, 22, 30].map((id) => readFormat(builtInFormat(id)).type)).toEqual([
      "date",
      "date",
      "date",
      "date",
      "date",
    ]);
    expect([20, 45].map((id) => readFormat(builtInFormat(id)).type)).toEqual(["time", "time"]);
    expect([0, 1, 4, 49].map((id) => readFormat(builtInFormat(id)).type)).toEqual([
      "number",
      "number",
      "number",
      "number",
    ]);
  });
});

describe("a format", () => {
  it.each(["[Red]0", '0" days"', "0.0_);(0.0)", "# ?/?", "@", "General", '"yes";"no"'])(
    "%s is no date",
    (code) => {
      expect(readFormat(code).type).toBe("number");
    },
  );

  it("of any letters is read at once", () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (code) => readFormat(code).type.length > 0));
    const started = performance.now();
    for (const letter of ["[", '"', "[$", "\\", ";", "0 "]) readFormat(letter.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
