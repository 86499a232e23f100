import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { csv } from "../../src/importers/csv";
import { attributesOf, bySource, readText } from "./sourceOf";

const read = (text: string) => readText(csv, text);

describe("entityRows", () => {
  it("read a police spreadsheet of nominals by its usual headers", async () => {
    const { case: kase, problems } = await read(
      [
        "Nominal Ref,Surname,Forename(s),DOB,Nickname,OCG,Role,Status,Telephone,Grading,Source Ref,Handling Code,Comments,Date Seen",
        'N001,Testcase,Ann,14/03/1985,"Annie; The Clerk",EXAMPLE OCG,Principal,,07700 900123,1B/P,LOG 17,P,seen often,02/01/2026',
        "N002,Sample,Bo,31/02/1990,,EXAMPLE OCG,,Child,07700 900124,B23,LOG 18,C,,",
        "N003,Other,Cy,1990,,EXAMPLE OCG,Associate,,,,,,,",
      ].join("\n"),
    );
    const ann = bySource(kase, "N001");
    expect(ann).toMatchObject({
      kind: "person",
      label: "TESTCASE, Ann",
      born: "1985-03-14",
      aliases: ["Annie", "The Clerk"],
      times: { from: "2026-01-02" },
      provenance: [{ source: "LOG 17", grade: { source: 1, information: "B", handling: "P" } }],
    });
    expect(ann.notes.map((item) => item.text)).toEqual(["seen often"]);
    expect(attributesOf(ann)).toEqual([["Telephone", "07700 900123"]]);
    expect([...kase.groups.values()].map((item) => item.name)).toEqual(["EXAMPLE OCG"]);
    expect(ann.memberships.map((item) => item.role)).toEqual(["principal"]);

    const bo = bySource(kase, "N002");
    expect(bo).toMatchObject({ status: ["child"], handling: "C" });
    expect(bo.born).toBeUndefined();
    expect(attributesOf(bo)).toContainEqual(["DOB", "31/02/1990"]);
    expect(attributesOf(bo)).toContainEqual(["Grading", "B23"]);
    expect(bo.provenance).toEqual([{ claim: "SAMPLE, Bo", source: "LOG 18", note: "", opinion: false }]);
    expect(bo.memberships.map((item) => item.role)).toEqual(["peripheral"]);

    expect(bySource(kase, "N003").memberships).toEqual([]);
    const told = problems.map((item) => [item.code, item.where?.line, item.where?.column]);
    expect(told).toContainEqual(["bad-value", 3, "DOB"]);
    expect(told).toContainEqual(["old-grade", 3, "Grading"]);
    expect(problems.map((item) => item.code)).toContain("role-not-stated");
  });

  it("name vehicles, phones and premises by what identifies them", async () => {
    const cars = await read("VRM,Make,Colour\nZZ99 ABC,Any,Blue\nZZ99 ABD,Any,Red\n");
    expect([...cars.case.entities.values()].map((item) => [item.kind, item.label])).toEqual([
      ["vehicle", "ZZ99 ABC"],
      ["vehicle", "ZZ99 ABD"],
    ]);
    const phones = await read("MSISDN,Network\n07700900123,A\n07700900124,B\n");
    expect([...phones.case.entities.values()].map((item) => [item.kind, item.label])).toEqual([
      ["phone", "07700900123"],
      ["phone", "07700900124"],
    ]);
  });

  it("keep rows apart when the guessed id repeats, and say so", async () => {
    const { case: kase, problems } = await read("ref,name\nA,Ann\nA,Bob\nB,Cat\n");
    expect(caseCounts(kase).entities).toBe(3);
    expect([...kase.entities.values()].map((item) => attributesOf(item))).toEqual([
      [["ref", "A"]],
      [["ref", "A"]],
      [["ref", "B"]],
    ]);
    expect(problems.map((item) => item.code)).toContain("id-not-unique");
  });

  it("give a row without an id one of its own", async () => {
    const { case: kase, problems } = await read("id,name\n1,Ann\n,Bob\n,Cat\n");
    expect([...kase.entities.values()].map((item) => item.label)).toEqual(["Ann", "Bob", "Cat"]);
    expect(problems.filter((item) => item.code === "no-id").map((item) => item.where?.line)).toEqual([3, 4]);
  });

  it("place things by longitude and latitude, as exactly as the figures say, and refuse impossible ones", async () => {
    const { case: kase, problems } = await read(
      "id,lon,lat,address\n1,-1.40435,50.90253,A\n2,-1.4,50.9,B\n3,0,0,C\n4,999,50.9,D\n5,,,E\n",
    );
    expect(bySource(kase, "1").place).toEqual({
      lon: -1.40435,
      lat: 50.90253,
      precision: "exact",
      address: "A",
    });
    expect(bySource(kase, "2").place?.precision).toBe("area");
    for (const id of ["3", "4", "5"]) expect(bySource(kase, id).place).toBeUndefined();
    expect(attributesOf(bySource(kase, "5"))).toEqual([["address", "E"]]);
    expect(problems.filter((item) => item.code === "bad-value").map((item) => item.where?.line)).toEqual([
      4, 5,
    ]);
  });

  it("tell that longitude and latitude look swapped and leave them as they are", async () => {
    const { case: kase, problems } = await read("id,longitude,latitude\n1,50.90253,-1.40435\n");
    expect(bySource(kase, "1").place?.lon).toBe(50.90253);
    expect(problems.map((item) => item.code)).toContain("coordinates-swapped");
  });

  it("convert National Grid positions, keep them as attributes as well, and say so once", async () => {
    const { case: kase, problems } = await read(
      "id,easting,northing\n1,408000,287501\n2,442100,112100\n3,900000,1\n4,146000,529000\n5,442100,\n6,,\n",
    );
    // Reference: 408000 E 287500 N is 1.88362° W 52.48536° N with the seven-parameter shift.
    expect(bySource(kase, "1").place?.lon).toBeCloseTo(-1.88362, 5);
    expect(bySource(kase, "1").place?.lat).toBeCloseTo(52.48537, 5);
    expect(bySource(kase, "1").place?.precision).toBe("exact");
    expect(bySource(kase, "2").place?.precision).toBe("street");
    expect(attributesOf(bySource(kase, "1"))).toEqual([
      ["easting", "408000"],
      ["northing", "287501"],
    ]);
    for (const id of ["3", "4", "5", "6"]) expect(bySource(kase, id).place, id).toBeUndefined();
    expect(problems.filter((item) => item.code === "national-grid")).toHaveLength(1);
    const refused = problems.filter((item) => item.code === "bad-value");
    expect(refused.map((item) => item.where?.line)).toEqual([4, 5, 6]);
    expect(refused[1]?.message).toContain("Northern Ireland");
  });

  it("read grid references of any length, and refuse those of the Irish Grid in words", async () => {
    const { case: kase, problems } = await read(
      "id,Grid reference\n1,SP 080 875\n2,SP0800087500\n3,sp08\n4,J 338 740\n5,somewhere\n",
    );
    expect(bySource(kase, "1").place?.precision).toBe("street");
    expect(bySource(kase, "2").place?.precision).toBe("exact");
    expect(bySource(kase, "3").place?.precision).toBe("area");
    const refused = problems.filter((item) => item.code === "bad-value");
    expect(refused.map((item) => item.where?.line)).toEqual([5, 6]);
    expect(refused[0]?.message).toContain("Irish Grid");
    expect(attributesOf(bySource(kase, "4"))).toEqual([["Grid reference", "J 338 740"]]);
  });

  it("take longitude and latitude before the National Grid where a row has both", async () => {
    const { case: kase } = await read(
      "id,lon,lat,easting,northing\n1,-1.40435,50.90253,408000,287500\n2,,,408000,287500\n",
    );
    expect(bySource(kase, "1").place?.lon).toBe(-1.40435);
    expect(bySource(kase, "2").place?.lat).toBeCloseTo(52.4854, 3);
  });

  it("never keep a picture by its address as a picture", async () => {
    const { case: kase } = await read(
      "id,photo\n1,data:image/png;base64,AAAA\n2,https://pictures.example/a.png\n3,data:image/png;base64,BBBB\n",
    );
    expect([...kase.entities.values()].map((item) => item.photo)).toEqual([undefined, undefined, undefined]);
    const quoted = await read('id,photo\n1,"data:image/png;base64,AAAA"\n2,https://pictures.example/a.png\n');
    expect([...quoted.case.entities.values()].map((item) => item.photo)).toEqual([
      "data:image/png;base64,AAAA",
      undefined,
    ]);
    expect(attributesOf(bySource(quoted.case, "2"))).toEqual([["photo", "https://pictures.example/a.png"]]);
  });

  it("take types from a column and keep words that are no known type", async () => {
    const { case: kase, problems } = await read("id,type\n1,Vehicle\n2,Person\n3,Teapot\n4,Phone\n");
    expect([...kase.entities.values()].map((item) => [item.kind, item.typeName])).toEqual([
      ["vehicle", "Vehicle"],
      ["person", "Person"],
      ["unknown", "Teapot"],
      ["phone", "Phone"],
    ]);
    expect(problems.map((item) => item.code)).toContain("unknown-kind");
  });
});
