import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { codesOf, kinLines, readTree } from "./gedcomText";

const two = (lines: string) => `0 @I1@ INDI\n1 NAME Al\n${lines}\n0 @I2@ INDI\n1 NAME Bea`;

describe("associations", () => {
  it.each([
    ["1 ASSO @I2@\n2 RELA godmother", "Bea godmother Al"],
    ["1 ASSO @I2@\n2 ROLE GODP", "Bea godparent Al"],
    ["1 ASSO @I2@\n2 ROLE OTHER\n3 PHRASE landlady", "Bea landlady Al"],
    ["1 ASSO @I2@", "Bea associated Al"],
    ["1 BAPM\n2 ASSO @I2@\n3 ROLE WITN", "Bea witness (BAPM) Al"],
    ["1 ALIA @I2@", "Al may be the same person as Bea"],
  ])("'%s' is a link", async (lines, said) => {
    expect(kinLines(await readTree(two(lines)))).toEqual([said]);
  });

  it("with somebody who is not in the file get a placeholder, with nobody get none", async () => {
    const gone = await readTree(two("1 ASSO @I9@\n2 RELA friend"));
    expect(caseCounts(gone.case)).toMatchObject({ persons: 2, placeholders: 1, links: 1 });
    expect(codesOf(gone)).toEqual(["dangling-end"]);
    const nobody = await readTree(two("1 ASSO @VOID@\n2 ROLE FRIEND"));
    expect(caseCounts(nobody.case)).toMatchObject({ entities: 2, links: 0 });
  });

  it("with a record that is no person are left out and told", async () => {
    const reading = await readTree(`${two("1 ASSO @S1@")}\n0 @S1@ SUBM`);
    expect(reading.case.links.size).toBe(0);
    expect(codesOf(reading)).toEqual(["no-person"]);
  });
});
