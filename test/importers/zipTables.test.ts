import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import type { Progress } from "../../src/importers/importer";
import { previewTables, readFile } from "../../src/importers/index";
import { bySource, endsOf } from "./sourceOf";

const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const read = async (files: Record<string, string>) => {
  const out = await readFile("export.zip", zip(files));
  if (!out.ok) throw new Error(out.error.message);
  return out.value;
};

/** A made-up export of the size of a force's: 11 tables of nodes, 17 of relationships. */
function large(): Uint8Array {
  const files: Record<string, string> = {};
  const ranges = new Map<string, { start: number; count: number }>();
  let next = 0;
  const nodes = (label: string, count: number, header: string, row: (at: number) => string) => {
    ranges.set(label, { start: next, count });
    const lines = Array.from({ length: count }, (_, at) => `${next + at},${row(at)}`);
    files[`case.nodes.${label}.csv`] = `${[`:ID,${header}`, ...lines].join("\n")}\n`;
    next += count;
  };
  nodes("Person", 369, "nhs_no,name,surname,age", (at) => `"${at}-22",Ann${at},Test${at},${20 + (at % 60)}`);
  nodes("Phone", 328, "phoneNo", (at) => `07700 900${String(at % 1000).padStart(3, "0")}`);
  nodes("PhoneCall", 534, "call_date,call_time,call_type", (at) => `${1 + (at % 28)}/08/2017,00:32,CALL`);
  nodes("Vehicle", 1000, "reg,year", (at) => `ZZ99 ${at},2010`);
  nodes(
    "Crime",
    28_762,
    "date,type,last_outcome",
    (at) => `${1 + (at % 28)}/08/2017,Burglary,Under investigation`,
  );
  nodes(
    "Location",
    14_904,
    "address,latitude:double,longitude:double,postcode",
    (at) => `"${at} Any Road",53.${4000 + (at % 900)},-2.${1000 + (at % 900)},ZZ1 1ZZ`,
  );
  nodes("Officer", 1000, "badge_no,name,surname", (at) => `26-${at},Cy${at},Other${at}`);
  nodes("PostCode", 14_196, "code", (at) => `ZZ${at}`);
  nodes("Area", 93, "areaCode", (at) => `ZZ${at}`);
  nodes("Email", 328, "email_address", (at) => `a${at}@mail.example`);
  nodes("Object", 7, "description", () => "thing");
  const links = (type: string, count: number, from: string, to: string, more = ["", ""]) => {
    const a = ranges.get(from) ?? { start: 0, count: 1 };
    const b = ranges.get(to) ?? { start: 0, count: 1 };
    const lines = Array.from(
      { length: count },
      (_, at) => `${a.start + (at % a.count)},${b.start + ((at * 7) % b.count)},${type}${more[1]}`,
    );
    files[`case.relationships.${type}.csv`] =
      `${[`:START_ID,:END_ID,:TYPE${more[0]}`, ...lines].join("\n")}\n`;
  };
  const counts: readonly (readonly [string, number, string, string])[] = [
    ["KNOWS", 586, "Person", "Person"],
    ["KNOWS_SN", 241, "Person", "Person"],
    ["KNOWS_PHONE", 118, "Person", "Person"],
    ["KNOWS_LW", 80, "Person", "Person"],
    ["PARTY_TO", 55, "Person", "Crime"],
    ["CALLER", 534, "PhoneCall", "Phone"],
    ["CALLED", 534, "PhoneCall", "Phone"],
    ["HAS_PHONE", 328, "Person", "Phone"],
    ["HAS_EMAIL", 328, "Person", "Email"],
    ["CURRENT_ADDRESS", 368, "Person", "Location"],
    ["INVOLVED_IN", 985, "Vehicle", "Crime"],
    ["OCCURRED_AT", 28_762, "Crime", "Location"],
    ["INVESTIGATED_BY", 28_762, "Crime", "Officer"],
    ["HAS_POSTCODE", 14_904, "Location", "PostCode"],
    ["LOCATION_IN_AREA", 14_904, "Location", "Area"],
    ["POSTCODE_IN_AREA", 14_196, "PostCode", "Area"],
  ];
  for (const [type, count, from, to] of counts) links(type, count, from, to);
  links("FAMILY_REL", 155, "Person", "Person", [",rel_type", ",SIBLING"]);
  files["model.json"] = '{"version":"1"}';
  return zip(files);
}

