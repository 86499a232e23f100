import { describe, expect, it } from "vitest";
import { kinKinds } from "../../src/core/link";
import { parentLabel } from "../../src/importers/gedcomKin";
import { codesOf, kinLines, readTree } from "./gedcomText";
import { attributesOf } from "./sourceOf";

const family = (child: string, chil = "") =>
  `0 @I1@ INDI\n1 NAME Al\n1 SEX M\n0 @I2@ INDI\n1 NAME Bea\n1 SEX F\n0 @I3@ INDI\n1 NAME Cy\n${child}\n0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n${chil}`;
const parents = async (child: string, chil = "") => kinLines(await readTree(family(child, chil))).slice(1);

describe("parent and child", () => {
  it.each([
    ["1 FAMC @F1@", "father of Cy (parent)", "mother of Cy (parent)"],
    ["1 FAMC @F1@\n2 PEDI birth", "father of Cy (parent)", "mother of Cy (parent)"],
    [
      "1 FAMC @F1@\n2 PEDI ADOPTED",
      "adoptive father of Cy (adoptive-parent)",
      "adoptive mother of Cy (adoptive-parent)",
    ],
    [
      "1 FAMC @F1@\n2 PEDI foster",
      "foster father of Cy (foster-parent)",
      "foster mother of Cy (foster-parent)",
    ],
    ["1 FAMC @F1@\n2 PEDI step", "step-father of Cy (step-parent)", "step-mother of Cy (step-parent)"],
    ["1 FAMC @F1@\n2 PEDI OTHER", "parent in the family of Cy (other)", "parent in the family of Cy (other)"],
    ["1 ADOP\n2 FAMC @F1@\n3 ADOP HUSB", "adoptive father of Cy (adoptive-parent)", "mother of Cy (parent)"],
    [
      "1 ADOP\n2 FAMC @F1@",
      "adoptive father of Cy (adoptive-parent)",
      "adoptive mother of Cy (adoptive-parent)",
    ],
    ["1 ADOP\n2 FAMC @F2@", "father of Cy (parent)", "mother of Cy (parent)"],
  ])("by '%s'", async (child, father, mother) => {
    expect(await parents(child)).toEqual([`Al ${father}`, `Bea ${mother}`]);
  });

  it("may differ for the two parents", async () => {
    expect(await parents("1 FAMC @F1@", "2 _FREL Step\n2 _MREL Natural")).toEqual([
      "Al step-father of Cy (step-parent)",
      "Bea mother of Cy (parent)",
    ]);
  });

  it("of an unknown way keeps the word, and is no birth", async () => {
    const reading = await readTree(family("1 FAMC @F1@\n2 PEDI enchanted\n3 PHRASE by a fairy"));
    const link = [...reading.case.links.values()][1];
    expect(link?.kin).toBe("other");
    expect(link && attributesOf(link)).toEqual([["child by", "enchanted: by a fairy"]]);
    expect(codesOf(reading)).toContain("pedigree");
  });

  it("that is disputed is tentative; one called proven is left to be graded", async () => {
    const strength = async (status: string) => {
      const { case: kase } = await readTree(family(`1 FAMC @F1@\n2 STAT ${status}`));
      return [...kase.links.values()][1]?.strength;
    };
    expect(await strength("DISPROVEN")).toBe("tentative");
    expect(await strength("challenged")).toBe("tentative");
    expect(await strength("proven")).toBeUndefined();
  });

  it("has words for every kind and for a parent of unknown sex", () => {
    for (const kin of kinKinds) expect(parentLabel(kin, "")).toMatch(/ of$/);
    expect(parentLabel("adoptive-parent", "")).toBe("adoptive parent of");
    expect(parentLabel("guardian", "male")).toBe("guardian of");
  });
});
