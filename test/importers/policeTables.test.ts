import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { previewTables, readFile, readFiles } from "../../src/importers/index";
import { attributesOf, hasCorpus } from "./sourceOf";

const streetHeader =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const outcomesHeader =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type";
const searchHeader =
  "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing";
const at = "Any Police,Any Police,-1.404350,50.902530,On or near Any Road,E01000001,Any 001A";
const nowhere = "Any Police,Any Police,,,No Location,,";
const street = [
  streetHeader,
  `aa,2026-01,${at},Burglary,Under investigation,`,
  `bb,2026-01,${at},Drugs,,`,
  `aa,2026-01,${at},Burglary,,`,
  `,2026-01,${nowhere},Anti-social behaviour,,`,
].join("\n");
const outcomes = [
  outcomesHeader,
  `aa,2026-02,${at},Suspect charged`,
  `aa,2026-03,${at},Offender sent to prison`,
  `zz,2026-02,${at},Offender given a caution`,
].join("\n");
const search = [
  searchHeader,
  "Person search,2026-01-02T10:00:00+00:00,False,,50.902530,-1.404350,Male,18-24,,,Misuse of Drugs Act 1971 (section 23),Controlled drugs,Arrest,True,False",
  "Vehicle search,2026-01-03T23:10:00+00:00,,,,,,,,,,,A no further action disposal,,",
].join("\r\n");

const bytes = (text: string) => new TextEncoder().encode(text);
const named = {
  street: { name: "2026-01-any-street.csv", bytes: bytes(street) },
  outcomes: { name: "2026-02-any-outcomes.csv", bytes: bytes(outcomes) },
  search: { name: "2026-01-any-stop-and-search.csv", bytes: bytes(search) },
};

async function read(...files: { name: string; bytes: Uint8Array }[]) {
  const out = await readFiles(files);
  if (!out.ok) throw new Error(out.error.message);
  const { case: kase, problems, format } = out.value;
  return { kase, incidents: [...kase.incidents.values()], problems, format };
}

describe("street crime", () => {
  it("is one incident a row, with or without a place, and whatever its Crime ID", async () => {
    const { kase, incidents } = await read(named.street);
    expect(caseCounts(kase)).toMatchObject({ entities: 0, links: 0, incidents: 4 });
    expect(incidents.map((item) => item.sourceId)).toEqual(["aa", "bb", "aa", ""]);
  });

  it("stands at a snap point, in a month, in the layer of harm unless police found it", async () => {
    const [burglary, drugs, , nuisance] = (await read(named.street)).incidents;
    expect(burglary).toMatchObject({
      label: "Burglary",
      offence: "Burglary",
      layer: "harm",
      reportedBy: "victim",
      times: { from: "2026-01" },
      place: { lon: -1.40435, lat: 50.90253, precision: "snap", address: "On or near Any Road" },
    });
    expect(burglary && attributesOf(burglary)).toEqual([
      ["Reported by", "Any Police"],
      ["Falls within", "Any Police"],
      ["LSOA code", "E01000001"],
      ["LSOA name", "Any 001A"],
      ["Last outcome category", "Under investigation"],
    ]);
    expect(drugs).toMatchObject({ layer: "enforcement", reportedBy: "enforcement" });
    expect(nuisance?.place).toBeUndefined();
    expect(nuisance && attributesOf(nuisance)).toContainEqual(["Location", "No Location"]);
  });

  it("tells once how many rows have no place, that points are snap points and that ids repeat", async () => {
    const { problems } = await read(named.street, { ...named.street, name: "2026-02-any-street.csv" });
    const words = (code: string) => problems.filter((item) => item.code === code).map((item) => item.message);
    expect(words("no-place")).toEqual(["2 of 8 rows have no place."]);
    expect(words("snap-points")).toHaveLength(1);
    expect(words("crime-id-repeats")[0]).toContain("4 rows repeat");
  });

  it("names no street where the file names none", async () => {
    const text = street.replaceAll("On or near Any Road", "On or near ");
    const { incidents } = await read({ name: "a.csv", bytes: bytes(text) });
    expect(incidents[0]?.place?.address).toBe("");
  });

  it("of the archive of 2010 is placed from the National Grid", async () => {
    const old = [
      "Month,Reported by,Falls within,Easting,Northing,Location,Crime type,Context",
      "2010-12,Any Police,Any Police,408000,287500,On or near Any Road,Burglary,",
      "2010-12,Any Police,Any Police,,,,Robbery,",
      "2010-12,Any Police,Any Police,9408000,287500,Far,Robbery,",
    ].join("\n");
    const { incidents, problems } = await read({ name: "2010-12-any-street.csv", bytes: bytes(old) });
    const [first, second, third] = incidents;
    // geo-refs: 408000, 287500 lies in Birmingham at 1.88° W 52.49° N.
    expect(first?.place?.lon).toBeCloseTo(-1.8835, 2);
    expect(first?.place?.lat).toBeCloseTo(52.4854, 2);
    expect(second?.place).toBeUndefined();
    expect(third && attributesOf(third)).toContainEqual(["Easting", "9408000"]);
    expect(problems.map((item) => item.code)).toEqual(expect.arrayContaining(["national-grid", "bad-value"]));
  });

  it("keeps what is no month or no position as text, and says at which line", async () => {
    const text = [streetHeader, `aa,soon,Any Police,Any Police,200,95,Somewhere,,,Burglary,,`].join("\n");
    const { incidents, problems } = await read({ name: "a.csv", bytes: bytes(text) });
    expect(incidents[0] && attributesOf(incidents[0])).toEqual(
      expect.arrayContaining([
        ["Longitude", "200"],
        ["Latitude", "95"],
        ["Location", "Somewhere"],
        ["Month", "soon"],
      ]),
    );
    const bad = problems.filter((item) => item.code === "bad-value");
    expect(bad.map((item) => item.where?.line)).toEqual([2, 2]);
  });
});

