import { describe, expect, it } from "vitest";
import { gradeText, type Provenance } from "../../src/core/provenance";
import { csv } from "../../src/importers/csv";
import { readText } from "./sourceOf";

const read = async (header: string, ...rows: readonly string[]) => {
  const lines = [`ref,surname,${header}`, ...rows.map((row, at) => `N${at + 1},SAMPLE ${at + 1},${row}`)];
  const { case: kase, problems } = await readText(csv, lines.join("\n"));
  const items = [...kase.entities.values()];
  const told = problems.filter((item) => item.severity === "warning");
  return { items, told, problems };
};
const grades = (provenance: readonly Provenance[]) =>
  provenance.map((each) => (each.grade ? gradeText(each.grade) : ""));

describe("grades of rows", () => {
  it("come from two columns, with handling from a third", async () => {
    const { items, told } = await read(
      "Source evaluation,Intelligence assessment,Handling code",
      "2,B,P",
      "1 – Reliable,A,C",
      "untested,known indirectly,",
    );
    expect(items.map((item) => [...grades(item.provenance), item.handling])).toEqual([
      ["2B/P", "P"],
      ["1A/C", "C"],
      ["2C/P", "P"],
    ]);
    expect(items.flatMap((item) => item.attributes)).toEqual([]);
    expect(told).toEqual([]);
  });

  it("of links too, and a link's strength follows from them", async () => {
    const { case: kase } = await readText(
      csv,
      "from,to,source evaluation,intelligence assessment\nA1,A2,1,B\nA2,A3,3,D\n",
    );
    expect([...kase.links.values()].map((item) => grades(item.provenance))).toEqual([["1B/P"], ["3D/P"]]);
  });

  it("take the more careful of two handlings, and say it of the item", async () => {
    const { items } = await read("grade,handling", "2B/P,C", "2B/C,P", "2BC,");
    expect(items.map((item) => [...grades(item.provenance), item.handling])).toEqual([
      ["2B/C", "C"],
      ["2B/C", "C"],
      ["2B/C", "C"],
    ]);
  });

  it("keep the conditions that stand beside a code", async () => {
    const { items, told } = await read("grade,handling", "2B,C: ask the originator");
    expect(items[0]?.attributes.map((each) => [each.name, each.value])).toEqual([
      ["handling", "C: ask the originator"],
    ]);
    expect(items[0]?.handling).toBe("C");
    expect(told).toEqual([]);
  });

  it("by 5×5×5 are kept, told by line and item, and shared only with conditions", async () => {
    const { items, told } = await read(
      "Source evaluation,Intelligence assessment,Handling code",
      "B,2,3",
      "2,B,P",
      "E,4,",
    );
    expect(items.map((item) => [grades(item.provenance), item.handling])).toEqual([
      [[], "C"],
      [["2B/P"], "P"],
      [[], "C"],
    ]);
    expect(items[0]?.attributes.map((each) => each.value)).toEqual(["3", "B", "2"]);
    expect(told.map((item) => [item.code, item.where?.line, item.where?.entity])).toEqual([
      ["old-grade", 2, items[0]?.id],
      ["old-grade", 2, items[0]?.id],
      ["old-grade", 4, items[2]?.id],
    ]);
    expect(told[1]?.done).toContain("kept as text");
  });

  it("that are no grade are kept and told; a code that is not understood is never shared freely", async () => {
    const { items, told } = await read("grade,handling", "very good,P", "2B/P,whatever", "4Z,P", "1A/P,P");
    expect(items.map((item) => item.handling)).toEqual(["P", "C", "P", "P"]);
    expect(items[0]?.attributes.map((each) => each.value)).toEqual(["very good"]);
    expect(told.map((item) => [item.code, item.where?.line, item.where?.column])).toEqual([
      ["bad-value", 2, "grade"],
      ["bad-value", 3, "handling"],
      ["bad-value", 4, "grade"],
    ]);
  });

  it("in half are told as half", async () => {
    const { items, told } = await read("Source evaluation,Intelligence assessment", "2,", "2,B", "1,A");
    expect(told.map((item) => [item.code, item.where?.line])).toEqual([["half-grade", 2]]);
    expect(items[0]?.attributes.map((each) => each.value)).toEqual(["2"]);
  });

  it("stand side by side with their sources where a cell lists several", async () => {
    const { items } = await read("grade,intel ref", "1B/P; 2C/P,IR-1; IR-2", "1B/P; 2C/P,IR-3");
    expect(items.map((item) => item.provenance.map((each) => each.source))).toEqual([
      ["IR-1", "IR-2"],
      ["IR-3", "IR-3"],
    ]);
  });

  it("without a handling code are read as P, and that is said once", async () => {
    const { problems } = await read("grade", "1B", "2C", "1A");
    expect(problems.filter((item) => item.code === "no-handling")).toHaveLength(1);
    const said = await read("grade", "1B/P", "2CC", "1AP");
    expect(said.problems.filter((item) => item.code === "no-handling")).toHaveLength(0);
  });

  it("are not guessed from one half alone", async () => {
    const { items, told } = await read("source evaluation", "1", "2");
    expect(items[0]?.attributes.map((each) => each.value)).toEqual(["1"]);
    expect(told).toEqual([]);
  });
});
