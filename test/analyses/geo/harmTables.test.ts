import { describe, expect, test } from "vitest";
import { harmTables, tableOfScheme } from "../../../src/analyses/geo/harmTables";
import { offenceFinder } from "../../../src/core/harmOffence";

const cambridge = offenceFinder(harmTables.cchi);
const severity = offenceFinder(harmTables.severity);

describe("the built-in Cambridge weights", () => {
  test.each([
    ["Homicide", 5475],
    ["Rape", 2555],
    ["Other sexual offences", 182.25],
    ["Violence with injury", 365],
    ["Violence without injury", 10],
    ["Stalking and harassment", 10],
    ["Robbery", 365],
    ["Residential burglary", 273.5],
    ["Non-residential burglary", 183.5],
    ["Possession of weapons", 273.75],
    ["Arson", 185],
    ["Trafficking of drugs", 5],
    ["Possession of drugs", 3],
    ["Public order", 7.5],
    ["Vehicle offences", 5],
    ["Criminal damage", 2],
    ["Bicycle theft", 2],
    ["Shoplifting", 1],
  ])("of %s is %d days, the middle of its subgroup", (offence, days) => {
    expect(cambridge(offence)).toEqual({ weight: days, basis: "group" });
  });

  test("say that they are second hand, and of which edition", () => {
    expect(harmTables.cchi).toMatchObject({ edition: "February 2026", loaded: false });
    for (const { statement } of Object.values(harmTables))
      expect(statement).toMatch(/second hand.*Load the official file/s);
  });

  test("have one for every category that police.uk publishes", () => {
    for (const category of [
      "Anti-social behaviour",
      "Bicycle theft",
      "Burglary",
      "Criminal damage and arson",
      "Drugs",
      "Other crime",
      "Other theft",
      "Possession of weapons",
      "Public order",
      "Robbery",
      "Shoplifting",
      "Theft from the person",
      "Vehicle crime",
      "Violence and sexual offences",
      // Until 2013.
      "Violent crime",
      "Public disorder and weapons",
    ])
      expect(cambridge(category).basis, category).toBe("group");
  });

  test("blend a category that mixes subgroups by how often each is recorded", () => {
    const n = { residential: 166_316, other: 78_332 };
    const mean = (273.5 * n.residential + 183.5 * n.other) / (n.residential + n.other);
    expect(cambridge("Burglary").weight).toBeCloseTo(mean, 2);
    const damage = (2 * 432_167 + 185 * 22_837) / (432_167 + 22_837);
    expect(cambridge("Criminal damage and arson").weight).toBeCloseTo(damage, 2);
    expect(cambridge("Violence and sexual offences").weight).toBeGreaterThan(150);
  });

  test("know the offences of the sample cases", () => {
    const known = ["weapons", "harassment", "vehicle crime", "theft", "residential burglary", "arson"];
    expect(known.map((offence) => cambridge(offence).weight)).toEqual([273.75, 10, 5, 2, 273.5, 185]);
  });
});

describe("the built-in severity scores", () => {
  test("are those that courts gave: a burglary of a home 438, drug trafficking 497, a hundred times the other index", () => {
    expect(severity("Homicide")).toEqual({ weight: 7979, basis: "offence" });
    expect(severity("Burglary dwelling").weight).toBe(438);
    expect(severity("Trafficking of drugs").weight / cambridge("Trafficking of drugs").weight).toBeCloseTo(
      99.4,
      1,
    );
  });

  test("lack many offences, and say so by the floor", () => {
    expect(severity("Violence with injury")).toEqual({ weight: 1, basis: "floor" });
  });
});

test("a table that the user loads takes the place of the built-in one; counts have none", () => {
  const table = { ...harmTables.cchi, title: "Mine", loaded: true };
  expect(tableOfScheme({ type: "cchi", table })?.title).toBe("Mine");
  expect(tableOfScheme({ type: "own", table })?.title).toBe("Mine");
  expect(tableOfScheme({ type: "own" })).toBeUndefined();
  expect(tableOfScheme({ type: "counts", table })).toBeUndefined();
  expect(tableOfScheme({ type: "severity" })).toBe(harmTables.severity);
});
