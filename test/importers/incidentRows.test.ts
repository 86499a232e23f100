import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { csv } from "../../src/importers/csv";
import { readText } from "./sourceOf";

const header =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

describe("incidentRows", () => {
  it("make one incident of each row of street crime, with or without a place or an id", async () => {
    const { case: kase, problems } = await readText(
      csv,
      [
        header,
        "abc,2026-01,Any Police,Any Police,-1.404350,50.902530,On or near Any Road,E01000001,Any 001A,Burglary,Under investigation,",
        "abc,2026-01,Any Police,Any Police,-1.404350,50.902530,On or near Any Road,E01000001,Any 001A,Drugs,,",
        ",2026-01,Any Police,Any Police,,,No Location,,,Anti-social behaviour,,",
      ].join("\n"),
    );
    expect(caseCounts(kase)).toMatchObject({ entities: 0, links: 0, incidents: 3 });
    const [burglary, drugs, nuisance] = kase.incidents.values();
    expect(burglary).toMatchObject({
      sourceId: "abc",
      offence: "Burglary",
      layer: "harm",
      reportedBy: "victim",
      times: { from: "2026-01" },
      place: { precision: "snap", address: "On or near Any Road" },
    });
    expect(drugs).toMatchObject({ layer: "enforcement", reportedBy: "enforcement" });
    expect(nuisance?.place).toBeUndefined();
    expect(problems.find((item) => item.code === "no-place")?.message).toContain("1 of 3");
  });

  it("take outcomes and searches for enforcement, not harm", async () => {
    const { case: kase } = await readText(
      csv,
      "Type,Date,Latitude,Longitude,Gender,Object of search,Outcome\nPerson search,2026-01-02T10:00:00+00:00,50.9,-1.4,Male,Controlled drugs,Arrest\n",
    );
    expect([...kase.incidents.values()].map((item) => [item.layer, item.times.from])).toEqual([
      ["enforcement", "2026-01-02T10:00:00"],
    ]);
  });
});
