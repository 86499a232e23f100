import { describe, expect, it } from "vitest";
import { areaFamily, areaStem, isAreaCode } from "../../src/core/areaCode";

describe("area codes", () => {
  it.each([
    ["E01014370", "LSOA"],
    ["W01000001", "LSOA"],
    ["S01006506", "LSOA"],
    ["95AA01S1", "LSOA"],
    ["95AA01W2", "LSOA"],
    ["E02000001", "MSOA"],
    ["E05000026", "ward"],
    ["E06000022", "district"],
    ["E09000001", "district"],
    ["N09000003", "district"],
    ["N06000004", "constituency"],
    ["E14000794", "constituency"],
    ["E23000001", "police force"],
    [" e01014370 ", "LSOA"],
    ["E99000001", "other area"],
  ])("%s is of the family %s", (code, family) => expect(areaFamily(code)).toBe(family));

  it.each(["E0101437", "E010143700", "A01000001", "BS1 4ST", "ABC", "", "__proto__", "95AA01X"])(
    "'%s' is none",
    (text) => expect(isAreaCode(text)).toBe(false),
  );

  it("names are compared without what sources add to them", () => {
    const same = [
      ["Avon and Somerset Constabulary", "Avon and Somerset", "Avon & Somerset Police"],
      ["Metropolitan Police Service", "Metropolitan Police"],
      ["Liverpool City Council", "Liverpool"],
      ["London Borough of Hackney", "Hackney"],
      ["Bristol, City of", "Bristol City Council"],
    ];
    for (const names of same) expect(new Set(names.map(areaStem)).size).toBe(1);
    expect(areaStem("West Midlands")).not.toBe(areaStem("West Mercia"));
    expect(areaStem("City of London Police")).not.toBe(areaStem("Metropolitan Police"));
    expect(areaStem("The City Council")).toBe("");
  });
});
