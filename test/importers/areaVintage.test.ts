import { describe, expect, it } from "vitest";
import { areaVintage, indicatorName } from "../../src/importers/areaVintage";

const of = (name: string, headers: readonly string[], code = "E01000001") =>
  areaVintage(name, headers, headers[0] ?? "", code);

describe("vintage of a table of areas", () => {
  it.each([
    ["imd/file.xlsx/IMD 2019", ["LSOA code (2011)", "Rank"], "IMD 2019", "2011 LSOAs"],
    ["IMD_2025.csv", ["lsoa", "Rank"], "IMD 2025", "2021 LSOAs"],
    ["imd2015.csv", ["lsoa", "rank"], "IMD 2015", "2011 LSOAs"],
    ["a.csv", ["LSOA21CD", "Index of Multiple Deprivation (IMD) 2025 rank"], "IMD 2025", "2021 LSOAs"],
    ["UK_IMD_E.csv", ["lsoa", "UK_IMD_E_rank"], "IMD", ""],
    ["pop.csv", ["LSOA11CD", "people"], "", "2011 LSOAs"],
    ["simd2020.csv", ["Data_Zone", "rank"], "SIMD 2020", ""],
    ["a.csv", ["Data_Zone", "SIMD2020v2_Rank"], "SIMD 2020", ""],
  ])("%s is read from name, sheet and headers", (name, headers, set, areas) => {
    expect(of(name, headers)).toMatchObject({ set, areas });
  });

  it("of places other than LSOAs is not guessed from the year of the index", () => {
    expect(of("IMD 2019.csv", ["gss-code", "score"], "E14000794")).toMatchObject({
      set: "IMD 2019",
      areas: "",
    });
  });

  it("takes figures of population for no deprivation, though the file is called after it", () => {
    expect(of("deprivation.xlsx/Population", ["LSOA11CD", "people"]).deprivation).toBe(false);
    expect(of("deprivation.csv", ["LSOA11CD", "decile"]).deprivation).toBe(true);
  });

  it("stands in the name of an indicator once, with the order of a decile", () => {
    const vintage = of("IMD 2019.csv", ["LSOA11CD", "Decile"]);
    expect(indicatorName("Decile", vintage)).toBe("Decile (IMD 2019, 2011 LSOAs; 1 = most deprived)");
    expect(indicatorName("Rank (where 1 is most deprived)", vintage)).toBe(
      "Rank (where 1 is most deprived) (IMD 2019, 2011 LSOAs)",
    );
    expect(indicatorName("IMD 2019 score", vintage)).toBe("IMD 2019 score (2011 LSOAs)");
    expect(indicatorName("people", of("pop.csv", ["ward code", "people"], "E05000001"))).toBe("people");
  });
});
