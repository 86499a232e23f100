import { describe, expect, it } from "vitest";
import { measuresCsv } from "../../../src/app/measures/measuresCsv";
import { measureTable, restsWords } from "../../../src/app/measures/measureTable";
import { measureValue } from "../../../src/app/measures/measureValue";
import { entity } from "../../../src/core/entity";
import type { Finding } from "../../../src/core/finding";
import { caseOf } from "../../fixtures";

const kase = caseOf({
  entities: [
    entity("a", "person", "DARBY, Paul"),
    entity("b", "person", "=cmd|' /c calc'!A1"),
    entity("c", "person", "WOOD, Gary"),
  ],
});
const ranking = (...rows: readonly (readonly [id: string, value: number])[]) =>
  ({
    type: "ranking",
    title: "Go-betweens",
    unit: "share of pairs",
    about: "3 people, 2 contacts; exact",
    rows: rows.map(([id, value]) => ({ ids: [id], value, reason: `Because of ${id}.` })),
  }) satisfies Finding;

describe("a value on the screen", () => {
  it.each([
    [0.43762, "share of pairs", "44 %"],
    [0.0000521, "share of pairs", "0.0052 %"],
    [1, "share of pairs", "100 %"],
    [5.6667, "contacts that are not alike", "5.7"],
    [1204, "people cut off", "1,204"],
    [0.1554, "0 = free, 1 = closed in", "0.16"],
  ])("has two figures at most unless it is a count: %d in %s is %s", (value, unit, words) => {
    expect(measureValue(value, unit)).toBe(words);
  });
});

describe("a ranking as a table", () => {
  const table = measureTable(
    kase,
    ranking(["c", 0.5], ["a", 0.2], ["b", 0.2]),
    ranking(["a", 0.6], ["c", 0.5]),
    new Map([["c", ["telephone"]]]),
  );

  it("shares places, and tells the place in the run before", () => {
    const texts = (column: string) => table.keys.map((key) => table.text(key, column));
    expect(texts("place")).toEqual(["1", "2 =", "2 ="]);
    expect(texts("was")).toEqual(["was 2nd", "was 1st", "was not listed"]);
    expect(texts("rests")).toEqual(["telephone only", "", ""]);
    expect(texts("value")).toEqual(["50 %", "20 %", "20 %"]);
  });

  it("names who is no longer in it", () => {
    const fewer = measureTable(kase, ranking(["c", 0.5]), ranking(["a", 0.6], ["c", 0.5]), undefined);
    expect(fewer.gone).toEqual([{ name: "DARBY, Paul", place: 1 }]);
    expect(fewer.text("c", "was")).toBe("was 2nd");
  });

  it("says every kind of source without which a place is lost", () => {
    expect(restsWords(["telephone", "money", "family"])).toBe("telephone, money and family");
    expect(restsWords(undefined)).toBe("");
  });

  it("becomes CSV in the order listed, in which no cell runs as a formula, with how it was worked out", () => {
    const text = measuresCsv(
      table,
      ["b", "c"],
      ["name", "place", "value", "was", "rests", "reason"],
      ["=Go-betweens. 3 people, 2 contacts; exact."],
    );
    expect(text.split("\r\n")).toEqual([
      "place,name,share of pairs,run before,rests on,reason",
      "2 =,'=cmd|' /c calc'!A1,20 %,was not listed,,Because of b.",
      '1,"WOOD, Gary",50 %,was 2nd,telephone only,Because of c.',
      "",
      '"\'=Go-betweens. 3 people, 2 contacts; exact."',
      "",
    ]);
  });
});