describe("outcomes", () => {
  it("are put on every crime with their Crime ID, and are no incidents then", async () => {
    const { incidents, problems } = await read(named.outcomes, named.street);
    expect(incidents).toHaveLength(5);
    const charged = [
      ["Outcome type", "Suspect charged"],
      ["Outcome month", "2026-02"],
      ["Outcome type", "Offender sent to prison"],
      ["Outcome month", "2026-03"],
    ];
    for (const item of incidents.filter(({ sourceId }) => sourceId === "aa"))
      expect(attributesOf(item).slice(-4)).toEqual(charged);
    expect(incidents.at(-1)).toMatchObject({ sourceId: "zz", label: "Offender given a caution" });
    const told = problems.find((item) => item.where?.file === "2026-02-any-outcomes.csv");
    expect(told?.message).toContain("2 outcomes put on the crimes");
    expect(told?.message).toContain("1 row read as an incident");
  });

  it("alone are one incident a row, in the layer of enforcement, and never an offence", async () => {
    const { incidents } = await read(named.outcomes);
    expect(incidents.map((item) => [item.label, item.offence, item.layer, item.times.from])).toEqual([
      ["Suspect charged", "", "enforcement", "2026-02"],
      ["Offender sent to prison", "", "enforcement", "2026-03"],
      ["Offender given a caution", "", "enforcement", "2026-02"],
    ]);
  });

  it("without a Crime ID never meet crimes without one", async () => {
    const text = [outcomesHeader, `,2026-02,${at},Suspect charged`].join("\n");
    const { incidents } = await read(named.street, { name: "o.csv", bytes: bytes(text) });
    expect(incidents).toHaveLength(5);
    expect(
      incidents.filter((item) => item.attributes.some(({ value }) => value === "Suspect charged")),
    ).toHaveLength(1);
  });
});

describe("stop and search", () => {
  it("is enforcement, with the time of day, and keeps every column", async () => {
    const { incidents, problems } = await read(named.search);
    expect(incidents).toHaveLength(2);
    const [first, second] = incidents;
    expect(first).toMatchObject({
      label: "Person search",
      offence: "Controlled drugs",
      layer: "enforcement",
      reportedBy: "enforcement",
      times: { from: "2026-01-02T10:00:00" },
      place: { lon: -1.40435, lat: 50.90253, precision: "snap" },
    });
    expect(first && attributesOf(first)).toEqual([
      ["Part of a policing operation", "False"],
      ["Gender", "Male"],
      ["Age range", "18-24"],
      ["Legislation", "Misuse of Drugs Act 1971 (section 23)"],
      ["Outcome", "Arrest"],
      ["Outcome linked to object of search", "True"],
      ["Removal of more than just outer clothing", "False"],
    ]);
    expect(second?.place).toBeUndefined();
    expect(problems.find((item) => item.code === "no-place")?.message).toBe("1 of 2 rows has no place.");
  });
});

