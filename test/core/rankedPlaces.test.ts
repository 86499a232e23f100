import { describe, expect, it } from "vitest";
import { ordinal, rankedPlaces, rowKey } from "../../src/core/rankedPlaces";

const rows = (...values: readonly number[]) =>
  values.map((value, index) => ({ ids: [`n${index}`], value, reason: "" }));

describe("places of a ranking", () => {
  it("are shared by equal rows, and the next place counts those before it", () => {
    expect(rankedPlaces(rows(9, 5, 5, 5, 1)).map(({ place, tied }) => `${place}${tied ? "=" : ""}`)).toEqual([
      "1",
      "2=",
      "2=",
      "2=",
      "5",
    ]);
  });

  it("are shared by values that differ by rounding only", () => {
    expect(rankedPlaces(rows(0.3, 0.1 + 0.2)).map(({ place }) => place)).toEqual([1, 1]);
  });

  it("hold for an order in which the lowest is first", () => {
    expect(rankedPlaces(rows(0.1, 0.2, 0.2)).map(({ place }) => place)).toEqual([1, 2, 2]);
  });
});

describe("a row of a contact", () => {
  it("is the same whichever links it rests on and whichever end is named first", () => {
    const one = rowKey({ ids: ["e1"], ends: ["b", "a"], value: 1, reason: "" });
    const other = rowKey({ ids: ["e2", "e3"], ends: ["a", "b"], value: 1, reason: "" });
    expect(one).toBe(other);
  });
});

describe("ordinals", () => {
  it("are those of English", () => {
    expect([1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 103, 111, 1001].map(ordinal)).toEqual([
      ...["1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "21st", "22nd"],
      ...["103rd", "111th", "1,001st"],
    ]);
  });
});
