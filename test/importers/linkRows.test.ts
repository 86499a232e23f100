import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { csv } from "../../src/importers/csv";
import { readFiles } from "../../src/importers/index";
import { endsOf, readText } from "./sourceOf";

const read = (text: string) => readText(csv, text);
const together = async (files: Record<string, string>) => {
  const out = await readFiles(
    Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
  );
  if (!out.ok) throw new Error(out.error.message);
  return out.value;
};

describe("linkRows", () => {
  it("read an edge list with a header; its ends are entities, not placeholders", async () => {
    const { case: kase } = await read("source,target,weight\n1,4,2\n1,83,1\n4,1,76\n4,4,1\n1,4,3\n");
    expect(caseCounts(kase)).toMatchObject({ entities: 3, placeholders: 0, links: 5 });
    expect([...kase.links.values()].map((item) => [item.weight, item.direction])).toEqual(
      [2, 1, 76, 1, 3].map((weight) => [weight, "forward"]),
    );
  });

  it("read an edge list without a header, by TAB, comma or blank", async () => {
    for (const text of [
      "N0\tN1\t1\nN0\tN2\t2\nN1\tN2\t1\n",
      "1,2,1\n1,3,2\n2,3,1",
      "1 2 1\n1 3 2\n2 3 1\n",
    ]) {
      const { case: kase } = await read(text);
      expect(caseCounts(kase)).toMatchObject({ entities: 3, placeholders: 0, links: 3 });
      expect([...kase.links.values()].map((item) => item.weight)).toEqual([1, 2, 1]);
    }
  });

  it.each([
    "from,to",
    "Person A,Person B",
    "person_a_id,person_b_id",
    "Nominal 1 Ref,Nominal 2 Ref",
    "caller,callee",
    "node1,node2",
    "Source ID,Target ID",
    "payer,payee",
    "person_id,vehicle_id",
  ])("know the ends by the headers %s", async (header) => {
    const { case: kase } = await read(`${header},strength\nx1,y1,confirmed\nx2,y2,tentative\n`);
    expect(endsOf(kase)).toEqual(["x1>y1", "x2>y2"]);
    expect([...kase.links.values()].map((item) => item.strength)).toEqual(["confirmed", "tentative"]);
  });

  it("do not take addresses, telephones or dates for ends", async () => {
    for (const text of [
      "id,name,address 1,address 2\n1,Ann,High,Low\n2,Bob,Up,Down\n",
      "name,phone 1,phone 2\nAnn,07700900123,07700900124\n",
      "name,start date,end date\nAnn,01/02/2026,03/02/2026\n",
      "name,from,to\nAnn,01/02/2026,03/02/2026\nBob,01/02/2026,03/02/2026\n",
    ]) {
      const { case: kase } = await read(text);
      expect(kase.links.size).toBe(0);
    }
  });

  it("join an entity table and a link table; unknown ends become placeholders that are named", async () => {
    const { case: kase, problems } = await together({
      "people.csv": "id,name\nN1,Ann\nN2,Bob\n",
      "links.csv":
        "from,to,relationship,strength,date seen,grade,source ref,number of calls\nN1,N2,calls,Confirmed,14/03/2026,1A/P,LOG 3,12\nN1,N9,pays,maybe,,,,\n,N2,knows,,,,,\n",
    });
    expect(caseCounts(kase)).toMatchObject({ entities: 3, placeholders: 1, links: 2 });
    const [call, payment] = kase.links.values();
    expect(call).toMatchObject({
      kind: "communicates",
      label: "calls",
      strength: "confirmed",
      count: 12,
      times: { from: "2026-03-14" },
    });
    expect(call?.provenance[0]).toMatchObject({
      claim: "N1 calls N2",
      source: "LOG 3",
      grade: { source: 1, information: "A" },
    });
    expect(payment).toMatchObject({ kind: "pays", flow: "money", direction: "forward" });
    expect(payment?.attributes).toEqual([{ name: "strength", value: "maybe", provenance: [] }]);
    const told = problems.map((item) => [item.code, item.where?.file, item.where?.line]);
    expect(told).toContainEqual(["dangling-end", "links.csv", 3]);
    expect(told).toContainEqual(["no-end", "links.csv", 4]);
    expect(told).toContainEqual(["bad-value", "links.csv", 3]);
  });

  it("find ends by name where only one item has it, and never choose between two", async () => {
    const { case: kase, problems } = await together({
      "people.csv": "id,name\nN1,Ann\nN2,Bob\nN3,Bob\n",
      "links.csv": "person a,person b\nAnn,Bob\nAnn,N2\n",
    });
    expect(caseCounts(kase)).toMatchObject({ placeholders: 1, links: 2 });
    expect(endsOf(kase)).toEqual(["N1>name: Bob", "N1>N2"]);
    expect(problems.map((item) => item.code)).toContain("name-not-unique");
  });

  it("keep the same id in tables of different types apart", async () => {
    const { case: kase, problems } = await together({
      "persons.csv": "id,name\n1,Ann\n2,Bob\n",
      "vehicles.csv": "id,vrm\n1,ZZ99 ABC\n",
    });
    expect([...kase.entities.values()].map((item) => [item.kind, item.label])).toEqual([
      ["person", "Ann"],
      ["person", "Bob"],
      ["vehicle", "ZZ99 ABC"],
    ]);
    expect(problems.map((item) => item.code)).toContain("id-clash");
  });

  it("merge a repeated id that links refer to, and say so", async () => {
    const { case: kase, problems } = await together({
      "people.csv": "id,name,town\nN1,Ann,York\nN2,Bob,\nN2,Bob,Hull\n",
      "links.csv": "from,to\nN1,N2\n",
    });
    expect(caseCounts(kase)).toMatchObject({ entities: 2, placeholders: 0, links: 1 });
    expect(problems.map((item) => item.code)).toContain("duplicate-id");
  });

  it("read Gephi's edges with a direction in each row", async () => {
    const { case: kase } = await read(
      "Source,Target,Type,Id,Label,Weight\na,b,Undirected,0,knows,1.0\nb,c,Directed,1,,2.5\n",
    );
    expect(
      [...kase.links.values()].map((item) => [item.direction, item.sourceId, item.label, item.weight]),
    ).toEqual([
      ["none", "0", "knows", 1],
      ["forward", "1", "", 2.5],
    ]);
  });

  it("keep amounts with their unit", async () => {
    const { case: kase } = await read('payer,payee,amount\nA1,A2,"£1,250.50"\nA2,A3,n/k\nA3,A4,20\n');
    expect([...kase.links.values()].map((item) => item.volume)).toEqual([
      { amount: 1250.5, unit: "£" },
      undefined,
      { amount: 20, unit: "" },
    ]);
  });
});
