import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Case, emptyCase } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { entitiesCsv, linksCsv } from "../../src/core/csvText";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { csv } from "../../src/exporters/csv";
import { readFile } from "../../src/importers/index";
import { caseOf, tinyCase } from "../fixtures";

async function written(kase = tinyCase()) {
  const answer = await csv.write(caseFile(kase), {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe("tables in a zip", () => {
  it("are entities.csv and links.csv with a byte order mark, as text elsewhere", async () => {
    const { bytes, name } = await written();
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(["entities.csv", "links.csv"]);
    const text = (file: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(files[file]);
    expect(text("entities.csv")).toBe(`\uFEFF${entitiesCsv(tinyCase())}`);
    expect(text("links.csv")).toBe(`\uFEFF${linksCsv(tinyCase())}`);
    expect(name).toBe("OFFICIAL-SENSITIVE tiny-case.csv.zip");
  });

  it("are guessed as what they are when they are opened again: dates of things are not ends of links", async () => {
    const years = { times: { from: "2015", to: "2021" } };
    const kase = caseOf({
      entities: [entity("a", "business", "Darbies", years), entity("b", "person", "WOOD", years)],
      links: [link("e1", "b", "a", "owns", years)],
    });
    for (const each of [kase, tinyCase()]) {
      const again = await readFile("again.zip", (await written(each)).bytes);
      if (!again.ok) throw new Error(again.error.message);
      const kinds = (of: Case) => [...of.entities.values()].map(({ label, kind }) => `${label} ${kind}`);
      expect(kinds(again.value.case)).toEqual(kinds(each));
      expect(again.value.case.links.size).toBe(each.links.size);
    }
  });

  it("are the same bytes every time", async () => {
    expect((await written()).bytes).toEqual((await written()).bytes);
  });

  it("say what tables cannot hold", async () => {
    const kase = caseOf({
      head: { marking: { level: "OFFICIAL", local: "", handling: "", descriptor: "" } },
      entities: [
        entity("a", "person", "A", {
          photo: "data:image/png;base64,AA",
          notes: [{ id: "k", text: "x", at: "", handling: "P" }],
        }),
      ],
    });
    const { problems } = await written(kase);
    expect(problems.map((each) => each.message)).toEqual(["Not in the tables: 1 items' notes, 1 photos."]);
    expect((await written()).problems.map((each) => each.message)).toEqual([
      "Not in the tables: 3 groups (the names of OCGs stand with their members).",
    ]);
  });

  it("say that formulas were quoted, only when some were", async () => {
    const codes = async (label: string) =>
      (
        await written({ ...emptyCase(), entities: new Map([["a", entity("a", "person", label)]]) })
      ).problems.map((each) => each.code);
    expect(await codes("=1+1")).toContain("formula-quote");
    expect(await codes("SMITH")).not.toContain("formula-quote");
  });

  it("can be stopped", async () => {
    const many = new Map(
      Array.from({ length: 40_000 }, (_, index) => [`n${index}`, entity(`n${index}`, "person", "P")]),
    );
    const stop = new AbortController();
    stop.abort();
    expect(
      await csv.write(caseFile({ ...emptyCase(), entities: many }), { signal: stop.signal }),
    ).toMatchObject({
      ok: false,
      error: { code: "cancelled" },
    });
  });
});
