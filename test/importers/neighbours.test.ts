import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { readFile } from "../../src/importers/index";
import { isNeighbourList } from "../../src/importers/neighbours";

const read = async (text: string) => {
  const out = await readFile("list.csv", new TextEncoder().encode(text));
  if (!out.ok) throw new Error(out.error.message);
  return out.value;
};

describe("neighbours", () => {
  it("are read from a list with semicolons, one link for each name after the first", async () => {
    const { case: kase } = await read("a;b;c\nb;c\nc;d;e;a\nd\n");
    expect(caseCounts(kase)).toMatchObject({ entities: 5, placeholders: 0, links: 6 });
    expect([...kase.links.values()].every((item) => item.direction === "forward")).toBe(true);
  });

  it("listed from both ends are read once, and that is said", async () => {
    const { case: kase, problems } = await read("a;b;c\nb;a\nc;a;d\nd;c\n");
    expect(caseCounts(kase)).toMatchObject({ entities: 4, links: 3 });
    expect(problems.map((item) => item.code)).toContain("listed-twice");
  });

  it("are not seen in a table with a few short rows", () => {
    expect(
      isNeighbourList([
        ["x", "y", "z"],
        ["1", "2", "3"],
        ["4", "5", "6"],
        ["7", "8"],
      ]),
    ).toBe(false);
  });
});
