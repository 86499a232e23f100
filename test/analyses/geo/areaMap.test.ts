import { describe, expect, test } from "vitest";
import { areaProfile, thirds } from "../../../src/analyses/geo/areaMap";
import { holdsCrime, isInverted, transformed, withoutCrime } from "../../../src/analyses/geo/imd";
import { entity } from "../../../src/core/entity";
import { ocg } from "../../../src/core/group";
import { type IncidentMade, type Metres, mapCase, placeAt, squareArea } from "./mapCase";

const corner = (at: number): Metres => [400_000 + at * 1000, 300_000];
const decile = "Index of Multiple Deprivation (IMD) Decile";
const ranksOf = (rank: number) =>
  Object.fromEntries(
    [
      "Income Rank (where 1 is most deprived)",
      "Employment Rank (where 1 is most deprived)",
      "Education, Skills and Training Rank (where 1 is most deprived)",
      "Health Deprivation and Disability Rank (where 1 is most deprived)",
      "Crime Rank (where 1 is most deprived)",
      "Barriers to Housing and Services Rank (where 1 is most deprived)",
      "Living Environment Rank (where 1 is most deprived)",
    ].map((name) => [name, String(/^Crime/.test(name) ? 32_844 - rank : rank)]),
  );

/** Six areas in a row: the first most deprived; robberies as told. */
function row(
  robberies: readonly number[],
  indicators = (at: number): Record<string, string> => ({ [decile]: String(at + 1) }),
) {
  const incidents = robberies.flatMap((count, at) =>
    Array.from({ length: count }, (): IncidentMade => ({ at: [corner(at)[0] + 500, 300_500], weight: 100 })),
  );
  return {
    incidents,
    areas: robberies.map((_, at) => squareArea(`a${at}`, corner(at), 1000, indicators(at))),
    groups: [ocg("g", "ALPHA")],
    entities: [
      entity("p", "person", "P", {
        memberships: [{ group: "g", role: "principal", times: {}, provenance: [] }],
        place: placeAt([400_500, 300_400]),
      }),
    ],
  };
}

describe("an index of deprivation", () => {
  test.each([
    ["Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)", true, true],
    ["Index of Multiple Deprivation (IMD) Score", false, true],
    ["Income Rank (where 1 is most deprived)", true, false],
    ["Crime Score", false, true],
    ["deprivation decile without its crime domain", true, false],
    ["Health Deprivation and Disability Score", false, false],
    ["population", false, false],
  ])("%s: inverted %s, with crime %s", (name, inverted, crime) => {
    expect([isInverted(name), holdsCrime(name)]).toEqual([inverted, crime]);
  });

  test("transforms ranks as the index does: 100 for the most deprived, 50 within a tenth, near 0 for the least", () => {
    expect(transformed(1, 32_844)).toBeCloseTo(100, 6);
    // The published method: the most deprived tenth gets scores from 50 to 100.
    expect(transformed(3285, 32_844)).toBeCloseTo(50, 0);
    expect(transformed(32_844, 32_844)).toBeLessThan(0.01);
  });

  test("without crime leans on the other six by their weights alone", () => {
    const poor = squareArea("a", corner(0), 1000, ranksOf(1));
    const rich = squareArea("b", corner(1), 1000, ranksOf(30_000));
    expect(withoutCrime(poor)).toBeCloseTo(100, 6);
    expect(withoutCrime(rich)).toBeLessThan(5);
    expect(withoutCrime(squareArea("c", corner(2), 1000, { [decile]: "1" }))).toBeUndefined();
  });
});

describe("harm beside vulnerability", () => {
  test("ranks areas in thirds on both scales, the inverted one the right way round", () => {
    const found = areaProfile(mapCase(row([9, 1, 2, 3, 4, 8])), {});
    expect(found.areas.map(({ harmThird, vulnerableThird }) => [harmThird, vulnerableThird])).toEqual([
      [2, 2],
      [0, 2],
      [0, 1],
      [1, 1],
      [1, 0],
      [2, 0],
    ]);
    expect(found.scale).toBe("The scale is inverted: 1 is the most deprived tenth.");
  });

  test("lists areas with high harm, high vulnerability and an OCG, and no others", () => {
    const found = areaProfile(mapCase(row([9, 8, 2, 3, 4, 1])), {});
    // The second is as bad, but no OCG is there.
    expect(
      found.areas.slice(0, 2).map(({ harmThird, vulnerableThird }) => [harmThird, vulnerableThird]),
    ).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(found.first.map(({ name, groups, harm }) => [name, groups, harm])).toEqual([
      ["Area a0", ["g"], 900],
    ]);
  });

  test("says that the index has crime in it, and takes it out where the domains are known", () => {
    const plain = areaProfile(mapCase(row([1, 2, 3, 4])), {});
    expect(plain.method.problems.map(({ code }) => code)).toContain("holds-crime");
    const ranked = row([1, 2, 3, 4], (at) => ({ [decile]: String(at + 1), ...ranksOf(1 + at * 9000) }));
    const found = areaProfile(mapCase(ranked), { withoutCrime: true });
    expect(found.indicator?.holdsCrime).toBe(false);
    expect(found.method.problems.map(({ code }) => code)).not.toContain("holds-crime");
    expect(found.areas[0]?.value).toBeGreaterThan(found.areas[3]?.value ?? 0);
    expect(found.areas[0]?.vulnerableThird).toBe(2);
    expect(found.areas[3]?.vulnerableThird).toBe(0);
  });

  test("counts areas without the figure and events in none of them", () => {
    const parts = row([1, 2, 3, 4]);
    const found = areaProfile(
      mapCase({
        ...parts,
        incidents: [...parts.incidents, { at: [450_000, 350_000] }],
        areas: [...parts.areas, squareArea("x", corner(9), 1000)],
      }),
      {},
    );
    expect(found).toMatchObject({ without: 1, outside: 1 });
  });

  test("has no thirds of two areas", () => {
    const found = areaProfile(mapCase(row([1, 2])), {});
    expect(found).toMatchObject({ first: [], indicators: [] });
    expect(found.method.problems.map(({ code }) => code)).toEqual(["few-areas"]);
  });

  test("puts equal values in one third", () => {
    expect(thirds([5, 5, 5, 5])).toEqual([1, 1, 1, 1]);
    expect(thirds([1, 2, 3])).toEqual([0, 1, 2]);
    expect(thirds([1, 1, 1, 9, 9, 9])).toEqual([0, 0, 0, 2, 2, 2]);
  });
});
