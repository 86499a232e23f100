import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startOf } from "../../src/core/time";
import { gedcomDate } from "../../src/importers/gedcomDate";

describe("a GEDCOM date", () => {
  it.each([
    ["5 MAR 1850", "1850-03-05"],
    ["05 mar 1850", "1850-03-05"],
    ["Sept 1850", "1850-09"],
    ["1850", "1850"],
    ["850", "0850"],
    ["1850-03-05", "1850-03-05"],
    ["@#DGREGORIAN@ 5 MAR 1850", "1850-03-05"],
    ["GREGORIAN 5 MAR 1850", "1850-03-05"],
    ["ABT 1850", "1850"],
    ["ABT. 1850", "1850"],
    ["EST MAR 1850", "1850-03"],
    ["INT 5 MAR 1850 (by his age)", "1850-03-05"],
    ["11 FEB 1731/32", "1732-02-11"],
    ["1699/00", "1700"],
    ["1699/1700", "1700"],
    ["@#DJULIAN@ 4 OCT 1582", "1582-10-14"],
    ["@#DJULIAN@ 25 DEC 1642", "1643-01-04"],
    ["JULIAN 29 FEB 1700", "1700-03-11"],
    ["@#DJULIAN@ 1642", "1642"],
    ["@#DFRENCH R@ 1 VEND 1", "1792-09-22"],
    ["@#DFRENCH R@ 18 BRUM 8", "1799-11-09"],
    ["FRENCH_R 6 COMP 3", "1795-09-22"],
    ["BET MAY 1900 AND AUG 1900", "1900"],
  ])("%s is %s", (text, iso) => {
    expect(gedcomDate(text).single).toBe(iso);
  });

  it.each([
    ["BEF 1850", { to: "1850" }],
    ["AFT 5 MAR 1850", { from: "1850-03-05" }],
    ["FROM 1850", { from: "1850" }],
    ["TO 1850", { to: "1850" }],
    ["FROM 1 JAN 1850 TO 2 FEB 1851", { from: "1850-01-01", to: "1851-02-02" }],
    ["BET 1850 AND 1852", { from: "1850", to: "1852" }],
    ["BET. 1850 - 1852", { from: "1850", to: "1852" }],
  ])("%s names no single date", (text, times) => {
    expect(gedcomDate(text)).toMatchObject({ times, exact: false, given: text });
    expect(gedcomDate(text).single).toBeUndefined();
  });

  it.each([
    "(No idea of the date)",
    "DEAD",
    "31 FEB 1850",
    "@#DJULIAN@ 31 FEB 1700",
    "@#DHEBREW@ 2 TVT 5758",
    "@#DFRENCH R@ 6 COMP 4",
    "44 B.C.",
    "9 MAR",
    "1/2/1850",
    "1698/00",
    "12 MAR 85",
    "BET 1850 AND nobody knows",
  ])("%s is kept as given", (text) => {
    expect(gedcomDate(text)).toEqual({ given: text, times: {}, exact: false });
  });

  it("is exact only when nothing is said besides", () => {
    const exact = (text: string) => gedcomDate(text).exact;
    expect(["5 MAR 1850", "1850", ""].map(exact)).toEqual([true, true, true]);
    expect(["ABT 1850", "1699/00", "@#DJULIAN@ 1642", "1850 (maybe)"].map(exact)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("never throws, and what it gives is a date", () => {
    const word = fc.constantFrom(
      "BET",
      "AND",
      "FROM",
      "TO",
      "ABT",
      "JAN",
      "FEB",
      "30",
      "1850",
      "1699/00",
      "(",
      "@#DJULIAN@",
      "@#DFRENCH R@",
      "COMP",
      "-",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((all) => all.join(" ")),
        ),
        (text) => {
          const { times, single } = gedcomDate(text);
          for (const iso of [times.from, times.to, single])
            if (iso !== undefined) expect(startOf(iso)).not.toBeNaN();
        },
      ),
    );
  });
});