describe("zipTables", () => {
  it("read an export of 28 tables whole, in turns, with progress", async () => {
    const bytes = large();
    const progress: Progress[] = [];
    let turns = 0;
    let reading = true;
    const other = async () => {
      while (reading) {
        await new Promise((resolve) => setImmediate(resolve));
        turns++;
      }
    };
    const beside = other();
    const start = performance.now();
    const out = await readFile("case.zip", bytes, { onProgress: (item) => progress.push(item) });
    const took = performance.now() - start;
    reading = false;
    await beside;
    console.log(`61,521 nodes and 105,840 relationships read in ${Math.round(took)} ms`);
    if (!out.ok) throw new Error(out.error.message);
    expect(caseCounts(out.value.case)).toMatchObject({
      entities: 61_521,
      placeholders: 0,
      links: 105_840,
      persons: 1369,
      events: 29_296,
    });
    expect(out.value.format).toBe("Neo4j tables (ZIP)");
    expect(turns).toBeGreaterThan(10);
    expect(progress.every((item) => item.done >= 0 && item.done <= 1)).toBe(true);
    const kinds = new Set([...out.value.case.links.values()].map((item) => `${item.label}: ${item.kind}`));
    expect(kinds).toContain("occurred at: located");
    expect(kinds).toContain("party to: involved");
    expect(kinds).toContain("sibling: family");
    const preview = await previewTables([{ name: "case.zip", bytes }]);
    expect(preview.ok && preview.value.tables).toEqual([]);
  });

  it("stop when the user cancels", async () => {
    const stop = new AbortController();
    const out = await readFile("case.zip", large(), { signal: stop.signal, onProgress: () => stop.abort() });
    expect(out.ok === false && out.error.code).toBe("cancelled");
  });

  it("read the import dialect: spaces of ids, typed names, several labels, types", async () => {
    const { case: kase } = await read({
      "people.csv":
        "personId:ID(Person),name,surname,born:date,:LABEL\n1,Ann,Test,1985-03-14,Person;Officer\n2,Bob,Test,,Person\n",
      "cars.csv": ":ID(Car),reg,wheels:int,:LABEL,secret:IGNORE\n1,ZZ99 ABC,4,Vehicle,x\n",
      "rels.csv": ":START_ID(Person),:END_ID(Car),:TYPE,since:date\n1,1,DRIVES,2020-01-01\n2,1,OWNS,\n",
    });
    expect(caseCounts(kase)).toMatchObject({ entities: 3, placeholders: 0, links: 2 });
    expect(bySource(kase, "Person 1")).toMatchObject({
      kind: "person",
      typeName: "Person, Officer",
      label: "TEST, Ann",
      born: "1985-03-14",
      status: ["professional"],
    });
    const car = bySource(kase, "Car 1");
    expect(car).toMatchObject({ kind: "vehicle", label: "ZZ99 ABC" });
    expect(car.attributes.map((item) => [item.name, item.value])).toEqual([["wheels", "4"]]);
    expect(endsOf(kase)).toEqual(["Person 1>Car 1", "Person 2>Car 1"]);
    expect([...kase.links.values()].map((item) => [item.kind, item.direction])).toEqual([
      ["uses", "forward"],
      ["owns", "forward"],
    ]);
  });

  it("read exports with _id and _start, in one table or in several", async () => {
    const one = await read({
      "all.csv":
        '"_id","_labels","name","_start","_end","_type","since"\n"0",":Person","Ann",,,,\n"1",":Vehicle","ZZ99 ABC",,,,\n,,,"0","1","DRIVES","2020"\n',
    });
    expect(caseCounts(one.case)).toMatchObject({ entities: 2, placeholders: 0, links: 1, persons: 1 });
    const several = await read({
      "Person.csv": "id,name\n10,Ann\n11,Bob\n",
      "Vehicle.csv": "id,reg\n12,ZZ99 ABC\n",
      "DRIVES.csv": "start,end,type\n10,12,DRIVES\n11,12,DRIVES\n",
      "KNOWS.csv": "_start,_end\n10,11\n",
    });
    expect(caseCounts(several.case)).toMatchObject({ entities: 3, placeholders: 0, links: 3, persons: 2 });
    expect([...several.case.links.values()].map((item) => item.kind)).toEqual([
      "uses",
      "uses",
      "association",
    ]);
  });

  it("read plain CSV files packed together, and name what is no table", async () => {
    const {
      case: kase,
      problems,
      format,
    } = await read({
      "data/entities.csv": "id,name\n1,Ann\n2,Bob\n",
      "data/links.csv": "from,to\n1,2\n",
      "readme.md": "words",
    });
    expect(caseCounts(kase)).toMatchObject({ entities: 2, links: 1 });
    expect(format).toBe("ZIP of tables");
    expect(problems.find((item) => item.code === "not-opened")?.message).toContain("readme.md");
  });

  it("open a single graph file that was packed", async () => {
    const graph =
      '<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>';
    const { case: kase, format } = await read({ "graph.graphml": graph });
    expect(caseCounts(kase)).toMatchObject({ entities: 2, links: 1 });
    expect(format).toBe("GraphML");
  });
});
