import { describe, expect, test } from "vitest";
import { offenceFinder, offenceKey } from "../../src/core/harmOffence";
import type { HarmTable } from "../../src/core/harmScheme";

const table: HarmTable = {
  title: "Made up",
  edition: "1",
  statement: "",
  loaded: true,
  unit: "days",
  floor: 1,
  rows: [
    { code: "8N", offence: "Assault with injury", weight: 180, basis: "offence" },
    { code: "", offence: "Violence", weight: 100, basis: "category" },
    { code: "", offence: "Violence with injury", weight: 365, basis: "group", also: ["GBH", "wounding"] },
    { code: "", offence: "Riot", weight: 900, basis: "offence" },
  ],
};
const find = offenceFinder(table);

describe("the weight of an offence", () => {
  test("is found by its whole name in any spelling of case, signs and 'and'", () => {
    expect(offenceKey("Theft & Handling (other)")).toBe("theft and handling other");
    expect(find("ASSAULT with injury.")).toEqual({ weight: 180, basis: "offence" });
    expect(find("gbh")).toEqual({ weight: 365, basis: "group" });
  });

  test("is found by its code before its name", () => {
    expect(find("Riot", "8n")).toEqual({ weight: 180, basis: "offence" });
    expect(find("Riot", "999")).toEqual({ weight: 900, basis: "offence" });
  });

  test("of a longer name is that of the longest name in it, and a default", () => {
    expect(find("Assault with injury on a constable")).toEqual({ weight: 180, basis: "group" });
    expect(find("Domestic violence with injury")).toEqual({ weight: 365, basis: "group" });
    expect(find("Serious violence")).toEqual({ weight: 100, basis: "group" });
  });

  test("is never found within a word", () => {
    expect(find("Patriotic singing")).toEqual({ weight: 1, basis: "floor" });
    expect(find("Violences")).toEqual({ weight: 1, basis: "floor" });
    expect(find("")).toEqual({ weight: 1, basis: "floor" });
  });
});
