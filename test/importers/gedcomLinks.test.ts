import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { codesOf, kinLines, readTree, unionsOf } from "./gedcomText";
import { bySource, hostileIds } from "./sourceOf";

const people = (...ids: string[]) => ids.map((id) => `0 @${id}@ INDI\n1 NAME ${id}`).join("\n");

describe("links of families", () => {
  it("give a child with two families both sets of parents", async () => {
    const reading = await readTree(
      `${people("A", "B")}\n0 @C@ INDI\n1 NAME C\n1 FAMC @F1@\n1 FAMC @F2@\n2 PEDI adopted\n0 @F1@ FAM\n1 WIFE @A@\n1 CHIL @C@\n0 @F2@ FAM\n1 HUSB @B@\n1 CHIL @C@`,
    );
    expect(kinLines(reading)).toEqual(["A parent of C (parent)", "B adoptive parent of C (adoptive-parent)"]);
  });

  it("hold brothers and sisters together whose parents are not recorded", async () => {
    const reading = await readTree(
      `${people("A", "B", "C")}\n0 @F1@ FAM\n1 CHIL @A@\n1 CHIL @B@\n1 CHIL @C@`,
    );
    expect(kinLines(reading)).toEqual(["A sibling of B (sibling)", "A sibling of C (sibling)"]);
    expect(unionsOf(reading)[0]).toMatchObject({ name: "A, parents not recorded", partners: [] });
  });

  it("make a placeholder, which is no person read, for each end that is not in the file", async () => {
    const reading = await readTree(
      `${people("A")}\n0 @F1@ FAM\n1 HUSB @A@\n1 WIFE @X@\n1 CHIL @Y@\n0 @F2@ FAM\n1 WIFE @X@`,
    );
    expect(caseCounts(reading.case)).toMatchObject({ persons: 1, placeholders: 2, links: 3, groups: 2 });
    expect(unionsOf(reading)[0]).toMatchObject({ name: "A and not in file: X", partners: ["n1", "n2"] });
    expect(codesOf(reading)).toEqual(["dangling-end", "dangling-end"]);
  });

  it("keep people who would be their own ancestors, and tell of them", async () => {
    const ring = await readTree(
      `${people("A", "B")}\n0 @F1@ FAM\n1 HUSB @A@\n1 CHIL @B@\n0 @F2@ FAM\n1 HUSB @B@\n1 CHIL @A@`,
    );
    expect(ring.case.links.size).toBe(2);
    expect(codesOf(ring)).toEqual(["own-ancestor"]);
    const self = await readTree(`${people("A")}\n0 @F1@ FAM\n1 HUSB @A@\n1 CHIL @A@`);
    expect(self.case.links.size).toBe(0);
    expect(codesOf(self)).toEqual(["own-parent"]);
  });

  it("stay bounded when a family has hundreds of partners", async () => {
    const ids = Array.from({ length: 300 }, (_, at) => `P${at}`);
    const reading = await readTree(
      `${people(...ids)}\n0 @F1@ FAM\n${ids.map((id) => `1 WIFE @${id}@`).join("\n")}`,
    );
    expect(unionsOf(reading)[0]?.partners).toHaveLength(300);
    expect(reading.case.links.size).toBe(66);
    expect(codesOf(reading)).toEqual(["many-partners"]);
  });

  it("take any id as it comes", async () => {
    const ids = hostileIds.filter((id) => id !== "");
    const reading = await readTree(
      `${people(...ids)}\n${ids.map((id) => `0 @F${id}@ FAM\n1 HUSB @${id}@\n1 CHIL @${ids[0]}@`).join("\n")}`,
    );
    expect(caseCounts(reading.case)).toMatchObject({
      persons: ids.length,
      placeholders: 0,
      groups: ids.length,
    });
    for (const id of ids)
      expect(bySource(reading.case, id).label).toBe(id === "</script>" ? "SCRIPT>, <" : id);
    expect(reading.case.links.size).toBe(ids.length - 1);
  });
});
