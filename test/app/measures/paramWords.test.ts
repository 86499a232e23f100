import { describe, expect, it } from "vitest";
import { betweenness } from "../../../src/analyses/betweenness";
import { changedWords, filled, paramTrouble } from "../../../src/app/measures/paramWords";
import { sourceTypes } from "../../../src/core/sourceType";

const { params } = betweenness;

describe("what a measure is asked", () => {
  it("is what was set, and else what is usual", () => {
    expect(filled(params, { seed: 7 })).toMatchObject({ seed: 7, form: "people", without: [], exact: false });
  });

  it("cannot be a number outside its limits, nor nothing at all", () => {
    expect(paramTrouble(params, {})).toBeUndefined();
    expect(paramTrouble(params, { sample: 5 })).toBe(
      "People to start from when estimated: from 100 to 20,000",
    );
    expect(paramTrouble(params, { seed: Number.NaN })).toContain("Seed");
    expect(paramTrouble(params, { without: [...sourceTypes] })).toBe(
      "Contacts known from: leave at least one",
    );
  });

  it("is told in words where it is not the usual", () => {
    expect(changedWords(params, {})).toBe("");
    expect(changedWords(params, { without: ["telephone"], weighted: true })).toBe(
      "Contacts known from: all but telephone; By number of reports: yes",
    );
    expect(changedWords(params, {}, { without: ["telephone"] })).toBe("Contacts known from: all");
  });
});