describe("a download of data.police.uk", () => {
  const zip = zipSync({
    "2026-01/2026-01-any-street.csv": strToU8(street),
    "2026-02/2026-02-any-outcomes.csv": strToU8(outcomes),
    "2026-01/2026-01-any-stop-and-search.csv": strToU8(search),
  });

  it("opens as it is, without a question, as the same tables dropped together do", async () => {
    const whole = await readFile("download.zip", zip);
    if (!whole.ok) throw new Error(whole.error.message);
    const apart = await read(named.street, named.outcomes, named.search);
    expect(caseCounts(whole.value.case).incidents).toBe(7);
    expect([...whole.value.case.incidents.values()]).toEqual(apart.incidents);
    expect(whole.value.format).toBe("data.police.uk tables (ZIP)");
    const preview = await previewTables([{ name: "download.zip", bytes: zip }]);
    expect(preview.ok && preview.value.tables).toEqual([]);
  });

  it("asks about the other table where one is dropped with it", async () => {
    const people = { name: "people.csv", bytes: bytes("id,name\n1,Ann\n") };
    const preview = await previewTables([named.street, people]);
    expect(preview.ok && preview.value.tables.map((table) => table.name)).toEqual(["people.csv"]);
    const { kase } = await read(named.street, people);
    expect(caseCounts(kase)).toMatchObject({ entities: 1, incidents: 4 });
  });
});

interface Expected {
  readonly rows: number;
  readonly with_coords: number;
  readonly blank_crime_id: number;
  readonly distinct_crime_ids: number;
  readonly distinct_points: number;
  readonly distinct_lsoa: number;
  readonly types: number;
}

const corpus = new URL("../../../shared/corpus/", import.meta.url).pathname;
const list: Readonly<Record<string, Expected>> = hasCorpus
  ? JSON.parse(readFileSync(join(corpus, "EXPECTED.json"), "utf8"))
  : {};
const months = Object.entries(list).filter(([name]) => /^police-uk\/\d{4}-\d\d\//.test(name));
const dropped = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(corpus, name))) });

describe.skipIf(!hasCorpus)("published months", () => {
  it.each(months)("%s is read whole: rows, places, ids, areas and types", async (name, expected) => {
    const { kase, incidents, problems } = await read(dropped(name));
    const distinct = (values: readonly string[]) => new Set(values.filter((value) => value !== "")).size;
    const placed = incidents.flatMap((item) => item.place ?? []);
    const lsoas = incidents.map(
      (item) => item.attributes.find((each) => each.name === "LSOA code")?.value ?? "",
    );
    expect({
      rows: caseCounts(kase).incidents,
      with_coords: placed.length,
      blank_crime_id: incidents.filter((item) => item.sourceId === "").length,
      distinct_crime_ids: distinct(incidents.map((item) => item.sourceId)),
      distinct_points: distinct(placed.map(({ lon, lat }) => `${lon},${lat}`)),
      distinct_lsoa: distinct(lsoas),
      types: distinct(incidents.map((item) => item.offence)),
    }).toEqual({
      rows: expected.rows,
      with_coords: expected.with_coords,
      blank_crime_id: expected.blank_crime_id,
      distinct_crime_ids: expected.distinct_crime_ids,
      distinct_points: expected.distinct_points,
      distinct_lsoa: expected.distinct_lsoa,
      types: expected.types,
    });
    expect(caseCounts(kase)).toMatchObject({ entities: 0, links: 0, areas: 0 });
    expect(placed.every((place) => place.precision === "snap")).toBe(true);
    expect(problems.filter((item) => item.severity !== "note")).toEqual([]);
    const without = expected.rows - expected.with_coords;
    const told = problems.find((item) => item.code === "no-place")?.message;
    expect(told).toBe(
      without === 0
        ? undefined
        : `${without} of ${expected.rows.toLocaleString("en-GB")} rows have no place.`,
    );
  });

  it("dropped together are one case with the rows of all", async () => {
    const { kase } = await read(...months.map(([name]) => dropped(name)));
    expect(caseCounts(kase).incidents).toBe(months.reduce((sum, [, { rows }]) => sum + rows, 0));
  });

  it("cut down by others are incidents still", async () => {
    const name = "police-uk/derived/nottingham_burglary.csv.gz";
    const { kase, incidents } = await read(dropped(name));
    expect(caseCounts(kase).incidents).toBe(list[name]?.rows);
    expect(incidents.every((item) => item.place?.precision === "snap")).toBe(true);
  });
});
