import { describe, expect, test } from "vitest";
import { roleGroups } from "../../../src/app/mapping/columnWords";
import { knownEnds, mappingsOf, setTrouble, tableTrouble } from "../../../src/app/mapping/mappingSet";
import { readFiles } from "../../../src/importers/index";
import type { ColumnRole, Mapping, TablePreview } from "../../../src/importers/mapping";
import { bytesOf, previewed, previewedOne } from "./previewed";

const people = "nominal_ref,surname,forename\nN-1,SMITH,Gary\nN-2,WOOD,Lee\n";
const links =
  "from_ref,to_ref,from_name,to_name,relation\nN-1,N-2,Gaz,Lee,associate\nN-1,N-3,Gaz,Ann,drives\n";
const columns = (table: TablePreview, ...roles: ColumnRole[]): { table: TablePreview; mapping: Mapping } => ({
  table,
  mapping: { ...table.guess, columns: roles },
});

describe("a table cannot be read", () => {
  test("when a link lacks an end", async () => {
    const table = await previewedOne(links);
    expect(tableTrouble({ table, mapping: table.guess })).toBeUndefined();
    expect(tableTrouble(columns(table, "from", "attribute", "attribute", "attribute", "linkKind"))).toBe(
      "A link needs two ends: choose the column that becomes To.",
    );
  });

  test("when two columns have a role that only one can have", async () => {
    const table = await previewedOne(people);
    expect(tableTrouble(columns(table, "id", "surname", "surname"))).toBe(
      "Two columns become ‘Surname’. Only one can: keep the other as an attribute.",
    );
    expect(tableTrouble(columns(table, "id", "alias", "alias"))).toBeUndefined();
  });

  test("when a column that must not be imported might become the name", async () => {
    const table = await previewedOne(people);
    expect(tableTrouble(columns(table, "ignore", "attribute", "attribute"))).toMatch(/becomes the name/);
    expect(tableTrouble(columns(table, "ignore", "surname", "attribute"))).toBeUndefined();
    expect(tableTrouble(columns(table, "ignore", "ignore", "ignore"))).toMatch(/every column|Every column/);
  });

  test("as a matrix when it is none; the table is named where there are several", async () => {
    const [one, two] = await previewed(["people.csv", people], ["links.csv", links]);
    if (!one || !two) throw new Error("Two tables were given.");
    const matrix = { table: one, mapping: { ...one.guess, rows: "matrix" as const } };
    expect(setTrouble([matrix, { table: two, mapping: two.guess }])).toMatch(
      /^people\.csv: This table is no matrix/,
    );
  });
});

test("the ends that links may name are the references and the names of the entities", async () => {
  const [one, two] = await previewed(["people.csv", people], ["links.csv", links]);
  if (!one || !two) throw new Error("Two tables were given.");
  const known = knownEnds([one, two].map((table) => ({ table, mapping: table.guess })));
  expect(known?.where).toBe("people.csv");
  expect([...(known?.ends ?? [])]).toEqual(["N-1", "SMITH, Gary", "N-2", "WOOD, Lee"]);
});

/** A value that is no good for any role but as text, and so must survive as text; those that a role reads are given one. */
const samples: Partial<Record<ColumnRole, string>> = {
  born: "1980-03-14",
  start: "2026-03-14",
  end: "2026-03-15",
  photo: "data:image/png;base64,iVBORw0KGgo=",
  amount: "4321",
  count: "4321",
  weight: "4321",
  grade: "2C/P",
  kind: "zeppelin",
  fromKind: "zeppelin",
  toKind: "zeppelin",
};
/** Ends that every link of this table has already, and what is left out by choice. */
const notTried: readonly ColumnRole[] = ["ignore", "from", "to"];

async function readWith(role: ColumnRole, rows: "entity" | "link" | "incident"): Promise<string> {
  const value = samples[role] ?? "zeppelin";
  const head = rows === "link" ? "from,to" : "a,b";
  const text = `${head},x\nN-1,N-2,"${value}"\nN-2,N-1,"${value}"\n`;
  const table = await previewedOne(text);
  const first: readonly ColumnRole[] = rows === "link" ? ["from", "to"] : ["attribute", "attribute"];
  const mapping: Mapping = { ...table.guess, rows, header: true, columns: [...first, role] };
  const read = await readFiles([{ name: "table.csv", bytes: bytesOf(text) }], {
    mappings: mappingsOf([{ table, mapping }]),
  });
  if (!read.ok) return read.error.message;
  const { entities, links: made, incidents, groups } = read.value.case;
  return JSON.stringify([
    [...entities.values()],
    [...made.values()],
    [...incidents.values()],
    [...groups.values()],
  ]);
}

test.each(["entity", "link", "incident"] as const)(
  "no role that an %s offers loses the value of a cell",
  async (rows) => {
    const lost: string[] = [];
    for (const [role] of roleGroups(rows).flatMap((group) => group.roles)) {
      if (notTried.includes(role)) continue;
      const value = role === "grade" ? '"information":"C"' : (samples[role] ?? "zeppelin");
      // Surnames are put in capitals, as nominals are written.
      if (!(await readWith(role, rows)).toLowerCase().includes(value.toLowerCase())) lost.push(role);
    }
    expect(lost).toEqual([]);
  },
);

test("what links say of their ends is kept as an attribute when a table of entities says it", async () => {
  const all = (await previewed(["people.csv", people], ["links.csv", links])).map((table) => ({
    table,
    mapping: table.guess,
  }));
  expect(all[1]?.mapping.columns).toContain("fromLabel");
  expect(mappingsOf(all).get("links.csv")?.columns).toEqual([
    "from",
    "to",
    "attribute",
    "attribute",
    "linkKind",
  ]);
});
