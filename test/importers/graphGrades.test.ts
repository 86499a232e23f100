import { describe, expect, it } from "vitest";
import { gradeText } from "../../src/core/provenance";
import { nodeLinkJson } from "../../src/importers/nodeLinkJson";
import { readText } from "./sourceOf";

const read = async (nodes: readonly object[], links: readonly object[] = []) => {
  const { case: kase, problems } = await readText(nodeLinkJson, JSON.stringify({ nodes, links }));
  const items = [...kase.entities.values(), ...kase.links.values()];
  return { items, problems };
};
const gradeOf = (item: { provenance: readonly { grade?: Parameters<typeof gradeText>[0] }[] } | undefined) =>
  item?.provenance.map((each) => (each.grade ? gradeText(each.grade) : ""));

describe("grades in graph files", () => {
  it("are read of nodes and links under the names that mean intelligence", async () => {
    const { items } = await read(
      [
        { id: "a", "3x5x2": "2B", handling: "C", "intel ref": "IR-1" },
        { id: "b", "Intelligence grade": "1/A/P" },
      ],
      [{ source: "a", target: "b", grade: "2C/P" }],
    );
    expect(items.map(gradeOf)).toEqual([["2B/C"], ["1A/P"], ["2C/P"]]);
    expect(items[0]).toMatchObject({ handling: "C", attributes: [] });
    expect(items[0]?.provenance[0]?.source).toBe("IR-1");
  });

  it("by 5×5×5 are kept, told with the item, and shared only with conditions", async () => {
    const { items, problems } = await read([
      { id: "a", "5x5x5": "B24" },
      { id: "b", grade: "E41" },
    ]);
    expect(items.map((item) => [item.handling, item.attributes.map((each) => each.value)])).toEqual([
      ["C", ["B24"]],
      ["C", ["E41"]],
    ]);
    const told = problems.filter((item) => item.code === "old-grade");
    expect(told.map((item) => item.where?.entity)).toEqual(items.map((item) => item.id));
  });

  it("are not seen in what may be a school's or a ship's", async () => {
    const { items, problems } = await read([
      { id: "a", grade: "1B", handling: "good" },
      { id: "b", grade: "B2", source: "x" },
      { id: "c", grade: 7 },
    ]);
    expect(items.flatMap((item) => item.provenance)).toEqual([]);
    expect(items.map((item) => item.handling)).toEqual(["P", "P", "P"]);
    expect(items[0]?.attributes.map((each) => each.value)).toEqual(["1B", "good"]);
    expect(problems.filter((item) => item.severity === "warning")).toEqual([]);
  });

  it("that are not understood are kept and told", async () => {
    const { items, problems } = await read([{ id: "a", "intel grade": "very good" }]);
    expect(items[0]?.attributes.map((each) => each.value)).toEqual(["very good"]);
    expect(problems).toMatchObject([{ code: "bad-value", where: { entity: items[0]?.id } }]);
  });
});
